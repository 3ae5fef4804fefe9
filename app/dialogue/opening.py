"""The first words of a talk: they need no model, so the first page never waits for one."""

from __future__ import annotations

from app.assessment.events import Asked, Replied
from app.dialogue.turn import Question, Reply
from app.i18n import t
from knowledge.language import Language


def first_reply(language: Language) -> Reply:
    """Greet, and ask who they are and what they do."""
    question = Question("activities")
    text = f"{t('talk.greeting', language)}\n\n{t('talk.question.activities', language)}"
    return Reply(text, question, (Replied(text=text), Asked(question=question.id)))
