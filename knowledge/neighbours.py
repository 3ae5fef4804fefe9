"""Which territories touch, and so who lies across the border.

`territories/neighbours.csv` holds each pair of NUTS 3 territories once, with the length of their
common border, measured on the NUTS 2021 boundaries of Eurostat (GISCO, 1:20 million).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.csv_files import read_csv
from knowledge.problems import Problem, problems_from
from knowledge.territory import TERRITORIES, Territories, Territory

FILE = "neighbours.csv"
_FARTHEST = 2  # from one's own to those across the border, in territories

Borders = Mapping[str, Mapping[str, int]]


class Border(BaseModel):
    """Two territories that touch; the length of their border is rounded to kilometres."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    neighbour: str
    border_km: int = Field(gt=0)


def load_borders(
    codes: Collection[str] | None = None, folder: Path = TERRITORIES
) -> tuple[dict[str, dict[str, int]], list[Problem]]:
    """Read the borders both ways, with all problems; without `codes` any code counts as known."""
    rows, problems = read_csv(folder / FILE, tuple(Border.model_fields))
    found: dict[str, dict[str, int]] = {}
    for line, row in rows:
        try:
            border = Border.model_validate(row)
        except ValidationError as error:
            problems += problems_from(error, FILE, f"line {line}")
            continue
        for code in (border.code, border.neighbour):
            if codes is not None and code not in codes:
                fault = f"the territory '{code}' is not known."
                problems.append(Problem(FILE, f"line {line}", fault, "Correct the code."))
        if border.code == border.neighbour:
            problems.append(Problem(FILE, f"line {line}", "borders on itself.", "Correct a code."))
        elif border.neighbour in found.get(border.code, {}):
            problems.append(Problem(FILE, f"line {line}", "stands twice.", "Keep one row."))
        found.setdefault(border.code, {})[border.neighbour] = border.border_km
        found.setdefault(border.neighbour, {})[border.code] = border.border_km
    return found, problems


@lru_cache(maxsize=1)
def borders() -> Borders:
    """Return the borders that ship."""
    return load_borders()[0]


def touches_border(code: str, territories: Territories, touching: Borders) -> bool:
    """Whether a territory itself lies on the border between the countries."""
    country = territories.territories[code].country
    return any(
        territories.territories[other].country != country
        for own in _smallest(code, territories, touching)
        for other in touching.get(own, {})
    )


def across(code: str, territories: Territories, touching: Borders) -> list[Territory]:
    """List who lies across the border, by the length of the border, of the territory's own level.

    Where it does not touch the border itself, those that are one territory further count; beyond
    that nobody does. A country has the other countries across its border.
    """
    here = territories.territories[code]
    if here.level == "EU":
        return []
    reached: set[str] = _smallest(code, territories, touching)
    passed = set(reached)
    for _ in range(_FARTHEST):
        shared: dict[str, int] = {}
        for own in reached:
            for other, length in touching.get(own, {}).items():
                if territories.territories[other].country != here.country:
                    peer = _at_level(other, here.level, territories)
                    shared[peer] = shared.get(peer, 0) + length
        if shared:
            found = sorted(shared, key=lambda one: (-shared[one], one))
            return [territories.territories[one] for one in found]
        reached = {other for own in reached for other in touching.get(own, {})} - passed
        passed |= reached
    return []


def _smallest(code: str, territories: Territories, touching: Borders) -> set[str]:
    """The territories with borders that make up one, or the one that a smaller place lies in."""
    within = {
        one for one in touching if any(part.code == code for part in territories.lineage(one))
    }
    if within:
        return within
    return {one.code for one in territories.lineage(code) if one.code in touching}


def _at_level(code: str, level: str, territories: Territories) -> str:
    """What contains a territory at a level; the territory itself for a level below its own."""
    return next((one.code for one in territories.lineage(code) if one.level == level), code)
