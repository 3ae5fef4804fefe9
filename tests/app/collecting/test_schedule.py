"""Who collects what, and when."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from app.assessment.dates import MomentDates
from app.assessment.findings import Findings, Planned
from app.assessment.known import ChosenIndicator, ChosenStory, Known, TimeStated
from app.collecting.schedule import Item, due, schedule, times
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


def _pe06(planned: Planned, hours: TimeStated | None = None, own: int | None = None) -> Item:
    known = Known(
        indicators=(ChosenIndicator(indicator="PE06", people=own),),
        findings=Findings(planned={"PE06": planned}),
        time=hours,
    )
    [item] = schedule(known, GRID, "en")
    return item


def test_each_moment_has_its_time_and_is_due_in_it_alone() -> None:
    dates = (
        MomentDates(moment="entry", begins=MAY),
        MomentDates(moment="exit", begins=JUNE, ends=date(2026, 7, 9)),
    )
    item = _pe06(Planned(item="PE06", begins=MAY, ends=date(2026, 7, 9), dates=dates))

    assert times(item) == list(dates)
    days = (MAY, date(2026, 5, 2), JUNE, date(2026, 7, 9))
    assert [bool(due([item], day)) for day in days] == [True, False, True, True]


def test_moments_without_a_time_of_their_own_share_that_of_the_whole() -> None:
    item = _pe06(PLANNED)

    assert [(one.moment, one.begins, one.ends) for one in times(item)] == [
        ("entry", MAY, JUNE),
        ("exit", MAY, JUNE),
    ]
    assert times(_pe06(Planned(item="PE06"))) == []


def test_how_many_are_asked_is_what_was_said_else_what_could_be_asked() -> None:
    planned = Planned(item="PE06", population=200, sample=66)
    thirty = TimeStated(hours=Decimal(9), people=30, answer=1)

    assert (_pe06(planned).sample, _pe06(planned).asked) == (66, 66)
    assert _pe06(Planned(item="PE06")).asked is None
    assert _pe06(Planned(item="PE06"), thirty).asked == 30
    assert _pe06(planned, thirty, own=12).asked == 12
