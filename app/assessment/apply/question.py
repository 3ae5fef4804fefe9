"""The evaluative question."""

from __future__ import annotations

from app.assessment import events as e
from app.assessment.apply.base import answered, apply, updated
from app.assessment.known import Known, Statement


@apply.register
def _(event: e.PurposeStated, known: Known, answer: int) -> Known:
    known = updated(known, purpose=Statement(text=event.text, answer=answer))
    return answered(known, "purpose")


@apply.register
def _(event: e.QuestionDrafted, known: Known, answer: int) -> Known:
    version = Statement(text=event.text, answer=answer)
    known = updated(
        known,
        question_versions=(*known.question_versions, version),
        evaluative_question=None,
    )
    return answered(known, "evaluative_question")


@apply.register
def _(event: e.QuestionChosen, known: Known, answer: int) -> Known:
    worded = [one for one in known.question_versions if one.text == event.text]
    chosen = worded[-1] if worded else Statement(text=event.text, answer=answer)
    return answered(updated(known, evaluative_question=chosen), "question_check")
