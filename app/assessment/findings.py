"""What was planned in detail, collected, and made of it: what is known of the evidence."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pydantic import Field

from app.assessment.answers import AnswerCard
from app.assessment.dates import MomentDates
from app.assessment.form import Form
from app.assessment.part import Part
from app.assessment.vocabulary import EffectDirection, TestimonyConsent
from indicators.grid import Collection, Moment


class Planned(Part):
    """How one thing of the plan is collected, where changed by hand. See `CollectionPlanned`."""

    item: str
    method: Collection | None = None
    asker: str = ""
    moments: tuple[Moment, ...] = ()
    population: int | None = None
    sample: int | None = None
    begins: date | None = None
    ends: date | None = None
    people: str = ""
    dates: tuple[MomentDates, ...] = ()
    hours: Decimal | None = None


class Aim(Part):
    """What the enterprise aims at for an indicator."""

    indicator: str
    value: Decimal
    percent: bool = False
    due: date | None = None
    text: str = ""


class Round(Part):
    """One round of collecting."""

    round: int
    on: date
    name: str = ""


class Result(Part):
    """A figure that was collected; `number` is the 2 of the origin R2. See `ResultRecorded`."""

    id: str
    number: int
    indicator: str = ""
    text: str
    name: str = ""
    value: Decimal
    denominator: Decimal | None = None
    percent: bool = False
    unit: str = ""
    asked: int | None = None
    begins: date | None = None
    ends: date | None = None
    moment: Moment | None = None
    round: int = 1
    group: str = ""
    method: Collection | None = None
    source: str = ""
    activity: str = ""
    effect: str = ""
    figure: str = ""


class Testimony(Part):
    """Words of someone concerned; `number` is the 3 of the origin V3 (a voice)."""

    id: str
    number: int
    text: str
    who: str = ""
    role: str = ""
    consent: TestimonyConsent = "not_asked"
    on: date | None = None
    facets: tuple[str, ...] = ()
    direction: EffectDirection | None = None
    round: int = 1
    moment: Moment | None = None
    source: str = ""
    activity: str = ""


class Theme(Part):
    """A theme of the testimonies."""

    id: str
    name: str
    facet: str = ""


class PublishedForm(Part):
    """A form that was opened by link."""

    id: str
    form: str
    round: int = 1
    asked: int | None = None
    closed: bool = False


class Interpretation(Part):
    """What stakeholders made of the results."""

    id: str
    text: str
    who: str = ""
    on: date | None = None
    round: int = 1


class Change(Part):
    """What will change because of the results."""

    id: str
    text: str
    who: str = ""
    due: date | None = None
    done: bool = False
    round: int = 1


class Findings(Part):
    """All of it, each by its id in the order in which it first came.

    Attributes:
        set_aside: figures of the talk that are to be no results, by (effect, figure).
        coded: the themes of a testimony by (testimony, coder).
        result_count, testimony_count: of all ever recorded; a number is never given twice.
    """

    planned: dict[str, Planned] = Field(default_factory=dict)
    aims: dict[str, Aim] = Field(default_factory=dict)
    rounds: dict[int, Round] = Field(default_factory=dict)
    results: dict[str, Result] = Field(default_factory=dict)
    set_aside: tuple[tuple[str, str], ...] = ()
    testimonies: dict[str, Testimony] = Field(default_factory=dict)
    themes: dict[str, Theme] = Field(default_factory=dict)
    coded: dict[tuple[str, str], tuple[str, ...]] = Field(default_factory=dict)
    forms: dict[str, Form] = Field(default_factory=dict)
    published: dict[str, PublishedForm] = Field(default_factory=dict)
    answers: dict[str, AnswerCard] = Field(default_factory=dict)
    interpretations: dict[str, Interpretation] = Field(default_factory=dict)
    changes: dict[str, Change] = Field(default_factory=dict)
    result_count: int = 0
    testimony_count: int = 0

    @property
    def round(self) -> int:
        """The round that is under way."""
        return max(self.rounds, default=1)

    def coders(self) -> list[str]:
        """Those who put testimonies under themes, in order."""
        return list(dict.fromkeys(coder for _, coder in self.coded))
