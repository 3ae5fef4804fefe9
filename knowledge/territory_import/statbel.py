"""Statbel's open data: texts cut by pipes, with its own column names; workbooks with NIS codes."""

from __future__ import annotations

import re

import pandas as pd

from knowledge.problems import Problem
from knowledge.territory_import.assemble import assemble
from knowledge.territory_import.grid import Grid
from knowledge.territory_import.heads import (
    distinct,
    find_head,
    headings,
    measures_of,
    titles,
    word_columns,
    year_of,
)
from knowledge.territory_import.layout import Layout, Measure
from knowledge.territory_import.problems import problem
from knowledge.territory_import.series import name_series
from knowledge.territory_import.table import Table
from knowledge.text import fold

# Columns with a NIS code, narrow ones first; each name of a place follows its code's.
_CODES = (
    ("CD_SECTOR", "TX_SECTOR_DESCR"),
    ("CD_STAT_SECTOR", "TX_STAT_SECTOR"),
    ("CD_MUNTY_REFNIS", "TX_MUNTY_DESCR"),
    ("CD_REFNIS", "TX_DESCR"),
    ("CD_DSTR_REFNIS", "TX_ADM_DSTR_DESCR"),
    ("CD_ADM_DSTR_REFNIS", "TX_ADM_DSTR_DESCR"),
    ("CD_PROV_REFNIS", "TX_PROV_DESCR"),
    ("CD_RGN_REFNIS", "TX_RGN_DESCR"),
)
_YEARS = ("CD_YEAR", "NR_YEAR", "CD_PERIOD", "YEAR")
_FLEMISH = r"(?:1|2[34]|3|4|7)[0-9]{3,4}.*"  # NIS codes of the Flemish Region
_NIS_HEADING = re.compile(r"(?:nis[ -]?code|code[ -]?(?:ins|nis)|refnis(?:[ -]?code)?|nis|ins)")


def is_statbel_text(grid: Grid) -> bool:
    """Whether the columns are named as in Statbel's open data: `CD_…` codes, `MS_…` measures."""
    names = grid.row(0)
    return any(name.startswith("MS_") for name in names) and any(
        name in names for name, _ in _CODES
    )


def read_statbel_text(grid: Grid) -> tuple[Table | None, list[Problem]]:
    """Read an open data text; the narrowest code is the territory, other codes are dimensions."""
    names = grid.row(0)
    code, text = next((one for one in _CODES if one[0] in names), ("", ""))
    rows = grid.cells.iloc[1:].iloc[:, : len(names)].set_axis(names, axis=1)
    rows = rows.loc[:, ~rows.columns.duplicated()].apply(lambda column: column.str.strip())
    places = {name for name, _ in _CODES}
    wanted = [name for name in rows if name.startswith("CD_") and name not in {*places, *_YEARS}]
    fixed, statistic = name_series(rows[wanted], "")
    year = next((name for name in _YEARS if name in names), "")
    cells = grid.cells.copy()
    cells.iloc[1:, names.index(code)] = _padded(rows[code]).to_numpy()
    label = next((names.index(one) for one in _labels(text) if one in names), None)
    if label is not None:
        cells.iloc[1:, label] = _label(rows, code, text).to_numpy()
    layout = Layout(
        form="statbel_text",
        first=1,
        territory=names.index(code),
        label=label,
        period=names.index(year) if year else None,
        measures=[Measure(at, name, name) for at, name in enumerate(names) if name[:3] == "MS_"],
        statistic=statistic,
        writing="workbook" if grid.sheet else "text",
        country="be",
        dimensions=fixed,
        names=names,
    )
    return assemble(Grid(cells, grid.name, grid.sheet), layout)


def _labels(text: str) -> tuple[str, ...]:
    return f"{text}_FR", f"{text}_NL", text


def _padded(codes: pd.Series[str]) -> pd.Series[str]:
    """Give back the zero that a workbook took from 01000 to 04000."""
    return codes.mask(codes.str.fullmatch(r"[1-4]000"), "0" + codes)


def _label(rows: pd.DataFrame, code: str, text: str) -> pd.Series[str]:
    """Name each place in the language of its region: Kortrijk, but Charleroi and Mons."""
    dutch, french = rows.get(f"{text}_NL"), rows.get(f"{text}_FR")
    empty = pd.Series("", index=rows.index, dtype="str")
    if dutch is None or french is None:
        return next((one for one in (dutch, french, rows.get(text)) if one is not None), empty)
    return french.mask(rows[code].str.fullmatch(_FLEMISH), dutch)


def _is_head(names: list[str]) -> bool:
    return len(names) > 2 and any(_NIS_HEADING.fullmatch(fold(name)) for name in names)


def is_statbel_workbook(grid: Grid) -> bool:
    """Whether one of the first rows of a sheet has the heading "NIS code" or "Code INS"."""
    return bool(grid.sheet) and find_head(grid, _is_head) is not None


def read_statbel_workbook(grid: Grid) -> tuple[Table | None, list[Problem]]:
    """Read a sheet with NIS codes; the year stands in a heading or in the line above."""
    position = find_head(grid, _is_head)
    if position is None:
        return None, [problem("no_rows", grid.name)]
    above = titles(grid, position)
    names = distinct(headings(grid, position))
    geo = next(at for at, name in enumerate(names) if _NIS_HEADING.fullmatch(fold(name)))
    rows = grid.cells.iloc[position + 1 :]
    label = word_columns(rows, len(names), geo)
    positions = [at for at in range(len(names)) if at not in {geo, *label}]
    cells = grid.cells.copy()
    cells[cells.columns[geo]] = _padded(cells.iloc[:, geo].str.strip())
    layout = Layout(
        form="statbel_workbook",
        first=position + 1,
        territory=geo,
        label=label[0] if label else None,
        measures=measures_of(names, positions),
        fixed_period=year_of(above),
        writing="workbook",
        country="be",
        dimensions={"title": " – ".join(above)} if above else {},
    )
    return assemble(Grid(cells, grid.name, grid.sheet), layout)
