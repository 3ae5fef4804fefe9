"""Check any draft, ours, a model's or one edited by hand, against what is known.

It marks each number, date, place, name, comparison, superlative, generalisation and causal verb
that no claim supports, and each marker that points nowhere, with a kinder wording where there is
one. Words quoted whole from an answer are supported as they stand.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from app.drafting.checks.finding import Unsupported
from app.drafting.checks.names import check_names, check_places
from app.drafting.checks.numbers import check_numbers
from app.drafting.checks.strong_words import check_strong_words
from app.drafting.checks.times import check_times
from app.drafting.checks.turned import check_turned
from app.drafting.support import Support
from knowledge.language import Language
from knowledge.places import Gazetteer
from knowledge.text import fold

_QUOTES = re.compile(r"«\s*([^«»]+?)\s*»|“([^“”]+)”|\"([^\"]+)\"")
_MARKER = re.compile(r"\[([A-Z]\d+(?:,\s*[A-Z]\d+)*)\]")
_URL = re.compile(r"https?://\S+")
_MARKUP = re.compile(r"^\s*(?:#+|[-*>]|\d+\.)\s+", re.MULTILINE)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def check(
    text: str, support: Support, gazetteer: Gazetteer, language: Language
) -> list[Unsupported]:
    """List what a text says beyond its claims, in order of position."""
    composed, positions = _composed(text)
    found = [*_markers(composed, support)]
    readable = _masked(composed, support)
    found += check_numbers(readable, support.facts, language)
    found += check_times(readable, support.facts, language)
    found += check_turned(readable, support.facts, language)
    found += check_places(readable, support, gazetteer)
    found += check_names(readable, support, gazetteer, language)
    found += check_strong_words(readable, support.facts, language)
    kept: list[Unsupported] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        start, end = positions[one.start], positions[one.end]
        if not kept or start >= kept[-1].end:
            kept.append(Unsupported(start, end, text[start:end], one.why, one.instead))
    return kept


def _composed(text: str) -> tuple[str, list[int]]:
    """Compose a text (NFC), with the position in the source of each character and of the end.

    Some systems write "é" as two code points; words are compared composed.
    """
    if unicodedata.is_normalized("NFC", text):
        return text, list(range(len(text) + 1))
    pieces: list[str] = []
    positions: list[int] = []
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and not _stands_alone(text[start:end], text[end]):
            end += 1
        pieces.append(unicodedata.normalize("NFC", text[start:end]))
        positions += [start] * len(pieces[-1])
        start = end
    return "".join(pieces), [*positions, len(text)]


def _stands_alone(before: str, character: str) -> bool:
    """Whether a character begins anew, rather than joining those before it."""
    if unicodedata.combining(character):
        return False
    apart = unicodedata.normalize("NFC", before) + unicodedata.normalize("NFC", character)
    return unicodedata.normalize("NFC", before + character) == apart


def _masked(text: str, support: Support) -> str:
    """Blank out what need not be read: markers, addresses, markup, and words quoted whole."""
    spans = [
        match.span() for pattern in (_MARKER, _URL, _MARKUP) for match in pattern.finditer(text)
    ]
    spans += [match.span() for own in support.own for match in own.finditer(text)]
    for date in support.dates:
        spans += [match.span() for match in re.finditer(re.escape(date), text)]
    for match in _QUOTES.finditer(text):
        written = _ESCAPED.sub(r"\1", next(group for group in match.groups() if group))
        quoted = " ".join(written.split()).rstrip(" .;,")
        if any(_same(quoted, whole) for whole in support.verbatim):
            spans.append(match.span())
    masked = list(text)
    for start, end in spans:
        masked[start:end] = [" " if character != "\n" else "\n" for character in text[start:end]]
    return "".join(masked)


def _same(quoted: str, whole: str) -> bool:
    """Whether words are an answer, or a whole stretch of one: "4 ETP" is none of "14 ETP"."""
    stretch = rf"(?<!\w){re.escape(fold(quoted))}(?!\w)"
    return bool(quoted) and re.search(stretch, fold(whole)) is not None


def _markers(text: str, support: Support) -> Iterator[Unsupported]:
    for match in _MARKER.finditer(text):
        for ref in re.finditer(r"[A-Z]\d+", match[1]):
            if ref.group() not in support.markers:
                start = match.start(1) + ref.start()
                yield Unsupported(start, start + len(ref.group()), ref.group(), "marker")
