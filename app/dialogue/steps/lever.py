"""Is this a lever, and of what: a proposal with its reasons, for the person to decide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.assessment.events import FacetReason, LeverConfirmed, LeverDeclined, LeverProposed
from app.assessment.known import Activity, Known
from app.assessment.vocabulary import QuestionId
from app.dialogue.effects import effects_in
from app.dialogue.message import Message
from app.dialogue.short_answers import says_all, says_no, says_yes
from app.dialogue.steps.step import Read, shown
from app.dialogue.turn import Question, Refusal
from indicators.grid import Grid
from indicators.mapping import Mapper

_PROPOSED = 3  # facets shown; the person sees the whole grid on its own page
_NAMING_WORDS = 4  # "rather the mobility" names a facet in other words
CONFIRMED_BY_YES = 2  # those that the proposal names when it is sure


@dataclass(frozen=True)
class CheckLever:
    """What Levier reads in an activity, put to the person."""

    mapper: Mapper
    grid: Grid
    id: ClassVar[QuestionId] = "lever_check"

    def wanted(self, known: Known, about: str) -> bool:
        """Until the person confirmed, declined or passed over it."""
        activity = known.activity(about)
        return (
            activity is not None
            and activity.lever is None
            and not activity.declined
            and not known.passed_over(self.id, about)
        )

    def ask(self, known: Known, about: str) -> Question:
        """Map all that was said of the activity, and propose what comes out."""
        activity = known.activity(about)
        if activity is None:
            raise KeyError(f"no activity {about!r} to ask about")
        mapping = self.mapper.map(told(activity), known.language)
        facets = tuple(
            FacetReason(
                facet=match.facet, score=match.score, words=match.words, example=match.example
            )
            for match in mapping.facets[:_PROPOSED]
        )
        proposal = LeverProposed(
            activity=about, facets=facets, level=mapping.level, sure=mapping.sure
        )
        params = {"activity": shown(activity.text)}
        return Question(
            self.id, about, params, options=("yes", "change", "no"), proposals=(proposal,)
        )

    def read(self, message: Message, known: Known, about: str) -> Read:
        """Take agreement, refusal, or facets named in words."""
        activity = known.activity(about)
        proposed = (
            [one.facet for one in activity.proposal.facets]
            if activity and activity.proposal
            else []
        )
        if proposed and says_all(message):
            return [LeverConfirmed(activity=about, facets=tuple(proposed))]
        if proposed and says_yes(message):
            sure = activity is not None and activity.proposal is not None and activity.proposal.sure
            if not sure and len(proposed) > 1:
                return Refusal("lever_which")  # "yes" to a choice of three says too little
            return [LeverConfirmed(activity=about, facets=tuple(proposed[:CONFIRMED_BY_YES]))]
        if says_no(message):
            return [LeverDeclined(activity=about)]
        named = self.mapper.named_facets(message.read, message.language)
        if named:
            return [LeverConfirmed(activity=about, facets=tuple(named))]
        guessed = self.mapper.map(message.read, message.language)
        if not (guessed.lever and guessed.facets and guessed.sure):
            return Refusal("lever_unclear")
        if message.word_count <= _NAMING_WORDS:
            return [LeverConfirmed(activity=about, facets=(guessed.facets[0].facet,))]
        # A whole sentence tells what changes after all; it agrees to nothing.
        already = len(activity.effects) if activity else 0
        return effects_in(message.read, message.language, about, already)


def told(activity: Activity) -> str:
    """All the person said of an activity that tells what it changes, and for whom."""
    parts = [activity.text]
    if activity.stakeholders:
        parts.append(activity.stakeholders.text)
    parts += [effect.text for effect in activity.effects]
    return ". ".join(parts)
