"""How many people to ask."""

from __future__ import annotations

from math import ceil

EVERYONE_BELOW = 50  # of fewer people a sample spares next to nothing
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
