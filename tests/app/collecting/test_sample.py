"""How many people to ask."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.collecting.sample import sample_size


@pytest.mark.parametrize(
    ("population", "close", "wide"), [(50, 45, 34), (100, 80, 50), (200, 132, 66), (500, 218, 81)]
)
def test_the_table_of_the_method_comes_out(population: int, close: int, wide: int) -> None:
    assert (sample_size(population, 0.05), sample_size(population, 0.10)) == (close, wide)


def test_below_fifty_everyone_is_asked() -> None:
    assert sample_size(49, 0.10) == 49


@given(st.integers(1, 1_000_000), st.floats(0.01, 0.5))
def test_never_more_than_there_are(population: int, margin: float) -> None:
    assert 1 <= sample_size(population, margin) <= population


@pytest.mark.parametrize(("population", "margin"), [(0, 0.05), (10, 0.0), (10, 1.0)])
def test_nobody_or_no_margin_is_refused(population: int, margin: float) -> None:
    with pytest.raises(ValueError, match="no sample"):
        sample_size(population, margin)
