"""The grid: domains, facets and indicators, read from YAML and checked as a whole.

Eight domains are rows; realisation, result and impact are columns. The ninth domain, practices, is
a
band of its own: how the enterprise works, so its indicators have no level.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.language import Localised
from knowledge.problems import Problem, problems_from
from knowledge.sources import load_sources
from knowledge.yaml_files import read_yaml

GRID = Path(__file__).parent / "grid"
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

    id: str = Field(pattern=r"^[a-z]+$")
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
        id: `<domain>.<facet>`, never renamed once shipped.
        everyday: how people say it without knowing the word.
        not_this: what belongs to a neighbouring facet instead.
        statistics: ids of territorial statistics that show the need.
        sdg: targets of the Sustainable Development Goals, such as "8.5".
        stakeholders: who typically lives this change.
        questions: what to ask to know more.
        stories: what to ask for where figures do not tell.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[a-z]+\.[a-z_]+$")
    name: Localised
    definition: Localised
    everyday: LocalisedList
    not_this: Localised
    statistics: tuple[str, ...] = ()
    sdg: tuple[str, ...] = ()
    stakeholders: LocalisedList
    questions: LocalisedList
    stories: tuple[StoryPrompt, ...] = ()

    @property
    def domain(self) -> str:
        """The id of the domain this facet belongs to."""
        return self.id.split(".")[0]


class Indicator(BaseModel):
    """One figure that tells something about a facet.

    Attributes:
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

    id: str = Field(pattern=r"^[A-Z]{2}\d{2,3}$")
    facet: str
    level: Level | None
    segments: tuple[Segment, ...] = Field(min_length=1)
    name: Localised
    unit: Localised
    tells: Localised
    formula: Localised | None = None
    method: Localised
    answered_by: tuple[Respondent, ...] = ()
    collection: tuple[Collection, ...] = ()
    when: tuple[Moment, ...] = ()
    minutes: int = Field(default=5, ge=0, le=240)
    sizes: tuple[Size, ...] = ()
    pitfalls: Localised | None = None
    breakdowns: tuple[Breakdown, ...] = ()
    source: tuple[str, ...] = Field(min_length=1)
    sdg: tuple[str, ...] = ()
    iris: str | None = Field(default=None, pattern=r"^[A-Z]{2}\d{4}$")
    iris_fit: Literal["same", "close"] | None = None


class Grid:
    """All domains, facets and indicators, in the order of the files."""

    def __init__(
        self, domains: Sequence[Domain], facets: Sequence[Facet], indicators: Sequence[Indicator]
    ) -> None:
        self.domains: Mapping[str, Domain] = {domain.id: domain for domain in domains}
        self.facets: Mapping[str, Facet] = {facet.id: facet for facet in facets}
        self.indicators: Mapping[str, Indicator] = {one.id: one for one in indicators}

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


def load_grid(folder: Path = GRID) -> tuple[Grid, list[Problem]]:
    """Read and check the whole grid; return what is good and all problems, sorted."""
    problems: list[Problem] = []
    domains = _read(folder, ["domains.yaml"], Domain, problems)
    facets = _read(folder, _yaml_names(folder, "facets"), Facet, problems)
    indicators = _read(folder, _yaml_names(folder, "indicators"), Indicator, problems)
    problems += _check_links(domains, facets, indicators)
    return Grid(domains, facets, indicators), sorted(problems)


def _yaml_names(folder: Path, part: str) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in (folder / part).glob("*.yaml"))


Item = TypeVar("Item", Domain, Facet, Indicator)


def _read(
    folder: Path, names: Iterable[str], kind: type[Item], problems: list[Problem]
) -> list[Item]:
    found: dict[str, Item] = {}
    for name in names:
        data, faults = read_yaml(folder / name, folder)
        problems += faults
        if faults:
            continue
        if not isinstance(data, list):
            problems.append(Problem(name, "file", "is not a list.", "Start each entry with '- '."))
            continue
        for index, entry in enumerate(data):
            item = _validate(name, index, entry, kind, problems)
            if item and item.id in found:
                fault = f"the id {item.id} is used twice."
                problems.append(Problem(name, f"{index}.id", fault, "Give it another id."))
            elif item:
                found[item.id] = item
    return list(found.values())


def _validate(
    name: str, index: int, entry: Any, kind: type[Item], problems: list[Problem]
) -> Item | None:
    label = entry.get("id") if isinstance(entry, dict) else None
    try:
        return kind.model_validate(entry)
    except ValidationError as error:
        problems += problems_from(error, name, prefix=str(label or index))
        return None


def _check_links(
    domains: Sequence[Domain], facets: Sequence[Facet], indicators: Sequence[Indicator]
) -> list[Problem]:
    problems = []
    known_domains = {domain.id for domain in domains}
    known_facets = {facet.id for facet in facets}
    sources, _ = load_sources()
    for facet in facets:
        if facet.domain not in known_domains:
            fault = f"the domain '{facet.domain}' does not exist."
            problems.append(Problem("facets", facet.id, fault, "See domains.yaml."))
        if not any(indicator.facet == facet.id for indicator in indicators):
            fault = "the facet has no indicator."
            problems.append(Problem("facets", facet.id, fault, "Add one under indicators/."))
    for one in indicators:
        if one.facet not in known_facets:
            fault = f"the facet '{one.facet}' does not exist."
            problems.append(Problem("indicators", one.id, fault, "See facets/."))
        if (one.level is None) != one.facet.startswith(f"{PRACTICES}."):
            fault = "practices have no level, and everything else has one."
            problems.append(Problem("indicators", one.id, fault, "Set level accordingly."))
        for code in one.source:
            if code != "field" and code not in sources:
                fault = f"the source code {code} does not exist."
                problems.append(Problem("indicators", one.id, fault, "See knowledge/sources.csv."))
    return problems
