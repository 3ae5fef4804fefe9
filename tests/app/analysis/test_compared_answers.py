"""From two answers of one person to one yes or no."""

from __future__ import annotations

from math import nan

import pandas as pd
import pytest

from app.analysis.compared_answers import both, changed, concerned, starting, tallied
from indicators.asking import Asking, load_asking

MEMBERS = ["anna", "bilal", "carine", "driss"]


def _of(*values: float) -> pd.Series[float]:
    return pd.Series(list(values), index=MEMBERS, dtype=float)


def _asked(indicator: str) -> Asking:
    return load_asking()[indicator]


def test_a_number_that_rises_counts_and_one_that_stays_does_not() -> None:
    told = changed(_asked("AC06"), _of(5, 5, 5, nan), _of(7, 5, nan, 9))
    pd.testing.assert_series_equal(told, _of(1, 0, nan, nan))


def test_fewer_sentences_ticked_is_less_lonely() -> None:
    asked = _asked("TI02")
    counts = [one.name for one in asked.options if one.counts]
    before = pd.Series(["lacked_company; left_out", "nothing", "cut_off", None], index=MEMBERS)
    after = pd.Series(["left_out", "cut_off", "left_out", "nothing"], index=MEMBERS)

    told = changed(asked, tallied(before, counts), tallied(after, counts))

    # Carine ticks another sentence, not fewer; of Driss nothing is known at the start.
    pd.testing.assert_series_equal(told, _of(1, 0, 0, nan))


def test_only_who_went_without_at_the_start_is_in_the_base_of_who_no_longer_does() -> None:
    asked = _asked("AC22")
    before = pd.Series(["went_without", "went_without", "did_not", "went_without"], index=MEMBERS)
    values = starting(asked, _of(0, 0, 1, 0), before)

    told = changed(asked, values, _of(1, 0, 1, nan))

    pd.testing.assert_series_equal(told, _of(1, 0, nan, nan))


def test_any_of_several_starting_answers_puts_a_household_into_the_base() -> None:
    before = pd.Series(["cold; bill", "none", "unheated", None], index=MEMBERS)
    kept = starting(_asked("AC15"), _of(0, 1, 0, nan), before)
    pd.testing.assert_series_equal(kept, _of(0, nan, 0, nan))


def test_a_parent_who_had_work_already_is_not_counted_as_helped_to_it() -> None:
    asked = _asked("WO08")
    before = pd.Series(["neither", "had_already", "neither", "neither"], index=MEMBERS)
    values = starting(asked, _of(0, 0, 0, 0), before)
    pd.testing.assert_series_equal(changed(asked, values, _of(1, 1, 0, nan)), _of(1, nan, 0, nan))


def test_without_a_named_start_everyone_who_answered_both_times_is_in_the_base() -> None:
    asked = _asked("EC04")
    before = pd.Series(["easily", "never", None, "just"], index=MEMBERS)
    values = starting(asked, _of(1, 0, nan, 1), before)
    pd.testing.assert_series_equal(changed(asked, values, _of(1, 1, 1, 0)), _of(1, 1, nan, 0))


def test_who_answered_only_once_stays_in_the_list_as_missing() -> None:
    told = changed(_asked("AC12"), _of(2, 3, 3, 1), _of(3, 3, 2, 2).drop("driss"))
    pd.testing.assert_series_equal(told, _of(1, 0, 0, nan))


def test_a_person_who_stands_twice_at_one_moment_is_a_call_fault() -> None:
    twice = pd.Series([1.0, 2.0], index=["anna", "anna"])
    with pytest.raises(ValueError, match="twice"):
        changed(_asked("AC12"), twice, _of(1, 2, 3, 4))


def test_a_wording_that_compares_nothing_is_a_call_fault() -> None:
    with pytest.raises(ValueError, match="AC04"):
        changed(_asked("AC04"), _of(1, 1, 1, 1), _of(1, 1, 1, 1))


def test_a_person_counts_only_when_both_answers_do() -> None:
    pd.testing.assert_series_equal(both(_of(1, 1, 0, 1), _of(1, 0, 0, nan)), _of(1, 0, 0, nan))


def test_means_of_transport_are_counted_and_none_is_zero() -> None:
    counts = [one.name for one in _asked("AC09").options if one.counts]
    answers = pd.Series(["walking; train", "none", None, "driving"], index=MEMBERS)
    pd.testing.assert_series_equal(tallied(answers, counts), _of(2, 0, nan, 1))


def test_who_had_started_nothing_is_in_no_base() -> None:
    answers = pd.Series(["going_on", "stopped", "not_started", None], index=MEMBERS)
    kept = concerned(_asked("AC26"), _of(1, 0, 0, nan), answers)
    pd.testing.assert_series_equal(kept, _of(1, 0, nan, nan))
