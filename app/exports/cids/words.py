"""Words as a capsule can carry them."""

from __future__ import annotations

from datetime import date

from app.exports.plain import plain
from app.i18n import day, t
from knowledge.language import Language

_LONGEST = 300  # characters; a funder's software shows names in lists


def brief(text: str) -> str:
    """Put a text on one line, cut where no list could show it."""
    line = plain(text[: 4 * _LONGEST])
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"


def period(begins: date, ends: date, language: Language) -> str:
    """Write a period: a whole year by its number, a day once."""
    if (begins, ends) == (date(ends.year, 1, 1), date(ends.year, 12, 31)):
        return str(ends.year)
    if begins == ends:
        return day(begins, language)
    first, last = day(begins, language), day(ends, language)
    return t("cids.span", language, begins=first, ends=last)
