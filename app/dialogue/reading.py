"""What an answer or a correction gives: what was asked, and all that was told besides."""

from __future__ import annotations

import re

from app.assessment.apply import apply
from app.assessment.assessment import Assessment
from app.assessment.events import Event, PortraitStated, Said, Skipped, TerritoryStated
from app.assessment.known import Activity, Known, OpenQuestion
from app.assessment.vocabulary import QuestionId
from app.dialogue.besides import about_activity, spoken_of
from app.dialogue.corrections import correction, people_corrected
from app.dialogue.effects import effects_in, tells_case, tells_change
from app.dialogue.intents import Reading
from app.dialogue.lexicon import load_lexicon
from app.dialogue.message import Message
from app.dialogue.path import Path
from app.dialogue.portrait import new_facts, portrait_facts
from app.dialogue.resources import Resources
from app.dialogue.short_answers import says_no, says_yes
from app.dialogue.steps.priorities import chooses
from app.dialogue.steps.step import Read
from app.dialogue.turn import Refusal, Turn
from app.dialogue.waiting import asked_before, asked_in_a_row, waiting
from vectorstore.answers import Answer

# Questions to which a bare "yes" or "no" says nothing.
_OPEN: tuple[QuestionId, ...] = (
    "activities",
    "name",
    "territory",
    "stakeholders",
    "without_you",
    "mission",
    "purpose",
    "evaluative_question",
    "priorities",
)
# Answers in which literal facts about the enterprise are looked for; elsewhere words are kept as
# they are.
_MAY_HOLD_FACTS: tuple[QuestionId, ...] = (
    "activities",
    "activities_check",
    "priorities",
    "territory",
    "name",
    "stakeholders",
    "change",
    "evidence",
    "lever_check",
)
# Before any activity was begun, an answer may still tell of one.
_BEFORE_ACTIVITIES: tuple[QuestionId, ...] = ("priorities", "territory", "name")
# What only says that an activity is one more.
_ALSO = re.compile(
    r"\b(?:au fait|sinon|aussi|en plus|trouwens|ook nog|ook|daarnaast|by the way|also)\b,?\s*", re.I
)
_PATIENCE = 4  # times that a question is put in a row before it is let go


