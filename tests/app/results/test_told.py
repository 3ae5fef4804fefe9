from decimal import Decimal

import pytest

from app.assessment.events.parts import StatedFigure
from app.assessment.findings import Findings, Result
from app.assessment.known import Activity, Effect, Known
from app.results.told import figures_set_aside, told_figures
from indicators.grid_files import load_grid
from knowledge.language import Language

GRID = load_grid()[0]


def _known(text: str, *figures: StatedFigure, **fields: Findings) -> Known:
    effect = Effect(id="e1", text=text, answer=2, form="figure", figures=figures)
    one = Activity(id="a1", text="accompagner", answer=1, confirmed=True, effects=(effect,))
    return Known(activities=(one,), **fields)


def test_a_whole_told_first_makes_one_share() -> None:
    figures = [StatedFigure(value=Decimal(one), text=str(one)) for one in (15, 9)]
    [one] = told_figures(_known("Sur 15 sortis, 9 en emploi.", *figures), GRID, "fr")
    assert (one.value, one.denominator, one.effect) == (Decimal(9), Decimal(15), "e1")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("en 2025, 9 sortis sur 15 ont trouvé du travail", "fr"),
        ("9 leavers out of 15 found work", "en"),
    ],
)
def test_a_part_told_first_makes_one_share(text: str, language: Language) -> None:
    figures = [StatedFigure(value=Decimal(one), text=str(one)) for one in (9, 15)]
    [one] = told_figures(_known(text, *figures), GRID, language)
    assert (one.value, one.denominator) == (Decimal(9), Decimal(15))


def test_a_figure_is_offered_until_it_is_recorded_itself() -> None:
    figures = [StatedFigure(value=Decimal(one), text=str(one)) for one in (15, 9, 4)]
    first, *others = told_figures(_known("15, 9, 4", *figures), GRID, "fr")
    made = Result(id="r", number=1, text="x", value=Decimal(16), effect="e1", figure=first.figure)
    known = _known("15, 9, 4", *figures, findings=Findings(results={"r": made}))
    assert told_figures(known, GRID, "fr") == others


def test_a_time_of_day_is_not_offered() -> None:
    figures = [StatedFigure(value=Decimal(one), text=str(one)) for one in (7, 12)]
    known = _known("at seven in the morning, 12 parents leave", *figures)
    assert [one.value for one in told_figures(known, GRID, "en")] == [Decimal(12)]


def test_a_figure_set_aside_is_kept_apart() -> None:
    figure = StatedFigure(value=Decimal(9), text="9")
    aside = Findings(set_aside=(("e1", "9"),))
    known = _known("9 en emploi", figure, findings=aside)
    assert told_figures(known, GRID, "fr") == []
    assert [one.value for one in figures_set_aside(known, GRID, "fr")] == [Decimal(9)]


def test_a_figure_on_record_is_not_offered_again() -> None:
    taken = Result(id="r", number=1, text="x", value=Decimal(9), effect="e1")
    figure = StatedFigure(value=Decimal(9), text="9")
    known = _known("9 en emploi", figure, findings=Findings(results={"r": taken}))
    assert told_figures(known, GRID, "fr") == []
    assert len(told_figures(_known("9 en emploi", figure), GRID, "fr")) == 1
