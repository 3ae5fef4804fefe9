"""Figures brought together in the order of time."""

from __future__ import annotations

from app.analysis.comparison import Comparison
from app.analysis.courses import courses
from app.analysis.reading import Reading
from indicators.grid import Moment


def share(value: float, moment: Moment | None, turn: int = 1) -> Reading:
    return Reading("WO01", "work", "share", value, base=20, moment=moment, round=turn)


ENTRY, EXIT, LATER = share(0.2, "entry"), share(0.5, "exit"), share(0.4, "later")


def test_what_ends_one_comparison_and_begins_another_stands_once() -> None:
    before = Comparison("before_after", EXIT, 0.3, ENTRY)
    after = Comparison("exit_later", LATER, -0.1, EXIT)

    for given in ([before, after], [after, before]):
        assert [one.readings for one in courses(given)] == [(ENTRY, EXIT, LATER)]


def test_an_aim_joins_the_course_of_its_figure() -> None:
    made = courses(
        [Comparison("aim", EXIT, -0.1, aim=0.6), Comparison("exit_later", LATER, 0, EXIT)]
    )

    assert [(one.over, one.aim) for one in made] == [("moments", 0.6)]


def test_a_figure_that_is_only_held_against_an_aim_stands_alone() -> None:
    (made,) = courses([Comparison("aim", EXIT, -0.1, aim=0.6)])

    assert (made.over, made.readings) == ("alone", (EXIT,))


def test_rounds_are_a_course_of_their_own_and_groups_are_none() -> None:
    second = share(0.6, "exit", 2)
    made = courses(
        [
            Comparison("rounds", second, 0.1, EXIT),
            Comparison("before_after", EXIT, 0.3, ENTRY),
            Comparison("group", EXIT, 0.1, ENTRY),
        ]
    )

    assert [(one.over, len(one.readings)) for one in made] == [("rounds", 2), ("moments", 2)]
