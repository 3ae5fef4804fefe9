"""How many people to ask."""

from __future__ import annotations

from math import ceil

from app.assessment.effort import HANDFUL
from indicators.grid import Collection

EVERYONE_BELOW = 50  # of fewer people a sample spares next to nothing
AFFORDABLE = 0.1  # the margin that a small team can pay for, and still say "six in ten"
CLOSE = 0.05
_TOLD: tuple[Collection, ...] = ("focus_group", "life_story")
_Z = 1.96  # 95 %
_WORST = 0.25  # the variance of a share of one half, the widest there is


def sample_size(population: int, margin: float) -> int:
    """Say how many answers a share needs to be right within a margin, with 95 % confidence.

    `margin` is a share: 0.05 for five points. Below fifty people everyone is asked. The usual
    formula for a finite population, in the worst case (Cochran 1977). Raises ValueError where there
    is nobody, or the margin is none.
    """
    if population < 1 or not 0 < margin < 1:
        raise ValueError(f"no sample of {population} within {margin}")
    if population < EVERYONE_BELOW:
        return population
    endless = _Z**2 * _WORST / margin**2
    return ceil(population * endless / (population - 1 + endless))


def is_told(item: str, method: Collection) -> bool:
    """Whether a thing of the plan is told by a few rather than counted over all."""
    return "/" in item or method in _TOLD


def proposed_sample(item: str, method: Collection, population: int) -> int:
    """Propose how many of a population to ask for one thing of the plan.

    A handful for what is told; else everyone below fifty, and beyond as many as make a share right
    within ten points.
    """
    if is_told(item, method):
        return min(population, HANDFUL)
    return sample_size(population, AFFORDABLE)
