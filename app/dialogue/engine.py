"""The interview engine: which question comes next, what a message means, what to answer.

Built once from read-only resources and shared by all talks; it keeps nothing and does no I/O. The
caller applies the events and stores them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from app.assessment.assessment import Assessment
from app.assessment.events import (
    ActivitiesPicked,
    Confided,
    Event,
    EvidenceStated,
    LanguageChosen,
    NotKnown,
    PathChosen,
    Paused,
    QuestionDrafted,
    Redone,
    Said,
    Skipped,
    SupportChosen,
    Undone,
)
from app.assessment.known import OpenQuestion
from app.assessment.vocabulary import Intent
from app.dialogue.besides import wished_for
from app.dialogue.care import concern, temper
from app.dialogue.coach import is_evaluative
from app.dialogue.corrections import states_fact
from app.dialogue.guidance import guide
from app.dialogue.intents import Reading, read_intent, steers
from app.dialogue.languages import spoken_language
from app.dialogue.message import Message
from app.dialogue.opening import first_reply
from app.dialogue.path import Path
from app.dialogue.reading import Reader
from app.dialogue.replies import compose
from app.dialogue.resources import Resources
from app.dialogue.safety import looks_like_code
from app.dialogue.second_opinion import second_opinion
from app.dialogue.short_answers import goes_on, wants_redo, wants_undo
from app.dialogue.steering import FREE_TEXT
from app.dialogue.steps.priorities import in_focus, put_off
from app.dialogue.turn import Question, Refusal, Reply, Turn
from app.dialogue.waiting import asked_before, last_asked, waiting
from knowledge.language import LANGUAGES, Language

_FEW_WORDS = 6  # of a wish that may be in another language than the talk


class Engine:
    """The interview, shared by all talks."""

    def __init__(self, resources: Resources) -> None:
        self.resources = resources
        self._path = Path(resources)
        self._reader = Reader(resources, self._path)

    def next_question(self, assessment: Assessment) -> Question | None:
        """Return the most useful question now, None when nothing is missing."""
        return self._path.next_question(assessment)

    def open_question(self, assessment: Assessment) -> Question | None:
        """Put the open question again, as what is known now words it."""
        return self._put(waiting(assessment), assessment)

    def _put(self, asked: OpenQuestion | None, assessment: Assessment) -> Question | None:
        known = assessment.known
        if asked is None or (asked.about and known.activity(asked.about) is None):
            return None
        return self._path.steps[asked.question].ask(known, asked.about)

    def understand(self, said: str, assessment: Assessment) -> Turn:
        """Say what a message means in the light of the question that is open."""
        known = assessment.known
        message = Message(said, known.language)
        kept = Said(text=message.text, language=known.language)
        if message.empty:
            return Turn("smalltalk", (kept,), refusal=Refusal("empty"))
        if looks_like_code(message.text):
            return Turn("off_topic", (kept,), refusal=Refusal("code"))
        spoken = self._spoken(message, assessment)
        felt = concern(message.read)
        if felt:
            return Turn("off_topic", (kept, Confided()), care=felt)
        if spoken == "other":
            return Turn("off_topic", (kept,), refusal=Refusal("language_other"))
        if spoken != known.language:
            message = Message(said, spoken)
            kept = Said(text=message.text, language=spoken)
        calm = temper(message)
        if calm.insulting and not calm.rest:
            return Turn("smalltalk", (kept,), care="insult")
        if calm.insulting:
            message = Message(calm.rest, message.language)
        return self._read(message, kept, assessment)

    def _spoken(self, message: Message, assessment: Assessment) -> Language | Literal["other"]:
        """Tell the language; a few words that steer the talk are in the language of the talk."""
        asked = waiting(assessment)
        question = asked.question if asked else None
        language = assessment.known.language
        if steers(message, question):
            return language
        if message.word_count <= _FEW_WORDS and question not in ("name", "activities"):
            steered = (one for one in LANGUAGES if steers(Message(message.text, one), question))
            other = next(steered, None)
            if other:
                return other  # "sla over", in a French talk
        return spoken_language(message.read, language)

    def _read(self, message: Message, kept: Said, assessment: Assessment) -> Turn:
        known, asked = assessment.known, waiting(assessment)
        wish = self._undo(message, kept, assessment) or self._wish(message, kept, assessment)
        if wish:
            return wish
        reading = read_intent(
            message,
            asked.question if asked else None,
            lambda: states_fact(message, known, self.resources.gazetteer),
        )
        asking = asked.question if asked else None
        match second_opinion(reading, message, asking, self.resources.gestures):
            case "insult":
                return Turn("smalltalk", (kept,), care="insult")
            case "distress" | "violence" as felt:
                return Turn("off_topic", (kept, Confided()), care=felt)
            case "question":
                reading = Reading("question", "", aside=message.read)
            case None:
                pass
            case intent:
                reading = Reading(intent, "")
        match reading.intent:
            case "change_language" if reading.language:
                return Turn(reading.intent, (kept, LanguageChosen(language=reading.language)))
            case "stop":
                return Turn(reading.intent, (kept, Paused()))
            case "skip" | "dont_know" if asked and asked.question == "activities":
                return Turn(reading.intent, (kept,), refusal=Refusal("activities_needed"))
            case "skip" | "dont_know" if asked:
                return Turn(reading.intent, (kept, *_gap(reading.intent, asked)))
            case "back":
                before = self._put(asked_before(assessment), assessment)
                return Turn("back", (kept,), returns_to=before)
            case "question" if known.candidates and is_evaluative(reading.aside, message.language):
                return Turn("answer", (kept, QuestionDrafted(text=reading.aside)))
            case "question":
                answer = self.resources.answerer.ask(reading.aside, known.language)
                return Turn("question", (kept,), aside=answer)
            case "correct_earlier":
                return self._reader.correct(message, kept, assessment)
            case "answer":
                return self._reader.answer(message, kept, reading, assessment)
            case _:
                return Turn(reading.intent, (kept,))

    def _undo(self, message: Message, kept: Said, assessment: Assessment) -> Turn | None:
        if wants_undo(message) and assessment.undoable is not None:
            return Turn("back", (kept, Undone(turn=assessment.undoable)))
        if wants_redo(message) and assessment.redoable is not None:
            return Turn("back", (kept, Redone(turn=assessment.redoable)))
        return None

    def _wish(self, message: Message, kept: Said, assessment: Assessment) -> Turn | None:
        """Follow a wish for another place on the path: the full path, or an activity by name."""
        known, asked = assessment.known, waiting(assessment)
        if asked is None and known.path == "short" and known.candidates and goes_on(message):
            return Turn("answer", (kept, PathChosen(path="full")))
        activity = wished_for(message, known)
        if activity is None or (asked and asked.question in FREE_TEXT):
            return None
        question = self._path.next_about(known, activity.id)
        if question is None:
            return None
        now = [one.id for one in in_focus(known)]
        taken_in = [SupportChosen(activity=activity.id, support=False)] if activity.support else []
        if activity.id in now or not (known.picked or put_off(known)):
            return Turn("answer", (kept, *taken_in), returns_to=question)
        picked = ActivitiesPicked(activities=(*now, activity.id))
        return Turn("answer", (kept, *taken_in, picked), returns_to=question)

    def reply(self, turn: Turn, assessment: Assessment) -> Reply:
        """Say it in words, in the talk's language, ending with the next question.

        `assessment` already holds the turn's events.
        """
        resources = self.resources
        offered = guide(turn, assessment, resources.corpus, resources.mapper)
        question = self._question_after(turn, assessment)
        if offered and offered.again:
            question = self._put(last_asked(assessment), assessment) or question
        return compose(turn, question, assessment, resources, offered)

    def _question_after(self, turn: Turn, assessment: Assessment) -> Question | None:
        if turn.intent == "stop":
            return None
        if turn.returns_to:
            return turn.returns_to
        stays = turn.refusal or turn.intent in (
            "question", "help", "repeat", "smalltalk", "off_topic", "change_language",
        )  # fmt: skip
        if stays:
            return self.open_question(assessment) or self.next_question(assessment)
        return self.next_question(assessment)

    def open(self, assessment: Assessment) -> Reply:
        """Begin or resume a talk: greet, and put the question that is useful now."""
        if not assessment.answer_numbers:
            return first_reply(assessment.known.language)
        question = self.next_question(assessment)
        return compose(None, question, assessment, self.resources)


def _gap(intent: Intent, asked: OpenQuestion) -> list[Event]:
    """What a question leaves open; not to know how one knows says that nothing shows it yet."""
    if intent == "skip":
        return [Skipped(question=asked.question, about=asked.about)]
    unknown = NotKnown(question=asked.question, about=asked.about)
    if asked.question == "evidence":
        return [unknown, EvidenceStated(activity=asked.about, level="none")]
    return [unknown]


def acts(person: str, levier: str, turn: Turn | None, reply: Reply) -> Sequence[tuple[str, Event]]:
    """Pair the events of one exchange with their authors, in order."""
    said = [(person, event) for event in turn.events] if turn else []
    return [*said, *((levier, event) for event in reply.events)]
