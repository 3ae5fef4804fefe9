"""Indicators that compare before and after, and have no before."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from app.assessment.answers import AnswerCard, AnswerColumn
from app.assessment.findings import Findings, Planned, Result
from app.assessment.known import ChosenIndicator, Known
from app.collecting.start_values import without_start
from indicators.grid import Moment
from indicators.grid_files import load_grid

GRID = load_grid()[0]
COMPARED = "PE06"  # on arrival and on leaving
AFTER_ONLY = "WO07"  # some time after


def _lacking(findings: Findings, indicator: str = COMPARED) -> list[str]:
    known = Known(indicators=(ChosenIndicator(indicator=indicator),), findings=findings)
    return [one.id for one in without_start(known, GRID)]


def _result(moment: Moment) -> Result:
    text = "4,2 en moyenne"
    return Result(
        id=moment, number=1, indicator=COMPARED, text=text, value=Decimal("4.2"), moment=moment
    )


def _results(*moments: Moment) -> Findings:
    return Findings(results={one: _result(one) for one in moments})


def test_as_long_as_it_is_asked_on_arrival_nothing_lacks() -> None:
    assert _lacking(Findings()) == []
    assert _lacking(_results("entry")) == []


def test_figures_of_afterwards_alone_have_nothing_to_compare_with() -> None:
    assert _lacking(_results("exit")) == [COMPARED]
    assert _lacking(_results("entry", "exit")) == []


def test_a_plan_that_leaves_out_the_arrival_is_named() -> None:
    planned = {COMPARED: Planned(item=COMPARED, moments=("exit",))}

    assert _lacking(Findings(planned=planned)) == [COMPARED]
    started = {"entry": _result("entry")}
    assert _lacking(Findings(planned=planned, results=started)) == []


@pytest.mark.parametrize(
    ("moment", "columns", "lacking"),
    [("exit", (), [COMPARED]), ("entry", (), []), (None, ("moment",), [])],
)
def test_answers_count_as_figures_do(
    moment: Moment | None, columns: tuple[str, ...], lacking: list[str]
) -> None:
    asked = AnswerColumn(name="q", label="q", kind="scale", use="measure", indicator=COMPARED)
    said = [AnswerColumn(name=one, label=one, kind="choice", use="moment") for one in columns]
    taken = datetime(2026, 3, 1, tzinfo=UTC)
    card = AnswerCard(
        id="t", name="t", taken_at=taken, origin="file", rows=9, moment=moment,
        columns=(asked, *said),
    )  # fmt: skip
    planned = {COMPARED: Planned(item=COMPARED, moments=("exit",))} if lacking else {}

    assert _lacking(Findings(answers={"t": card}, planned=planned)) == lacking


def test_what_is_only_looked_at_afterwards_wants_no_start() -> None:
    assert _lacking(Findings(), AFTER_ONLY) == []
