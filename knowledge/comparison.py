"""A territory beside its region, its country and the European Union, and how far apart they are.

What is missing stays in sight as missing. A difference is called small by a plain rule that can be
said in one sentence: surveys of a few thousand people do not tell neighbours apart by half a point.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from knowledge.territory import Statistic, Territories, Territory, TerritoryFigure

Role = Literal["own", "region", "country", "eu"]
Size = Literal["same", "small", "clear"]

COUNTS = ("persons", "jobs", "establishments")  # these grow with the territory: nothing to compare
_POINTS = ("percent", "percentage_points")
_SMALL_POINTS, _SMALL_POINTS_COUNTED = 1.0, 0.5
_SMALL_YEARS, _SMALL_RATIO = 0.5, 0.03
_ROUNDING = 1e-9


@dataclass(frozen=True)
class Beside:
    """One place of a comparison.

    Attributes:
        figure: None where nothing is published, or nothing that may stand beside the first.
    """

    role: Role
    territory: Territory
    figure: TerritoryFigure | None


@dataclass(frozen=True)
class Difference:
    """How far a figure lies from another, in the unit of the statistic.

    Attributes:
        amount: the first minus the second.
        better: whether the first is the better one; None where neither way is, or hardly any
            difference.
    """

    amount: float
    size: Size
    better: bool | None


def beside(code: str, statistic: str, territories: Territories) -> list[Beside]:
    """Set a territory, or its nearest stand-in, beside region, country and European Union.

    Empty where nothing is known of it. A level that covers the same area as the first is left out.
    """
    figures = territories.compare(code, statistic)
    if not figures:
        return []
    first = figures[0]
    known = {figure.territory: figure for figure in figures}
    own = territories.territories[first.territory]
    places = [Beside("own", own, first)]
    for territory in territories.lineage(first.territory)[1:]:
        role = _ROLES.get(territory.level)
        if role is None or same_area(own.code, territory.code):
            continue
        figure = known.get(territory.code)
        if role == "eu":
            figure = _european(territory.code, first, territories)
        places.append(Beside(role, territory, figure))
    return places


_ROLES: dict[str, Role] = {"NUTS1": "region", "country": "country", "EU": "eu"}


def _european(
    code: str, first: TerritoryFigure, territories: Territories
) -> TerritoryFigure | None:
    """The Union's figure for the period of the first, or else its newest."""
    series = {one.period: one for one in territories.history(code, first.statistic)}
    figure = series.get(first.period) or territories.latest(code, first.statistic)
    meaning = territories.statistics[first.statistic]
    if figure and meaning.perimeter and figure.source != first.source:
        return None
    return figure


def same_area(code: str, other: str) -> bool:
    """Whether one is the only part of the other, as in Brussels: then both are one place.

    NUTS gives the only part of a territory the code of the whole with zeros behind it.
    """
    return code != other and code.startswith(other) and not code[len(other) :].strip("0")


def difference(
    first: TerritoryFigure, other: TerritoryFigure, meaning: Statistic
) -> Difference | None:
    """Measure a figure against another; None where they must not be: another period, or counts."""
    if first.period != other.period or meaning.unit in COUNTS:
        return None
    amount = round(first.value - other.value, 6)
    if amount == 0:
        return Difference(0.0, "same", None)
    largest = max(abs(first.value), abs(other.value))
    if abs(amount) < smallest_clear(largest, meaning) - _ROUNDING:
        return Difference(amount, "small", None)
    if meaning.direction == "neutral":
        return Difference(amount, "clear", None)
    return Difference(amount, "clear", (amount > 0) == (meaning.direction == "higher_is_better"))


def smallest_clear(value: float, meaning: Statistic) -> float:
    """The least difference that is more than small, for values of about this size.

    For percentages one point, or half a point for shares of the population, which are counted in
    registers and not estimated; for ages and years of life half a year; for all else three per
    cent of the value.
    """
    if meaning.unit in _POINTS:
        counted = meaning.direction == "neutral"
        return _SMALL_POINTS_COUNTED if counted else _SMALL_POINTS
    if meaning.unit == "years":
        return _SMALL_YEARS
    return _SMALL_RATIO * abs(value)
