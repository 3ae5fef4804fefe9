"""The grid: domains, facets and indicators.

Eight domains are rows; realisation, result and impact are columns. The ninth domain, practices, is
a band of its own: how the enterprise works, so its indicators have no level. Grid packs may add
domains, facets and indicators under ids with a hyphen, which shipped ids never have.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, Field

from knowledge.language import Localised

PRACTICES = "practices"

Level = Literal["realisation", "result", "impact"]
LEVELS: tuple[Level, ...] = get_args(Level)
Segment = Literal["integration", "services", "other"]
# Closed vocabularies; their words in three languages are in `app/i18n/<language>/grid.yaml`.
Respondent = Literal[
    "participants",
    "relatives",
    "customers",
    "residents",
    "workers",
    "volunteers",
    "partners",
    "records",
    "public_data",
]
Collection = Literal[
    "records", "survey", "interview", "focus_group", "life_story", "observation", "public_data"
]
Moment = Literal["ongoing", "entry", "exit", "later", "yearly"]
Size = Literal["small", "medium", "large"]  # up to 5, 6 to 20, more than 20 workers
Breakdown = Literal[
    "gender",
    "age",
    "place",
    "status",
    "origin_of_referral",
    "schooling",
    "disability",
    "household",
    "duration",
    "activity",
    "partner",
]


class LocalisedList(BaseModel):
    """Short texts, each language with its own, as many as it needs."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    fr: tuple[str, ...] = Field(min_length=1)
    nl: tuple[str, ...] = Field(min_length=1)
    en: tuple[str, ...] = Field(min_length=1)

    def __getitem__(self, language: str) -> tuple[str, ...]:
        texts: tuple[str, ...] = getattr(self, language)
        return texts


class Domain(BaseModel):
    """One row of the grid (or the practices band)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[a-z]+(?:-[a-z]+)?$")
    name: Localised
    definition: Localised


class StoryPrompt(BaseModel):
    """A question that gets a good story, and how to ask it with respect."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ask: Localised
    respect: Localised


class Facet(BaseModel):
    """One kind of change (or, in the practices band, one way of working).

    Attributes:
        id: `<domain>.<facet>`, never renamed once shipped; `<domain>.<prefix>-<facet>` in a pack.
        everyday: how people say it without knowing the word.
        not_this: what belongs to a neighbouring facet instead.
        statistics: ids of territorial statistics that show the need.
        sdg: targets of the Sustainable Development Goals, such as "8.5".
        stakeholders: who typically lives this change.
        questions: what to ask to know more.
        stories: what to ask for where figures do not tell.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[a-z]+(?:-[a-z]+)?\.(?:[a-z]+-)?[a-z_]+$")
    name: Localised
    definition: Localised
    everyday: LocalisedList
    not_this: Localised
    statistics: tuple[str, ...] = ()
    sdg: tuple[str, ...] = ()
    stakeholders: LocalisedList
    questions: LocalisedList
    stories: tuple[StoryPrompt, ...] = Field(min_length=3)

    @property
    def domain(self) -> str:
        """The id of the domain this facet belongs to."""
        return self.id.split(".")[0]


class Indicator(BaseModel):
    """One figure that tells something about a facet.

    Attributes:
        id: "EN01"; with the prefix of its pack, "RR-01".
        level: None for an indicator of practices.
        segments: the VISES platforms it suits.
        tells: what it tells, and what it does not.
        formula: what is counted, and by what it is divided.
        method: how it is collected, by whom.
        answered_by: whose word or which file it rests on.
        minutes: minutes of collecting a person or file, whoever spends them.
        sizes: how many workers an enterprise should have to carry it.
        pitfalls: how it misleads.
        breakdowns: by what it is worth taking apart; small groups stay together.
        source: source codes, "field" for common practice without a source.
        iris: the closest IRIS+ 5.3 identifier, where one was verified.
        iris_fit: whether that metric is the same or only close.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^(?:[A-Z]{2}|[A-Z]{2,8}-)\d{2,3}$")
    facet: str
    level: Level | None
    segments: tuple[Segment, ...] = Field(min_length=1)
    name: Localised
    unit: Localised
    tells: Localised
    formula: Localised
    method: Localised
    answered_by: tuple[Respondent, ...] = Field(min_length=1)
    collection: tuple[Collection, ...] = Field(min_length=1)
    when: tuple[Moment, ...] = Field(min_length=1)
    minutes: int = Field(ge=1, le=240)
    sizes: tuple[Size, ...] = Field(min_length=1)
    pitfalls: Localised
    breakdowns: tuple[Breakdown, ...] = Field(min_length=1)
    source: tuple[str, ...] = Field(min_length=1)
    sdg: tuple[str, ...] = ()
    iris: str | None = Field(default=None, pattern=r"^[A-Z]{2}\d{4}$")
    iris_fit: Literal["same", "close"] | None = None


Item = TypeVar("Item", bound="Domain | Facet | Indicator")


class Lasting(dict[str, Item]):
    """Items by id; an id that it does not hold is answered from elsewhere."""

    def __init__(
        self, items: Sequence[Item] = (), elsewhere: Callable[[str], Item] | None = None
    ) -> None:
        super().__init__((item.id, item) for item in items)
        self._elsewhere = elsewhere

    def __missing__(self, item_id: str) -> Item:
        if self._elsewhere is None:
            raise KeyError(item_id)
        return self._elsewhere(item_id)


class Grid:
    """All domains, facets and indicators, in order.

    A talk keeps what it confirmed, while a pack may leave the grid or hide a part of it. So
    `facets[id]`, `domains[id]` and `indicators[id]` answer for every id that `behind` answers for;
    `in`, `get` and iteration tell what the grid holds.
    """

    def __init__(
        self,
        domains: Sequence[Domain],
        facets: Sequence[Facet],
        indicators: Sequence[Indicator],
        behind: Grid | None = None,
    ) -> None:
        """Take the items in order; without `behind` an unknown id is a `KeyError`."""
        self.domains: Mapping[str, Domain] = Lasting(
            domains, behind.domains.__getitem__ if behind else None
        )
        self.facets: Mapping[str, Facet] = Lasting(
            facets, behind.facets.__getitem__ if behind else None
        )
        self.indicators: Mapping[str, Indicator] = Lasting(
            indicators, behind.indicators.__getitem__ if behind else None
        )

    def facets_of(self, domain: str) -> list[Facet]:
        """List the facets of one domain."""
        return [facet for facet in self.facets.values() if facet.domain == domain]

    def indicators_of(self, facet: str, level: Level | None = None) -> list[Indicator]:
        """List the indicators of one facet, of one level where a level is given."""
        return [
            indicator
            for indicator in self.indicators.values()
            if indicator.facet == facet and (level is None or indicator.level == level)
        ]
