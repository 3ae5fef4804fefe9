"""What is wrong with a grid pack, all at once; paths are relative to the folder of the pack."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Any

from indicators.examples import Example, near_duplicates
from indicators.grid import Domain, Facet, Grid, Indicator
from indicators.grid_files import link_problems
from indicators.pack import CARD, Pack, grid_with, whole_grid
from knowledge.language import LANGUAGES
from knowledge.problems import Problem
from knowledge.territory import TERRITORIES
from knowledge.yaml_files import read_yaml


def pack_problems(pack: Pack, grid: Grid, earlier: Sequence[Pack]) -> list[Problem]:
    """Judge a pack against the shipped grid, and its names against the packs before it."""
    problems = [*_card_problems(pack, earlier)]
    problems += _id_problems(pack, grid) if pack.card.prefix else ()
    problems += [*_hide_problems(pack, grid), *_more_problems(pack, grid)]
    problems += [*_name_problems(pack, grid, earlier), *_text_problems(pack)]
    return problems + _link_problems(pack, grid)


def _card_problems(pack: Pack, earlier: Sequence[Pack]) -> Iterator[Problem]:
    for field in ("id", "prefix"):
        own = getattr(pack.card, field)
        if own in [getattr(other.card, field) for other in earlier]:
            fault = f"another pack has the {field} '{own}'."
            yield Problem(CARD, field, fault, "Choose another, or take one of the packs away.")


def _id_problems(pack: Pack, grid: Grid) -> Iterator[Problem]:
    prefix = f"{pack.card.prefix}-"
    own = tuple(domain.id for domain in pack.domains)
    for domain in pack.domains:
        carries = domain.id.startswith(prefix)
        yield from _id("domains.yaml", domain.id, carries, grid.domains, f"{prefix}{domain.id}")
        if domain.id not in {facet.domain for facet in pack.facets}:
            fault = "the domain has no facet."
            yield Problem("domains.yaml", domain.id, fault, "Add one under facets/.")
    for facet in pack.facets:
        last = facet.id.split(".")[-1]
        carries = facet.domain in own or last.startswith(prefix)
        yield from _id("facets", facet.id, carries, grid.facets, f"{facet.domain}.{prefix}{last}")
    for one in pack.indicators:
        carries = one.id.startswith(prefix.upper())
        yield from _id("indicators", one.id, carries, grid.indicators, f"{prefix.upper()}01")


def _id(
    path: str, item: str, carries: bool, shipped: Container[str], wanted: str
) -> Iterator[Problem]:
    if item in shipped:
        yield Problem(path, item, "the id ships with Levier already.", f"Use one as '{wanted}'.")
    elif not carries:
        fault = "the id does not carry the prefix of the pack."
        yield Problem(path, item, fault, f"Use one as '{wanted}'.")


def _hide_problems(pack: Pack, grid: Grid) -> Iterator[Problem]:
    shipped = {*grid.facets, *grid.indicators}
    for one in pack.card.hides:
        if one not in shipped:
            fault = f"'{one}' is no facet or indicator that ships with Levier."
            yield Problem(CARD, "hides", fault, "See indicators/grid/ for the ids.")
    counted = {one.facet for one in grid_with(grid, [pack]).indicators.values()}
    for facet in {one.facet: one for one in grid.indicators.values()}:
        if facet not in counted and facet not in pack.card.hides:
            fault = f"'{facet}' keeps no indicator."
            yield Problem(CARD, "hides", fault, "Leave one, or hide the facet as well.")
    for item in pack.indicators:
        if item.facet in pack.card.hides:
            fault = f"it belongs to '{item.facet}', which the pack hides."
            yield Problem("indicators", item.id, fault, "Do one or the other.")


def _more_problems(pack: Pack, grid: Grid) -> Iterator[Problem]:
    for field in ("more_questions", "more_stories"):
        for facet in getattr(pack.card, field):
            if facet not in grid.facets:
                fault = f"the facet '{facet}' does not ship with Levier."
                yield Problem(CARD, field, fault, "A facet of your own holds its own texts.")
            elif facet in pack.card.hides:
                fault = f"the pack hides '{facet}'."
                yield Problem(CARD, field, fault, "Do one or the other.")


def _name_problems(pack: Pack, grid: Grid, earlier: Sequence[Pack]) -> Iterator[Problem]:
    """Names are what people choose by, so no two may be the same."""
    before = whole_grid(grid, earlier)
    parts: tuple[tuple[str, Iterable[Domain | Facet], Iterable[Domain | Facet]], ...] = (
        ("domains.yaml", before.domains.values(), pack.domains),
        ("facets", before.facets.values(), pack.facets),
    )
    for path, taken, own in parts:
        for language in LANGUAGES:
            names = {one.name[language].casefold(): one.id for one in taken}
            for one in own:
                other = names.setdefault(one.name[language].casefold(), one.id)
                if other != one.id:
                    fault = f"the name '{one.name[language]}' is that of '{other}' already."
                    field = f"{one.id}.name.{language}"
                    yield Problem(path, field, fault, "Choose another name.")


def _text_problems(pack: Pack) -> Iterator[Problem]:
    """Texts that are blank in one language, and statistics that do not exist."""
    parts: tuple[tuple[str, Sequence[Domain | Facet | Indicator]], ...] = (
        ("domains.yaml", pack.domains),
        ("facets", pack.facets),
        ("indicators", pack.indicators),
    )
    for path, items in parts:
        for item in items:
            for field in _blank(item.model_dump()):
                yield Problem(path, f"{item.id}.{field}", "the text is blank.", "Write the text.")
    for field in _blank(pack.card.model_dump(exclude={"id", "prefix", "version"})):
        yield Problem(CARD, field, "the text is blank.", "Write the text.")
    statistics, _ = read_yaml(TERRITORIES / "statistics.yaml", TERRITORIES)
    known = {one["id"] for one in statistics or ()}
    for facet in pack.facets:
        for unknown in set(facet.statistics) - known:
            fault = f"the statistic '{unknown}' does not exist."
            mend = "See knowledge/territories/statistics.yaml."
            yield Problem("facets", f"{facet.id}.statistics", fault, mend)


def _blank(value: Any, field: str = "") -> Iterator[str]:
    if isinstance(value, str) and not value.strip():
        yield field
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _blank(inner, f"{field}.{key}".strip("."))
    elif isinstance(value, list | tuple):
        for index, inner in enumerate(value):
            yield from _blank(inner, f"{field}.{index}")


def _link_problems(pack: Pack, grid: Grid) -> list[Problem]:
    shipped = set(link_problems(grid))
    return [one for one in link_problems(whole_grid(grid, [pack])) if one not in shipped]


def example_problems(pack: Pack, shipped: Sequence[Example]) -> list[Problem]:
    """Find statements that say nearly the same as a shipped one, or as another of the pack."""
    return [
        Problem(
            f"examples/{second.language}.csv",
            f"'{_opening(second.text)}'",
            f"says nearly the same as '{_opening(first.text)}'.",
            "Drop one, or tell of another enterprise.",
        )
        for first, second, _ in near_duplicates(pack.examples, shipped)
    ]


def _opening(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59].rstrip()}…"


def example_remarks(pack: Pack) -> list[Problem]:
    """Name the facets of a pack that no statement teaches: the mapping hardly finds them."""
    taught = {(one.language, one.facets[0]) for one in pack.examples if one.facets}
    remarks = []
    for facet in pack.facets:
        lacking = [language for language in LANGUAGES if (language, facet.id) not in taught]
        if lacking:
            said = f"no statement in {', '.join(lacking)} has it as its main facet, "
            fault = said + "so Levier will seldom propose it there."
            remarks.append(Problem("examples", facet.id, fault, "25 statements teach it well."))
    return remarks
