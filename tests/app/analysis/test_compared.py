from decimal import Decimal
from math import isclose
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.compared import from_answers
from app.analysis.comparison import Comparison
from app.analysis.numbers import (
    Moves,
    difference_of_means,
    difference_of_paired_means,
    difference_of_paired_shares,
    difference_of_shares,
)
from app.assessment.findings import Aim
from tests.app.analysis.tables import table

PEOPLE = [f"AB{at}" for at in range(8)]


def test_the_same_people_are_known_by_their_code_within_one_table() -> None:
    before, after = [1.0, 2, 3, 2, 1, 2, 1, 3], [3.0, 2, 4, 4, 2, 2, 3, 5]
    answers: dict[str, list[Any]] = {
        "trust": before + after,
        "when": ["entry"] * 8 + ["exit"] * 8,
        "code": PEOPLE + PEOPLE,
    }
    [told] = from_answers([table(answers)], {})
    wanted = difference_of_paired_means(after, before)
    assert (told.kind, told.pairs, told.paired) == ("before_after", 8, True)
    assert (told.difference, told.low, told.high) == wanted


def test_the_same_people_are_known_across_two_tables_in_any_order() -> None:
    before = table({"job": ["no"] * 6 + ["yes"] * 2, "code": PEOPLE}, moment="entry")
    after = table({"job": ["no", *["yes"] * 7], "code": PEOPLE[::-1]}, moment="exit", name="x")
    [told] = from_answers([after, before], {})
    assert told.moved == Moves(became_yes=6, became_no=1, stayed=1)
    assert (told.difference, told.low, told.high) == difference_of_paired_shares(Moves(6, 1, 1))


def test_without_codes_the_answers_are_of_different_people() -> None:
    answers = {"job": ["no"] * 6 + ["yes"] * 8, "when": ["entry"] * 6 + ["exit"] * 8}
    [told] = from_answers([table(answers)], {})
    assert (told.paired, told.moved) == (False, None)
    assert (told.difference, told.low, told.high) == difference_of_shares(8, 8, 0, 6)


def test_too_few_pairs_are_compared_as_different_people() -> None:
    before = table({"trust": [1.0, 2, 1, 3, 2, 2], "code": PEOPLE[:6]}, moment="entry")
    after = table({"trust": [3.0, 4, 3, 5, 4], "code": PEOPLE[3:]}, moment="exit", name="x")
    [told] = from_answers([before, after], {})
    assert not told.paired
    wanted = difference_of_means([3, 4, 3, 5, 4], [1, 2, 1, 3, 2, 2])
    assert (told.difference, told.low, told.high) == wanted


def test_a_code_that_stands_twice_at_one_moment_is_nobodys() -> None:
    before = table({"trust": [1.0, 2.0] * 6, "code": [*PEOPLE, *"abcd"]}, moment="entry")
    twice = [*PEOPLE[:6], PEOPLE[0], PEOPLE[7]]
    after = table({"trust": [2.0] * 8, "code": twice}, moment="exit", name="x")
    [told] = from_answers([before, after], {})
    assert told.pairs == 6


def _change(before: int, after: int) -> Comparison:
    """Compare answers of people on arrival with those of some of them, and of others, later."""
    entry = table(
        {"trust": [1.0, 2.0] * 12, "code": [f"p{at}" for at in range(24)]}, moment="entry"
    )
    codes = [*(f"p{at}" for at in range(24 - before)), *(f"new{at}" for at in range(after))]
    left = table({"trust": [3.0] * len(codes), "code": codes}, moment="exit", name="x")
    [told] = from_answers([entry, left], {})
    return told


@pytest.mark.parametrize(("before", "after"), [(4, 1), (1, 0), (0, 1), (4, 4)])
def test_a_change_of_the_same_people_is_left_out_where_a_few_stand_beside_them(
    before: int, after: int
) -> None:
    told = _change(before, after)
    assert (told.withheld, told.pairs, told.moved) == (True, None, None)
    wanted = difference_of_means([3.0] * (24 - before + after), [1.0, 2.0] * 12)
    assert (told.difference, told.low, told.high) == wanted


@pytest.mark.parametrize(("before", "after"), [(0, 0), (5, 0), (5, 1), (2, 7)])
def test_a_change_of_the_same_people_is_told_beside_nobody_or_five(before: int, after: int) -> None:
    told = _change(before, after)
    assert (told.withheld, told.pairs) == (False, 24 - before)


