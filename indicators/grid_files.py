"""Read the grid from YAML and check it as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from indicators.grid import PRACTICES, Domain, Facet, Grid, Indicator
from indicators.stand_in import Gone, StandIn
from knowledge.problems import Problem, problems_from
from knowledge.sources import load_sources
from knowledge.yaml_files import read_yaml

GRID = Path(__file__).parent / "grid"


def load_grid(folder: Path = GRID) -> tuple[Grid, list[Problem]]:
    """Read and check the whole grid; return what is good and all problems, sorted."""
    problems: list[Problem] = []
    domains = read_items(folder, ["domains.yaml"], Domain, problems)
    facets = read_items(folder, yaml_names(folder, "facets"), Facet, problems)
    indicators = read_items(folder, yaml_names(folder, "indicators"), Indicator, problems)
    stand_in = read_card(folder, "stand_in.yaml", StandIn, problems)
    grid = Grid(domains, facets, indicators, Gone(stand_in) if stand_in else None)
    return grid, sorted(problems + link_problems(grid))


def yaml_names(folder: Path, part: str) -> list[str]:
    """List the YAML files in one part of a folder, relative to the folder, sorted."""
    found = (path for path in (folder / part).glob("*.yaml") if not path.name.startswith("."))
    return sorted(path.relative_to(folder).as_posix() for path in found)


Item = TypeVar("Item", Domain, Facet, Indicator)
Card = TypeVar("Card", bound=BaseModel)


def read_items(
    folder: Path, names: Iterable[str], kind: type[Item], problems: list[Problem]
) -> list[Item]:
    """Read the lists of several files; faults are added to `problems`, also an id used twice."""
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
            label = entry.get("id") if isinstance(entry, dict) else None
            item = _validated(name, str(label or index), entry, kind, problems)
            if item and item.id in found:
                fault = f"the id {item.id} is used twice."
                problems.append(Problem(name, f"{index}.id", fault, "Give it another id."))
            elif item:
                found[item.id] = item
    return list(found.values())


def read_card(folder: Path, name: str, kind: type[Card], problems: list[Problem]) -> Card | None:
    """Read a file that describes one thing; faults are added to `problems`."""
    data, faults = read_yaml(folder / name, folder)
    problems += faults
    return None if faults else _validated(name, "", data, kind, problems)


def _validated(
    name: str, label: str, data: Any, kind: type[Card], problems: list[Problem]
) -> Card | None:
    try:
        return kind.model_validate(data)
    except ValidationError as error:
        problems += problems_from(error, name, prefix=label)
        return None


def link_problems(grid: Grid) -> list[Problem]:
    """Find what points nowhere, facets that nothing counts, and levels where none belongs."""
    return _facet_problems(grid) + _indicator_problems(list(grid.indicators.values()), grid)


def _facet_problems(grid: Grid) -> list[Problem]:
    problems = []
    counted = {one.facet for one in grid.indicators.values()}
    for facet in grid.facets.values():
        if facet.domain not in grid.domains:
            fault = f"the domain '{facet.domain}' does not exist."
            problems.append(Problem("facets", facet.id, fault, "See domains.yaml."))
        if facet.id not in counted:
            fault = "the facet has no indicator."
            problems.append(Problem("facets", facet.id, fault, "Add one under indicators/."))
    return problems


def _indicator_problems(indicators: Sequence[Indicator], grid: Grid) -> list[Problem]:
    problems = []
    sources, _ = load_sources()
    for one in indicators:
        if one.facet not in grid.facets:
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
