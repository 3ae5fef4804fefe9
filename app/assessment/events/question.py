"""The evaluative question, and why it is put."""

from __future__ import annotations

from typing import Literal

from app.assessment.events.base import Happening


class PurposeStated(Happening):
    """Why the enterprise wants to evaluate, and who will use the answer."""

    kind: Literal["purpose_stated"] = "purpose_stated"
    text: str


class QuestionDrafted(Happening):
    """One version of the evaluative question."""

    kind: Literal["question_drafted"] = "question_drafted"
    text: str


class QuestionChosen(Happening):
    """The person settled on a version of the evaluative question."""

    kind: Literal["question_chosen"] = "question_chosen"
    text: str