def test_answers_that_all_stayed_the_same_count_as_one_answer_given_twice() -> None:
    """One man left: what the men say before and after would tell what he said."""
    entry: dict[str, list[Any]] = {
        "trust": [1.0, 2.0] * 12, "code": [f"p{at}" for at in range(24)],
        "gender": ["woman"] * 12 + ["man"] * 12,
    }  # fmt: skip
    stay = {key: [*some[:11], *some[12:23]] for key, some in entry.items()}
    others: dict[str, list[Any]] = {
        "trust": [5.0] * 5, "code": [f"new{at}" for at in range(5)], "gender": ["woman"] * 5,
    }  # fmt: skip
    left = {key: [*stay[key], *others[key]] for key in stay}

    def told(after: dict[str, list[Any]]) -> Comparison:
        tables = [table(entry, moment="entry"), table(after, moment="exit", name="x")]
        [one] = [one for one in from_answers(tables, {}) if one.kind == "before_after"]
        return one

    assert told(left).withheld
    assert not told({**left, "trust": [4.0, 1.0] * 13 + [2.0]}).withheld


def test_groups_that_say_together_what_the_same_people_said_leave_out_their_change() -> None:
    """All women and men came back: so what those two say who left would be known."""
    entry: dict[str, list[Any]] = {
        "trust": [1.0, 2.0] * 12, "code": [f"p{at}" for at in range(24)],
        "gender": ["woman"] * 12 + ["man"] * 12,
    }  # fmt: skip
    left: dict[str, list[Any]] = {
        "trust": [4.0, 1.0] * 13 + [2.0],
        "code": [*entry["code"][1:23], *(f"new{at}" for at in range(5))],
        "gender": [*entry["gender"][1:23], *[None] * 5],
    }  # fmt: skip
    tables = [table(entry, moment="entry"), table(left, moment="exit", name="x")]
    told = from_answers(tables, {})
    assert [one.withheld for one in told if one.kind == "before_after"] == [True]


def test_two_rounds_are_compared_and_the_latest_is_held_against_the_aim() -> None:
    tables = [
        table({"job": ["yes"] * 6 + ["no"] * 6}, moment="exit", turn=1),
        table({"job": ["yes"] * 9 + ["no"] * 3}, moment="exit", turn=2, name="x"),
    ]
    told = from_answers(tables, {"WO01": Aim(indicator="WO01", value=Decimal(80), percent=True)})
    assert [(one.kind, one.reading.round) for one in told] == [("rounds", 2), ("aim", 2)]
    assert [round(one.difference, 9) for one in told] == [0.25, -0.05]


def test_groups_are_compared_as_different_people() -> None:
    answers = {
        "job": ["yes"] * 5 + ["no"] * 7, "gender": ["man"] * 5 + ["woman"] * 7,
        "code": [f"C{at}" for at in range(12)],
    }  # fmt: skip
    [told] = from_answers([table(answers)], {})
    assert told.other is not None
    assert (told.kind, told.reading.group, told.other.group) == ("group", "man", "woman")
    assert (told.difference, told.paired) == (1, False)


def test_nothing_is_compared_with_fewer_than_five() -> None:
    answers = {"job": ["no"] * 4 + ["yes"] * 8, "when": ["entry"] * 4 + ["exit"] * 8}
    assert from_answers([table(answers)], {}) == []


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 30), st.integers(1, 5), st.integers(1, 5)), min_size=5,
        max_size=30,
        unique_by=lambda one: one[0],
    ),
    st.randoms(use_true_random=False),
)  # fmt: skip
def test_however_the_rows_lie_each_person_is_compared_with_themselves(
    people: list[tuple[int, int, int]], chance: np.random.RandomState
) -> None:
    shuffled = list(people)
    chance.shuffle(shuffled)
    before = table(
        {"trust": [float(a) for _, a, _ in people], "code": [f"p{at}" for at, _, _ in people]},
        moment="entry",
    )
    after = table(
        {"trust": [float(b) for _, _, b in shuffled], "code": [f"P {at}" for at, _, _ in shuffled]},
        moment="exit", name="x",
    )  # fmt: skip
    [told] = from_answers([before, after], {})
    assert told.pairs == len(people)
    assert isclose(told.difference, float(np.mean([b - a for _, a, b in people])), abs_tol=1e-9)
