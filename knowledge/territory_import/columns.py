"""Read any other table, once a person has said which column holds what."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from knowledge.problems import Problem
from knowledge.territory_import.assemble import assemble
from knowledge.territory_import.codes import Country, country_of
from knowledge.territory_import.grid import Grid
from knowledge.territory_import.heads import distinct, find_head, headings
from knowledge.territory_import.layout import Layout, Measure
from knowledge.territory_import.periods import read_period
from knowledge.territory_import.problems import problem
from knowledge.territory_import.table import Columns, Table, ValueColumn
from knowledge.text import fold


def table_head(grid: Grid, line: int = 0) -> tuple[int, list[str]]:
    """Return the position of the headings and the headings, each with a name of its own.

    `line` names their line; with 0 it is the first row that is about as wide as the table.
    """
    if line in grid.cells.index:
        position = list(grid.cells.index).index(line)
    else:
        filled = (grid.cells.iloc[:200].apply(lambda column: column.str.strip()) != "").sum(axis=1)
        usual = int(filled[filled > 1].median()) if (filled > 1).any() else 1
        least = max(usual - 1, min(usual, 2))  # a title fills one cell
        position = find_head(grid, lambda names: sum(map(bool, names)) >= least) or 0
    return position, distinct(headings(grid, position))


def sheet_of(grids: Sequence[Grid], sheet: str) -> Grid | None:
    """Return the sheet of that name; without a name the one with the most cells."""
    if sheet:
        return next((grid for grid in grids if grid.sheet == sheet), None)
    return max(grids, key=lambda grid: grid.cells.size)


def read_columns(grids: Sequence[Grid], choice: Columns) -> tuple[Table | None, list[Problem]]:
    """Read a table by the choice of its columns; a column that lacks is named, all at once."""
    grid = sheet_of(grids, choice.sheet)
    if grid is None:
        return None, [problem("sheet_missing", grids[0].name, sheet=choice.sheet)]
    position, names = table_head(grid, choice.head)
    problems = _lacking(grid, names, choice)
    if problems:
        return None, problems
    geo = names.index(choice.territory)
    rows = grid.cells.iloc[position + 1 :]
    codes = rows.iloc[:, geo].str.strip()
    country = country_of(codes.unique().tolist(), fold(" ".join(names)))
    padded, problems = _with_zeros(grid, codes, country)
    cells = grid.cells.copy()
    cells.iloc[position + 1 :, geo] = padded.to_numpy()
    layout = Layout(
        form="columns",
        first=position + 1,
        territory=geo,
        label=_position(names, choice.label),
        measures=[_measure(names, one) for one in choice.values],
        period=_position(names, choice.period),
        fixed_period=read_period(choice.fixed_period) or "",
        flag=_position(names, choice.flag),
        statistic=_texts(rows, names, choice.statistic),
        writing="workbook" if grid.sheet else "text",
        country=country,
        names=names,
    )
    table, faults = assemble(Grid(cells, grid.name, grid.sheet), layout)
    return table, [*problems, *faults]


def _lacking(grid: Grid, names: Sequence[str], choice: Columns) -> list[Problem]:
    wanted = [choice.territory, *(one.column for one in choice.values)]
    wanted += [choice.label, choice.period, choice.flag, choice.statistic]
    found: list[Problem] = [
        problem("column_missing", grid.name, column=name, columns=", ".join(names[:12]))
        for name in dict.fromkeys(wanted)
        if name and name not in names
    ]
    if not choice.territory:
        found.append(problem("no_territory", grid.name))
    if not choice.values:
        found.append(problem("no_figures", grid.name))
    periods = [choice.fixed_period, *(one.period for one in choice.values)]
    found += [
        problem("period_unreadable", grid.name, text=text)
        for text in dict.fromkeys(periods)
        if text and not read_period(text)
    ]
    return found


def _measure(names: Sequence[str], one: ValueColumn) -> Measure:
    period = read_period(one.period) or ""
    return Measure(names.index(one.column), one.column, one.statistic, period)


def _position(names: Sequence[str], name: str) -> int | None:
    return names.index(name) if name else None


def _texts(rows: pd.DataFrame, names: Sequence[str], name: str) -> pd.Series[str] | None:
    return rows.iloc[:, names.index(name)].str.strip() if name else None


def _with_zeros(
    grid: Grid, codes: pd.Series[str], country: Country
) -> tuple[pd.Series[str], list[Problem]]:
    """Give back the zero that a spreadsheet took from "01004" or "08"; and say so."""
    if country == "be":
        short = codes.str.fullmatch(r"[1-4]000")
    else:
        five, two = codes.str.fullmatch(r"[0-9]{5}"), codes.str.fullmatch(r"[0-9]{2}")
        four, one = codes.str.fullmatch(r"[1-9][0-9]{3}"), codes.str.fullmatch(r"[1-9]")
        short = four & (five.sum() > four.sum()) | one & (two.sum() > one.sum())
    if not short.any():
        return codes, []
    text = str(codes[short].iloc[0])
    told = problem("zeros_lost", grid.name, found=int(short.sum()), text=text, whole=f"0{text}")
    return codes.mask(short, "0" + codes), [told]
