"""Who collects what, and when."""

from __future__ import annotations

from datetime import date

from app.assessment.findings import Findings, Planned
from app.assessment.known import ChosenIndicator, ChosenStory, Known
from app.collecting.schedule import due, schedule
from indicators.grid_files import load_grid

GRID = load_grid()[0]
MAY, JUNE = date(2026, 5, 1), date(2026, 6, 30)
PLANNED = Planned(item="PE06", method="interview", asker="Nadia", begins=MAY, ends=JUNE)
KNOWN = Known(
    indicators=(ChosenIndicator(indicator="PE06"), ChosenIndicator(indicator="GONE-01")),
    stories=(ChosenStory(facet=GRID.indicators["PE06"].facet, prompt=1),),
    findings=Findings(planned={"PE06": PLANNED}),
)


def test_what_the_person_decided_stands_before_what_the_grid_proposes() -> None:
    figure, story = schedule(KNOWN, GRID, "nl")

    assert (figure.method, figure.asker, figure.begins) == ("interview", "Nadia", MAY)
    assert figure.moments == GRID.indicators["PE06"].when
    assert (story.method, story.begins) == ("interview", None)
    assert story.people


def test_a_thing_is_due_from_its_first_day_to_its_last() -> None:
    items = schedule(KNOWN, GRID, "fr")

    assert [len(due(items, day)) for day in (date(2026, 4, 30), MAY, JUNE, date(2026, 7, 1))] == [
        0,
        1,
        1,
        0,
    ]
