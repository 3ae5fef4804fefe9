"""No figure of fewer than five people can be worked out of what is shown together."""

from __future__ import annotations

from collections.abc import Sequence
from math import isclose

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis import disclosure
from app.analysis.followed import Followed
from app.analysis.published import Published, published
from tests.app.analysis.attack import Found, Person, attack, equations, rows, truth
from tests.app.analysis.tables import table


def _people(
    seed: int,
    many: int,
    left: int,
    came: int,
    *,
    steady: bool,
    share: bool,
    unsaid: bool,
    alike: float,
) -> list[Person]:
    """Make up people of whom some only came and some only left.

    Steady ones never change; `alike` says how often an age goes with a gender.
    """
    drawn = np.random.default_rng(seed)
    top = 2 if share else 5
    entry = drawn.integers(0, top, many).astype(float)
    exit_ = entry if steady else drawn.integers(0, top, many).astype(float)
    lacks = drawn.permutation(many)
    no_exit, no_entry = set(lacks[:left]), set(lacks[left : left + came])
    groups = drawn.choice(["a", "b", "c", ""], many, p=[0.4, 0.3, 0.2, 0.1])
    ages = np.where(drawn.random(many) < alike, groups, drawn.choice(["a", "b", "c", ""], many))
    if not unsaid:
        groups, ages = (np.where(one == "", "a", one) for one in (groups, ages))
    return [
        Person(
            entry=None if at in no_entry else float(entry[at]),
            exit=None if at in no_exit else float(exit_[at]),
            gender=str(groups[at]) or None,
            age=str(ages[at]) or None,
        )
        for at in range(many)
    ]


PEOPLE = st.builds(
    _people,
    seed=st.integers(0, 2**32 - 1),
    many=st.integers(8, 36),
    left=st.integers(0, 7),
    came=st.integers(0, 6),
    steady=st.booleans(),
    share=st.shared(st.booleans(), key="share"),
    unsaid=st.booleans(),
    alike=st.sampled_from([0.0, 0.7, 0.9]),
)
COLUMN = st.shared(st.booleans(), key="share").map(lambda share: "job" if share else "trust")


def _published(people: Sequence[Person], column: str) -> Published:
    return published([], [table(rows(people, column))], {})


@settings(max_examples=1000, deadline=None)
@given(PEOPLE, COLUMN)
def test_nobody_can_work_out_what_fewer_than_five_people_answered(
    people: list[Person], column: str
) -> None:
    """Two columns of groups, two moments, answers that lack; who stands where is known."""
    assert list(attack(equations(_published(people, column), people))) == []


def _worked_out(tries: int) -> list[tuple[Found, list[Person]]]:
    """Attack made-up tables; return what was worked out of the first that gives it away."""
    for seed in range(tries):
        people = _people(
            seed, 30, left=seed % 5, came=seed % 3, steady=False, share=True, unsaid=True, alike=0.9
        )
        found = list(attack(equations(_published(people, "job"), people)))
        if found:
            return [(one, people) for one in found]
    return []


def _all_true(worked_out: Sequence[tuple[Found, list[Person]]]) -> bool:
    return all(
        len(one.people) < 5 and isclose(one.number, truth(one, people), abs_tol=1e-6)
        for one, people in worked_out
    )


def test_without_the_audit_of_groups_the_attack_succeeds(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not _worked_out(20)
    monkeypatch.setattr(disclosure, "gives_away", lambda *_: False)
    worked_out = _worked_out(20)
    assert worked_out
    assert _all_true(worked_out)


def test_without_the_audit_of_changes_the_attack_succeeds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Followed, "may_tell", lambda *_, **__: True)
    worked_out = _worked_out(20)
    assert worked_out
    assert _all_true(worked_out)
