"""How many people to ask."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.collecting.sample import proposed_sample, sample_size
from indicators.grid import Collection


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


@pytest.mark.parametrize(
    ("item", "method", "people", "asked"),
    [
        ("PE06", "survey", 30, 30),
        ("PE06", "survey", 200, 66),
        ("PE06", "interview", 200, 66),
        ("PE06", "focus_group", 200, 5),
        ("people.confidence/1", "interview", 200, 5),
        ("people.confidence/1", "interview", 3, 3),
    ],
)
def test_what_is_counted_is_asked_of_a_sample_and_what_is_told_of_a_handful(
    item: str, method: Collection, people: int, asked: int
) -> None:
    assert proposed_sample(item, method, people) == asked
