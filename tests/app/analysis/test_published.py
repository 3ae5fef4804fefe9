from decimal import Decimal
from math import isnan
from typing import Any

import pytest

from app.analysis.columns import readings
from app.analysis.compared import from_answers
from app.analysis.groups import by_group
from app.analysis.published import published
from app.assessment.findings import Aim, Result
from tests.app.analysis.tables import table

AIMS = {"WO01": Aim(indicator="WO01", value=Decimal(50), percent=True)}


def _result(value: str, of: str, **more: Any) -> Result:
    given = {"indicator": "WO01", "text": "en emploi", "moment": "exit", **more}
    return Result(id="r1", number=1, value=Decimal(value), denominator=Decimal(of), **given)


def test_what_is_told_of_tables_is_what_each_part_says() -> None:
    one = table(
        {
            "job": ["yes", "no"] * 12, "trust": [1.0, 2, 3] * 8, "gender": ["woman", "man"] * 12,
            "when": ["entry"] * 12 + ["exit"] * 12,
        }
    )  # fmt: skip
    told = published([], [one], AIMS)
    assert list(told.figures) == readings(*one)
    assert list(told.compared) == from_answers([one], AIMS)
    assert [(of.by.name, len(of.groups)) for of in told.apart] == [
        (of.by.name, len(of.groups)) for of in by_group(*one)
    ]


@pytest.mark.parametrize(("base", "left_out"), [("18", False), ("17", True), ("14", True)])
def test_a_result_by_hand_beside_a_table_of_a_few_more_people_is_left_out(
    base: str, left_out: bool
) -> None:
    answers = table({"job": ["yes", "no"] * 9}, moment="exit")
    told = published([_result("6", base)], [answers], AIMS)
    assert told.results_withheld is left_out
    assert len(told.figures) == (1 if left_out else 2)
    assert [one.kind for one in told.compared] == ["aim"] * len(told.figures)


@pytest.mark.parametrize(
    "other",
    [{"moment": "later"}, {"round": 2}, {"indicator": "WO02"}, {"indicator": "", "text": "logés"}],
)
def test_a_result_of_another_time_or_thing_stays(other: dict[str, Any]) -> None:
    answers = table({"job": ["yes", "no"] * 9}, moment="exit")
    told = published([_result("6", "17", **other)], [answers], {})
    assert (told.results_withheld, len(told.figures)) == (False, 2)


def test_a_result_whose_moment_nobody_said_may_be_of_the_same_people() -> None:
    answers = table({"job": ["yes", "no"] * 9}, moment="exit")
    assert published([_result("6", "17", moment=None)], [answers], {}).results_withheld


def test_a_result_of_a_group_is_left_out_beside_a_table_of_the_same() -> None:
    answers = table({"job": ["yes", "no"] * 9}, moment="exit")
    groups = [_result("3", "9", group="femmes"), _result("3", "9", group="hommes")]
    told = published(groups, [answers], {})
    assert (told.results_withheld, told.compared) == (True, ())
    assert not published(groups, [], {}).results_withheld


def test_figures_of_fewer_than_five_hold_no_number() -> None:
    told = published(
        [_result("3", "4", moment="entry")], [table({"job": ["yes"] * 4}, moment="exit")], {}
    )
    assert [isnan(one.value) for one in told.figures] == [True, True]
    assert [(one.base, one.counted) for one in told.figures] == [(0, None), (0, None)]
