"""Names and places are those of a fact; a marker points to something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.drafting.checks.finding import Unsupported
from app.drafting.support import Support
from knowledge.language import Language
from knowledge.places import Gazetteer
from knowledge.text import STOP_WORDS, fold, sentences, words

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


def check_places(text: str, support: Support, gazetteer: Gazetteer) -> Iterator[Unsupported]:
    """Mark places that no fact names, and that lie in no territory of one."""
    for place in gazetteer.find(text):
        named = fold(place.name) in support.texts
        if place.territory not in support.territories and not named:
            yield Unsupported(place.start, place.end, text[place.start : place.end], "place")


def check_names(
    text: str, support: Support, gazetteer: Gazetteer, language: Language
) -> Iterator[Unsupported]:
    """Mark words written as names that no fact holds."""
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
