"""Propose which column of an unknown table holds what, from headings and values."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pandas as pd

from knowledge.territory_import.codes import kind_of
from knowledge.territory_import.columns import table_head
from knowledge.territory_import.grid import Grid
from knowledge.territory_import.heads import titles, year_of
from knowledge.territory_import.periods import read_period, split_heading
from knowledge.territory_import.table import Columns, ValueColumn
from knowledge.text import fold
from knowledge.yaml_files import parse_yaml

_SAMPLE = 500  # rows looked at
_MOST = 0.8  # of the filled cells
_NUMBER = r"[-+−]?(?:[0-9][0-9.,  ’']*)?[0-9](?:[ ]*[%€])?"
_GAP = r"|".join(map(re.escape, [":", "..", "…", "-", "nd", "n.d.", "s", "x", "/"]))


@lru_cache(maxsize=1)
def _words() -> Mapping[str, frozenset[str]]:
    data = parse_yaml((Path(__file__).parent / "headings.yaml").read_text("utf-8"))
    return {role: frozenset(words) for role, words in data.items()}


@dataclass(frozen=True)
class _Column:
    """What one column looks like; shares are of its filled cells."""

    name: str
    roles: frozenset[str]  # what its heading says
    codes: float
    periods: float
    numbers: float
    different: float  # share of different texts


def propose(grid: Grid, file_name: str) -> tuple[Columns | None, pd.DataFrame]:
    """Propose columns for a grid, and show its first 20 rows under their headings."""
    position, names = table_head(grid)
    rows = grid.cells.iloc[position + 1 :, : len(names)].set_axis(names, axis=1)
    preview = rows.iloc[:20].apply(lambda column: column.str.strip())
    sample = rows.iloc[:_SAMPLE].apply(lambda column: column.str.strip())
    columns = [_look_at(name, sample[name]) for name in names]
    line = int(grid.cells.index[position])
    above = [*titles(grid, position), grid.sheet, file_name]
    return _choose(columns, grid.sheet, line, year_of(above)), preview


def _look_at(name: str, cells: pd.Series[str]) -> _Column:
    filled = cells[cells != ""]
    many = max(len(filled), 1)
    texts = [str(text) for text in filled]
    plain = set(re.findall(r"[a-z0-9]+", fold(name)))
    numbers = int(filled.str.fullmatch(f"{_NUMBER}|{_GAP}|=.*").sum())
    return _Column(
        name=name,
        roles=frozenset(role for role, words in _words().items() if plain & words),
        codes=sum(kind_of(text) != "unknown" for text in texts) / many,
        periods=sum(read_period(text) is not None for text in texts) / many,
        numbers=numbers / many,
        different=len(set(texts)) / many,
    )


def _choose(columns: Sequence[_Column], sheet: str, line: int, year: str) -> Columns | None:
    period = _best(columns, lambda one: one.periods > _MOST and "period" in one.roles)
    period = period or _best(columns, lambda one: one.periods == 1 and one.different < 0.5)
    left = [one for one in columns if one is not period]
    territory = _territory(left)
    left = [one for one in left if one is not territory]
    label = _best(left, lambda one: "label" in one.roles and one.numbers < 0.5)
    statistic = _best(left, lambda one: "statistic" in one.roles and one.numbers < 0.5)
    flag = _best(left, lambda one: "flag" in one.roles and one.numbers < 0.5)
    label = label or _beside(left, columns, territory)
    if territory is None:
        territory, label = label, None
    values = [
        ValueColumn(one.name, *_named(one.name))
        for one in left
        if one.numbers > _MOST and not one.roles & {"aside", "area", "code"}
    ]
    if territory is None or not values:
        return None
    needs_year = period is None and not all(one.period for one in values)
    return Columns(
        territory=territory.name,
        values=tuple(values),
        label=label.name if label else "",
        period=period.name if period else "",
        fixed_period=year if needs_year else "",
        statistic=statistic.name if statistic and len(values) == 1 else "",
        flag=flag.name if flag else "",
        sheet=sheet,
        head=line,
    )


def _territory(columns: Sequence[_Column]) -> _Column | None:
    """Choose the column of codes: a heading that says so weighs most, then the values."""
    found = [
        one
        for one in columns
        if one.codes > (_MOST if _says(one) < 2 else 0.5) and (_says(one) or one.different > 0.3)
    ]
    return max(found, key=lambda one: (_says(one), one.different, one.codes), default=None)


def _beside(
    left: Sequence[_Column], columns: Sequence[_Column], territory: _Column | None
) -> _Column | None:
    """Take the words right of the codes for names, whatever their heading."""
    if territory is None:
        return _best(left, lambda one: one.numbers < 0.3 and one.different > 0.3)
    at = columns.index(territory) + 1
    right = columns[at] if at < len(columns) else None
    return right if right in left and right and right.numbers < 0.3 else None


def _says(column: _Column) -> int:
    """How surely a heading promises a territory's code: 2, 1 or 0."""
    return 2 if "code" in column.roles else int("area" in column.roles)


def _named(heading: str) -> tuple[str, str]:
    statistic, period = split_heading(heading)
    return statistic or "value", period


def _best(columns: Sequence[_Column], test: Callable[[_Column], bool]) -> _Column | None:
    return next((one for one in columns if test(one)), None)
