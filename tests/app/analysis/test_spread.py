"""How answers spread over a scale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import pandas as pd

from app.analysis.spread import Asked, Spread, spreads
from app.assessment.answers import AnswerCard, AnswerColumn

POINTS = AnswerColumn(name="p", label="Points", kind="scale", use="measure", indicator="PE09")
WHEN = AnswerColumn(name="at", label="When", kind="choice", use="moment")
AGREE = AnswerColumn(
    name="a",
    label="I dare",
    kind="choice",
    use="measure",
    counts=("agree", "agree_fully"),
    order=("agree_fully", "agree", "neither", "disagree", "disagree_fully", "unsaid"),
)
ONE_TO_FIVE = {"PE09": Asked(1, 5)}


def counted(
    columns: Sequence[AnswerColumn],
    answers: Mapping[str, Sequence[object]],
    asked: int | None = None,
) -> list[Spread]:
    frame = pd.DataFrame(dict(answers))
    card = AnswerCard(
        id="t", name="t", taken_at=datetime(2026, 5, 1, tzinfo=UTC), origin="file",
        rows=len(frame), asked=asked, columns=tuple(columns),
    )  # fmt: skip
    return spreads(card, frame, ONE_TO_FIVE)


def test_each_step_is_counted_and_who_did_not_answer_beside() -> None:
    (one,) = counted([POINTS], {"p": [1.0, 4.0, 4.0, 5.0, 5.0, None]})

    assert (one.scale.steps, one.counts, one.silent) == (
        ("1", "2", "3", "4", "5"),
        (1, 0, 0, 2, 2),
        1,
    )


def test_of_those_asked_who_did_not_answer_is_known() -> None:
    (one,) = counted([POINTS], {"p": [1.0, 4.0, 4.0, 5.0, 5.0]}, asked=12)

    assert one.silent == 7


def test_of_fewer_than_five_people_nothing_is_counted() -> None:
    assert counted([POINTS], {"p": [4.0]}) == []
    assert counted([POINTS], {"p": [4.0] * 4 + [None]}) == []


def test_moments_are_counted_apart() -> None:
    made = counted([WHEN, POINTS], {"at": ["entry"] * 5 + ["exit"] * 6, "p": [2.0] * 5 + [4.0] * 6})

    assert [(one.reading.moment, one.base) for one in made] == [("entry", 5), ("exit", 6)]


def test_ready_answers_that_are_a_scale_go_from_the_low_end_to_the_high_one() -> None:
    said: list[object] = ["agree", "agree", "neither", "disagree_fully", "agree_fully", "unsaid"]
    (one,) = counted([AGREE], {"a": said})

    assert one.scale.steps[0] == "disagree_fully"
    assert (one.counts, one.silent) == ((1, 0, 1, 2, 1), 1)


def test_an_answer_outside_of_the_ready_ones_leaves_out_the_picture_of_all() -> None:
    # The figure is of six people: beside it, five would tell what the sixth one said.
    assert counted([AGREE], {"a": ["agree"] * 5 + ["perhaps"]}) == []


def test_a_scale_that_nobody_described_goes_as_far_as_its_answers() -> None:
    (one,) = counted([POINTS], {"p": [0.0, 7.0, 7.0, 3.0, 3.0]})

    assert one.scale.guessed
    assert (one.scale.steps[0], one.scale.steps[-1]) == ("0", "7")


def test_a_number_of_an_indicator_that_is_not_asked_on_a_scale_has_no_middle() -> None:
    visits = POINTS.model_copy(update={"indicator": "PE01"})
    card = AnswerCard(
        id="t", name="t", taken_at=datetime(2026, 5, 1, tzinfo=UTC), origin="file", rows=6,
        columns=(visits,),
    )  # fmt: skip
    frame = pd.DataFrame({"p": [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]})

    assert spreads(card, frame, {"PE01": None}) == []
