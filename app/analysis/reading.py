"""The forms of what is read from results: one figure with its base, and two held together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from indicators.grid import Moment

# A share of people (0 to 1), a mean on a scale or of a quantity, or a plain count or amount.
ReadingKind = Literal["share", "mean", "count"]
# Before and after in two groups, or of the same people; against the aim; against the territory (a
# need, never an effect); one group against another; one round against the one before.
ComparisonKind = Literal["moments", "paired", "aim", "territory", "groups", "rounds"]
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
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Comparison:
    """Two figures held together; `difference` is second less first, with its 95 % interval.

    Attributes:
        pairs: for the kind "paired", how many people answered both times.
        up, down: of these, how many moved up and down.
    """

    kind: ComparisonKind
    first: Reading
    second: Reading
    difference: float
    low: float | None = None
    high: float | None = None
    pairs: int | None = None
    up: int | None = None
    down: int | None = None
