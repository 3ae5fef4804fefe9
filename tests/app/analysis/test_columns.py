from collections.abc import Sequence
from math import isclose, isnan

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.columns import column_values, measured, readings
from app.analysis.numbers import mean
from app.analysis.reading import Reading
from app.analysis.shares import wilson
from app.assessment.answers import AnswerCard
from tests.app.analysis.tables import HELP, JOB, TRUST, table

Answers = dict[str, Sequence[object]]
Table = tuple[AnswerCard, pd.DataFrame]
JOBS = st.lists(st.sampled_from(["yes", "no", None, "unsaid"]), min_size=1, max_size=40)


def _read(one: Table) -> list[Reading]:
    """Read figures of however few people."""
    return [found.reading for found in measured(*one)]


def test_nine_of_fifteen_who_answered_of_forty_asked() -> None:
    answers = ["yes"] * 9 + ["no"] * 6 + [None] * 3
    [read] = readings(*table({"job": answers}, asked=40, moment="exit"))
    assert (read.kind, read.value, read.counted, read.base, read.asked) == ("share", 0.6, 9, 15, 40)
    assert (read.low, read.high) == wilson(9, 15)
    assert (read.indicator, read.name, read.moment) == ("WO01", "En emploi", "exit")
    assert read.sources == ("sortie",)


def test_a_scale_is_read_as_its_mean() -> None:
    [read] = _read(table({"trust": [1.0, 2.0, 4.0, None]}))
    assert (read.kind, read.base, read.counted) == ("mean", 3, None)
    assert (read.value, read.low, read.high) == mean([1, 2, 4])


def test_one_answer_has_no_interval() -> None:
    [read] = _read(table({"trust": [3.0, None]}))
    assert (read.value, read.low, read.high, read.base) == (3, None, None, 1)


@settings(max_examples=1000, deadline=None)
@given(JOBS)
def test_a_share_counts_who_gave_an_answer(answers: list[str | None]) -> None:
    told = _read(table({"job": answers}))
    said = [one for one in answers if one in ("yes", "no")]
    if not said:
        assert told == []
        return
    [read] = told
    assert (read.counted, read.base) == (said.count("yes"), len(said))
    assert isclose(read.value, said.count("yes") / len(said))


def test_a_figure_of_fewer_than_five_holds_no_number() -> None:
    [read] = readings(*table({"job": ["yes"] * 4}, asked=9))
    assert isnan(read.value)
    assert (read.low, read.high, read.counted, read.base, read.asked) == (None, None, None, 0, None)
    [five] = readings(*table({"job": ["yes"] * 5}, asked=9))
    assert (five.value, five.base) == (1, 5)


def test_each_moment_is_read_apart_and_nobody_knows_how_many_were_asked_at_which() -> None:
    answers: Answers = {
        "job": ["no", "no", "yes", "yes"],
        "when": ["entry", "entry", "exit", "exit"],
    }
    told = _read(table(answers, asked=10))
    assert [(one.moment, one.counted, one.base, one.asked) for one in told] == [
        ("entry", 0, 2, None), ("exit", 2, 2, None),
    ]  # fmt: skip


def test_a_row_without_a_moment_is_of_the_cards_or_stands_apart() -> None:
    answers: Answers = {"job": ["no", "yes", "yes"], "when": ["entry", "exit", None]}
    assert [(one.moment, one.base) for one in _read(table(answers, moment="exit"))] == [
        ("entry", 1), ("exit", 2),
    ]  # fmt: skip
    assert [(one.moment, one.base) for one in _read(table(answers))] == [
        ("entry", 1), ("exit", 1), (None, 1),
    ]  # fmt: skip


def test_whoever_picked_one_that_counts_among_several_counts_once() -> None:
    values = column_values(pd.Series(["home; money", "talk", "talk; home", None, ""]), HELP)
    assert values is not None
    assert values.fillna(-1).tolist() == [1, 0, 1, -1, -1]


def test_a_point_of_a_scale_that_counts_is_known_as_the_number_it_is() -> None:
    column = TRUST.model_copy(update={"counts": ("4", "5")})
    values = column_values(pd.Series([5.0, 4.0, 3.0, None]), column)
    assert values is not None
    assert values.fillna(-1).tolist() == [1, 1, 0, -1]


def test_free_text_and_a_choice_of_which_nothing_counts_give_no_figure() -> None:
    assert column_values(pd.Series(["yes", "no"]), JOB.model_copy(update={"counts": ()})) is None
    text = JOB.model_copy(update={"kind": "text", "counts": ()})
    assert column_values(pd.Series(["Je suis contente"]), text) is None


def test_more_answers_than_people_asked_leave_the_number_asked_unknown() -> None:
    [read] = _read(table({"job": ["yes"] * 6}, asked=5))
    assert read.asked is None


def test_codes_are_the_same_however_they_were_spaced_and_none_is_made_of_nothing() -> None:
    answers: Answers = {"job": ["yes", "no", "no"], "code": ["ma 07", None, ""]}
    [one] = measured(*table(answers))
    assert one.codes is not None
    assert one.codes.fillna("-").tolist() == ["MA07", "-", "-"]


@pytest.mark.parametrize("answers", [{"job": []}, {"job": [None, None]}, {"gender": ["woman"]}])
def test_a_table_without_a_usable_answer_gives_no_figure(answers: Answers) -> None:
    assert _read(table(answers)) == []
