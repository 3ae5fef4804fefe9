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


def with_de(noun: str) -> str:
    """Put the French "de" before a noun without article: "de mobilité", "d'autonomie"."""
    return f"d'{noun}" if fold(noun[:1]) in _VOWELS else f"de {noun}"


def with_a(noun: str) -> str:
    """Put the French "à" before a noun with its article: "aux habitants", "au quartier"."""
    for article, joined in (("les ", "aux "), ("le ", "au ")):
        if noun.startswith(article):
            return joined + noun[len(article) :]
    return f"à {noun}"
