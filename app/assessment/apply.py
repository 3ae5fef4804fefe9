"""What each kind of event does to what is known: one small function a kind.

An event about an activity that is not there changes nothing: a log may hold a late word about
something since removed, and replaying it must never fail.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import singledispatch
from typing import Any

from app.assessment import events as e
from app.assessment.known import (
    Activity,
    ChosenIndicator,
    ChosenStory,
    Confirmed,
    Effect,
    Evidence,
    Known,
    OpenQuestion,
    PlaceStated,
    PortraitFact,
    Proposal,
    Statement,
    TimeStated,
)
from app.assessment.vocabulary import QuestionId


@singledispatch
def apply(event: Any, known: Known, answer: int) -> Known:
    """Return what is known after one event; `answer` numbers the person's turn it belongs to."""
    return known


def _with(known: Known, **changes: Any) -> Known:
    return known.model_copy(update=changes)


def _change(known: Known, activity_id: str, **changes: Any) -> Known:
    return _map(known, activity_id, lambda activity: activity.model_copy(update=changes))


def _map(known: Known, activity_id: str, change: Callable[[Activity], Activity]) -> Known:
    activities = tuple(
        change(activity) if activity.id == activity_id else activity
        for activity in known.activities
    )
    return _with(known, activities=activities)


def _answered(known: Known, question: QuestionId, about: str = "") -> Known:
    """A question that was passed over and is answered after all is no gap any more."""
    gap = frozenset({(question, about)})
    known = _closed(known, question, about)
    return _with(known, skipped=known.skipped - gap, not_known=known.not_known - gap)


def _closed(known: Known, question: QuestionId, about: str) -> Known:
    """A question that was answered or passed over waits no more."""
    waits = known.open_question == OpenQuestion(question=question, about=about)
    return _with(known, open_question=None) if waits else known


@apply.register
def _(event: e.Started, known: Known, answer: int) -> Known:
    return _with(known, language=event.language)


@apply.register
def _(event: e.LanguageChosen, known: Known, answer: int) -> Known:
    return _with(known, language=event.language)


@apply.register
def _(event: e.ConsentGiven, known: Known, answer: int) -> Known:
    return _with(known, consent=event.wording)


@apply.register
def _(event: e.Asked, known: Known, answer: int) -> Known:
    return _with(known, open_question=OpenQuestion(question=event.question, about=event.about))


@apply.register
def _(event: e.PortraitStated, known: Known, answer: int) -> Known:
    fact = PortraitFact(text=event.text, answer=answer, number=event.number, unit=event.unit)
    known = _with(known, portrait={**known.portrait, event.field: fact})
    if event.field in ("name", "mission"):
        known = _answered(known, event.field)
    return known


@apply.register
def _(event: e.TerritoryStated, known: Known, answer: int) -> Known:
    place = PlaceStated(text=event.place, answer=answer, territory=event.territory)
    return _answered(_with(known, territory=place), "territory")


@apply.register
def _(event: e.ActivitiesProposed, known: Known, answer: int) -> Known:
    new = tuple(
        Activity(id=one.id, text=one.text, answer=answer, support=one.support)
        for one in event.activities
        if known.activity(one.id) is None
    )
    known = _with(
        known,
        activities=known.activities + new,
        activity_count=known.activity_count + len(event.activities),
    )
    return _answered(known, "activities")


@apply.register
def _(event: e.ActivitiesConfirmed, known: Known, answer: int) -> Known:
    for activity_id in event.activities:
        known = _change(known, activity_id, confirmed=True)
    return _answered(known, "activities_check")


@apply.register
def _(event: e.ActivityAdded, known: Known, answer: int) -> Known:
    if known.activity(event.activity):
        return known
    new = Activity(
        id=event.activity, text=event.text, answer=answer, support=event.support, confirmed=True
    )
    return _with(
        known, activities=(*known.activities, new), activity_count=known.activity_count + 1
    )


@apply.register
def _(event: e.ActivityReworded, known: Known, answer: int) -> Known:
    return _change(known, event.activity, text=event.text, answer=answer)


@apply.register
def _(event: e.ActivityRemoved, known: Known, answer: int) -> Known:
    kept = tuple(one for one in known.activities if one.id != event.activity)
    return _with(known, activities=kept)


@apply.register
def _(event: e.SupportChosen, known: Known, answer: int) -> Known:
    return _change(known, event.activity, support=event.support, declined=False)


@apply.register
def _(event: e.StakeholdersStated, known: Known, answer: int) -> Known:
    statement = Statement(text=event.text, answer=answer)
    known = _change(known, event.activity, stakeholders=statement)
    return _answered(known, "stakeholders", event.activity)


@apply.register
def _(event: e.EffectStated, known: Known, answer: int) -> Known:
    effect = Effect(
        id=event.effect, text=event.text, answer=answer, form=event.form, figures=event.figures
    )

    def put(activity: Activity) -> Activity:
        kept = tuple(one for one in activity.effects if one.id != effect.id)
        return activity.model_copy(update={"effects": (*kept, effect)})

    return _answered(_map(known, event.activity, put), "change", event.activity)


