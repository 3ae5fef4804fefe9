"""Plain text, as all of Levier reads it: folded, cut into words, stems and sentences.

Positions are always code points of the text that was given, so that a caller can point at it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import Stemmer

from knowledge.language import LANGUAGES, Language

_WORDS = Path(__file__).parent / "words"


def word_list(name: str) -> frozenset[str]:
    """Read one of the word lists under `words/`."""
    return frozenset((_WORDS / f"{name}.txt").read_text("utf-8").split())


_SNOWBALL: dict[Language, str] = {"fr": "french", "nl": "dutch", "en": "english"}

# Function words carry no topic. Question words are here too: "what is a stakeholder" asks about
# stakeholders, not about what is.
STOP_WORDS: dict[Language, frozenset[str]] = {
    language: word_list(f"stop_words.{language}") for language in LANGUAGES
}

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_ELISION = re.compile(r"^(?:[cdjlmnstz]|qu|jusqu|lorsqu|puisqu|quelqu)['’](?=\w)", re.IGNORECASE)

# A full stop after these ends no sentence.
_ABBREVIATIONS = word_list("abbreviations")
# Closing quotes and source codes behind the mark still belong to the sentence.
_SENTENCE_END = re.compile(
    r"[.!?…]++(?:[»”\"')\].!?…]|[ \u00a0\u202f](?:»|\[[A-Z]\d*[a-d]?(?:, ?[A-Z]\d*[a-d]?)*\]))*+"
    r"(?=\s|$)|\n+"
)


class Span(NamedTuple):
    """A stretch of a text: `text == source[start:end]`."""

    start: int
    end: int
    text: str


def fold(text: str) -> str:
    """Lower case without accents, for comparing what people type ("Évaluer" -> "evaluer").

    The result has as many characters as the composed (NFC) text: positions carry over.
    """
    return "".join(_fold_character(character) for character in unicodedata.normalize("NFC", text))


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    if character in "’‘ʼ`´":
        return "'"
    base = unicodedata.normalize("NFD", character)[0].lower()
    return base if len(base) == 1 else character


def words(text: str) -> Iterator[Span]:
    """Yield the words of a text with their positions; an elided article is cut off."""
    for match in _WORD.finditer(text):
        start, word = match.start(), match.group()
        elision = _ELISION.match(word)
        if elision:
            yield Span(start, start + elision.end() - 1, word[: elision.end() - 1])
            start, word = start + elision.end(), word[elision.end() :]
        yield Span(start, start + len(word), word)


@lru_cache(maxsize=8)
def _stemmer(language: Language) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(_SNOWBALL[language])


def stem(word: str, language: Language) -> str:
    """Reduce one word to its Snowball stem, accents folded, so that "formés" meets "former"."""
    return fold(str(_stemmer(language).stemWord(word.lower())))


def stems(text: str, language: Language) -> list[str]:
    """Return the stems of the content words of a text, in order."""
    found = []
    for word in words(text):
        for part in word.text.split("-"):
            folded = fold(part)
            if folded and folded not in STOP_WORDS[language]:
                found.append(stem(part, language))
    return found


def sentences(text: str) -> list[Span]:
    """Cut a text into sentences; abbreviations, decimals and source codes do not end one."""
    found: list[Span] = []
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if match.group().startswith(".") and _is_abbreviation(text, match.start()):
            continue
        _append_stripped(found, text, start, match.end())
        start = match.end()
    _append_stripped(found, text, start, len(text))
    return found


def _is_abbreviation(text: str, stop: int) -> bool:
    before = text[:stop].rsplit(None, 1)
    word = fold(before[-1]).lstrip("(«\"'") if before else ""
    return word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha() and stop + 2 < len(text))


def _append_stripped(found: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        offset = start + piece.index(stripped)
        found.append(Span(offset, offset + len(stripped), stripped))


def clean(text: str) -> str:
    """Drop what no one types on purpose: control and direction marks, and runs of blanks.

    Line breaks stay. The words themselves are never changed: what was said is kept as said.
    """
    kept = "".join(
        character
        for character in unicodedata.normalize("NFC", text)
        if character == "\n"
        or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co")
        or character == "\t"
    )
    lines = (" ".join(line.split()) for line in kept.split("\n"))
    return "\n".join(lines).strip()


def has_words(text: str) -> bool:
    """Tell whether a text says anything at all: a letter or a digit, in any script."""
    return any(unicodedata.category(character)[0] in "LN" for character in text)
