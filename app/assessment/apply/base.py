"""How an event is applied, and the few moves that the functions of all kinds share.

An event about an activity that is not there changes nothing: a log may hold a late word about
something since removed, and replaying it must never fail.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import singledispatch
from typing import Any

from app.assessment.known import (
    Activity,
    Known,
    OpenQuestion,
)
from app.assessment.vocabulary import QuestionId


@singledispatch
def apply(event: Any, known: Known, answer: int) -> Known:
    """Return what is known after one event; `answer` numbers the person's turn it belongs to."""
    return known


def updated(known: Known, **changes: Any) -> Known:
    """Return what is known with some of it changed."""
    return known.model_copy(update=changes)


def change(known: Known, activity_id: str, **changes: Any) -> Known:
    """Return what is known with an activity changed."""
    return on_activity(known, activity_id, lambda activity: activity.model_copy(update=changes))


def on_activity(known: Known, activity_id: str, put: Callable[[Activity], Activity]) -> Known:
    """Return what is known with an activity put through a function."""
    activities = tuple(
        put(activity) if activity.id == activity_id else activity for activity in known.activities
    )
    return updated(known, activities=activities)


def answered(known: Known, question: QuestionId, about: str = "") -> Known:
    """A question that was passed over and is answered after all is no gap any more."""
    gap = frozenset({(question, about)})
    known = closed(known, question, about)
    return updated(
        known,
        skipped=known.skipped - gap,
        not_known=known.not_known - gap,
        none_told=known.none_told - gap,
    )


def closed(known: Known, question: QuestionId, about: str) -> Known:
    """A question that was answered or passed over waits no more."""
    waits = known.open_question == OpenQuestion(question=question, about=about)
    return updated(known, open_question=None) if waits else known
