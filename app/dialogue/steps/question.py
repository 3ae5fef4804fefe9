"""The evaluative question: what it is for, a first wording, and a better one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.assessment.events import PurposeStated, QuestionChosen, QuestionDrafted
from app.assessment.known import Known
from app.assessment.vocabulary import QuestionId
from app.dialogue.coach import answers_who, findings, suggestions, taken_from
from app.dialogue.message import Message
from app.dialogue.short_answers import says_no, says_yes
from app.dialogue.steps.step import Read, shown
from app.dialogue.turn import Question, Refusal
from indicators.grid import Grid

_LONGEST_QUESTION = 600


class AskPurpose:
    """Why evaluate, and who will use the answer: it decides what is asked."""

    id: ClassVar[QuestionId] = "purpose"

    def wanted(self, known: Known, about: str) -> bool:
        """Before the question itself."""
        return known.purpose is None and not known.passed_over(self.id)

    def ask(self, known: Known, about: str) -> Question:
        """Put the question."""
        return Question(self.id)

    def read(self, message: Message, known: Known, about: str) -> Read:
        """Keep the words."""
        return [PurposeStated(text=message.text)]


class AskEvaluativeQuestion:
    """What would you like to know: a first wording, as clumsy as it comes."""

    id: ClassVar[QuestionId] = "evaluative_question"

    def wanted(self, known: Known, about: str) -> bool:
        """Until there is a wording."""
        return not known.question_versions and not known.passed_over(self.id)

    def ask(self, known: Known, about: str) -> Question:
        """Put the question."""
        return Question(self.id)

    def read(self, message: Message, known: Known, about: str) -> Read:
        """Keep the wording as a first version."""
        return [QuestionDrafted(text=message.text[:_LONGEST_QUESTION])]


@dataclass(frozen=True)
class CheckQuestion:
    """What the wording lacks, a better one, and the choice."""

    grid: Grid
    id: ClassVar[QuestionId] = "question_check"

    def wanted(self, known: Known, about: str) -> bool:
        """While there is a wording and none was settled on."""
        return (
            bool(known.question_versions)
            and known.evaluative_question is None
            and not known.passed_over(self.id)
        )

    def ask(self, known: Known, about: str) -> Question:
        """Name what the last version lacks; the reply adds wordings of its own."""
        version = known.question_versions[-1].text if known.question_versions else ""
        lacking = ",".join(findings(version, known, self.grid))
        params = {"version": shown(version, 300), "lacking": lacking}
        options = ("keep", "suggestion") if lacking else ("keep",)
        return Question(self.id, "", params, options)

    def read(self, message: Message, known: Known, about: str) -> Read:
        """Take agreement with the last version, or a new one."""
        if known.question_versions and says_yes(message):
            return [QuestionChosen(text=known.question_versions[-1].text)]
        taken = taken_from(message, suggestions(known, self.grid))
        if taken:
            return [QuestionDrafted(text=taken), QuestionChosen(text=taken)]
        if says_no(message):
            return Refusal("question_what_changes")
        if answers_who(message, known):
            return [PurposeStated(text=message.text)]
        return [QuestionDrafted(text=message.text[:_LONGEST_QUESTION])]
