"""Figures of the analysis, written as the language does."""

from __future__ import annotations

from app.analysis.reading import ReadingKind
from app.i18n import number, t
from knowledge.language import Language

_MANY = 1000  # of so many people a tenth of a point is one at least


def figure(
    value: float, kind: ReadingKind, unit: str, language: Language, *, base: int | None = None
) -> str:
    """Write a share as "60 %", a mean with a decimal, an amount with its unit.

    A share of a thousand people or more gets a decimal: there, "3 %" may be 231 people or 268.
    """
    if kind == "share":
        decimals = 1 if base is not None and base >= _MANY else 0
        return t("units.percent", language, number=number(100 * value, language, decimals))
    written = number(value, language, 1 if kind == "mean" else None)
    return t("analysis.say.in_unit", language, number=written, unit=unit) if unit else written


def difference(value: float, kind: ReadingKind, unit: str, language: Language) -> str:
    """Write how far two figures are apart: two shares in percentage points."""
    if kind != "share":
        return figure(value, kind, unit, language)
    points = abs(_points(value))
    one = points == 1 or (language == "fr" and points < 2)
    key = "analysis.difference.point" if one else "analysis.difference.points"
    return t(key, language, number=difference_number(value, kind, language))


def difference_number(value: float, kind: ReadingKind, language: Language) -> str:
    """Write the same without its unit: "between 5 and 64 percentage points"."""
    if kind != "share":
        return figure(value, kind, "", language)
    points = _points(value)
    return number(points, language, 0 if points == int(points) else 1)


def _points(value: float) -> float:
    """Round to whole points, of less than one to a tenth; a tiny difference has no sign."""
    points = 100 * value
    return round(points, 0 if abs(points) >= 1 else 1) + 0.0
