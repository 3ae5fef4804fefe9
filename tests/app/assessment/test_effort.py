"""Minutes times people, against the hours there are."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.assessment.effort import (
    HANDFUL,
    STORY_MINUTES,
    efforts,
    fit,
    gathered_per,
    lost,
    story_id,
)
from app.assessment.findings import Findings, Planned
from app.assessment.known import ChosenIndicator, ChosenStory, Known, TimeStated
from indicators.grid import Grid
from tests.app.drafting.cases import grid

SURVEY = "WO07"  # 10 minutes a person, some time after
TWICE = "PE06"  # 10 minutes a person, on arrival and on leaving
WHOLE = "EN09"  # 60 minutes, once for the whole enterprise
FILES = "AC27"  # 2 minutes a file
EMPLOYERS = "WO10"  # 30 minutes, asked of partners
STORY = ChosenStory(facet="people.confidence", prompt=1)


def _known(*indicators: str | tuple[str, int], hours: float = 0, people: int = 0) -> Known:
    chosen = tuple(
        ChosenIndicator(indicator=one)
        if isinstance(one, str)
        else ChosenIndicator(indicator=one[0], people=one[1])
        for one in indicators
    )
    time = TimeStated(hours=Decimal(str(hours)), people=people, answer=1) if people else None
    return Known(indicators=chosen, time=time)


def _total(*indicators: str | tuple[str, int], people: int) -> int:
    return sum(one.total for one in efforts(_known(*indicators), grid(), people))


def test_an_indicator_asks_its_minutes_of_each_person() -> None:
    assert _total(SURVEY, people=30) == 10 * 30


def test_what_is_asked_on_arrival_and_on_leaving_counts_twice() -> None:
    assert _total(TWICE, people=30) == 10 * 30 * 2


def test_what_is_gathered_in_one_go_does_not_grow_with_people() -> None:
    assert gathered_per(grid().indicators[WHOLE]) == "whole"
    assert _total(WHOLE, people=30) == _total(WHOLE, people=3) == 60


def test_files_about_people_are_read_one_by_one() -> None:
    assert gathered_per(grid().indicators[FILES]) == "file"
    assert _total(FILES, people=30) == 2 * 30


def test_of_partners_a_handful_is_asked() -> None:
    assert _total(EMPLOYERS, people=30) == 30 * HANDFUL


def test_a_number_of_its_own_wins() -> None:
    assert _total((SURVEY, 4), people=30) == 10 * 4
    assert _total((WHOLE, 3), people=30) == 60 * 3


@pytest.mark.parametrize(("people", "told"), [(30, HANDFUL), (2, 2)])
def test_stories_are_asked_of_a_handful(people: int, told: int) -> None:
    (effort,) = efforts(Known(stories=(STORY,)), grid(), people)
    assert effort.total == STORY_MINUTES * told


def _with_lost_parts() -> Known:
    gone = (
        ChosenStory(facet="rr-life.repair", prompt=1),
        STORY.model_copy(update={"prompt": 99}),
        STORY,
    )
    return _known("RR-03", WHOLE, hours=8, people=2).model_copy(update={"stories": gone})


def test_what_left_the_grid_is_named_and_never_dropped_from_the_plan() -> None:
    assert lost(_with_lost_parts(), grid()) == ["RR-03", "rr-life.repair/1", f"{STORY.facet}/99"]
    assert lost(_known(SURVEY), grid()) == []


def test_what_left_the_grid_asks_nobody_knows_how_much() -> None:
    known = _with_lost_parts()
    assert [one.id for one in efforts(known, grid(), 2)] == [WHOLE, story_id(STORY)]
    held = fit(known, grid())
    assert held and held.fits
    assert (held.needed, held.unknown) == (60 + 2 * STORY_MINUTES, 3)


def test_beyond_the_hours_what_is_unknown_is_said_as_well() -> None:
    held = fit(_known("RR-03", WHOLE, hours=0.5, people=2), grid())
    assert held and not held.fits
    assert (held.heaviest, held.unknown) == (WHOLE, 1)


def test_what_a_pack_hides_is_still_described_and_counts() -> None:
    hiding = Grid([], [], [], behind=grid())
    known = _known(SURVEY).model_copy(update={"stories": (STORY,)})
    assert efforts(known, hiding, 10) == efforts(known, grid(), 10) != []
    assert lost(known, hiding) == []


def test_without_hours_nothing_is_held_against_them() -> None:
    assert fit(_known(SURVEY), grid()) is None


def test_a_plan_within_the_hours_fits_and_proposes_nothing() -> None:
    held = fit(_known(SURVEY, hours=5, people=30), grid())
    assert held and held.fits
    assert (held.people, held.heaviest) == (None, None)


def test_a_plan_beyond_the_hours_says_what_would_make_it_fit() -> None:
    held = fit(_known(SURVEY, TWICE, WHOLE, hours=8, people=30), grid())
    assert held and not held.fits
    assert (held.needed, held.available) == (960, 480)
    assert held.people == 14  # 14 × 30 minutes and the hour for the whole
    assert (held.heaviest, held.without) == (TWICE, 360)


def test_where_fewer_people_do_not_help_none_are_proposed() -> None:
    held = fit(_known(WHOLE, hours=0.5, people=30), grid())
    assert held and held.people is None
    assert held.heaviest == WHOLE


@given(
    chosen=st.lists(st.sampled_from([SURVEY, TWICE, WHOLE, FILES, EMPLOYERS]), unique=True),
    hours=st.integers(0, 60),
    people=st.integers(1, 80),
)
def test_the_number_of_people_proposed_fits_and_one_more_does_not(
    chosen: list[str], hours: int, people: int
) -> None:
    held = fit(_known(*chosen, hours=hours, people=people), grid())
    assert held
    if held.people:
        assert held.people < people
        assert _total(*chosen, people=held.people) <= held.available
        assert _total(*chosen, people=held.people + 1) > held.available


def _planned(item: str, **said: object) -> Findings:
    return Findings(planned={item: Planned.model_validate({"item": item, **said})})


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ({"sample": 4}, 10 * 4 * 2),
        ({"moments": ("exit",)}, 10 * 30),
        ({"moments": ("entry", "exit", "later")}, 10 * 30 * 3),
        ({"method": "interview"}, STORY_MINUTES * 30 * 2),
        ({"hours": Decimal("2.5")}, 150),
        ({"hours": Decimal(0)}, 0),
    ],
)
def test_what_the_team_planned_stands_before_what_is_usual(
    said: dict[str, object], minutes: int
) -> None:
    known = _known(TWICE).model_copy(update={"findings": _planned(TWICE, **said)})

    assert [one.total for one in efforts(known, grid(), 30)] == [minutes]


def test_hours_of_ones_own_leave_the_estimate_in_sight() -> None:
    known = _known(TWICE).model_copy(update={"findings": _planned(TWICE, hours=1)})
    (effort,) = efforts(known, grid(), 30)

    assert (effort.total, effort.reckoned) == (60, 10 * 30 * 2)


def test_a_story_follows_its_plan_as_well() -> None:
    findings = _planned(story_id(STORY), sample=8, method="focus_group")
    (effort,) = efforts(Known(stories=(STORY,), findings=findings), grid(), 30)

    assert effort.total == 8 * 30
