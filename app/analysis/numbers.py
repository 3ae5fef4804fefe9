"""Means and differences, each with its 95 % interval, for independent and for paired answers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import sqrt
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.stats import t as student
from statsmodels.stats.proportion import (  # type: ignore[import-untyped]
    confint_proportions_2indep,
)

_TAIL = 0.975  # of a 95 % interval
_NORMAL = 1.959963984540054  # the same point of the normal distribution

Numbers = Sequence[float] | NDArray[np.floating[Any]]


class Estimate(NamedTuple):
    """A mean or a difference; `low` and `high` are None where so few answers allow no interval."""

    value: float
    low: float | None = None
    high: float | None = None


class Moves(NamedTuple):
    """What became of the same people's yes or no; `stayed` is how many say what they said."""

    became_yes: int
    became_no: int
    stayed: int

    @property
    def pairs(self) -> int:
        """How many people answered both times."""
        return self.became_yes + self.became_no + self.stayed


def mean(values: Numbers) -> Estimate:
    """Return the mean with its t interval; raises ValueError for no values or for a missing one.

    There is no interval of one value, nor of values that are all the same: one without any width
    would look like certainty.
    """
    given = _array(values)
    if np.ptp(given) == 0:
        return Estimate(float(given[0]))
    error = given.std(ddof=1) / sqrt(given.size)
    return _around(float(given.mean()), float(error), given.size - 1)


def difference_of_means(after: Numbers, before: Numbers) -> Estimate:
    """Return how far the mean of `after` is above that of `before`, with Welch's interval.

    The answers are of different people, or nobody knows whose they are. Raises ValueError as
    `mean` does.
    """
    one, other = _array(after), _array(before)
    value = float(one.mean() - other.mean())
    if min(one.size, other.size) < 2 or (np.ptp(one) == 0 and np.ptp(other) == 0):
        return Estimate(value)
    spread, other_spread = one.var(ddof=1) / one.size, other.var(ddof=1) / other.size
    total = spread + other_spread
    # Parts of the whole rather than squares of it: squares of tiny variances vanish.
    parts = (spread / total) ** 2 / (one.size - 1) + (other_spread / total) ** 2 / (other.size - 1)
    return _around(value, sqrt(total), 1 / parts)


def difference_of_paired_means(after: Numbers, before: Numbers) -> Estimate:
    """Return the mean change of the same people, in the same order, with its t interval.

    Raises ValueError where the two differ in length, or as `mean` does.
    """
    one, other = _array(after), _array(before)
    if one.size != other.size:
        raise ValueError(f"{one.size} answers cannot be paired with {other.size}")
    return mean(one - other)


@lru_cache(maxsize=4096)
def difference_of_shares(
    counted: int, base: int, counted_before: int, base_before: int
) -> Estimate:
    """Return the first share less the second, between -1 and 1, with Newcombe's interval.

    It stays within its bounds where nobody or everybody counts (Newcombe 1998, method 10). Raises
    ValueError where more are counted than there are, or nobody is.
    """
    for some, of in ((counted, base), (counted_before, base_before)):
        if not 0 <= some <= of or of == 0:
            raise ValueError(f"{some} of {of} is no share")
    low, high = confint_proportions_2indep(
        counted, base, counted_before, base_before, method="newcomb", compare="diff"
    )
    value = counted / base - counted_before / base_before
    return Estimate(value, max(-1.0, float(low)), min(1.0, float(high)))


def moves(after: Numbers, before: Numbers) -> Moves:
    """Count who became a yes (1), who became a no (0) and who stayed, of the same people in order.

    Raises ValueError where the two differ in length, or as `mean` does.
    """
    change = _array(after)
    other = _array(before)
    if change.size != other.size:
        raise ValueError(f"{change.size} answers cannot be paired with {other.size}")
    more, less = int((change > other).sum()), int((change < other).sum())
    return Moves(more, less, change.size - more - less)


def difference_of_paired_shares(moved: Moves) -> Estimate:
    """Return the change of a share among the same people, with an interval for few of them.

    Half a person is added to each of the four ways to answer twice (Agresti and Min 2005), so it
    has a width even where nobody moved. Raises ValueError for nobody.
    """
    people = moved.pairs
    if people == 0:
        raise ValueError("Nobody answered twice")
    more, less, of = moved.became_yes + 0.5, moved.became_no + 0.5, people + 2
    centre = (more - less) / of
    half = _NORMAL * sqrt(more + less - (more - less) ** 2 / of) / of
    value = (moved.became_yes - moved.became_no) / people
    return Estimate(value, max(-1.0, centre - half), min(1.0, centre + half))


def _array(values: Numbers) -> NDArray[np.float64]:
    given = np.asarray(values, dtype=np.float64)
    if given.size == 0 or not np.isfinite(given).all():
        raise ValueError("There must be values, and none of them missing")
    return given


def _around(value: float, error: float, freedom: float) -> Estimate:
    half = float(student.ppf(_TAIL, freedom)) * error
    return Estimate(value, value - half, value + half)
