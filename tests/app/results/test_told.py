from decimal import Decimal

import pytest

from app.assessment.events.parts import StatedFigure
from app.assessment.findings import Findings, Result
from app.assessment.known import Activity, Effect, Known
from app.results.told import told_figures
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


def test_a_figure_on_record_is_not_offered_again() -> None:
    taken = Result(id="r", number=1, text="x", value=Decimal(9), effect="e1")
    figure = StatedFigure(value=Decimal(9), text="9")
    known = _known("9 en emploi", figure, findings=Findings(results={"r": taken}))
    assert told_figures(known, GRID, "fr") == []
    assert len(told_figures(_known("9 en emploi", figure), GRID, "fr")) == 1
