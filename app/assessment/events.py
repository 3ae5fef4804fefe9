"""Everything that can happen in a talk, as small immutable events in the past tense.

An event's kind and fields are never renamed once shipped: an old log must still load. Events carry
no time and no author; the `Entry` that records one does.
"""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from app.assessment.vocabulary import EffectForm, EvidenceLevel, PortraitField, QuestionId
from indicators.grid import Level
from knowledge.language import Language


class _Event(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


# What may stand inside an event.


class StatedFigure(_Event):
    """A number as it was said: `text` holds the words, `unit` what it counts."""

    value: Decimal
    denominator: Decimal | None = None
    percent: bool = False
    unit: str = ""
    text: str


class ProposedActivity(_Event):
    """An activity as understood: its id, the person's words, and whether it looks like support."""

    id: str
    text: str
    support: bool = False


class FacetReason(_Event):
    """Why a facet is proposed: the words that decided and the nearest example."""

    facet: str
    score: float
    words: tuple[str, ...] = ()
    example: str = ""


class CitedPassage(_Event):
    """A stretch of the corpus that a reply leans on, in code points of the passage's body."""

    passage: str
    start: int
    end: int


# The frame.


class Started(_Event):
    """A talk began, in a language."""

    kind: Literal["started"] = "started"
    language: Language


class ConsentGiven(_Event):
    """The person agreed that answers are kept; `wording` names the sentence they agreed to."""

    kind: Literal["consent_given"] = "consent_given"
    wording: str


class LanguageChosen(_Event):
    """The talk goes on in another language; what was typed stays as typed."""

    kind: Literal["language_chosen"] = "language_chosen"
    language: Language


# The talk.


class Asked(_Event):
    """Levier put a question; it is open until another is asked."""

    kind: Literal["asked"] = "asked"
    question: QuestionId
    about: str = ""


class Said(_Event):
    """The person's message, word for word."""

    kind: Literal["said"] = "said"
    text: str
    language: Language


class Replied(_Event):
    """What Levier said, with the passages it leans on."""

    kind: Literal["replied"] = "replied"
    text: str
    citations: tuple[CitedPassage, ...] = ()


# What a person states literally counts at once.


class PortraitStated(_Event):
    """A fact about the enterprise in the person's own words."""

    kind: Literal["portrait_stated"] = "portrait_stated"
    field: PortraitField
    text: str
    number: Decimal | None = None
    unit: str = ""


class TerritoryStated(_Event):
    """Where the enterprise acts: the place as named, and the territory it lies in."""

    kind: Literal["territory_stated"] = "territory_stated"
    place: str
    territory: str


class StakeholdersStated(_Event):
    """Who changes through an activity."""

    kind: Literal["stakeholders_stated"] = "stakeholders_stated"
    activity: str
    text: str


class EffectStated(_Event):
    """What changes for them, in the person's words."""

    kind: Literal["effect_stated"] = "effect_stated"
    activity: str
    effect: str
    text: str
    form: EffectForm
    figures: tuple[StatedFigure, ...] = ()


class EvidenceStated(_Event):
    """How the person knows; `text` is empty where an option was picked."""

    kind: Literal["evidence_stated"] = "evidence_stated"
    activity: str
    level: EvidenceLevel
    text: str = ""
    figures: tuple[StatedFigure, ...] = ()


class AlternativeStated(_Event):
    """What else could explain the change, or what would happen without the enterprise."""

    kind: Literal["alternative_stated"] = "alternative_stated"
    activity: str
    text: str


class PurposeStated(_Event):
    """Why the enterprise wants to evaluate, and who will use the answer."""

    kind: Literal["purpose_stated"] = "purpose_stated"
    text: str


class QuestionDrafted(_Event):
    """One version of the evaluative question."""

    kind: Literal["question_drafted"] = "question_drafted"
    text: str


# What the machine infers is a proposal; only a person's act makes it count.


class ActivitiesProposed(_Event):
    """Activities as Levier understood them from a message."""

    kind: Literal["activities_proposed"] = "activities_proposed"
    activities: tuple[ProposedActivity, ...]


class ActivitiesConfirmed(_Event):
    """The person agreed with the list of activities as it stood."""

    kind: Literal["activities_confirmed"] = "activities_confirmed"
    activities: tuple[str, ...]


class ActivityAdded(_Event):
    """The person added an activity by hand."""

    kind: Literal["activity_added"] = "activity_added"
    activity: str
    text: str
    support: bool = False


class ActivityReworded(_Event):
    """The person changed the words of an activity."""

    kind: Literal["activity_reworded"] = "activity_reworded"
    activity: str
    text: str


class ActivityRemoved(_Event):
    """The person took an activity off the list."""

    kind: Literal["activity_removed"] = "activity_removed"
    activity: str


class SupportChosen(_Event):
    """The person said whether an activity is support (True) or may be a lever (False)."""

    kind: Literal["support_chosen"] = "support_chosen"
    activity: str
    support: bool


class LeverProposed(_Event):
    """Facets, and the level, that Levier reads in an activity, with the reasons."""

    kind: Literal["lever_proposed"] = "lever_proposed"
    activity: str
    facets: tuple[FacetReason, ...]
    level: Level | None = None
    sure: bool = True


class LeverConfirmed(_Event):
    """The person agreed that an activity is a lever, and on which facets."""

    kind: Literal["lever_confirmed"] = "lever_confirmed"
    activity: str
    facets: tuple[str, ...]


class LeverDeclined(_Event):
    """The person said that an activity is no lever."""

    kind: Literal["lever_declined"] = "lever_declined"
    activity: str


class FacetSetAside(_Event):
    """The person said that an activity does not touch a facet; its other facets stay as they are.

    It is kept as a correction: a mapping that was wrong may teach the next one.
    """

    kind: Literal["facet_set_aside"] = "facet_set_aside"
    activity: str
    facet: str


class QuestionChosen(_Event):
    """The person settled on a version of the evaluative question."""

    kind: Literal["question_chosen"] = "question_chosen"
    text: str


# What is to be collected, and with what time.


class IndicatorChosen(_Event):
    """The person took an indicator into the plan; chosen again, `people` is what changed.

    `people` says how many people or files it is collected from, None all whom the team would ask.
    """

    kind: Literal["indicator_chosen"] = "indicator_chosen"
    indicator: str
    people: int | None = Field(default=None, ge=1)


class IndicatorDropped(_Event):
    """The person took an indicator out of the plan."""

    kind: Literal["indicator_dropped"] = "indicator_dropped"
    indicator: str


class StoryChosen(_Event):
    """The person took a story prompt into the plan.

    `prompt` is its place among those of the facet, from 1: prompts are added behind, never moved.
    """

    kind: Literal["story_chosen"] = "story_chosen"
    facet: str
    prompt: int = Field(ge=1)


class StoryDropped(_Event):
    """The person took a story prompt out of the plan."""

    kind: Literal["story_dropped"] = "story_dropped"
    facet: str
    prompt: int = Field(ge=1)


class HoursStated(_Event):
    """The hours that the team says it has for collecting, and how many people it would ask."""

    kind: Literal["hours_stated"] = "hours_stated"
    hours: Decimal = Field(ge=0)
    people: int = Field(ge=1)


# The course of the talk.


class Skipped(_Event):
    """The person passed over a question; it is not asked again by itself."""

    kind: Literal["skipped"] = "skipped"
    question: QuestionId
    about: str = ""


class NotKnown(_Event):
    """The person does not know; the gap is kept as "to document"."""

    kind: Literal["not_known"] = "not_known"
    question: QuestionId
    about: str = ""


class Paused(_Event):
    """The person stopped for now."""

    kind: Literal["paused"] = "paused"


class Undone(_Event):
    """A whole turn was taken back; `turn` is the number that its entries share."""

    kind: Literal["undone"] = "undone"
    turn: int


class Redone(_Event):
    """A turn that was taken back counts again."""

    kind: Literal["redone"] = "redone"
    turn: int


class Forgotten(_Event):
    """A person's text stood here and was erased for good."""

    kind: Literal["forgotten"] = "forgotten"


Event = Annotated[
    Started
    | ConsentGiven
    | LanguageChosen
    | Asked
    | Said
    | Replied
    | PortraitStated
    | TerritoryStated
    | StakeholdersStated
    | EffectStated
    | EvidenceStated
    | AlternativeStated
    | PurposeStated
    | QuestionDrafted
    | ActivitiesProposed
    | ActivitiesConfirmed
    | ActivityAdded
    | ActivityReworded
    | ActivityRemoved
    | SupportChosen
    | LeverProposed
    | LeverConfirmed
    | LeverDeclined
    | FacetSetAside
    | QuestionChosen
    | IndicatorChosen
    | IndicatorDropped
    | StoryChosen
    | StoryDropped
    | HoursStated
    | Skipped
    | NotKnown
    | Paused
    | Undone
    | Redone
    | Forgotten,
    Field(discriminator="kind"),
]
EVENT: TypeAdapter[Event] = TypeAdapter(Event)


class Entry(_Event):
    """One event as it was recorded.

    Attributes:
        seq: 1, 2, 3 … within an assessment.
        turn: the seq of the first entry written together with this one; what is undone is a turn.
        at: when, in UTC.
        by: who acted: a person's id, or "levier".
    """

    seq: int = Field(ge=1)
    turn: int = Field(ge=1)
    at: datetime
    by: str
    event: Event
