"""The form of a step, and what several steps share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Protocol

from app.assessment.events import Event, NoneStated
from app.assessment.known import Known
from app.assessment.vocabulary import QuestionId
from app.dialogue.message import Message
from app.dialogue.short_answers import says_none
from app.dialogue.turn import Question, Refusal

Read = Sequence[Event] | Refusal


class Step(Protocol):
    """A question of the interview; it keeps nothing and does no I/O."""

    id: ClassVar[QuestionId]

    def wanted(self, known: Known, about: str) -> bool:
        """Whether the question is still worth asking (about an activity, for those that are)."""
        ...

    def ask(self, known: Known, about: str) -> Question:
        """Put the question."""
        ...

    def read(self, message: Message, known: Known, about: str) -> Read:
        """Take from an answer what it gives, or say why nothing could be taken."""
        ...


class MayBeNone:
    """A step to which "none" is an answer, kept as one; `take` reads any other."""

    id: ClassVar[QuestionId]

    def read(self, message: Message, known: Known, about: str) -> Read:
        """Keep "none" as an answer; else what `take` gives."""
        if says_none(message):
            return [NoneStated(question=self.id, about=about)]
        return self.take(message, known, about)

    def take(self, message: Message, known: Known, about: str) -> Read:
        """Take from an answer what it gives, or say why nothing could be taken."""
        raise NotImplementedError


def shown(text: str, limit: int = 90) -> str:
    """Shorten the person's words for naming them in a sentence, at a word's end."""
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0].rstrip(" ,;.") + " …"
