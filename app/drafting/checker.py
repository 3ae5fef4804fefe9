"""Check any draft, ours, a model's or one edited by hand, against what is known.

It marks each number, place, name and causal verb that no claim supports, and each marker that
points nowhere. Words quoted whole from an answer are supported as they stand.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from app.drafting.support import Number, Support
from indicators.lexicon import load_lexicon
from knowledge.figures import Figure, find_figures
from knowledge.language import Language
from knowledge.places import Gazetteer
from knowledge.text import STOP_WORDS, fold, sentences, stem, stems, words
from knowledge.yaml_files import own_yaml

Why = Literal["number", "unit", "place", "name", "cause", "marker"]

_QUOTES = re.compile(r"«\s*([^«»]+?)\s*»|“([^“”]+)”|\"([^\"]+)\"")
_MARKER = re.compile(r"\[([A-Z]\d+(?:,\s*[A-Z]\d+)*)\]")
_URL = re.compile(r"https?://\S+")
_MARKUP = re.compile(r"^\s*(?:#+|[-*>]|\d+\.)\s+", re.MULTILINE)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_NAME = re.compile(
    r"(?<!\w)\w*[A-ZÀ-Þ][\w'’&-]*"
    r"(?:[^\S\n]+(?:(?:de|du|des|la|le|les|van|der|den|of|the)\s+)?[A-ZÀ-Þ][\w'’&-]*)*"
)
# Capitalised words that are no names.
_ORDINARY = frozenset(
    "i levier vises ue eu european europese europeenne monday tuesday wednesday thursday friday "
    "saturday sunday january february march april may june july august september october november "
    "december english french dutch flemish".split()
)  # fmt: skip


@dataclass(frozen=True)
class Unsupported:
    """A stretch that no claim supports: `text == source[start:end]`."""

    start: int
    end: int
    text: str
    why: Why


def check(
    text: str, support: Support, gazetteer: Gazetteer, language: Language
) -> list[Unsupported]:
    """List what a text says beyond its claims, in order of position."""
    composed, positions = _composed(text)
    found = [*_markers(composed, support)]
    readable = _masked(composed, support)
    found += _numbers(readable, support, language)
    found += _places(readable, support, gazetteer)
    found += _names(readable, support, gazetteer, language)
    found += _causes(readable, support, language)
    kept: list[Unsupported] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        start, end = positions[one.start], positions[one.end]
        if not kept or start >= kept[-1].end:
            kept.append(Unsupported(start, end, text[start:end], one.why))
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


def _numbers(text: str, support: Support, language: Language) -> Iterator[Unsupported]:
    for figure in find_figures(text, language):
        same = [number for number in support.numbers if _same_number(figure, number)]
        end = figure.end
        if not same:
            yield Unsupported(figure.start, end, figure.text, "number")
        elif figure.unit and not any(_same_unit(figure, number, language) for number in same):
            end = text.index(figure.unit, figure.end) + len(figure.unit)
            yield Unsupported(figure.start, end, text[figure.start : end], "unit")


def _same_number(figure: Figure, number: Number) -> bool:
    return (
        figure.value == number.value
        and figure.denominator == number.denominator
        and figure.percent == number.percent
    )


def _same_unit(figure: Figure, number: Number, language: Language) -> bool:
    """Whether what is counted stands with the number in a claim; small words say nothing."""
    unit = fold(figure.unit)
    if unit in STOP_WORDS[language] or figure.is_year or len(unit) < 3:
        return True
    staff = load_lexicon(language).staff
    if unit in staff and any(staff.get(word) == staff[unit] for word in number.units):
        return True
    return unit in number.units or any(
        part in number.units for part in (stem(figure.unit, language), *stems(unit, language))
    )


def _places(text: str, support: Support, gazetteer: Gazetteer) -> Iterator[Unsupported]:
    for place in gazetteer.find(text):
        named = fold(place.name) in support.texts
        if place.territory not in support.territories and not named:
            yield Unsupported(place.start, place.end, text[place.start : place.end], "place")


def _names(
    text: str, support: Support, gazetteer: Gazetteer, language: Language
) -> Iterator[Unsupported]:
    openings = {sentence.start for sentence in sentences(text)}
    for match in _NAME.finditer(text):
        if _opens(text, match.start(), openings) and " " not in match.group():
            continue
        parts = [fold(word.text) for word in words(match.group())]
        unknown = [
            part
            for part in parts
            if part not in support.words
            and part not in _ORDINARY
            and part not in STOP_WORDS[language]
        ]
        if _opens(text, match.start(), openings) and unknown[:1] == parts[:1]:
            unknown = unknown[1:]
        if unknown and not gazetteer.find(match.group()):
            yield Unsupported(match.start(), match.end(), match.group(), "name")


def _opens(text: str, start: int, openings: set[int]) -> bool:
    """Whether a capital stands where any word would have one: after a stop, colon or quote."""
    before = text[:start].rstrip()
    return start in openings or not before or before[-1] in '.:!?…«“"(>|-*#'


def _causes(text: str, support: Support, language: Language) -> Iterator[Unsupported]:
    for match in causal_pattern(language).finditer(fold(text)):
        if match.group() not in support.texts:
            yield Unsupported(match.start(), match.end(), match.group(), "cause")


@lru_cache(maxsize=3)
def causal_pattern(language: Language) -> re.Pattern[str]:
    """Read the words that claim a cause; raises `ContentError` where the file is broken."""
    path = Path(__file__).parent / "causal.yaml"
    data = own_yaml(path)
    return re.compile(data[language])
