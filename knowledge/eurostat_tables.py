"""Which Eurostat tables hold our statistics, how to ask the API for them, and where in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from knowledge.problems import Problem, problems_from
from knowledge.territory import TERRITORIES, Statistic, Territories, TerritoryLevel
from knowledge.territory_import.table import Table
from knowledge.yaml_files import read_yaml

FILE = TERRITORIES / "eurostat.yaml"


class WantedSeries(BaseModel):
    """One series of a table: the statistic it holds, and the category of each dimension."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    statistic: str
    where: dict[str, str]


class WantedTable(BaseModel):
    """One table of Eurostat: its code, the levels that it has, and the series that we want."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    table: str = Field(pattern=r"^[a-z0-9_]+$")
    levels: tuple[TerritoryLevel, ...] = Field(min_length=1)
    series: tuple[WantedSeries, ...] = Field(min_length=1)


_TABLES = TypeAdapter(list[WantedTable])


@dataclass(frozen=True)
class Recognised:
    """What the series of a table mean, and the statistics that it should hold but does not.

    Attributes:
        missing: statistics of which no series, or more than one, was found.
    """

    meanings: Mapping[str, Statistic]
    missing: tuple[str, ...]


def load_wanted(path: Path = FILE) -> tuple[list[WantedTable], list[Problem]]:
    """Read which tables are wanted, with all problems."""
    data, problems = read_yaml(path, path.parent)
    if problems:
        return [], problems
    try:
        return _TABLES.validate_python(data), []
    except ValidationError as error:
        return [], problems_from(error, path.name)


@lru_cache(maxsize=1)
def _wanted() -> Mapping[str, WantedTable]:
    return {one.table: one for one in load_wanted()[0]}


def question(wanted: WantedTable, known: Territories) -> tuple[str, dict[str, str | list[str]]]:
    """Return the path below the API's address, and the query, that ask for a table.

    Only the territories are narrowed down: a dimension that a table does not have would be an error
    there, and our territories alone stay far below the 500,000 cells that are answered at once.
    """
    codes = [one.code for one in known.territories.values() if one.level in wanted.levels]
    path = f"statistics/1.0/data/{wanted.table}"
    return path, {"format": "JSON", "lang": "EN", "geo": codes}


def recognise(table: Table, known: Territories, asked: WantedTable | None = None) -> Recognised:
    """Find our statistics among the series of a table; nothing for a table that is not wanted.

    `asked` is the table that was asked for; without it, the table must say which it is.
    """
    wanted = asked or _wanted().get(table.dimensions.get("table", "").lower())
    if wanted is None:
        return Recognised({}, ())
    dimensions = {series: {**table.dimensions, **_parts(series)} for series in table.statistics}
    meanings: dict[str, Statistic] = {}
    missing = []
    for one in wanted.series:
        fitting = [series for series, has in dimensions.items() if _fits(has, one.where)]
        if len(fitting) == 1 and fitting[0] not in meanings:
            meanings[fitting[0]] = known.statistics[one.statistic]
        else:
            missing.append(one.statistic)
    return Recognised(meanings, tuple(missing))


def _parts(series: str) -> dict[str, str]:
    """Read the name of a series, "sex=F, age=Y15-24", as its reader wrote it."""
    pairs = (part.partition("=") for part in series.split(", "))
    return {name: category for name, mark, category in pairs if mark}


def _fits(has: Mapping[str, str], where: Mapping[str, str]) -> bool:
    return all(has.get(name, category) == category for name, category in where.items())
