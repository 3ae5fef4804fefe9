from math import isclose, sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import norm, t, ttest_1samp, ttest_ind, ttest_rel
from statsmodels.stats.proportion import proportion_confint  # type: ignore[import-untyped]

from app.analysis.numbers import (
    Estimate,
    Moves,
    difference_of_means,
    difference_of_paired_means,
    difference_of_paired_shares,
    difference_of_shares,
    mean,
    moves,
)

# scipy warns of values that are nearly the same; they are meant to be tried.
pytestmark = pytest.mark.filterwarnings("ignore:Precision loss:RuntimeWarning")

MANY = settings(max_examples=1000, deadline=None)
VALUES = st.lists(st.integers(-1000, 1000).map(lambda one: one / 4), min_size=2, max_size=40)
SHARE = st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


def _near(estimate: Estimate, low: float, high: float) -> bool:
    assert estimate.low is not None
    assert estimate.high is not None
    near = isclose(estimate.low, low, rel_tol=1e-8, abs_tol=1e-8)
    return near and isclose(estimate.high, high, rel_tol=1e-8, abs_tol=1e-8)


@MANY
@given(VALUES.filter(lambda one: len(set(one)) > 1))
def test_the_interval_of_a_mean_is_scipys(values: list[float]) -> None:
    interval = ttest_1samp(values, 0).confidence_interval()
    assert _near(mean(values), interval.low, interval.high)
    assert isclose(mean(values).value, sum(values) / len(values), abs_tol=1e-9)


@pytest.mark.parametrize("values", [[4.0], [4.0, 4.0, 4.0], [0.1] * 7])
def test_one_value_or_the_same_again_gets_no_interval(values: list[float]) -> None:
    assert mean(values) == Estimate(values[0], None, None)


@pytest.mark.parametrize("values", [[], [1.0, float("nan")], [float("inf"), 1.0]])
def test_no_values_and_missing_values_are_refused(values: list[float]) -> None:
    with pytest.raises(ValueError, match="missing"):
        mean(values)


@MANY
@given(VALUES, VALUES)
def test_the_difference_of_means_is_welchs(after: list[float], before: list[float]) -> None:
    told = difference_of_means(after, before)
    assert isclose(told.value, float(np.mean(after) - np.mean(before)), abs_tol=1e-9)
    if len(set(after)) == len(set(before)) == 1:
        assert (told.low, told.high) == (None, None)
    else:
        interval = ttest_ind(after, before, equal_var=False).confidence_interval()
        assert _near(told, interval.low, interval.high)


def test_one_answer_on_a_side_leaves_a_difference_without_interval() -> None:
    assert difference_of_means([5.0], [1.0, 3.0]) == Estimate(3.0)


@MANY
@given(st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10)), min_size=2, max_size=40))
def test_the_difference_of_the_same_people_is_scipys(pairs: list[tuple[int, int]]) -> None:
    after, before = [float(one) for one, _ in pairs], [float(one) for _, one in pairs]
    told = difference_of_paired_means(after, before)
    if len({one - other for one, other in pairs}) == 1:
        assert told == Estimate(after[0] - before[0])
    else:
        interval = ttest_rel(after, before).confidence_interval()
        assert _near(told, interval.low, interval.high)


def test_people_of_whom_one_answer_lacks_are_no_pairs() -> None:
    with pytest.raises(ValueError, match="cannot be paired"):
        difference_of_paired_means([1.0, 2.0], [1.0])
    with pytest.raises(ValueError, match="cannot be paired"):
        moves([1.0, 0.0], [1.0])


@MANY
@given(SHARE, SHARE)
def test_the_difference_of_shares_is_newcombes(one: tuple[int, int], two: tuple[int, int]) -> None:
    told = difference_of_shares(*one, *two)
    share, other = one[0] / one[1], two[0] / two[1]
    low, high = proportion_confint(*one, method="wilson")
    other_low, other_high = proportion_confint(*two, method="wilson")
    least = share - other - sqrt((share - low) ** 2 + (other_high - other) ** 2)
    most = share - other + sqrt((high - share) ** 2 + (other - other_low) ** 2)
    assert isclose(told.value, share - other, abs_tol=1e-12)
    assert _near(told, max(-1, least), min(1, most))


@pytest.mark.parametrize("shares", [(1, 0, 1, 2), (3, 2, 1, 2), (1, 2, -1, 2)])
def test_a_difference_of_what_is_no_share_is_refused(shares: tuple[int, int, int, int]) -> None:
    with pytest.raises(ValueError, match="no share"):
        difference_of_shares(*shares)


@MANY
@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))
def test_the_difference_of_paired_shares_is_agrestis_and_mins(yes: int, no: int, same: int) -> None:
    if yes + no + same == 0:
        with pytest.raises(ValueError, match="Nobody"):
            difference_of_paired_shares(Moves(yes, no, same))
        return
    told = difference_of_paired_shares(Moves(yes, no, same))
    n = yes + no + same + 2
    p, q = (yes + 0.5) / n, (no + 0.5) / n
    half = norm.ppf(0.975) * sqrt(((p + q) - (p - q) ** 2) / n)
    assert _near(told, max(-1, p - q - half), min(1, p - q + half))
    assert told.low is not None
    assert told.high is not None
    assert told.low <= told.value <= told.high


def test_who_became_a_yes_is_told_apart_from_who_became_a_no() -> None:
    assert moves([1, 1, 0, 0, 1], [0, 0, 1, 0, 1]) == Moves(became_yes=2, became_no=1, stayed=2)


def test_an_interval_of_three_values_is_the_textbooks() -> None:
    told = mean([1, 2, 3])
    assert _near(told, 2 - t.ppf(0.975, 2) / sqrt(3), 2 + t.ppf(0.975, 2) / sqrt(3))