class Reader:
    """Reads answers and corrections in the light of the question that waits."""

    def __init__(self, resources: Resources, path: Path) -> None:
        self._resources = resources
        self._path = path

    def answer(
        self, message: Message, kept: Said, reading: Reading, assessment: Assessment
    ) -> Turn:
        """Take what the open question asks, and whatever is told besides."""
        known = assessment.known
        aside = None
        if reading.aside:
            aside = self._resources.answerer.ask(reading.aside, known.language)
        answer = Message(reading.answer, message.language)
        asked = waiting(assessment)
        open_one = asked or OpenQuestion(question="activities")
        corrected = self._corrected(answer, known, open_one, weak=reading.may_correct)
        if corrected:
            return Turn("correct_earlier", (kept, *corrected), aside)
        besides = self._besides(answer, known, open_one)
        if open_one.about and known.activity(open_one.about) is None:
            return Turn("answer", (kept, *besides), aside)
        if asked is None and known.activities:
            if not _adds(answer):
                return self._unasked(answer, kept, besides, aside)
            answer = Message(_ALSO.sub("", answer.read), answer.language)
        got = self._got(answer, known, open_one)
        if isinstance(got, Refusal):
            got = self._passing_choice(answer, known, open_one) or got
        if isinstance(got, Refusal):
            besides = besides or _effects_ahead(answer, known, open_one.question)
            if besides:
                return Turn("answer", (kept, *besides), aside)
            if open_one.question != "activities" and asked_in_a_row(assessment) >= _PATIENCE:
                let_go = Skipped(question=open_one.question, about=open_one.about)
                return Turn("answer", (kept, let_go), aside)
            return Turn("answer", (kept,), aside, got)
        taken = {_what(event) for event in got}
        others = [one for one in besides if _what(one) not in taken]
        return Turn("answer", (kept, *others, *got), aside)

    def _unasked(
        self, answer: Message, kept: Said, besides: list[Event], aside: Answer | None
    ) -> Turn:
        """Take facts from a message that nothing asked for; say kindly where nothing is read."""
        if besides or says_yes(answer) or says_no(answer):
            return Turn("answer", (kept, *besides), aside)
        return Turn("answer", (kept,), aside, Refusal("nowhere"))

    def _got(self, answer: Message, known: Known, open_one: OpenQuestion) -> Read:
        bare = open_one.question in _OPEN and (says_yes(answer) or says_no(answer))
        if bare:
            return Refusal("yes_no")
        return self._path.steps[open_one.question].read(answer, known, open_one.about)

    def _passing_choice(self, answer: Message, known: Known, open_one: OpenQuestion) -> Read:
        """Who answers the next question in place of choosing an order has none to choose."""
        if open_one.question != "priorities" or chooses(answer, known.candidates):
            return []
        passed = Skipped(question="priorities")
        following = self._path.next_step(apply(passed, known, 0))
        if following is None or not following[1]:
            return []  # a name or a place would be read into anything
        got = following[0].read(answer, known, following[1])
        return [] if isinstance(got, Refusal) else [passed, *got]

    def _besides(self, message: Message, known: Known, open_one: OpenQuestion) -> list[Event]:
        """Literal facts besides the answer, and answers to later questions about the activity."""
        asked = open_one.question
        found: list[Event] = []
        if asked in _MAY_HOLD_FACTS:
            generous = asked == "activities"
            facts = portrait_facts(message, self._resources.gazetteer, generous=generous)
            found += new_facts(facts, known)
        activity = known.activity(open_one.about)
        if activity is None and asked in _BEFORE_ACTIVITIES:
            activity = spoken_of(message, known)
        if activity is not None and asked in _MAY_HOLD_FACTS:
            found += about_activity(message, activity, asked)
        return found

    def _corrected(
        self, message: Message, known: Known, open_one: OpenQuestion, *, weak: bool
    ) -> list[Event]:
        """Facts that a message puts in the place of others that are known.

        `weak` says that its words may mean a correction of a size, a place or a name.
        """
        activity = known.activity(open_one.about)
        if activity and open_one.question != "stakeholders":
            people = people_corrected(message, activity)
            if people:
                return [people]
        facts = correction(message, known, self._resources.gazetteer) if weak else []
        return [one for one in facts if not _new(one, known)]

    def correct(self, message: Message, kept: Said, assessment: Assessment) -> Turn:
        """Find what a correction is about: a fact, the people, or the answer before."""
        known = assessment.known
        facts = correction(message, known, self._resources.gazetteer)
        if facts:
            return Turn("correct_earlier", (kept, *facts))
        bare = Message(_without_lead(message.read), message.language)
        activity = _spoken_about(waiting(assessment), known)
        people = people_corrected(bare, activity) if activity else None
        if people:
            return Turn("correct_earlier", (kept, people))
        again = asked_before(assessment)
        if again and not bare.empty and again.question not in ("activities", "activities_check"):
            got = self._path.steps[again.question].read(bare, known, again.about)
            if not isinstance(got, Refusal):
                return Turn("correct_earlier", (kept, *got))
        return Turn("correct_earlier", (kept,), refusal=Refusal("correction_unclear"))


def _adds(message: Message) -> bool:
    """Whether a message tells of an activity more: "we also lend tools"."""
    return bool(load_lexicon(message.language).told["adds"].search(message.folded))


def _spoken_about(open_one: OpenQuestion | None, known: Known) -> Activity | None:
    return known.activity(open_one.about) if open_one else None


def _effects_ahead(message: Message, known: Known, asked: QuestionId) -> list[Event]:
    """Take what changes through an activity, told in the place of another answer."""
    activity = spoken_of(message, known) if asked in _BEFORE_ACTIVITIES else None
    text, language = message.read, message.language
    if activity is None or not (tells_case(text, language) or tells_change(text, language)):
        return []
    return list(effects_in(text, language, activity.id, len(activity.effects)))


def _what(event: Event) -> str:
    """Name what an event is about, so that one message tells it once."""
    return str(getattr(event, "field", event.kind))


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


def _new(fact: Event, known: Known) -> bool:
    """Whether a literal fact is told for the first time, or told again as it is known."""
    if isinstance(fact, TerritoryStated):
        return known.territory is None or known.territory.territory == fact.territory
    if isinstance(fact, PortraitStated):
        before = known.portrait.get(fact.field)
        return before is None or (before.text, before.number) == (fact.text, fact.number)
    return True
