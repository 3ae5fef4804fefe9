"""What is known of an enterprise at one moment: the result of its events, and nothing else."""

from __future__ import annotations

from decimal import Decimal

from pydantic import Field

from app.assessment.drafts import SavedDraft
from app.assessment.events import ChainLink, FacetReason, StatedFigure
from app.assessment.findings import Findings
from app.assessment.part import Part
from app.assessment.vocabulary import (
    EffectDirection,
    EffectForm,
    EvidenceLevel,
    Path,
    PortraitField,
    QuestionId,
    StakeholderRole,
)
from indicators.grid import Level
from knowledge.language import Language


class Statement(Part):
    """Words of the person; `answer` is the number of the turn they came in (A3 is 3)."""

    text: str
    answer: int


class PortraitFact(Statement):
    """One literal fact about the enterprise."""

    number: Decimal | None = None
    unit: str = ""


class PlaceStated(Statement):
    """Where the enterprise acts; `text` is the place as named."""

    territory: str


class Effect(Statement):
    """One change that was stated; its id never changes, whatever the order."""

    id: str
    form: EffectForm
    direction: EffectDirection = "positive"
    figures: tuple[StatedFigure, ...] = ()


class Evidence(Statement):
    """How the effect of an activity is known."""

    level: EvidenceLevel
    figures: tuple[StatedFigure, ...] = ()


class Proposal(Part):
    """What Levier read in an activity; it counts for nothing until confirmed."""

    facets: tuple[FacetReason, ...]
    level: Level | None
    sure: bool


class Confirmed(Part):
    """The facets on which the person confirmed a lever."""

    facets: tuple[str, ...]
    answer: int


class PracticesTold(Statement):
    """How the enterprise works so that the change comes about, with the practices it touches."""

    facets: tuple[str, ...] = ()


class Activity(Part):
    """One activity and all that was said of it.

    Attributes:
        confirmed: the person agreed that it is one of their activities.
        support: it keeps the house running, without by itself changing anyone's life.
        declined: the person said that it is no lever.
        set_aside: facets that the person said it does not touch.
        effects: changes that are wanted; `side_effects`: those that do harm or came unforeseen.
        alternative: what would happen without the enterprise; `cause`: what else may explain it.
        chain: the chain of effects as the person left it; empty as long as it was not told.
    """

    id: str
    text: str
    answer: int
    support: bool = False
    confirmed: bool = False
    declined: bool = False
    stakeholders: Statement | None = None
    effects: tuple[Effect, ...] = ()
    side_effects: tuple[Effect, ...] = ()
    evidence: Evidence | None = None
    alternative: Statement | None = None
    cause: Statement | None = None
    practices: PracticesTold | None = None
    chain: tuple[ChainLink, ...] = ()
    proposal: Proposal | None = None
    lever: Confirmed | None = None
    set_aside: tuple[str, ...] = ()

    @property
    def may_be_lever(self) -> bool:
        """Whether it is worth asking about: confirmed, not set apart, not declined."""
        return self.confirmed and not self.support and not self.declined


class ChosenIndicator(Part):
    """An indicator of the plan; `people` is None where all are asked whom the team would ask."""

    indicator: str
    people: int | None = None


class ChosenStory(Part):
    """A story prompt of the plan: the facet, and its place among the facet's prompts, from 1."""

    facet: str
    prompt: int


class ChosenStatistic(Part):
    """A figure of the territory that the person takes into the drafts."""

    statistic: str
    territory: str


class Stakeholder(Part):
    """Someone on the map; `affected` and `voice` from 1 (little) to 3 (much)."""

    id: str
    name: str
    answer: int
    roles: tuple[StakeholderRole, ...] = ()
    affected: int = 2
    voice: int = 2
    involve: str = ""


class TimeStated(Part):
    """The hours that the team has for collecting, and how many people it would ask."""

    hours: Decimal
    people: int
    answer: int


class OpenQuestion(Part):
    """The question that waits for an answer."""

    question: QuestionId
    about: str = ""


class Known(Part):
    """Everything known, as drafts, pages and the next question see it."""

    language: Language = "fr"
    consent: str = ""
    path: Path = "short"
    shares_field: bool = False
    portrait: dict[PortraitField, PortraitFact] = Field(default_factory=dict)
    territory: PlaceStated | None = None
    activities: tuple[Activity, ...] = ()
    purpose: Statement | None = None
    question_versions: tuple[Statement, ...] = ()
    evaluative_question: Statement | None = None
    indicators: tuple[ChosenIndicator, ...] = ()
    stories: tuple[ChosenStory, ...] = ()
    statistics: tuple[ChosenStatistic, ...] = ()
    time: TimeStated | None = None
    stakeholders: tuple[Stakeholder, ...] = ()
    findings: Findings = Findings()
    drafts: dict[str, SavedDraft] = Field(default_factory=dict)
    picked: tuple[str, ...] = ()
    guided: frozenset[str] = frozenset()
    open_question: OpenQuestion | None = None
    skipped: frozenset[tuple[QuestionId, str]] = frozenset()
    not_known: frozenset[tuple[QuestionId, str]] = frozenset()
    none_told: frozenset[tuple[QuestionId, str]] = frozenset()
    activity_count: int = 0

    def activity(self, activity_id: str) -> Activity | None:
        """Return an activity by id, or None."""
        return next((one for one in self.activities if one.id == activity_id), None)

    @property
    def candidates(self) -> list[Activity]:
        """Activities that may be levers, in order."""
        return [activity for activity in self.activities if activity.may_be_lever]

    @property
    def levers(self) -> list[Activity]:
        """Activities that the person confirmed as levers."""
        return [activity for activity in self.candidates if activity.lever]

    def passed_over(self, question: QuestionId, about: str = "") -> bool:
        """Whether a question was skipped, or answered with "I don't know" or "none"."""
        return (question, about) in self.skipped | self.not_known | self.none_told
