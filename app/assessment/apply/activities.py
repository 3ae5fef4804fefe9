"""Activities and levers."""

from __future__ import annotations

from typing import Any

from app.assessment import events as e
from app.assessment.apply.base import answered, apply, change, on_activity, updated
from app.assessment.known import Activity, Confirmed, Known, Proposal


@apply.register
def _(event: e.ActivitiesProposed, known: Known, answer: int) -> Known:
    new = tuple(
        Activity(id=one.id, text=one.text, answer=answer, support=one.support)
        for one in event.activities
        if known.activity(one.id) is None
    )
    known = updated(
        known,
        activities=known.activities + new,
        activity_count=known.activity_count + len(event.activities),
    )
    return answered(known, "activities")


@apply.register
def _(event: e.ActivitiesConfirmed, known: Known, answer: int) -> Known:
    for activity_id in event.activities:
        known = change(known, activity_id, confirmed=True)
    return answered(known, "activities_check")


@apply.register
def _(event: e.ActivityAdded, known: Known, answer: int) -> Known:
    if known.activity(event.activity):
        return known
    new = Activity(
        id=event.activity, text=event.text, answer=answer, support=event.support, confirmed=True
    )
    return updated(
        known, activities=(*known.activities, new), activity_count=known.activity_count + 1
    )


@apply.register
def _(event: e.ActivityReworded, known: Known, answer: int) -> Known:
    return change(known, event.activity, text=event.text, answer=answer)


@apply.register
def _(event: e.ActivityRemoved, known: Known, answer: int) -> Known:
    kept = tuple(one for one in known.activities if one.id != event.activity)
    return updated(known, activities=kept)


@apply.register
def _(event: e.SupportChosen, known: Known, answer: int) -> Known:
    return change(known, event.activity, support=event.support, declined=False)


@apply.register
def _(event: e.LeverProposed, known: Known, answer: int) -> Known:
    def put(activity: Activity) -> Activity:
        facets = tuple(one for one in event.facets if one.facet not in activity.set_aside)
        proposal = Proposal(facets=facets, level=event.level, sure=event.sure)
        return activity.model_copy(update={"proposal": proposal})

    return on_activity(known, event.activity, put)


@apply.register
def _(event: e.LeverConfirmed, known: Known, answer: int) -> Known:
    def put(activity: Activity) -> Activity:
        aside = tuple(one for one in activity.set_aside if one not in event.facets)
        lever = Confirmed(facets=event.facets, answer=answer)
        changes = {"lever": lever, "declined": False, "support": False, "set_aside": aside}
        return activity.model_copy(update=changes)

    known = on_activity(known, event.activity, put)
    return answered(known, "lever_check", event.activity)


@apply.register
def _(event: e.LeverDeclined, known: Known, answer: int) -> Known:
    return change(known, event.activity, lever=None, declined=True)


@apply.register
def _(event: e.FacetSetAside, known: Known, answer: int) -> Known:
    return on_activity(
        known, event.activity, lambda activity: _without_facet(activity, event.facet)
    )


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
def _(event: e.ActivitiesPicked, known: Known, answer: int) -> Known:
    return answered(updated(known, picked=event.activities), "priorities")
