"""What a language does to words that enter a sentence: the filters of the templates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import partial
from typing import Any

from app.i18n import NO_BREAK, join, number
from app.i18n.wording import lowered, quoted, quoted_words, raised, with_a, with_de
from knowledge.language import LANGUAGES, Language
from knowledge.text import fold


def plural(count: float | Decimal, one: str, many: str, language: Language) -> str:
    """Choose the form that agrees with a number: "1,5 heure" in French, "1.5 hours" in English."""
    size = abs(float(count))
    single = size < 2 if language == "fr" else size == 1
    return one if single else many


def at_place(place: str, language: Language) -> str:
    """Say where: "à Charleroi", "dans le Hainaut", "dans la province de Hainaut", "in Kortrijk"."""
    words = quoted_words(place)
    if language == "nl":
        return f"in {_dutch_area(words)}"
    if language == "en":
        return f"in {words}"
    first = fold(words.split()[0]) if words.split() else ""
    if words[:3] in ("le ", "la ") or words[:2] in ("l'", "l’") or words.startswith("les "):
        return f"dans {words}"
    if first in _AREAS:
        article = {"f": "la ", "m": "le ", "v": "l'"}[_AREAS[first]]
        return f"dans {article}{words[:1].lower()}{words[1:]}"
    if fold(words) in _REGIONS:
        return f"{_REGIONS[fold(words)]} {words}"
    return f"à {words}"


def _dutch_area(words: str) -> str:
    """Give an area its article: "de provincie Antwerpen", "het Vlaams Gewest"; a town has none."""
    kind, _, rest = words.partition(" ")
    article = {"provincie": "de", "arrondissement": "het"}.get(kind.lower())
    if article and rest:
        return f"{article} {kind.lower()} {rest}"
    if words.endswith(" Gewest"):
        return f"het {words}"
    return f"de {words}" if words.startswith("Europese Unie") else words


# Kinds of places, with their article: feminine, masculine, or before a vowel.
_AREAS = {
    **dict.fromkeys("province region metropole vallee communaute commune ville".split(), "f"),
    **dict.fromkeys("departement bassin quartier canton pays".split(), "m"),
    "arrondissement": "v",
    "agglomeration": "v",
}  # fmt: skip
_REGIONS = {
    "hainaut": "dans le",
    "nord": "dans le",
    "pas-de-calais": "dans le",
    "brabant wallon": "dans le",
    "borinage": "dans le",
    "hauts-de-france": "dans les",
    "ardennes": "dans les",
    "aisne": "dans l'",
    "oise": "dans l'",
    "somme": "dans la",
    "wallonie": "en",
    "flandre": "en",
    "flandre occidentale": "en",
    "flandre orientale": "en",
    "belgique": "en",
    "france": "en",
    "wallonie picarde": "en",
}


def inverted(statement: str) -> str:
    """Put "we" behind the verb, as Dutch does after an opening: "leiden we mensen op"."""
    verb, _, rest = statement.partition(" ")
    return f"{verb} we {rest}".strip()


def elided(words: str, particle: str) -> str:
    """Put a French particle before words: "que" + "il" gives "qu'il"."""
    first = fold(words)[:1]
    return f"{particle[:-1]}'{words}" if first in "aeiouyh" and first else f"{particle} {words}"


def capital(text: str) -> str:
    """Begin with a capital, behind an opening quotation mark too."""
    return re.sub(r"^([«“\s\u00a0]*)(\w)", lambda found: found[1] + found[2].upper(), text)


def listed(items: Iterable[str], language: Language) -> str:
    """Set names that hold "and" themselves apart by semicolons."""
    stop = f"{NO_BREAK}; " if language == "fr" else "; "
    return stop.join(items)


def _filters(language: Language) -> dict[str, Callable[..., Any]]:
    return {
        "num": partial(_number, language=language),
        "plural": partial(plural, language=language),
        "join": lambda items: join(items, language),
        "listed": partial(listed, language=language),
        "quote": lambda text: quoted(quoted_words(text), language),
        "lower": lowered,
        "words": quoted_words,
        "cap": capital,
        "at": partial(at_place, language=language),
        "de": with_de,
        "a": with_a,
        "que": partial(elided, particle="que"),
        "inv": inverted,
        "raised": raised,
    }


def _number(value: float | Decimal, language: Language) -> str:
    return number(value, language)


FILTERS: dict[Language, dict[str, Callable[..., Any]]] = {one: _filters(one) for one in LANGUAGES}
