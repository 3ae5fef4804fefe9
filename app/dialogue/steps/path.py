"""How far to go now: the short path ends in a draft, the full one takes several sittings."""

from __future__ import annotations

from typing import ClassVar

from app.assessment.events import PathChosen, Skipped
from app.assessment.known import Known
from app.assessment.vocabulary import QuestionId
from app.dialogue.message import Message
from app.dialogue.short_answers import goes_on, puts_off, says_no, says_yes
from app.dialogue.steps.portrait import MORE_OF_THE_PORTRAIT
from app.dialogue.steps.priorities import put_off
from app.dialogue.steps.step import Read
from app.dialogue.turn import Question, Refusal

_MINUTES = 2  # that a question takes, read, thought about and typed
_PER_LEVER = 4  # questions of the full path
_PER_ACTIVITY = 5 + _PER_LEVER  # that was not asked about yet
_ROUNDED_TO = 5


class AskPath:
    """Whether to go on with the full path, honest about the time."""

    id: ClassVar[QuestionId] = "path"

    def wanted(self, known: Known, about: str) -> bool:
        """Once, at the end of the short path."""
        return known.path == "short" and not known.passed_over(self.id)

    def ask(self, known: Known, about: str) -> Question:
        """Put the question, with the minutes that the full path would still take."""
        return Question(self.id, params={"minutes": str(minutes(known))}, options=("full", "later"))

    def read(self, message: Message, known: Known, about: str) -> Read:
        """Take a yes or a "later"."""
        if says_yes(message) or goes_on(message):
            return [PathChosen(path="full")]
        if says_no(message) or puts_off(message):
            return [Skipped(question=self.id)]
        return Refusal("path_unclear")


def minutes(known: Known) -> int:
    """Estimate the minutes that the full path still takes, in steps of five."""
    portrait = sum(field not in known.portrait for field in MORE_OF_THE_PORTRAIT)
    questions = portrait + _PER_LEVER * len(known.levers) + _PER_ACTIVITY * len(put_off(known)) + 1
    return _ROUNDED_TO * -(-questions * _MINUTES // _ROUNDED_TO)
