"""From cells whose meaning is known to observations: the part that all forms of tables share."""

from __future__ import annotations

import numpy as np
import pandas as pd

from knowledge.problems import Problem
from knowledge.territory_import.cell_problems import bad_period, number_problems, text_problems
from knowledge.territory_import.cells import Numbers, read_numbers
from knowledge.territory_import.codes import kinds_of, levels_of
from knowledge.territory_import.grid import Grid
from knowledge.territory_import.layout import Layout
from knowledge.territory_import.periods import read_period
from knowledge.territory_import.problems import problem, some
from knowledge.territory_import.table import COLUMNS, Table

MOST_VALUES = 5_000_000


def assemble(grid: Grid, layout: Layout) -> tuple[Table | None, list[Problem]]:
    """Read all observations; None where there is none, or where they would not fit."""
    rows = grid.cells.iloc[layout.first :]
    if len(rows) * len(layout.measures) > MOST_VALUES:
        return None, [problem("too_many_values", grid.name, most=MOST_VALUES)]
    territory = rows.iloc[:, layout.territory].str.strip()
    kinds = kinds_of(territory, layout.country)
    kept = _is_observation(rows, layout, kinds)
    rows, territory = rows[kept], territory[kept]
    kinds = kinds[kept] if layout.kinds is None else layout.kinds[kept]
    if rows.empty or not layout.measures:
        return None, [problem("no_rows", grid.name)]
    width = len(layout.measures)
    figures = rows.iloc[:, [measure.position for measure in layout.measures]]
    numbers = read_numbers(_long(figures), layout.writing, flagged=layout.flagged)
    periods, problems = _periods(grid, layout, rows)
    label = _column(rows, layout.label)
    frame = pd.DataFrame(
        {
            "territory": np.repeat(territory.to_numpy(), width),
            "label": np.repeat(label.to_numpy(), width),
            "statistic": _statistics(layout, rows, kept),
            "period": periods,
            "value": numbers.values,
            "flag": _flags(layout, rows, numbers),
        },
        columns=list(COLUMNS),
    ).astype({column: "str" for column in COLUMNS if column != "value"})
    problems += number_problems(grid, layout, rows, numbers)
    problems += text_problems(grid, layout, territory, label)
    levels = levels_of(kinds)
    return Table(frame, layout.form, levels, layout.dimensions, grid.name), problems


def _long(cells: pd.DataFrame) -> pd.Series[str]:
    """Set the cells one below the other, row by row."""
    return pd.Series(cells.to_numpy(dtype=object).ravel(), dtype="str")


def _column(rows: pd.DataFrame, position: int | None) -> pd.Series[str]:
    if position is None:
        return pd.Series("", index=rows.index, dtype="str")
    return rows.iloc[:, position].str.strip()


def _is_observation(rows: pd.DataFrame, layout: Layout, kinds: pd.Series[str]) -> pd.Series[bool]:
    """Tell rows of figures from empty rows and from notes below the table."""
    figures = rows.iloc[:, [measure.position for measure in layout.measures]]
    empty = (figures.apply(lambda column: column.str.strip()) == "").all(axis=1)
    blank = rows.iloc[:, layout.territory].str.strip() == ""
    named = _column(rows, layout.label) != ""
    if layout.label == layout.territory:
        named = pd.Series(False, index=rows.index)
    observation: pd.Series[bool] = ~(empty & (blank | ((kinds == "unknown") & ~named)))
    return observation


def _statistics(layout: Layout, rows: pd.DataFrame, kept: pd.Series[bool]) -> pd.Series[str]:
    """Name the series of each figure, by its column, its row, or both."""
    of_columns = [measure.statistic for measure in layout.measures]
    if layout.statistic is None:
        return pd.Series(np.tile(np.array(of_columns, dtype=object), len(rows)), dtype="str")
    of_rows = layout.statistic[kept]
    named = np.empty((len(rows), len(of_columns)), dtype=object)
    for at, name in enumerate(of_columns):
        joined = {text: ", ".join(filter(None, (name, text))) for text in of_rows.unique()}
        named[:, at] = of_rows.map(joined).to_numpy(dtype=object)
    return pd.Series(named.ravel(), dtype="str")


def _flags(layout: Layout, rows: pd.DataFrame, numbers: Numbers) -> pd.Series[str]:
    own = pd.Series(numbers.flags, dtype="str")
    if layout.flag is None:
        return own
    marks = _column(rows, layout.flag).replace(":", "")  # that is no flag, but a missing figure
    said = np.repeat(marks.to_numpy(), len(layout.measures))
    return pd.Series(said, dtype="str").where(own == "", own)


def _periods(
    grid: Grid, layout: Layout, rows: pd.DataFrame
) -> tuple[pd.Series[str], list[Problem]]:
    """Find the period of each figure: its heading's, its row's, or the file's."""
    if layout.period is None:
        of_columns = [measure.period or layout.fixed_period for measure in layout.measures]
        told: list[Problem] = [] if all(of_columns) else [problem("period_missing", grid.name)]
        return pd.Series(np.tile(np.array(of_columns, dtype=object), len(rows)), dtype="str"), told
    texts = _column(rows, layout.period)
    read = {str(text): read_period(str(text)) or "" for text in texts.unique()}
    bad = [bad_period(grid, layout, texts, text) for text in read if not read[text]]
    of_rows = np.repeat(texts.map(read).to_numpy(), len(layout.measures))
    return pd.Series(of_rows, dtype="str"), some(bad)
