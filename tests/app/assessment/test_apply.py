"""What events about facets and the plan do to what is known."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from pydantic import ValidationError

from app.assessment import events as e
from app.assessment.assessment import Assessment
from app.assessment.known import Activity, ChosenIndicator, ChosenStory, Known

AT = datetime(2026, 3, 2, tzinfo=UTC)
PROPOSED = e.LeverProposed(
    activity="act1",
    facets=(
        e.FacetReason(facet="people.confidence", score=0.7),
        e.FacetReason(facet="people.autonomy", score=0.6),
    ),
    level="result",
)


def _after(*events: e.Event) -> Assessment:
    start = e.ActivityAdded(activity="act1", text="former des jeunes")
    assessment = Assessment("a").with_events([("p", e.Started(language="fr"))], AT)
    for event in (start, *events):
        assessment = assessment.with_events([("p", event)], AT)
    return assessment


def _known(*events: e.Event) -> Known:
    return _after(*events).known


def _activity(*events: e.Event) -> Activity:
    return _known(*events).activities[0]


def _read(activity: Activity) -> list[str]:
    return [one.facet for one in activity.proposal.facets] if activity.proposal else []


ASIDE = e.FacetSetAside(activity="act1", facet="people.confidence")
CONFIRMED = e.LeverConfirmed(activity="act1", facets=("people.confidence", "people.autonomy"))


def test_a_facet_set_aside_leaves_the_other_proposals() -> None:
    activity = _activity(PROPOSED, ASIDE)
    assert _read(activity) == ["people.autonomy"]
    assert activity.may_be_lever


def test_a_facet_set_aside_is_not_proposed_again() -> None:
    assert _read(_activity(PROPOSED, ASIDE, PROPOSED)) == ["people.autonomy"]


def test_a_confirmed_facet_can_be_set_aside() -> None:
    lever = _activity(CONFIRMED, ASIDE).lever
    assert lever and lever.facets == ("people.autonomy",)


def test_a_lever_whose_last_facet_is_set_aside_is_open_again() -> None:
    only = e.LeverConfirmed(activity="act1", facets=("people.confidence",))
    activity = _activity(only, ASIDE)
    assert activity.lever is None
    assert activity.may_be_lever


def test_a_facet_confirmed_after_all_is_no_longer_set_aside() -> None:
    activity = _activity(ASIDE, CONFIRMED)
    assert activity.set_aside == ()
    assert activity.lever and "people.confidence" in activity.lever.facets


def test_setting_aside_for_an_activity_that_is_gone_changes_nothing() -> None:
    gone = e.ActivityRemoved(activity="act1")
    assert _known(gone, ASIDE) == _known(gone)


def test_indicators_are_chosen_in_order_and_each_once() -> None:
    one, other = e.IndicatorChosen(indicator="PE06"), e.IndicatorChosen(indicator="WO07")
    again = e.IndicatorChosen(indicator="PE06", people=4)
    assert _known(one, other, again).indicators == (
        ChosenIndicator(indicator="PE06", people=4),
        ChosenIndicator(indicator="WO07"),
    )


def test_a_dropped_indicator_leaves_the_plan() -> None:
    chosen, dropped = e.IndicatorChosen(indicator="PE06"), e.IndicatorDropped(indicator="PE06")
    assert _known(chosen, dropped).indicators == ()


def test_story_prompts_are_chosen_one_by_one() -> None:
    first, third = (e.StoryChosen(facet="people.confidence", prompt=one) for one in (1, 3))
    dropped = e.StoryDropped(facet="people.confidence", prompt=1)
    stories = _known(first, third, first, dropped).stories
    assert stories == (ChosenStory(facet="people.confidence", prompt=3),)


def test_the_hours_stated_last_are_those_that_count() -> None:
    first = e.HoursStated(hours=Decimal(10), people=30)
    time = _known(first, e.HoursStated(hours=Decimal("6.5"), people=12)).time
    assert time and (time.hours, time.people) == (Decimal("6.5"), 12)


@pytest.mark.parametrize(("hours", "people"), [("-1", 3), ("4", 0)])
def test_impossible_hours_or_people_are_refused(hours: str, people: int) -> None:
    with pytest.raises(ValidationError):
        e.HoursStated(hours=Decimal(hours), people=people)


def test_choosing_for_the_plan_holds_no_answer_and_is_not_undone_from_the_talk() -> None:
    said = e.PurposeStated(text="apprendre")
    before = _after(said)
    after = _after(said, e.IndicatorChosen(indicator="PE06"))
    assert after.answer_numbers == before.answer_numbers
    assert after.undoable == before.undoable
