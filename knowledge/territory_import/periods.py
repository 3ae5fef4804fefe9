"""Read the ways in which sources write a year or a quarter; months and terms are not kept."""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge.text import fold

FIRST_YEAR, LAST_YEAR = 1900, 2100

_YEAR = re.compile(r"([0-9]{4})(?:\.0+)?")
_DAY = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ].*)?|([0-9]{1,2})[/.]([0-9]{1,2})[/.]([0-9]{4})"
)
_ORDINAL = r"([1-4]) ?(?:er|re|e|eme|de|ste|st|nd|rd|th)?"
_QUARTER = r"(?:trimestre|kwartaal|quarter)"
_YEAR_FIRST = (
    re.compile(r"([0-9]{4})[ \-_.]?[qtk]([1-4])"),
    re.compile(rf"([0-9]{{4}}),? {_ORDINAL} {_QUARTER}"),
)
_QUARTER_FIRST = (
    re.compile(r"[qtk]([1-4])[ \-_./]?([0-9]{4})"),
    re.compile(rf"{_ORDINAL} {_QUARTER} (?:de |van |of )?([0-9]{{4}})"),
)
_SHORTER = re.compile(r"[0-9]{4}[- ]?(?:m?(?:0[1-9]|1[0-2])|s[12]|w[0-9]{2})|" + _DAY.pattern)
_INSIDE = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_AT_END = re.compile(
    r"(?P<name>.*?\S)[\s_\-(]+"
    r"(?P<period>(?:[TQK][1-4][ _\-]?)?(?:19|20)[0-9]{2}(?:-?[TQ][1-4])?)\)?"
)
_CENSUS = re.compile(r"([A-Z]{1,4})([0-9]{2})_([A-Z0-9_]+)")
_NEW_CENTURY = 60  # INSEE's "P68_POP" is of 1968


@lru_cache(maxsize=4096)
def read_period(text: str) -> str | None:
    """Return "2022" or "2025-Q3", or None: "T3_2025", "3de kwartaal 2025" and 1 January are read.

    The first or last day of a year stands for that year; any other day, a month, a term or a span
    of years is no period that is kept.
    """
    plain = " ".join(fold(text).split())
    if whole := _YEAR.fullmatch(plain):
        return _checked(whole[1])
    if day := _DAY.fullmatch(plain):
        year, month, number = day.groups()[:3] if day[1] else day.groups()[:2:-1]
        ends = (int(month), int(number)) in ((1, 1), (12, 31))
        return _checked(year) if ends else None
    for pattern in _YEAR_FIRST:
        if found := pattern.fullmatch(plain):
            return _checked(found[1], found[2])
    for pattern in _QUARTER_FIRST:
        if found := pattern.fullmatch(plain):
            return _checked(found[2], found[1])
    return None


def _checked(year: str, quarter: str = "") -> str | None:
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return None
    return f"{year}-Q{quarter}" if quarter else year


def is_shorter(text: str) -> bool:
    """Whether a text is a month, a half-year, a week or a day."""
    return bool(_SHORTER.fullmatch(fold(text).strip()))


def years_named(text: str) -> list[str]:
    """List the years that a text names, each once, in its order."""
    return list(dict.fromkeys(_INSIDE.findall(text)))


def split_heading(heading: str) -> tuple[str, str]:
    """Split the period off a heading: "Taux de mortalité 2023"; "" where none stands.

    INSEE's census columns carry two figures of the year behind a letter: P21_POP is P_POP of 2021.
    """
    if whole := read_period(heading):
        return "", whole
    if census := _CENSUS.fullmatch(heading):
        century = "19" if int(census[2]) > _NEW_CENTURY else "20"
        return f"{census[1]}_{census[3]}", century + census[2]
    found = _AT_END.fullmatch(heading)
    period = read_period(found["period"]) if found else None
    return (found["name"], period) if found and period else (heading, "")
