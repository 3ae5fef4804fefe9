"""What an activity changes: for whom, what, how it is known, and what else could explain it."""

from __future__ import annotations

from typing import ClassVar

from app.assessment.events import (
    AlternativeStated,
    Event,
    EvidenceStated,
    NotKnown,
    StakeholdersStated,
)
from app.assessment.known import Activity, Known
from app.assessment.vocabulary import EVIDENCE_LEVELS, QuestionId
from app.dialogue.effects import (
    change_after_people,
    effects_in,
    evidence_level,
    figures_in,
    says_nothing_changes,
    stated,
    tells_change,
)
from app.dialogue.message import Message
from app.dialogue.steps.step import Read, shown
from app.dialogue.turn import Question, Refusal


def _activity(known: Known, about: str) -> Activity:
    found = known.activity(about)
    if found is None:
        raise KeyError(f"no activity {about!r} to ask about")
    return found


class _AboutActivity:
    """What the four questions share."""

    id: ClassVar[QuestionId]

    def ask(self, known: Known, about: str) -> Question:
        """Put the question, naming the activity and, once known, the people."""
        activity = _activity(known, about)
        people = activity.stakeholders.text if activity.stakeholders else ""
        params = {"activity": shown(activity.text), "people": shown(people, 60)}
        return Question(self.id, about, params)


class AskStakeholders(_AboutActivity):
    """Who changes through it."""

    id: ClassVar[QuestionId] = "stakeholders"

    def wanted(self, known: Known, about: str) -> bool:
        """Until someone is named."""
        return _activity(known, about).stakeholders is None and not known.passed_over(
            self.id, about
        )

    def read(self, message: Message, known: Known, about: str) -> Read:
        """Take who it is; sentences that already tell what changes are kept as effects."""
        spans = message.sentences
        telling = [one for one in spans[1:] if tells_change(one.text, message.language)]
        cut = change_after_people(spans[0].text, message.language) if spans else None
        if cut is not None:
            cut += spans[0].start
        elif telling:
            cut = telling[0].start
        else:
            return [StakeholdersStated(activity=about, text=message.text.strip(" ."))]
        already = len(_activity(known, about).effects)
        effects = effects_in(message.read[cut:], message.language, about, already)
        who = StakeholdersStated(activity=about, text=message.read[:cut].strip(" .,;-–—"))
        return [who, *effects]


class AskChange(_AboutActivity):
    """What becomes different for them: a case seen, before any number."""

    id: ClassVar[QuestionId] = "change"

    def wanted(self, known: Known, about: str) -> bool:
        """Until an effect is told."""
        return not _activity(known, about).effects and not known.passed_over(self.id, about)

    def read(self, message: Message, known: Known, about: str) -> Read:
        """Take each sentence as an effect, a figure apart from the story beside it."""
        if says_nothing_changes(message):
            return [NotKnown(question=self.id, about=about)]
        already = len(_activity(known, about).effects)
        effects = effects_in(message.read, message.language, about, already)
        return effects or Refusal("nothing_read")


class AskEvidence(_AboutActivity):
    """How they know: seen, counted, asked, compared, or not yet."""

    id: ClassVar[QuestionId] = "evidence"

    def wanted(self, known: Known, about: str) -> bool:
        """Until it is told, once there is an effect to know about."""
        activity = _activity(known, about)
        return (
            bool(activity.effects)
            and activity.evidence is None
            and not known.passed_over(self.id, about)
        )

    def ask(self, known: Known, about: str) -> Question:
        """Put the question with the five ways of knowing as options."""
        activity = _activity(known, about)
        effect = activity.effects[0].text if activity.effects else activity.text
        params = {"activity": shown(activity.text), "effect": shown(effect)}
        return Question(self.id, about, params, options=EVIDENCE_LEVELS)

    def read(self, message: Message, known: Known, about: str) -> Read:
        """Take the strongest way named; words without one are kept as seen by the team."""
        level = evidence_level(message) or "seen"
        figures = tuple(
            stated(figure)
            for figure in figures_in(message.read, message.language)
            if not figure.is_year
        )
        return [EvidenceStated(activity=about, level=level, text=message.text, figures=figures)]


class AskWithoutYou(_AboutActivity):
    """What else could explain it, and what would happen if they were not there."""

    id: ClassVar[QuestionId] = "without_you"

    def wanted(self, known: Known, about: str) -> bool:
        """Until it is told, once there is an effect to explain."""
        activity = _activity(known, about)
        return (
            bool(activity.effects)
            and activity.alternative is None
            and not known.passed_over(self.id, about)
        )

    def read(self, message: Message, known: Known, about: str) -> Read:
        """Keep the words: even "nothing" is an answer worth keeping."""
        events: list[Event] = [AlternativeStated(activity=about, text=message.text)]
        return events
