"""The picture of answers on a scale: parted at its middle, readable in black and white."""

from __future__ import annotations

from itertools import pairwise

import pytest

from app.analysis.reading import Reading
from app.analysis.spread import Scale, Spread
from app.charts.answers import answers_figures, answers_finding, answers_frame, answers_table
from app.charts.answers_bars import answers_bars, shades
from app.charts.picture import svg
from indicators.grid import Moment
from knowledge.language import LANGUAGES, Language, Localised

ENDS = {
    "1": Localised(fr="pas du tout", nl="helemaal niet", en="not at all"),
    "5": Localised(fr="tout à fait", nl="helemaal", en="entirely"),
}
FIVE = Scale(("1", "2", "3", "4", "5"), ENDS)
FOUR = Scale(("never", "sometimes", "often", "always"), {})


def spread(
    counts: tuple[int, ...], moment: Moment | None = None, label: str = "Trust", silent: int = 0
) -> Spread:
    reading = Reading("", label, "mean", 0.0, base=sum(counts), moment=moment)
    return Spread(reading, FIVE if len(counts) == 5 else FOUR, counts, silent)


def name(reading: Reading) -> str:
    return reading.name


def test_half_of_the_neutral_answers_lie_on_each_side_of_the_middle() -> None:
    frame = answers_frame([spread((1, 1, 2, 4, 2))], name, "en")

    assert frame["start"].round(3).tolist() == [-0.3, -0.2, -0.1, 0.1, 0.5]
    assert frame["share"].sum() == pytest.approx(1)


def test_a_scale_without_a_middle_step_parts_between_two() -> None:
    frame = answers_frame([spread((1, 2, 3, 4))], name, "en")

    assert frame["start"].round(3).tolist() == [-0.3, -0.2, 0.0, 0.3]


@pytest.mark.parametrize("counts", [(0, 0, 0, 6, 0), (0, 0, 6, 0, 0), (6, 0, 0, 0, 0)])
def test_where_all_answer_the_same_one_whole_bar_is_drawn(counts: tuple[int, ...]) -> None:
    frame = answers_frame([spread(counts)], name, "en")
    spec = answers_bars(frame, "en")
    whole = frame[frame["count"] > 0]

    assert len(whole) == 1
    assert (whole["end"] - whole["start"]).tolist() == [1.0]
    assert "100 %" in svg(spec).replace("\u00a0", " ")


def test_one_answer_is_drawn_where_somebody_shows_it() -> None:
    # The analysis never gives one: see `spreads`.
    svg(answers_bars(answers_frame([spread((0, 0, 0, 1, 0))], name, "fr"), "fr"))


@pytest.mark.parametrize("steps", [3, 4, 5, 7])
def test_every_step_is_as_light_as_no_other(steps: int) -> None:
    def lightness(colour: str) -> float:
        red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        return 0.299 * red + 0.587 * green + 0.114 * blue

    light = sorted(lightness(one) for one in shades(steps))
    assert min(b - a for a, b in pairwise(light)) > 6


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_says_steps_bases_and_who_is_silent_in_words(language: Language) -> None:
    some = [spread((1, 1, 2, 4, 2), "entry", silent=3), spread((0, 1, 2, 4, 3), "exit")]
    frame = answers_frame(some, name, language)
    drawn = svg(answers_bars(frame, language)).replace("\u00a0", " ")

    assert ENDS["1"][language] in drawn
    assert ENDS["5"][language] in drawn
    assert "10" in drawn
    assert "3 " in drawn
    assert answers_finding(frame, language).count("Trust") == 2  # once a moment


def test_questions_on_the_same_scale_stand_together() -> None:
    some = [
        spread((1, 1, 2, 4, 2), label="A"),
        spread((1, 1, 2, 4), label="B"),
        spread((1, 1, 2, 4, 2), label="C"),
    ]
    frame = answers_frame(some, name, "en")

    assert list(dict.fromkeys(frame["name"])) == ["A", "C", "B"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_many_questions_the_words_count_on_which_side_more_answers_lie(
    language: Language,
) -> None:
    some = [spread((1, 1, 2, 4, 2), label=str(at)) for at in "ABCDE"]
    some += [spread((4, 1, 2, 1, 2), label="F"), spread((2, 1, 2, 1, 2), label="G")]
    said = answers_finding(answers_frame(some, name, language), language)

    assert [one for one in said.replace(".", " ").replace(";", " ").split() if one.isdigit()] == [
        "7", "5", "1", "1",
    ]  # fmt: skip


def test_twenty_long_questions_are_drawn_below_one_another() -> None:
    some = [
        spread((1, 1, 2, 4, 2), label=f"{at} {'how sure do you feel ' * 6}") for at in range(20)
    ]
    spec = answers_bars(answers_frame(some, name, "nl"), "nl")

    assert spec["height"] > 20 * 80
    svg(spec)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_keeps_every_step_with_titles_of_its_own(language: Language) -> None:
    frame = answers_frame([spread((1, 1, 2, 4, 2))], name, language)
    told, taken = answers_table(frame, language), answers_figures(frame, language)

    assert len(told) == len(taken) == 5
    assert len(set(told.columns)) == len(told.columns)
    assert taken.iloc[:, 4].sum() == pytest.approx(1)
