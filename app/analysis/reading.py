"""The form of what is read from results: one figure with its base."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import nan
from typing import Literal

from indicators.grid import Moment

# A share of people (0 to 1), a mean on a scale or of a quantity, or a plain count or amount.
ReadingKind = Literal["share", "mean", "count"]
# How much a base can carry: too few to show apart, few, or enough to speak of a tendency.
Strength = Literal["hidden", "weak", "fair"]

LEAST = 5  # of fewer people nothing is shown apart


@dataclass(frozen=True)
class Reading:
    """One figure as the results give it.

    Attributes:
        indicator: its id, or "" for a figure of the enterprise's own, named by `name`.
        value: a share between 0 and 1, a mean, or a count.
        low, high: the 95 % interval where there is one: Wilson for a share, t for a mean.
        counted: for a share, how many count.
        base: how many gave a usable answer; None where nobody said.
        asked: how many were asked; None where nobody said.
        filed: whether it was counted in files, where nobody was asked anything.
        sources: the origins, such as ("R2",) or the names of tables of answers.
    """

    indicator: str
    name: str
    kind: ReadingKind
    value: float
    low: float | None = None
    high: float | None = None
    counted: int | None = None
    base: int | None = None
    asked: int | None = None
    unit: str = ""
    moment: Moment | None = None
    round: int = 1
    group: str = ""
    period: str = ""
    filed: bool = False
    sources: tuple[str, ...] = ()


def without_few(reading: Reading) -> Reading:
    """Return a figure of fewer than `LEAST` people without any number; others as they are."""
    if reading.kind == "count" or reading.base is None or reading.base >= LEAST:
        return reading
    return replace(reading, value=nan, low=None, high=None, counted=None, base=0, asked=None)
