"""Indicators that one answer does not make: two choices, several counted, a change counted."""

from datetime import UTC, datetime
from decimal import Decimal

import pandas as pd
import pytest

from app.analysis.columns import measured
from app.analysis.compared import from_answers
from app.analysis.sentences import said_of_comparison
from app.assessment.answers import AnswerCard
from app.assessment.findings import Aim
from app.collecting.form_table import question_column
from app.collecting.questions import measuring, measuring_too
from indicators.asking import load_asking
from indicators.grid import Moment
from indicators.grid_files import load_grid

GRID = load_grid()[0]


def _card(
    indicator: str, frame: pd.DataFrame, moment: Moment | None = None
) -> tuple[AnswerCard, pd.DataFrame]:
    asked = load_asking()[indicator]
    known = GRID.indicators[indicator]
    questions = [measuring(known, asked, "survey"), *measuring_too(known, asked)]
    columns = [question_column(one, one.name, one.label["fr"]) for one in questions]
    if "code" in frame:
        from tests.app.analysis.tables import CODE

        columns.append(CODE)
    card = AnswerCard(
        id=f"{indicator}-{moment}", name=indicator, taken_at=datetime(2026, 11, 1, tzinfo=UTC),
        origin="form", rows=len(frame), moment=moment, columns=tuple(columns),
    )  # fmt: skip
    return card, frame


def _options(indicator: str) -> tuple[list[str], list[str]]:
    """Name an indicator's ready answers: those that count, and the others."""
    asked = load_asking()[indicator]
    counting = [one.name for one in asked.options if one.counts]
    return counting, [one.name for one in asked.options if not one.counts]


def test_choices_that_are_tallied_give_a_mean_and_no_share() -> None:
    counting, _ = _options("AC09")
    frame = pd.DataFrame({"ac09": ["; ".join(counting[:2])] * 3 + [counting[0]] * 3})
    (one,) = measured(*_card("AC09", frame))
    assert (one.reading.kind, one.reading.value) == ("mean", 1.5)


def test_who_is_not_concerned_is_in_no_base() -> None:
    counting, _ = _options("AC26")
    aside = load_asking()["AC26"].aside[0]
    frame = pd.DataFrame({"ac26": [counting[0]] * 6 + [aside] * 3})
    (one,) = measured(*_card("AC26", frame))
    assert (one.reading.counted, one.reading.base) == (6, 6)


def test_two_questions_of_one_indicator_give_one_figure_of_who_is_counted_by_both() -> None:
    asked = load_asking()["AC30"]
    assert asked.also
    yes = next(one.name for one in asked.options if one.counts)
    also = next(one.name for one in asked.also.options if one.counts)
    no = next(one.name for one in asked.also.options if not one.counts)
    frame = pd.DataFrame({"ac30": [yes] * 8, f"ac30_{asked.also.name}": [also] * 5 + [no] * 3})
    (one,) = measured(*_card("AC30", frame))
    assert (one.reading.counted, one.reading.base) == (5, 8)


def _followed(before: list[float], after: list[float]) -> list[tuple[AnswerCard, pd.DataFrame]]:
    codes = [f"P{one}" for one in range(len(before))]
    return [
        _card("AC06", pd.DataFrame({"ac06": before, "code": codes}), "entry"),
        _card("AC06", pd.DataFrame({"ac06": after, "code": codes}), "later"),
    ]


def test_a_change_is_counted_person_by_person() -> None:
    told = from_answers(_followed([2.0] * 10, [3.0] * 6 + [1.0] * 4), {})
    (made,) = told
    assert made.kind == "entry_later"
    assert made.changed
    assert (made.changed.counted, made.changed.base) == (6, 10)


def test_an_aim_is_held_against_the_change_and_not_against_one_moment() -> None:
    aim = Aim(indicator="AC06", value=Decimal(70), percent=True)
    told = from_answers(_followed([2.0] * 10, [3.0] * 6 + [1.0] * 4), {"AC06": aim})
    (held,) = [one for one in told if one.kind == "aim"]
    assert held.reading.value == pytest.approx(0.6)
    assert held.difference == pytest.approx(-0.1)


def test_the_change_is_said_with_how_many_people() -> None:
    (made,) = from_answers(_followed([2.0] * 10, [3.0] * 6 + [1.0] * 4), {})
    assert any("6" in one and "10" in one for one in said_of_comparison(made, "fr").may)


def test_without_codes_no_change_is_counted() -> None:
    tables = [
        _card("AC06", pd.DataFrame({"ac06": [2.0] * 10}), "entry"),
        _card("AC06", pd.DataFrame({"ac06": [3.0] * 10}), "later"),
    ]
    (made,) = from_answers(tables, {})
    assert made.changed is None
