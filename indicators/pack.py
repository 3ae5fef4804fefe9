"""One grid pack, what a federation adds to the grid or hides of it, and the grid that results."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, Field

from indicators.examples import Example
from indicators.grid import (
    PRACTICES,
    Domain,
    Facet,
    Grid,
    Indicator,
    LocalisedList,
    StoryPrompt,
)
from knowledge.language import LANGUAGES, Localised
from knowledge.problems import Problem

CARD = "pack.yaml"  # the file that makes a folder a pack


class PackCard(BaseModel):
    """What `pack.yaml` says.

    Attributes:
        id: never renamed once in use; packs apply in the order of their ids.
        prefix: opens every id that the pack brings, so that none ever meets a shipped one.
        hides: ids of shipped facets and indicators that are of no use to the federation.
        more_questions: what else to ask about shipped facets, by facet id.
        more_stories: further story prompts of shipped facets, by facet id.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[a-z]+(?:-[a-z]+)*$")
    prefix: str = Field(pattern=r"^[a-z]{2,8}$")
    name: Localised
    version: str = Field(pattern=r"^\d+(?:\.\d+){1,2}$")
    publisher: str = Field(min_length=1)
    licence: str = Field(min_length=1)
    hides: tuple[str, ...] = ()
    more_questions: dict[str, LocalisedList] = {}
    more_stories: dict[str, tuple[StoryPrompt, ...]] = {}


@dataclass(frozen=True)
class Pack:
    """A pack as read; `remarks` are worth knowing and no faults."""

    card: PackCard
    domains: tuple[Domain, ...]
    facets: tuple[Facet, ...]
    indicators: tuple[Indicator, ...]
    examples: tuple[Example, ...] = ()
    remarks: tuple[Problem, ...] = ()


def whole_grid(grid: Grid, packs: Sequence[Pack]) -> Grid:
    """Return the grid with all that packs add and nothing hidden.

    Their domains come before the practices, and their facets after the others of the same domain.
    """
    domains = [*grid.domains.values(), *(one for pack in packs for one in pack.domains)]
    domains.sort(key=lambda domain: domain.id == PRACTICES)
    facets = [*grid.facets.values(), *(one for pack in packs for one in pack.facets)]
    order = list(dict.fromkeys(facet.domain for facet in facets))
    facets.sort(key=lambda facet: order.index(facet.domain))
    indicators = [*grid.indicators.values(), *(one for pack in packs for one in pack.indicators)]
    asked = [_asked_more(facet, packs) for facet in facets]
    return Grid(domains, asked, indicators, behind=grid)


def _asked_more(facet: Facet, packs: Sequence[Pack]) -> Facet:
    questions, stories = facet.questions, facet.stories
    for pack in packs:
        more = pack.card.more_questions.get(facet.id)
        if more:
            added = {language: questions[language] + more[language] for language in LANGUAGES}
            questions = LocalisedList(**added)
        stories += pack.card.more_stories.get(facet.id, ())
    return facet.model_copy(update={"questions": questions, "stories": stories})


def grid_with(grid: Grid, packs: Sequence[Pack]) -> Grid:
    """Return the grid that users see: with what packs add and without what any of them hides.

    A domain of which every facet is hidden goes as well. What is hidden keeps its name where a
    talk confirmed it.
    """
    if not packs:
        return grid
    whole = whole_grid(grid, packs)
    hidden = {one for pack in packs for one in pack.card.hides}
    facets = [facet for facet in whole.facets.values() if facet.id not in hidden]
    kept = {facet.id for facet in facets}
    indicators = [
        one for one in whole.indicators.values() if one.id not in hidden and one.facet in kept
    ]
    lived_in = {facet.domain for facet in facets}
    domains = [domain for domain in whole.domains.values() if domain.id in lived_in]
    return Grid(domains, facets, indicators, behind=whole)


def examples_for(grid: Grid, examples: Iterable[Example]) -> list[Example]:
    """Keep the statements whose main facet the grid shows, with the facets that it shows."""
    kept = []
    for example in examples:
        shown = tuple(facet for facet in example.facets if facet in grid.facets)
        if shown == example.facets:
            kept.append(example)
        elif shown[:1] == example.facets[:1]:
            kept.append(example.model_copy(update={"facets": shown}))
    return kept
