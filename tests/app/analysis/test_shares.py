from decimal import Decimal
from math import isclose, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.analysis.shares import share_of, strength, wilson
from app.assessment.findings import Result

Z = 1.959963984540054  # the 97.5 % point of the normal distribution


def _result(value: str, denominator: str | None = None, *, percent: bool = False) -> Result:
    of = Decimal(denominator) if denominator else None
    return Result(
        id="r1", number=2, text="en emploi", value=Decimal(value), denominator=of, percent=percent
    )


@given(st.integers(1, 5000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_is_wilsons_formula(case: tuple[int, int]) -> None:
    counted, base = case
    share = counted / base
    centre = (share + Z**2 / (2 * base)) / (1 + Z**2 / base)
    spread = share * (1 - share) / base + Z**2 / (4 * base**2)
    half = Z * sqrt(spread) / (1 + Z**2 / base)
    low, high = wilson(counted, base)
    assert isclose(low, max(0.0, centre - half), abs_tol=1e-9)
    assert isclose(high, min(1.0, centre + half), abs_tol=1e-9)


def test_nobody_out_of_ten_still_leaves_room_for_somebody() -> None:
    low, high = wilson(0, 10)
    assert low == 0
    assert 0.25 < high < 0.30


@pytest.mark.parametrize(("counted", "base"), [(1, 0), (4, 3), (-1, 3)])
def test_what_is_no_share_is_refused(counted: int, base: int) -> None:
    with pytest.raises(ValueError, match="no share"):
        wilson(counted, base)


@pytest.mark.parametrize(
    "result", [_result("9", "15"), _result("60", "15", percent=True)], ids=["9 of 15", "60 % of 15"]
)
def test_nine_of_fifteen_is_one_share_however_it_was_written(result: Result) -> None:
    read = share_of(result)
    assert read is not None
    assert (read.value, read.counted, read.base, read.sources) == (0.6, 9, 15, ("R2",))
    assert (read.low, read.high) == wilson(9, 15)


def test_a_percentage_without_its_base_gets_no_interval() -> None:
    read = share_of(_result("60", percent=True))
    assert read is not None
    assert (read.value, read.base, read.low, read.high) == (0.6, None, None, None)


@pytest.mark.parametrize(
    "result",
    [_result("9"), _result("9", "0"), _result("16", "15"), _result("120", percent=True)],
    ids=["a count", "of nobody", "more than all", "over a hundred percent"],
)
def test_what_cannot_be_a_share_is_none(result: Result) -> None:
    assert share_of(result) is None


def test_fewer_than_five_are_hidden_and_a_few_are_weak() -> None:
    assert [strength(one) for one in (4, 5, 29, 30, None)] == [
        "hidden", "weak", "weak", "fair", "weak",
    ]  # fmt: skip
