"""The workbook of Eurostat's Data Browser: a sheet a slice, names instead of codes."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pandas as pd

from knowledge.problems import Problem
from knowledge.territory_import.assemble import assemble
from knowledge.territory_import.grid import Grid
from knowledge.territory_import.heads import find_head, headings
from knowledge.territory_import.layout import Layout, Measure
from knowledge.territory_import.periods import read_period
from knowledge.territory_import.table import COLUMNS, LEVELS, Table

_TABLE = re.compile(r".*\[(?!ESTAT)([a-z0-9_]+)(?:\$[a-z]+)?\].*", re.IGNORECASE)
_CODE = re.compile(r".*\[(.+)\]")  # in "Females [F]"
_ASIDE = ("freq", "time frequency", "dataset", "last updated", "data extracted")
_NOTES = ("special value", "available flag", "observation flag", ":")


def is_eurostat_workbook(grid: Grid) -> bool:
    """Whether a sheet has a row `TIME` with periods above the row `GEO (Labels)`."""
    return bool(grid.sheet) and _head(grid) is not None


def _head(grid: Grid) -> int | None:
    return find_head(grid, lambda names: bool(names) and names[0].upper() == "TIME")


def read_eurostat_workbook(grids: Sequence[Grid]) -> tuple[Table | None, list[Problem]]:
    """Read all slices into one table; what differs between slices names the series."""
    slices = [grid for grid in grids if is_eurostat_workbook(grid)]
    said = [_said(grid) for grid in slices]
    fixed = {
        key: value for key, value in said[0].items() if all(one.get(key) == value for one in said)
    }
    tables: list[Table] = []
    problems: list[Problem] = []
    for grid, own in zip(slices, said, strict=True):
        varying = ", ".join(f"{key}={value}" for key, value in own.items() if key not in fixed)
        name = varying or fixed.get("table") or "value"
        table, faults = _read(grid, name, fixed)
        problems += faults
        if table:
            tables.append(table)
    if not tables:
        return None, problems
    frame = pd.concat([table.frame for table in tables], ignore_index=True)[list(COLUMNS)]
    found = {level for table in tables for level in table.levels}
    levels = tuple(level for level in LEVELS if level in found)
    return Table(frame, "eurostat_workbook", levels, fixed, grids[0].name), problems


def _said(grid: Grid) -> dict[str, str]:
    """Read the lines above the table: "Sex" beside "Females", "Data extracted on" and so on."""
    head = _head(grid) or 0
    found: dict[str, str] = {}
    for at in range(head):
        cells = [text for text in headings(grid, at) if text]
        if not cells:
            continue
        if cells[0].lower().startswith("dataset") and (table := _TABLE.fullmatch(cells[-1])):
            found["table"] = table[1].lower()
        if len(cells) > 1 and not cells[0].lower().startswith(_ASIDE):
            found[_bare(cells[0].rstrip(": ")).lower()] = _bare(cells[-1])
    return found


def _bare(text: str) -> str:
    """Return the code in brackets behind a label, where there is one."""
    code = _CODE.fullmatch(text)
    return code[1] if code else text


def _read(grid: Grid, name: str, fixed: dict[str, str]) -> tuple[Table | None, list[Problem]]:
    head = _head(grid) or 0
    names = headings(grid, head)
    below = headings(grid, head + 1) if head + 1 < len(grid.cells) else []
    measures = [
        Measure(at, text, name, period)
        for at, text in enumerate(names)
        if at and (period := read_period(text))
    ]
    layout = Layout(
        form="eurostat_workbook",
        first=head + (2 if below and below[0].upper().startswith("GEO") else 1),
        territory=0,
        label=0,
        measures=measures,
        writing="workbook",
        flagged=True,
        country="nuts",
        dimensions=fixed,
    )
    return assemble(_with_flags(grid, names, measures), layout)


def _with_flags(grid: Grid, names: Sequence[str], measures: Sequence[Measure]) -> Grid:
    """Set each flag behind its figure, and cut off the notes below the table.

    A flag stands in the column to the right, which has no heading.
    """
    cells = grid.cells.copy()
    notes = cells.iloc[:, 0].str.strip().str.lower().str.startswith(_NOTES)
    cells = cells[~notes.cummax()]
    for measure in measures:
        right = measure.position + 1
        if right < cells.shape[1] and (right >= len(names) or not names[right]):
            flag = cells.iloc[:, right].str.strip()
            figure = cells.columns[measure.position]
            cells[figure] = cells[figure].mask(flag != "", cells[figure] + " " + flag)
    return Grid(cells, grid.name, grid.sheet)
