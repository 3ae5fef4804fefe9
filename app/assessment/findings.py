"""What was planned in detail, collected, and made of it: what is known of the evidence."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pydantic import BaseModel, ConfigDict

from app.assessment.answers import AnswerCard
from app.assessment.form import Form
from app.assessment.vocabulary import EffectDirection, TestimonyConsent
from indicators.grid import Collection, Moment


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Planned(_Part):
    """How one thing of the plan is collected, as far as the person changed what was proposed."""

    item: str
    method: Collection | None = None
    asker: str = ""
    moments: tuple[Moment, ...] = ()
    population: int | None = None
    sample: int | None = None
    begins: date | None = None
    ends: date | None = None


class Aim(_Part):
    """What the enterprise aims at for an indicator."""

    indicator: str
    value: Decimal
    percent: bool = False
    due: date | None = None
    text: str = ""


class Round(_Part):
    """One round of collecting."""

    round: int
    on: date
    name: str = ""


class Result(_Part):
    """A figure that was collected; `number` is the 2 of the origin R2. See `ResultRecorded`."""

    id: str
    number: int
    indicator: str = ""
    text: str
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


class Testimony(_Part):
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


class Theme(_Part):
    """A theme of the testimonies."""

    id: str
    name: str
    facet: str = ""


class PublishedForm(_Part):
    """A form that was opened by link."""

    id: str
    form: str
    round: int = 1
    asked: int | None = None
    closed: bool = False


class Interpretation(_Part):
    """What stakeholders made of the results."""

    id: str
    text: str
    who: str = ""
    on: date | None = None
    round: int = 1


class Change(_Part):
    """What will change because of the results."""

    id: str
    text: str
    who: str = ""
    due: date | None = None
    done: bool = False
    round: int = 1


class Findings(_Part):
    """All of it, each by its id in the order in which it first came.

    Attributes:
        coded: the themes of a testimony by (testimony, coder).
        result_count, testimony_count: of all ever recorded; a number is never given twice.
    """

    planned: dict[str, Planned] = {}
    aims: dict[str, Aim] = {}
    rounds: dict[int, Round] = {}
    results: dict[str, Result] = {}
    testimonies: dict[str, Testimony] = {}
    themes: dict[str, Theme] = {}
    coded: dict[tuple[str, str], tuple[str, ...]] = {}
    forms: dict[str, Form] = {}
    published: dict[str, PublishedForm] = {}
    answers: dict[str, AnswerCard] = {}
    interpretations: dict[str, Interpretation] = {}
    changes: dict[str, Change] = {}
    result_count: int = 0
    testimony_count: int = 0

    @property
    def round(self) -> int:
        """The round that is under way."""
        return max(self.rounds, default=1)

    def coders(self) -> list[str]:
        """Those who put testimonies under themes, in order."""
        return list(dict.fromkeys(coder for _, coder in self.coded))
