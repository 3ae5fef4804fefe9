"""The figures of a text, with shares whose two numbers stand apart: "6 jeunes sur 10"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from knowledge.figures import Figure, find_figures
from knowledge.language import Language

# What may stand between the part and the whole.
_OF: dict[Language, str] = {
    "fr": r"(?:\s+(?!et\b|pour\b|contre\b)[\w'’-]+){1,4}\s+sur(?:\s+les|\s+ces)?\s+",
    "nl": r"(?:(?:\s+(?!en\b|tegen\b)[\w'’-]+){1,4}\s+op(?:\s+de)?|\s+van\s+(?:de|die))\s+",
    "en": r"(?:(?:\s+(?!and\b|against\b)[\w'’-]+){1,4}\s+(?:out\s+of|in)(?:\s+the)?"
    r"|\s+of\s+(?:the|those))\s+",
}
_ONE: dict[Language, str] = {
    "fr": r"\b(?:un|une)(?:\s+[\w'’-]+){0,3}\s+sur(?:\s+les)?\s+$",
    "nl": r"\b(?:een|één|eén)(?:\s+[\w'’-]+){0,3}\s+op(?:\s+de)?\s+$",
    "en": r"\bone(?:\s+[\w'’-]+){0,3}\s+(?:in|out\s+of)(?:\s+every)?\s+$",
}


# A whole that comes first: "sur les 60 clients interrogés, 45".
_WHOLE_FIRST: dict[Language, str] = {
    "fr": r"\b(?:sur|parmi)(?:\s+(?:les|ces|nos))?\s+$",
    "nl": r"\bvan\s+de\s+(?:[\w'’-]+\s+)?$",
    "en": r"\b(?:of|out\s+of)\s+(?:the|those|our)?\s*$",
}
_BETWEEN = re.compile(r"(?:[,\s]+[\w'’-]+){1,6}?[,\s]+")


def read_figures(text: str, language: Language) -> list[Figure]:
    """Find the figures of a text; a part and its whole are one, whatever stands between them."""
    read: list[Figure] = []
    for figure in find_figures(text, language):
        before = read[-1] if read else None
        if before and _is_part(text, before, figure, language):
            read[-1] = replace(
                before,
                end=figure.end,
                text=text[before.start : figure.end],
                value=figure.value,
                denominator=before.value,
                unit="",
            )
            continue
        if before and _is_whole(text, before, figure, language):
            read[-1] = replace(
                before,
                end=figure.end,
                text=text[before.start : figure.end],
                denominator=figure.value,
                unit=figure.unit,
            )
            continue
        one = re.search(_ONE[language], text[: figure.start], re.IGNORECASE)
        if one and figure.value > 1 and figure.denominator is None and not figure.percent:
            start = one.start()
            figure = replace(
                figure,
                start=start,
                value=Decimal(1),
                denominator=figure.value,
                text=text[start : figure.end],
            )
        read.append(figure)
    return read


def _is_part(text: str, whole: Figure, part: Figure, language: Language) -> bool:
    """Whether the second of two numbers is a part of the first."""
    if not _may_be(part, whole) or not _BETWEEN.fullmatch(text[whole.end : part.start]):
        return False
    return bool(re.search(_WHOLE_FIRST[language], text[: whole.start], re.IGNORECASE))


def _may_be(part: Figure, whole: Figure) -> bool:
    plain = not (part.percent or whole.percent or part.denominator or whole.denominator)
    years = part.is_year or whole.is_year
    return plain and not years and 0 <= part.value <= whole.value != 0


def _is_whole(text: str, part: Figure, whole: Figure, language: Language) -> bool:
    """Whether the second of two numbers is what the first is a part of."""
    if not _may_be(part, whole):
        return False
    return bool(re.fullmatch(_OF[language], text[part.end : whole.start], re.IGNORECASE))
