"""The path: which questions there are, in which order, and which is the next one wanted.

The short path ends in a draft; the full one goes on from there. Whatever the order, a question is
asked only as long as its answer is missing, and an activity that was begun is talked through first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.assessment.assessment import Assessment
from app.assessment.known import Activity, Known
from app.assessment.vocabulary import QuestionId
from app.dialogue.resources import Resources
from app.dialogue.steps.activities import AskActivities, CheckActivities
from app.dialogue.steps.deeper import AskLongTerm, AskOtherCauses, AskOtherEffects, AskPractices
from app.dialogue.steps.effects import AskChange, AskEvidence, AskStakeholders, AskWithoutYou
from app.dialogue.steps.lever import CheckLever
from app.dialogue.steps.path import AskPath
from app.dialogue.steps.portrait import (
    AskAspirations,
    AskMeans,
    AskMission,
    AskName,
    AskNeeds,
    AskPartners,
    AskTerritory,
)
from app.dialogue.steps.priorities import AskPriorities, in_focus, put_off
from app.dialogue.steps.question import AskEvaluativeQuestion, AskPurpose, CheckQuestion
from app.dialogue.steps.step import Step
from app.dialogue.steps.voices import AskVoices
from app.dialogue.turn import Question
from app.dialogue.waiting import activity_at_hand

_Asked = Iterator[tuple[Step, str]]


class Path:
    """All questions in order."""

    def __init__(self, resources: Resources) -> None:
        mapper, grid, gazetteer = resources.mapper, resources.grid, resources.gazetteer
        self._opening: tuple[Step, ...] = (
            AskActivities(mapper),
            CheckActivities(mapper),
            AskPriorities(),
            AskTerritory(gazetteer),
            AskName(),
        )
        self._about_each: tuple[Step, ...] = (
            AskStakeholders(),
            AskChange(),
            AskEvidence(),
            AskWithoutYou(),
            CheckLever(mapper, grid),
        )
        self._closing: tuple[Step, ...] = (
            AskMission(),
            AskPurpose(),
            AskEvaluativeQuestion(),
            CheckQuestion(grid),
            AskPath(),
        )
        self._portrait: tuple[Step, ...] = (
            AskNeeds(),
            AskAspirations(),
            AskMeans(),
            AskPartners(),
        )
        self._deeper: tuple[Step, ...] = (
            AskOtherEffects(),
            AskOtherCauses(),
            AskPractices(mapper, grid),
            AskLongTerm(),
        )
        self._last: tuple[Step, ...] = (AskVoices(grid),)
        everything = (
            *self._opening,
            *self._about_each,
            *self._closing,
            *self._portrait,
            *self._deeper,
            *self._last,
        )
        self.steps: dict[QuestionId, Step] = {step.id: step for step in everything}

    def next_question(self, assessment: Assessment) -> Question | None:
        """Return the most useful question now, None when nothing is missing."""
        known = assessment.known
        wanted = self.next_step(known, activity_at_hand(assessment))
        return wanted[0].ask(known, wanted[1]) if wanted else None

    def next_step(self, known: Known, at_hand: str = "") -> tuple[Step, str] | None:
        """Return the first step that is wanted, with the activity it is about."""
        asked = self._order(known, at_hand)
        return next((one for one in asked if one[0].wanted(known, one[1])), None)

    def next_about(self, known: Known, activity: str) -> Question | None:
        """Return what is still to be asked of one activity, None when nothing is missing."""
        for step in self._about_each:
            if step.wanted(known, activity):
                return step.ask(known, activity)
        return None

    def _order(self, known: Known, at_hand: str) -> _Asked:
        yield from _alone(self._opening)
        for activity in _first(at_hand, in_focus(known)):
            yield from _about(self._about_each, activity)
        yield from _alone(self._closing)
        if known.path == "full":
            yield from self._full(known, at_hand)

    def _full(self, known: Known, at_hand: str) -> _Asked:
        """What the full path adds: the rest of the portrait, each lever in depth, who waited."""
        yield from _alone(self._portrait)
        for activity in _first(at_hand, in_focus(known)):
            if activity.lever:
                yield from _about(self._deeper, activity)
        for activity in _first(at_hand, put_off(known)):
            yield from _about(self._about_each, activity)
            if activity.lever:
                yield from _about(self._deeper, activity)
        yield from _alone(self._last)


def _alone(steps: Sequence[Step]) -> _Asked:
    return ((step, "") for step in steps)


def _about(steps: Sequence[Step], activity: Activity) -> _Asked:
    return ((step, activity.id) for step in steps)


def _first(at_hand: str, activities: Sequence[Activity]) -> list[Activity]:
    """Put the activity at hand before the others."""
    return sorted(activities, key=lambda one: one.id != at_hand)
