from collections.abc import Sequence
from decimal import Decimal
from math import isclose
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.comparison import Comparison
from app.analysis.numbers import difference_of_shares
from app.analysis.reading import LEAST
from app.analysis.recorded import from_results
from app.assessment.findings import Aim, Result


def _result(number: int, value: str, of: str | None = None, **more: Any) -> Result:
    given_ = {"indicator": "WO01", "text": "en emploi", "denominator": of and Decimal(of), **more}
    return Result(id=f"r{number}", number=number, value=Decimal(value), **given_)


def _kinds(told: Sequence[Comparison]) -> list[str]:
    return [one.kind for one in told]


def test_entry_is_compared_with_exit_and_exit_with_later() -> None:
    told = from_results(
        [
            _result(1, "3", "15", moment="entry"),
            _result(2, "9", "15", moment="exit", asked=40),
            _result(3, "6", "12", moment="later"),
        ],
        {},
    )
    assert _kinds(told) == ["before_after", "exit_later"]
    first = told[0]
    assert first.other is not None
    assert (first.reading.sources, first.other.sources) == (("R2",), ("R1",))
    assert (first.difference, first.low, first.high) == difference_of_shares(9, 15, 3, 15)
    assert (first.rate, first.other_rate) == (15 / 40, None)
    assert not first.paired


def test_rounds_are_compared_one_after_the_other_at_the_same_moment() -> None:
    results = [_result(at, "6", "12", moment="exit", round=at) for at in (3, 1, 2)]
    told = from_results([*results, _result(4, "6", "12", moment="later", round=9)], {})
    assert [(one.kind, one.reading.round, one.other and one.other.round) for one in told] == [
        ("rounds", 2, 1), ("rounds", 3, 2),
    ]  # fmt: skip


def test_an_aim_is_held_against_the_latest_round_and_never_against_entry() -> None:
    aims = {"WO01": Aim(indicator="WO01", value=Decimal(50), percent=True)}
    results = [
        _result(1, "9", "15", moment="exit", round=1),
        _result(2, "12", "15", moment="exit", round=2),
        _result(3, "3", "15", moment="entry", round=2),
    ]
    [told] = [one for one in from_results(results, aims) if one.kind == "aim"]
    assert (told.reading.sources, told.aim, told.other) == (("R2",), 0.5, None)
    assert isclose(told.difference, 0.3)
    assert told.low is not None
    assert told.reading.low is not None
    assert isclose(told.low, told.reading.low - 0.5)


def test_an_amount_is_held_against_an_aim_without_an_interval() -> None:
    aims = {"WO01": Aim(indicator="WO01", value=Decimal(20))}
    [told] = from_results([_result(1, "12", unit="repas")], aims)
    assert (told.kind, told.difference, told.low, told.high) == ("aim", -8, None, None)


def test_a_share_is_not_held_against_a_number() -> None:
    aims = {"WO01": Aim(indicator="WO01", value=Decimal(20))}
    assert from_results([_result(1, "9", "15")], aims) == []


def test_percentages_without_their_base_are_compared_without_an_interval() -> None:
    told = from_results(
        [
            _result(1, "40", percent=True, moment="entry"),
            _result(2, "60", percent=True, moment="exit"),
        ],
        {},
    )
    assert [(one.low, one.high) for one in told] == [(None, None)]
    assert isclose(told[0].difference, 0.2)


def test_figures_of_two_units_or_two_things_are_not_compared() -> None:
    assert not from_results(
        [
            _result(1, "12", unit="repas", moment="entry"),
            _result(2, "30", unit="euros", moment="exit"),
            _result(3, "9", "15", moment="exit", indicator="", text="logés"),
        ],
        {},
    )


def test_fewer_than_five_are_not_compared() -> None:
    assert not from_results(
        [_result(1, "1", "4", moment="entry"), _result(2, "9", "15", moment="exit")], {}
    )


def test_groups_are_each_compared_with_the_largest() -> None:
    told = from_results(
        [_result(1, "6", "12", group="a"), _result(2, "9", "30", group="b"),
         _result(3, "7", "8", group="c"), _result(4, "1", "2", group="d")],
        {},
    )  # fmt: skip
    assert [(one.kind, one.reading.group, one.other and one.other.group) for one in told] == [
        ("group", "a", "b")
    ]


def test_groups_that_are_more_people_than_there_are_are_not_compared() -> None:
    results = [_result(1, "6", "15"), _result(2, "5", "12", group="women")]
    assert from_results([*results, _result(3, "3", "8", group="under 25")], {}) == []


@pytest.mark.parametrize("kind", ["before_after", "rounds"])
def test_a_group_that_leaves_three_people_of_the_whole_is_not_compared(kind: str) -> None:
    first: dict[str, Any] = {"moment": "entry"} if kind == "before_after" else {"round": 1}
    second: dict[str, Any] = {"moment": "exit"} if kind == "before_after" else {"round": 2}
    told = from_results(
        [
            _result(1, "3", "15", **first),
            _result(2, "9", "15", **second),
            _result(3, "3", "12", group="women", **first),
            _result(4, "8", "12", group="women", **second),
        ],
        {},
    )
    assert [(one.kind, one.reading.group) for one in told] == [(kind, "")]


@settings(max_examples=1000, deadline=None)
@given(
    st.dictionaries(
        st.tuples(st.sampled_from(["entry", "exit", "later"]), st.integers(1, 3)),
        st.lists(st.integers(1, 12), min_size=1, max_size=4),
        max_size=5,
    )
)
def test_what_is_compared_leaves_no_few_people_of_the_whole(
    bases: dict[tuple[str, int], list[int]],
) -> None:
    results: list[Result] = []
    for (moment, turn), groups in bases.items():
        for group, base in {"": sum(groups), **dict(zip("abcd", groups, strict=False))}.items():
            place = {"moment": moment, "round": turn, "group": group}
            results.append(_result(len(results) + 1, "1", str(base), **place))
    told = from_results(results, {})
    for (moment, turn), groups in bases.items():
        shown = {
            one.group: one.base or 0
            for made in told
            for one in (made.reading, made.other)
            if one and (one.moment, one.round) == (moment, turn) and one.group
        }
        left = sum(groups) - sum(shown.values())
        assert not shown or left == 0 or left >= LEAST
        assert all(base >= LEAST for base in shown.values())
