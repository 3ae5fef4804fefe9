"""The course of the talk."""

from __future__ import annotations

from app.assessment import events as e
from app.assessment.apply.base import answered, apply, closed, updated
from app.assessment.known import Known, OpenQuestion


@apply.register
def _(event: e.Started, known: Known, answer: int) -> Known:
    return updated(known, language=event.language)


@apply.register
def _(event: e.LanguageChosen, known: Known, answer: int) -> Known:
    return updated(known, language=event.language)


@apply.register
def _(event: e.ConsentGiven, known: Known, answer: int) -> Known:
    return updated(known, consent=event.wording)


@apply.register
def _(event: e.FieldShared, known: Known, answer: int) -> Known:
    return updated(known, shares_field=event.shared)


@apply.register
def _(event: e.Asked, known: Known, answer: int) -> Known:
    return updated(known, open_question=OpenQuestion(question=event.question, about=event.about))


@apply.register
def _(event: e.Skipped, known: Known, answer: int) -> Known:
    known = closed(known, event.question, event.about)
    return updated(known, skipped=known.skipped | {(event.question, event.about)})


@apply.register
def _(event: e.NotKnown, known: Known, answer: int) -> Known:
    known = closed(known, event.question, event.about)
    return updated(known, not_known=known.not_known | {(event.question, event.about)})


@apply.register
def _(event: e.PathChosen, known: Known, answer: int) -> Known:
    return answered(updated(known, path=event.path), "path")


@apply.register
def _(event: e.Guided, known: Known, answer: int) -> Known:
    return updated(known, guided=known.guided | {event.topic})


@apply.register
def _(event: e.NoneStated, known: Known, answer: int) -> Known:
    known = answered(known, event.question, event.about)
    return updated(known, none_told=known.none_told | {(event.question, event.about)})
