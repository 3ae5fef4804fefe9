"""What was noted as another cause, with the figures that it belongs to."""

from __future__ import annotations

from app.analysis.causes import causes_of
from app.analysis.reading import Reading
from app.assessment.findings import Findings, Result
from app.assessment.known import Activity, Confirmed, Known, Statement
from indicators.grid_files import load_grid

GRID = load_grid()[0]
WORK = GRID.indicators["WO01"].facet


def activity(name: str, cause: str, *facets: str) -> Activity:
    return Activity(
        id=name,
        text=name,
        answer=1,
        confirmed=True,
        cause=Statement(text=cause, answer=2) if cause else None,
        lever=Confirmed(facets=facets, answer=1) if facets else None,
    )


WORKSHOP = activity("workshop", "A bus line was opened. ", WORK)
GARDEN = activity("garden", "It was a warm spring")


def test_a_figure_tells_of_the_levers_on_the_facet_of_its_indicator() -> None:
    known = Known(activities=(WORKSHOP, GARDEN))
    reading = Reading("WO01", "work", "share", 0.5)

    assert causes_of(reading, known, GRID, "en") == "“A bus line was opened”"


def test_a_recorded_figure_tells_of_the_activity_it_names() -> None:
    result = Result(id="r", number=2, text="9", value=9, activity="garden", indicator="WO01")
    known = Known(activities=(WORKSHOP, GARDEN), findings=Findings(results={"r": result}))
    reading = Reading("WO01", "work", "count", 9, sources=("R2",))

    assert causes_of(reading, known, GRID, "en") == "“It was a warm spring”"


def test_two_causes_stand_side_by_side_and_the_same_one_once() -> None:
    again = activity("again", "A bus line was opened", WORK)
    other = activity("other", "Rents fell", WORK)
    known = Known(activities=(WORKSHOP, again, other))

    said = causes_of(Reading("WO01", "work", "share", 0.5), known, GRID, "fr")

    assert said.count("A bus line") == 1
    assert "et «" in said


def test_nothing_is_quoted_where_nothing_was_noted() -> None:
    known = Known(activities=(activity("quiet", "", WORK), GARDEN))

    assert causes_of(Reading("WO01", "work", "share", 0.5), known, GRID, "nl") == ""
    assert causes_of(Reading("", "own", "share", 0.5), known, GRID, "nl") == ""
