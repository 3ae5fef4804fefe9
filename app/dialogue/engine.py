"""The interview engine: which question comes next, what a message means, what to answer.

Built once from read-only resources and shared by all talks; it keeps nothing and does no I/O. The
caller applies the events and stores them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from app.assessment.assessment import Assessment
from app.assessment.events import (
    Asked,
    Event,
    LanguageChosen,
    NotKnown,
    Paused,
    PortraitStated,
    QuestionDrafted,
    Redone,
    Said,
    Skipped,
    TerritoryStated,
    Undone,
)
from app.assessment.known import Known, OpenQuestion
from app.assessment.vocabulary import QuestionId
from app.dialogue.coach import is_evaluative
from app.dialogue.corrections import correction, states_fact
from app.dialogue.intents import (
    Reading,
    read_intent,
    says_no,
    says_yes,
    steers,
    wants_redo,
    wants_undo,
)
from app.dialogue.languages import spoken_language
from app.dialogue.message import Message
from app.dialogue.opening import first_reply
from app.dialogue.portrait import new_facts, portrait_facts
from app.dialogue.replies import compose
from app.dialogue.resources import Resources
from app.dialogue.safety import looks_like_code
from app.dialogue.steps.activities import AskActivities, CheckActivities
from app.dialogue.steps.effects import AskChange, AskEvidence, AskStakeholders, AskWithoutYou
from app.dialogue.steps.lever import CheckLever
from app.dialogue.steps.portrait import AskMission, AskName, AskTerritory
from app.dialogue.steps.question import AskEvaluativeQuestion, AskPurpose, CheckQuestion
from app.dialogue.steps.step import Read, Step
from app.dialogue.turn import Question, Refusal, Reply, Turn
from knowledge.language import Language

# Questions to which a bare "yes" or "no" says nothing.
_OPEN: tuple[QuestionId, ...] = (
    "activities",
    "name",
    "territory",
    "stakeholders",
    "mission",
    "purpose",
    "evaluative_question",
)


class Engine:
    """The interview, shared by all talks."""

    def __init__(self, resources: Resources) -> None:
        self.resources = resources
        mapper, grid, gazetteer = resources.mapper, resources.grid, resources.gazetteer
        self._opening: tuple[Step, ...] = (
            AskActivities(mapper),
            CheckActivities(mapper),
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
        )
        everything = (*self._opening, *self._about_each, *self._closing)
        self._steps: dict[QuestionId, Step] = {step.id: step for step in everything}

    def next_question(self, assessment: Assessment) -> Question | None:
        """Return the most useful question now, None when nothing is missing."""
        known = assessment.known
        for step, about in self._path(known):
            if step.wanted(known, about):
                return step.ask(known, about)
        return None

    def _path(self, known: Known) -> list[tuple[Step, str]]:
        """The whole path in order: the opening, then each activity, then the question."""
        each = [(step, one.id) for one in known.candidates for step in self._about_each]
        return [*((s, "") for s in self._opening), *each, *((s, "") for s in self._closing)]

    def open_question(self, known: Known) -> Question | None:
        """Put the open question again, as what is known now words it."""
        waiting = known.open_question
        if waiting is None or (waiting.about and known.activity(waiting.about) is None):
            return None
        return self._steps[waiting.question].ask(known, waiting.about)

    def understand(self, said: str, assessment: Assessment) -> Turn:
        """Say what a message means in the light of the question that is open."""
        known = assessment.known
        message = Message(said, known.language)
        kept = Said(text=message.text, language=known.language)
        if message.empty:
            return Turn("smalltalk", (kept,), refusal=Refusal("empty"))
        if looks_like_code(message.text):
            return Turn("off_topic", (kept,), refusal=Refusal("code"))
        spoken = self._spoken(message, known)
        if spoken == "other":
            return Turn("off_topic", (kept,), refusal=Refusal("language_other"))
        if spoken != known.language:
            message = Message(said, spoken)
            kept = Said(text=message.text, language=spoken)
        return self._read(message, kept, assessment)

    def _spoken(self, message: Message, known: Known) -> Language | Literal["other"]:
        """Tell the language; a few words that steer the talk are in the language of the talk."""
        waiting = known.open_question
        if steers(message, waiting.question if waiting else None):
            return known.language
        return spoken_language(message.read, known.language)

    def _read(self, message: Message, kept: Said, assessment: Assessment) -> Turn:
        known = assessment.known
        waiting = known.open_question
        undo = self._undo(message, kept, assessment)
        if undo:
            return undo
        reading = read_intent(
            message,
            waiting.question if waiting else None,
            lambda: states_fact(message, known, self.resources.gazetteer),
        )
        match reading.intent:
            case "change_language" if reading.language:
                return Turn(reading.intent, (kept, LanguageChosen(language=reading.language)))
            case "stop":
                return Turn(reading.intent, (kept, Paused()))
            case "skip" | "dont_know" if waiting:
                kind = Skipped if reading.intent == "skip" else NotKnown
                gap = kind(question=waiting.question, about=waiting.about)
                return Turn(reading.intent, (kept, gap))
            case "back":
                return Turn("back", (kept,), returns_to=self._previous(assessment))
            case "question" if known.candidates and is_evaluative(reading.aside, message.language):
                return Turn("answer", (kept, QuestionDrafted(text=reading.aside)))
            case "question":
                answer = self.resources.answerer.ask(reading.aside, known.language)
                return Turn("question", (kept,), aside=answer)
            case "correct_earlier":
                return self._correct(message, kept, assessment)
            case "answer":
                return self._answer(message, kept, reading, known)
            case _:
                return Turn(reading.intent, (kept,))

    def _undo(self, message: Message, kept: Said, assessment: Assessment) -> Turn | None:
        if wants_undo(message) and assessment.undoable is not None:
            return Turn("back", (kept, Undone(turn=assessment.undoable)))
        if wants_redo(message) and assessment.redoable is not None:
            return Turn("back", (kept, Redone(turn=assessment.redoable)))
        return None

    def _answer(self, message: Message, kept: Said, reading: Reading, known: Known) -> Turn:
        """Take what the open question asks, and any fact told besides."""
        aside = None
        if reading.aside:
            aside = self.resources.answerer.ask(reading.aside, known.language)
        answer = Message(reading.answer, message.language)
        corrected = self._corrected(answer, known) if reading.may_correct else []
        if corrected:
            return Turn("correct_earlier", (kept, *corrected), aside)
        waiting = known.open_question or OpenQuestion(question="activities")
        facts = self._facts(answer, known, waiting.question)
        if waiting.about and known.activity(waiting.about) is None:
            return Turn("answer", (kept, *facts), aside)
        got: Read = Refusal("yes_no")
        bare = waiting.question in _OPEN and (says_yes(answer) or says_no(answer))
        if not bare:
            got = self._steps[waiting.question].read(answer, known, waiting.about)
        if isinstance(got, Refusal):
            refusal = None if facts else got
            return Turn("answer", (kept, *facts), aside, refusal)
        taken = {getattr(event, "field", event.kind) for event in got}
        others = [one for one in facts if getattr(one, "field", one.kind) not in taken]
        return Turn("answer", (kept, *others, *got), aside)

    def _facts(self, message: Message, known: Known, asked: QuestionId) -> list[Event]:
        """Literal facts besides the answer; the words of a question or mission are not searched."""
        if asked in ("evaluative_question", "question_check", "purpose", "mission", "without_you"):
            return []
        generous = asked == "activities"
        found = portrait_facts(message, self.resources.gazetteer, generous=generous)
        return new_facts(found, known)

    def _corrected(self, message: Message, known: Known) -> list[Event]:
        """Facts that a message puts in the place of others that are known."""
        facts = correction(message, known, self.resources.gazetteer)
        return [one for one in facts if not _new(one, known)]

    def _correct(self, message: Message, kept: Said, assessment: Assessment) -> Turn:
        facts = correction(message, assessment.known, self.resources.gazetteer)
        if facts:
            return Turn("correct_earlier", (kept, *facts))
        again = self._previous_waiting(assessment)
        bare = Message(_without_lead(message.read), message.language)
        if again and not bare.empty and again.question not in ("activities", "activities_check"):
            got = self._steps[again.question].read(bare, assessment.known, again.about)
            if not isinstance(got, Refusal):
                return Turn("correct_earlier", (kept, *got))
        return Turn("correct_earlier", (kept,), refusal=Refusal("correction_unclear"))

    def _previous(self, assessment: Assessment) -> Question | None:
        waiting = self._previous_waiting(assessment)
        return (
            self._steps[waiting.question].ask(assessment.known, waiting.about) if waiting else None
        )

    def _previous_waiting(self, assessment: Assessment) -> OpenQuestion | None:
        """The question asked before the one that is open, if it can still be asked."""
        known = assessment.known
        for entry in reversed(assessment.entries):
            event = entry.event
            if not isinstance(event, Asked) or entry.turn in assessment.undone:
                continue
            asked = OpenQuestion(question=event.question, about=event.about)
            gone = asked.about and known.activity(asked.about) is None
            if asked != known.open_question and not gone:
                return asked
        return None

    def reply(self, turn: Turn, assessment: Assessment) -> Reply:
        """Say it in words, in the talk's language, ending with the next question.

        `assessment` already holds the turn's events.
        """
        question = self._question_after(turn, assessment)
        return compose(turn, question, assessment, self.resources)

    def _question_after(self, turn: Turn, assessment: Assessment) -> Question | None:
        if turn.intent == "stop":
            return None
        if turn.returns_to:
            return turn.returns_to
        stays = turn.refusal or turn.intent in (
            "question", "help", "repeat", "smalltalk", "off_topic", "change_language",
        )  # fmt: skip
        if stays:
            return self.open_question(assessment.known) or self.next_question(assessment)
        return self.next_question(assessment)

    def open(self, assessment: Assessment) -> Reply:
        """Begin or resume a talk: greet, and put the question that is useful now."""
        if not assessment.answer_numbers:
            return first_reply(assessment.known.language)
        question = self.next_question(assessment)
        return compose(None, question, assessment, self.resources)


def _without_lead(text: str) -> str:
    """Take "non, en fait" off a correction."""
    words = text.strip()
    for _ in range(3):
        head, comma, rest = words.partition(",")
        if comma and len(head.split()) <= 3 and rest.strip():
            words = rest.strip()
        else:
            break
    return words


def acts(person: str, levier: str, turn: Turn | None, reply: Reply) -> Sequence[tuple[str, Event]]:
    """Pair the events of one exchange with their authors, in order."""
    said = [(person, event) for event in turn.events] if turn else []
    return [*said, *((levier, event) for event in reply.events)]


def _new(fact: Event, known: Known) -> bool:
    """Whether a literal fact is told for the first time, or told again as it is known."""
    if isinstance(fact, TerritoryStated):
        return known.territory is None or known.territory.territory == fact.territory
    if isinstance(fact, PortraitStated):
        before = known.portrait.get(fact.field)
        return before is None or (before.text, before.number) == (fact.text, fact.number)
    return True
