from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.assessment.events import ResultRecorded
from app.assessment.findings import Findings, Result
from app.assessment.known import Known
from app.results.checks import contradicting, problems_of
from app.results.problems import told
from indicators.grid_files import load_grid
from knowledge.language import LANGUAGES

TODAY = date(2026, 11, 25)
GRID = load_grid()[0]


def _draft(**fields: Any) -> ResultRecorded:
    base: dict[str, Any] = {"result": "new", "text": "en emploi", "value": Decimal(9)}
    return ResultRecorded(**base | fields)


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ({}, []),
        ({"denominator": Decimal(15)}, []),
        ({"denominator": Decimal(0)}, ["whole_zero"]),
        ({"denominator": Decimal(5)}, ["more_than_whole"]),
        ({"percent": True, "value": Decimal(120)}, ["percent_over"]),
        ({"percent": True, "value": Decimal(-1)}, ["share_negative"]),
        ({"denominator": Decimal(15), "asked": 10}, ["asked_fewer"]),
        ({"ends": date(2027, 1, 1)}, ["ends_later"]),
        ({"begins": date(2026, 3, 1), "ends": date(2026, 2, 1)}, ["ends_before"]),
        (
            {"denominator": Decimal(0), "begins": date(2027, 1, 1), "ends": date(2026, 1, 1)},
            ["whole_zero", "begins_later", "ends_before"],
        ),
    ],
)
def test_all_that_is_wrong_is_said_at_once(fields: dict[str, Any], codes: list[str]) -> None:
    found = problems_of(_draft(**fields), Known(), TODAY, GRID)
    assert [one.code for one in found] == codes
    assert all(told(one, language) for one in found for language in LANGUAGES)


def test_a_figure_afterwards_without_one_before_is_only_remarked() -> None:
    both = next(one.id for one in GRID.indicators.values() if {"entry", "exit"} <= set(one.when))
    [found] = problems_of(_draft(indicator=both, moment="exit"), Known(), TODAY, GRID)
    assert found.code == "no_start"
    assert found.remark


def test_another_value_for_the_same_contradicts_and_its_own_correction_does_not() -> None:
    old = Result(id="old", number=1, text="en emploi", value=Decimal(7))
    known = Known(findings=Findings(results={"old": old}))
    assert contradicting(_draft(), known) == [old]
    assert contradicting(_draft(result="old"), known) == []
    assert contradicting(_draft(group="femmes"), known) == []
    assert contradicting(_draft(value=Decimal(7)), known) == []
