"""Fit the person's own words into sentences without changing what they say."""

from __future__ import annotations

import re

from app.i18n import NO_BREAK
from knowledge.language import Language
from knowledge.text import fold

_VOWELS = "aeiouyœæ"

# What may stand before the people meant: "surtout des jeunes", "vooral jongeren".
_ADVERBS: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"^(surtout|principalement|essentiellement|majoritairement|avant tout|souvent)\s+", re.I
    ),
    "nl": re.compile(r"^(vooral|hoofdzakelijk|voornamelijk|meestal|in de eerste plaats)\s+", re.I),
    "en": re.compile(r"^(mainly|mostly|above all|especially|chiefly|often)\s+", re.I),
}
_PREPOSITION: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"^(?:pour|à|a)\s+", re.I),
    "nl": re.compile(r"^voor\s+", re.I),
    "en": re.compile(r"^for\s+", re.I),
}


def quoted_words(text: str) -> str:
    """Tidy the person's words for quoting: one line, no closing stop."""
    return " ".join(text.split()).rstrip(" .;,")


def quoted(text: str, language: Language) -> str:
    """Put words in the quotation marks of the language."""
    return f"“{text}”" if language == "en" else f"«{NO_BREAK}{text}{NO_BREAK}»"


def lowered(text: str) -> str:
    """Begin words in lower case for use within a sentence, unless they begin with a name."""
    words = quoted_words(text)
    return words if words[:2].isupper() else words[:1].lower() + words[1:]


def raised(text: str) -> str:
    """Begin a sentence with a capital."""
    return text[:1].upper() + text[1:]


def people_and_adverb(text: str, language: Language) -> tuple[str, str]:
    """Part "surtout des jeunes" into the people and the adverb before them ("" without one)."""
    words = _PREPOSITION[language].sub("", lowered(text))
    found = _ADVERBS[language].match(words)
    adverb = found[1] if found else ""
    people = words[found.end() :] if found else words
    return _PREPOSITION[language].sub("", people), adverb


# Before these the French "h" is spoken for: "de handicap", where "d'habitat" elides.
_ASPIRED = re.compile(
    r"(?:hach|haie|hain|hair|hal[eot]|hall|halt|hamac|hameau|han[dgt]|hangar|harc|harn|hasard|hat"
    r"|haus|haut|heurt|hierarch|hiss|hoch|honte|hors|housse|huer|huit|hurl|hutte)"
)


def with_de(words: str) -> str:
    """Put the French "de" before words: "de mobilité", "d'autonomie", "du suivi", "d'héberger"."""
    for article, joined in (("les ", "des "), ("le ", "du ")):
        if words.startswith(article):
            return joined + words[len(article) :]
    folded = fold(words)
    silent = folded.startswith("h") and not _ASPIRED.match(folded)
    return f"d'{words}" if silent or folded[:1] in _VOWELS else f"de {words}"


_INDEFINITE = re.compile(r"^(?:des|de|d['’])\s*(?=\w)", re.I)
_DETERMINED = frozenset(
    "les nos mes ces ceux celles tous toutes plusieurs certains certaines eux elles nous vous "
    "leurs quelques divers diverses".split()
)


def definite(people: str, language: Language) -> str:
    """Name people so that any preposition may stand before: "des jeunes" -> "les jeunes".

    Only French changes; Dutch and English need no article.
    """
    if language != "fr":
        return people
    bare = _INDEFINITE.sub("", people)
    if bare != people:
        return f"les {bare}"
    first = fold(people.split()[0]) if people.split() else ""
    plural = first.endswith(("s", "x")) and first not in _DETERMINED and people[:1].islower()
    return f"les {people}" if plural else people


def with_a(noun: str) -> str:
    """Put the French "à" before a noun with its article: "aux habitants", "au quartier"."""
    for article, joined in (("les ", "aux "), ("le ", "au ")):
        if noun.startswith(article):
            return joined + noun[len(article) :]
    return f"à {noun}"
