"""The picture of change: what it holds, and what it says without colours."""

from __future__ import annotations

import re

import pytest

from app.analysis.courses import Course
from app.analysis.reading import Reading
from app.charts.change import change_figures, change_finding, change_frame, change_table
from app.charts.change_lanes import change_lanes
from app.charts.lettering import width_of
from app.charts.picture import svg
from indicators.grid import Moment
from knowledge.language import LANGUAGES, Language

LONG = (
    "Share of the people supported who say that they feel more at ease asking a public service "
    "for help, six months after they came"
)


def share(value: float, moment: Moment | None, turn: int = 1) -> Reading:
    low, high = max(0.0, value - 0.2), min(1.0, value + 0.2)
    return Reading(
        "WO01", LONG, "share", value, low, high, counted=round(20 * value), base=20,
        moment=moment, round=turn,
    )  # fmt: skip


WORK = Course((share(0.2, "entry"), share(0.5, "exit"), share(0.4, "later")), "moments", 0.6)


def name(course: Course) -> str:
    return course.readings[0].name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_and_the_aim_have_a_row_in_order(language: Language) -> None:
    frame = change_frame([WORK], name, {}, language)

    assert frame["mark"].tolist() == ["entry", "exit", "later", "aim"]
    assert frame["value"].tolist() == [0.2, 0.5, 0.4, 0.6]
    assert set(zip(frame["least"], frame["most"], strict=True)) == {(0.0, 1.0)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_one_course_name_each_figure(language: Language) -> None:
    said = change_finding(change_frame([WORK], name, {}, language), language)

    assert LONG in said
    assert all(value in said for value in ("20", "50", "40", "60"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_many_courses_the_words_count_how_many_went_which_way(language: Language) -> None:
    down = Course((share(0.5, "entry"), share(0.2, "exit")), "moments")
    same = Course((share(0.5, "entry"), share(0.5, "exit")), "moments")
    alone = Course((share(0.5, None),), "alone", 0.6)
    frame = change_frame([WORK, WORK, WORK, down, down, same, alone], name, {}, language)
    said = change_finding(frame, language)

    counted = [one for one in said.replace(";", ".").replace(".", " ").split() if one.isdigit()]
    assert counted == ["7", "3", "2", "1", "1"]


def test_a_moment_is_known_by_its_mark_and_its_words() -> None:
    spec = change_lanes(change_frame([WORK], name, {}, "en"), "en")
    drawn = svg(spec)

    (points,) = (one for one in spec["layer"] if one["mark"]["type"] == "point")
    assert len(set(points["encoding"]["shape"]["scale"]["range"])) == 2
    assert len(points["encoding"]["fill"]["scale"]["range"]) == 3
    for said in ("On arrival: 20", "On leaving: 50", "Some time afterwards: 40", "Your aim: 60"):
        assert said in drawn


def test_a_long_name_is_set_in_lines_that_a_phone_holds() -> None:
    drawn = svg(change_lanes(change_frame([WORK], name, {}, "en"), "en"))
    lines = re.findall(r"<text[^>]*>([^<]*)</text>", drawn)

    assert " ".join(lines).startswith(LONG)
    assert all(width_of(one, 12, bold=True) <= 316 for one in lines)


def test_twenty_courses_are_drawn_below_one_another() -> None:
    one, many = (
        change_lanes(change_frame([WORK] * count, name, {}, "en"), "en") for count in (1, 20)
    )

    assert many["height"] > 15 * one["height"]


def test_a_scale_goes_from_end_to_end_and_an_amount_begins_at_nothing() -> None:
    points = Course((Reading("PE09", "p", "mean", 3.5, 3.1, 5.2, base=9),), "alone", 4.0)
    amount = Course((Reading("EC01", "a", "count", 1200, unit="€"),), "alone", 1500)
    frame = change_frame([points, amount], name, {"PE09": (1, 5)}, "en")
    ends = frame.groupby("course")[["least", "most"]].first().to_numpy().tolist()

    assert ends == [[1, 5], [0, 2000]]
    svg(change_lanes(frame, "en"))


def test_values_outside_of_their_scale_are_drawn_all_the_same() -> None:
    points = Course((Reading("PE09", "p", "mean", 7.5, base=9),), "alone", 4.0)
    loss = Course((Reading("EC01", "a", "count", -30),), "alone", -10)
    frame = change_frame([points, loss], name, {"PE09": (1, 5)}, "en")

    assert (frame["least"] <= frame["value"]).all()
    assert (frame["value"] <= frame["most"]).all()


def test_nothing_at_all_is_drawn_at_the_beginning() -> None:
    nothing = Course((Reading("EC01", "a", "count", 0.0),), "alone", 0.0)

    svg(change_lanes(change_frame([nothing], name, {}, "fr"), "fr"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_writes_figures_out_and_the_one_to_take_away_holds_numbers(
    language: Language,
) -> None:
    frame = change_frame([WORK], name, {}, language)
    told, taken = change_table(frame, language), change_figures(frame, language)

    assert len(told) == len(taken) == 4
    assert len(set(told.columns)) == len(told.columns)
    assert [round(one) for one in taken.iloc[:, 2]] == [20, 50, 40, 60]
    assert set(taken.iloc[:, 3]) == {"%"}
