"""Eurostat's wide tables: bulk TSV (today's and before 2023), and the workbook of its browser.

Form of the bulk files: https://ec.europa.eu/eurostat/web/user-guides/data-browser/api-data-access
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import pandas as pd

from knowledge.problems import Problem
from knowledge.territory_import.assemble import assemble
from knowledge.territory_import.grid import Grid
from knowledge.territory_import.layout import Layout, Measure
from knowledge.territory_import.periods import is_shorter, read_period
from knowledge.territory_import.problems import MOST_TOLD, place, problem, some
from knowledge.territory_import.series import name_series, table_named
from knowledge.territory_import.table import Table

_KEY = re.compile(r"[a-z0-9_,]*\\(?:time|TIME_PERIOD)", re.IGNORECASE)
_DIMENSION = re.compile(r"[a-z][a-z0-9_]*")
_BEFORE_2023 = r"\time"


def is_tsv(grid: Grid) -> bool:
    """Whether the first row joins dimensions and periods, as in `freq,unit,geo\\TIME_PERIOD`."""
    head = grid.row(0)
    names = _names(head, _keys(head))
    return not grid.sheet and len(set(names)) == len(names) and all(names)


def _names(head: Sequence[str], keys: int) -> list[str]:
    """Return the dimensions that the first cells of the head name, the territory's last."""
    return ",".join(head[:keys]).rsplit("\\", 1)[0].split(",")


def _keys(head: Sequence[str]) -> int:
    """Count the cells before the first period; 0 if this is no such head.

    Copies of these files are also met with commas between all cells, and with a bare `geo`.
    """
    for at, cell in enumerate(head[:-1]):
        if _KEY.fullmatch(cell):
            return at + 1
        if not _DIMENSION.fullmatch(cell):
            return 0
        if cell == "geo" and read_period(head[at + 1]) and all(map(read_period, head[at + 1 :])):
            return at + 1
    return 0


def read_tsv(grid: Grid) -> tuple[Table | None, list[Problem]]:
    """Read a bulk file, whose first cell holds all dimensions of a row."""
    head = grid.row(0)
    keys = _keys(head)
    names = _names(head, keys)
    body, problems = _dimensions(grid, keys, names)
    if body is None:
        return None, problems
    cells = pd.concat([body, grid.cells.iloc[:, keys:].loc[body.index]], axis=1)
    cells.columns = pd.RangeIndex(cells.shape[1])
    geo = names.index("geo") if "geo" in names else len(names) - 1
    table = table_named(grid.name)
    fixed, statistic = name_series(body.iloc[1:].drop(columns=names[geo]), table)
    named = table or ", ".join(f"{key}={value}" for key, value in fixed.items() if key != "freq")
    measures, faults = _periods(
        grid, head, keys, len(names), "" if statistic is not None else named or "value"
    )
    layout = Layout(
        form="eurostat_tsv_old" if head[keys - 1].endswith(_BEFORE_2023) else "eurostat_tsv",
        first=1,
        territory=geo,
        measures=measures,
        statistic=statistic,
        writing="machine",
        flagged=True,
        country="nuts",
        dimensions={**fixed, **({"table": table} if table else {})},
        names=[*names, *head[keys:]],
    )
    read, more = assemble(Grid(cells, grid.name), layout)
    return read, problems + faults + more


def _dimensions(
    grid: Grid, keys: int, names: list[str]
) -> tuple[pd.DataFrame | None, list[Problem]]:
    """Cut the key of each row into its dimensions; rows that lack one are told and left out."""
    cells = grid.cells.iloc[:, :keys]
    first = cells.iloc[:, 0]
    whole = pd.Series(True, index=cells.index)
    if keys == 1:
        whole = (first.str.count(",") == len(names) - 1) | (first.str.strip() == "")
        cells = first.str.split(",", expand=True).fillna("")
    told = [
        problem("key_parts", grid.name, place("line", line=int(line)), wanted=", ".join(names))
        for line in whole.index[~whole][: MOST_TOLD + 1]
    ]
    problems = some(told, total=int((~whole).sum()))
    if cells.shape[1] < len(names):
        return None, problems or [problem("no_rows", grid.name)]
    cells = cells[whole].iloc[:, : len(names)].apply(lambda column: column.str.strip())
    return cells.set_axis(names, axis=1), problems


def _periods(
    grid: Grid, head: Sequence[str], keys: int, shift: int, statistic: str
) -> tuple[list[Measure], list[Problem]]:
    """Read the periods of the head; `shift` is where the figures stand once the key is cut."""
    measures: list[Measure] = []
    found = []
    for at, cell in enumerate(head[keys:]):
        period = read_period(cell)
        if period:
            measures.append(Measure(shift + at, cell, statistic, period))
        else:
            code = "period_shorter" if is_shorter(cell) else "period_unreadable"
            found.append(problem(code, grid.name, place("head"), text=cell or "–"))
    return measures, some(found)
