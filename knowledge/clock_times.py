"""Times of day in French, Dutch and English: numbers that say when, and count nothing."""

from __future__ import annotations

import re
from decimal import Decimal

from knowledge.language import Language

_LAST = 24  # hour of the day

_FR_HOURS = r"\s*(?:h|heures?)(?:\s*\d\d)?"
_FR_TIME = rf"{_FR_HOURS}\b(?!\s+(?:par|de|d['’]|du|chaque)\b|\s*/)"
_NL_HOURS = r"\s*(?:u|uur)\b"
_NL_TIME = rf"{_NL_HOURS}(?!\s+(?:per|aan|elke|in de)\b|\s*/)"
_EN_NAMED = r"(?:[:.]\d\d)?\s*(?:[ap]\.?m\b|o['’]clock\b)"

# What stands before the number, and what follows it.
_TIMES: dict[Language, tuple[tuple[str, str], ...]] = {
    "fr": (
        ("", rf"{_FR_HOURS}\s+(?:du matin|du soir|de l['’]apr[eè]s-midi)\b"),
        (r"(?:\b|(?<=\s))(?:à|a|vers|dès|il est)\s+", _FR_TIME),
        (r"\b(?:de|entre)\s+", rf"(?:{_FR_HOURS})?\s+(?:à|et)\s+[\w-]+{_FR_TIME}"),
        (r"\bentre\s+[\w-]+(?:\s*(?:h|heures?))?\s+et\s+", _FR_TIME),
    ),
    "nl": (
        ("", rf"{_NL_HOURS}\s+['’]s\s+(?:ochtends|morgens|middags|namiddags|avonds|nachts)\b"),
        (r"\b(?:om|rond|tegen)\s+(?:half\s+)?", _NL_TIME),
        (r"\b(?:om|rond|tegen)\s+(?:half|kwart (?:voor|over))\s+", ""),
        (r"\b(?:van|tussen)\s+", rf"(?:{_NL_HOURS})?\s+(?:tot|en)\s+[\w-]+{_NL_TIME}"),
        (r"\b(?:van|tussen)\s+[\w-]+(?:\s*(?:u|uur))?\s+(?:tot|en)\s+", _NL_TIME),
    ),
    "en": (
        ("", _EN_NAMED),
        ("", r"\s+(?:in the (?:morning|afternoon|evening)|at night)\b"),
        (r"\b(?:half past|quarter (?:past|to))\s+", ""),
        (r"\b(?:from|between)\s+", rf"\s+(?:to|and)\s+[\w-]+{_EN_NAMED}"),
    ),
}
_DIGITS_BEFORE = re.compile(r"\d{1,2}:$")
_DIGITS_AFTER = re.compile(r":\d\d\b")
_WIDEST = 40  # characters before a number that may make it a time


def is_clock(text: str, start: int, end: int, value: Decimal, language: Language) -> bool:
    """Whether the number at `start` to `end` of a text is a time of day."""
    before = text[max(0, start - _WIDEST) : start]
    if _DIGITS_AFTER.match(text, end) or _DIGITS_BEFORE.search(before):
        return True
    if value > _LAST:
        return False
    return any(
        re.search(rf"(?:{left})$", before, re.IGNORECASE)
        and re.compile(right, re.IGNORECASE).match(text, end)
        for left, right in _TIMES[language]
    )