@apply.register
def _(event: e.EvidenceStated, known: Known, answer: int) -> Known:
    evidence = Evidence(level=event.level, text=event.text, answer=answer, figures=event.figures)
    known = _change(known, event.activity, evidence=evidence)
    return _answered(known, "evidence", event.activity)


@apply.register
def _(event: e.AlternativeStated, known: Known, answer: int) -> Known:
    statement = Statement(text=event.text, answer=answer)
    known = _change(known, event.activity, alternative=statement)
    return _answered(known, "without_you", event.activity)


@apply.register
def _(event: e.LeverProposed, known: Known, answer: int) -> Known:
    def put(activity: Activity) -> Activity:
        facets = tuple(one for one in event.facets if one.facet not in activity.set_aside)
        proposal = Proposal(facets=facets, level=event.level, sure=event.sure)
        return activity.model_copy(update={"proposal": proposal})

    return _map(known, event.activity, put)


@apply.register
def _(event: e.LeverConfirmed, known: Known, answer: int) -> Known:
    def put(activity: Activity) -> Activity:
        aside = tuple(one for one in activity.set_aside if one not in event.facets)
        lever = Confirmed(facets=event.facets, answer=answer)
        changes = {"lever": lever, "declined": False, "support": False, "set_aside": aside}
        return activity.model_copy(update=changes)

    known = _map(known, event.activity, put)
    return _answered(known, "lever_check", event.activity)


@apply.register
def _(event: e.LeverDeclined, known: Known, answer: int) -> Known:
    return _change(known, event.activity, lever=None, declined=True)


@apply.register
def _(event: e.FacetSetAside, known: Known, answer: int) -> Known:
    return _map(known, event.activity, lambda activity: _without_facet(activity, event.facet))


def _without_facet(activity: Activity, facet: str) -> Activity:
    """Take a facet off what was confirmed and proposed; a lever without facets is none."""
    changes: dict[str, Any] = {
        "set_aside": tuple(dict.fromkeys((*activity.set_aside, facet))),
    }
    if activity.lever:
        kept = tuple(one for one in activity.lever.facets if one != facet)
        lever = activity.lever.model_copy(update={"facets": kept}) if kept else None
        changes["lever"] = lever
    if activity.proposal:
        read = tuple(one for one in activity.proposal.facets if one.facet != facet)
        changes["proposal"] = activity.proposal.model_copy(update={"facets": read})
    return activity.model_copy(update=changes)


@apply.register
def _(event: e.PurposeStated, known: Known, answer: int) -> Known:
    known = _with(known, purpose=Statement(text=event.text, answer=answer))
    return _answered(known, "purpose")


@apply.register
def _(event: e.QuestionDrafted, known: Known, answer: int) -> Known:
    version = Statement(text=event.text, answer=answer)
    known = _with(
        known,
        question_versions=(*known.question_versions, version),
        evaluative_question=None,
    )
    return _answered(known, "evaluative_question")


@apply.register
def _(event: e.QuestionChosen, known: Known, answer: int) -> Known:
    worded = [one for one in known.question_versions if one.text == event.text]
    chosen = worded[-1] if worded else Statement(text=event.text, answer=answer)
    return _answered(_with(known, evaluative_question=chosen), "question_check")


@apply.register
def _(event: e.IndicatorChosen, known: Known, answer: int) -> Known:
    chosen = ChosenIndicator(indicator=event.indicator, people=event.people)
    plan = {one.indicator: one for one in known.indicators}
    return _with(known, indicators=tuple({**plan, event.indicator: chosen}.values()))


@apply.register
def _(event: e.IndicatorDropped, known: Known, answer: int) -> Known:
    kept = tuple(one for one in known.indicators if one.indicator != event.indicator)
    return _with(known, indicators=kept)


@apply.register
def _(event: e.StoryChosen, known: Known, answer: int) -> Known:
    chosen = ChosenStory(facet=event.facet, prompt=event.prompt)
    return _with(known, stories=tuple(dict.fromkeys((*known.stories, chosen))))


@apply.register
def _(event: e.StoryDropped, known: Known, answer: int) -> Known:
    dropped = ChosenStory(facet=event.facet, prompt=event.prompt)
    return _with(known, stories=tuple(one for one in known.stories if one != dropped))


@apply.register
def _(event: e.HoursStated, known: Known, answer: int) -> Known:
    return _with(known, time=TimeStated(hours=event.hours, people=event.people, answer=answer))


@apply.register
def _(event: e.Skipped, known: Known, answer: int) -> Known:
    known = _closed(known, event.question, event.about)
    return _with(known, skipped=known.skipped | {(event.question, event.about)})


@apply.register
def _(event: e.NotKnown, known: Known, answer: int) -> Known:
    known = _closed(known, event.question, event.about)
    return _with(known, not_known=known.not_known | {(event.question, event.about)})
