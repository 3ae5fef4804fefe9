"""Shares of people, with intervals that suit small numbers."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from scipy.stats import binomtest

from app.analysis.reading import LEAST, Reading, Strength
from app.assessment.findings import Result
from indicators.grid import Collection

_FILED: tuple[Collection, ...] = ("records", "public_data")
_FAIR = 30  # from here on one more answer moves a share by three points or less


@lru_cache(maxsize=4096)  # the same few numbers come again for every group and comparison
def wilson(counted: int, base: int, confidence: float = 0.95) -> tuple[float, float]:
    """Return the Wilson interval of a share, both ends between 0 and 1.

    It stays within its bounds for nobody and for everybody, where the textbook interval has no
    width (Wilson 1927). Raises ValueError where more are counted than there are, or nobody is.
    """
    if not 0 <= counted <= base or base == 0:
        raise ValueError(f"{counted} of {base} is no share")
    interval = binomtest(counted, base).proportion_ci(confidence, method="wilson")
    return float(interval.low), float(interval.high)


def strength(base: int | None) -> Strength:
    """Say how much a base can carry; what nobody counted is weak."""
    if base is None:
        return "weak"
    if base < LEAST:
        return "hidden"
    return "fair" if base >= _FAIR else "weak"


def share_of(result: Result) -> Reading | None:
    """Read a recorded result as a share of people; None where it is none.

    A percentage without its base keeps its value and gets no interval. Of a percentage with a base,
    the people are counted by rounding: 60 % of 15 are nine.
    """
    value = result.value / 100 if result.percent else result.value
    if not result.percent:
        if not result.denominator:
            return None
        value = result.value / result.denominator
    if not 0 <= value <= 1:
        return None
    base = _whole(result.denominator)
    counted = round(value * base) if base else None
    low, high = wilson(counted, base) if base and counted is not None else (None, None)
    return Reading(
        indicator=result.indicator,
        name=result.text,
        kind="share",
        value=float(value),
        low=low,
        high=high,
        counted=counted,
        base=base,
        asked=result.asked,
        unit=result.unit,
        moment=result.moment,
        round=result.round,
        group=result.group,
        filed=result.method in _FILED and result.asked is None,
        sources=(f"R{result.number}",),
    )


def _whole(number: Decimal | None) -> int | None:
    """Return a number of people; None where it is none, or not whole."""
    return int(number) if number and number == int(number) else None
