"""Answers by link become a table like any other."""

from __future__ import annotations

from datetime import date

import pandas as pd

from app.assessment.findings import PublishedForm
from app.collecting.form_table import form_table
from app.store.answers import Answer
from tests.app.collecting.a_form import a_form

PUBLISHED = PublishedForm(id="p1", form="survey", round=2, asked=30)
ANSWERS: list[tuple[date, Answer]] = [
    (
        date(2026, 3, 2),
        {
            "own_code": "ma 07",
            "moment": "entry",
            "en01": "steady",
            "en02": ["foot", "bus"],
            "pe01": 4,
            "ec01": 12.0,
            "since": "2025-09-01",
            "gender": "unsaid",
        },
    ),
    (date(2026, 3, 5), {"moment": "exit", "remark": "Merci", "gender": "man"}),
]


def test_answers_stand_by_name_in_columns_of_their_kind() -> None:
    _, frame = form_table(PUBLISHED, a_form(), ANSWERS)
    assert frame["answered_on"].tolist() == [pd.Timestamp(2026, 3, 2), pd.Timestamp(2026, 3, 5)]
    assert frame["own_code"].tolist() == ["MA07", None]
    assert frame["en01"].tolist() == ["steady", None]
    assert frame["en02"].tolist() == ["foot; bus", None]
    assert frame["ec01"].dtype == frame["pe01"].dtype == float
    assert frame["ec01"].isna().tolist() == [False, True]
    assert frame["since"][0] == pd.Timestamp(2025, 9, 1)
    assert pd.isna(frame["since"][1])


def test_who_would_rather_not_say_is_in_no_group() -> None:
    card, frame = form_table(PUBLISHED, a_form(), ANSWERS)
    assert frame["gender"].tolist() == [None, "man"]
    gender = next(one for one in card.columns if one.name == "gender")
    assert (gender.use, gender.breakdown, gender.order) == ("group", "gender", ("woman", "man"))


def test_the_card_says_what_each_column_is_for() -> None:
    card, frame = form_table(PUBLISHED, a_form(), ANSWERS, "en")
    assert [one.name for one in card.columns] == list(frame.columns)
    uses = {one.name: one.use for one in card.columns}
    assert uses["answered_on"] == "date"
    assert uses["own_code"] == "pairing"
    assert uses["moment"] == "moment"
    assert uses["en01"] == "measure"
    assert uses["story_1_people"] == uses["remark"] == "story"
    job = next(one for one in card.columns if one.name == "en01")
    assert (job.label, job.indicator, job.counts) == ("Your job", "EN01", ("steady",))
    assert job.order == ("steady", "odd", "none")
    assert job.words["odd"].en == "Odd"


def test_the_card_knows_where_the_answers_come_from() -> None:
    card, _ = form_table(PUBLISHED, a_form(), ANSWERS)
    assert (card.id, card.origin, card.rows, card.asked, card.round) == ("p1", "form", 2, 30, 2)
    assert card.moment is None  # each answer says its own
    assert card.taken_at.date() == date(2026, 3, 5)


def test_a_form_without_answers_is_an_empty_table() -> None:
    card, frame = form_table(PUBLISHED, a_form(), [])
    assert card.rows == len(frame) == 0
    assert len(frame.columns) == len(card.columns)
