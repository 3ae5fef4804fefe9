from decimal import Decimal

from app.assessment.events.parts import StatedFigure
from app.assessment.findings import Findings, Result
from app.assessment.known import Activity, Effect, Known
from app.results.told import told_figures
from indicators.grid_files import load_grid

GRID = load_grid()[0]


def _known(text: str, *figures: StatedFigure, **fields: Findings) -> Known:
    effect = Effect(id="e1", text=text, answer=2, form="figure", figures=figures)
    one = Activity(id="a1", text="accompagner", answer=1, confirmed=True, effects=(effect,))
    return Known(activities=(one,), **fields)


def test_a_whole_told_first_makes_one_share() -> None:
    figures = [StatedFigure(value=Decimal(one), text=str(one)) for one in (15, 9)]
    [one] = told_figures(_known("Sur 15 sortis, 9 en emploi.", *figures), GRID, "fr")
    assert (one.value, one.denominator, one.effect) == (Decimal(9), Decimal(15), "e1")


def test_a_figure_on_record_is_not_offered_again() -> None:
    taken = Result(id="r", number=1, text="x", value=Decimal(9), effect="e1")
    figure = StatedFigure(value=Decimal(9), text="9")
    known = _known("9 en emploi", figure, findings=Findings(results={"r": taken}))
    assert told_figures(known, GRID, "fr") == []
    assert len(told_figures(_known("9 en emploi", figure), GRID, "fr")) == 1
