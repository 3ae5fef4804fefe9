"""What a team says of one thing of its plan, as it is written down."""

from __future__ import annotations

from datetime import date

import pytest

from app.assessment.dates import MomentDates
from app.assessment.events import CollectionPlanned
from app.assessment.findings import Planned
from app.collecting.planning import plan_fault, settled
from app.collecting.schedule import Item

ITEM = Item("PE06", "Estime de soi", "survey", ("participants",), "", ("entry", "exit"))
STORY = Item("people.confidence/1", "Racontez", "interview", (), "jeunes", ("ongoing",))
MAY, JUNE, JULY = date(2026, 5, 1), date(2026, 6, 30), date(2026, 7, 31)


def _said(**said: object) -> CollectionPlanned:
    return CollectionPlanned.model_validate({"item": "PE06", **said})


def test_what_is_left_as_proposed_is_not_written_down() -> None:
    said = _said(method="survey", moments=("entry", "exit"), people="")

    assert settled(said, ITEM, None) == _said()


@pytest.mark.parametrize(("population", "sample"), [(12, 12), (49, 49), (50, 34), (200, 66)])
def test_without_a_number_of_its_own_what_the_table_says_is_noted(
    population: int, sample: int
) -> None:
    assert settled(_said(population=population), ITEM, None).sample == sample


def test_a_story_is_asked_of_a_handful_however_many_there_are() -> None:
    said = CollectionPlanned(item=STORY.id, population=200)

    assert settled(said, STORY, None).sample == 5


def test_a_number_that_was_proposed_follows_the_people_and_one_that_was_typed_stays() -> None:
    proposed = Planned(item="PE06", population=200, sample=66)
    typed = Planned(item="PE06", population=200, sample=80)

    assert settled(_said(population=500, sample=66), ITEM, proposed).sample == 81
    assert settled(_said(population=500, sample=80), ITEM, typed).sample == 80


def test_the_time_of_the_whole_goes_from_the_first_moment_to_the_last() -> None:
    dates = (
        MomentDates(moment="exit", begins=JUNE, ends=JULY),
        MomentDates(moment="entry", begins=MAY),
    )
    noted = settled(_said(dates=dates), ITEM, None)

    assert (noted.begins, noted.ends) == (MAY, JULY)
    assert [one.moment for one in noted.dates] == ["entry", "exit"]


def test_dates_of_a_moment_that_is_no_longer_asked_are_dropped() -> None:
    dates = (MomentDates(moment="entry", begins=MAY), MomentDates(moment="exit", begins=JUNE))
    noted = settled(_said(moments=("exit",), dates=dates), ITEM, None)

    assert (noted.begins, noted.ends, noted.dates) == (JUNE, JUNE, ())


def test_what_cannot_be_is_named() -> None:
    backwards = MomentDates(moment="exit", begins=JUNE, ends=MAY)

    assert plan_fault(_said(dates=(backwards,))) == "order"
    assert plan_fault(_said(population=10, sample=11)) == "too_many"
    assert plan_fault(_said(population=10, sample=10)) is None
