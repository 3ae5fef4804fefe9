"""Say which cells of a table cannot be read, and where they stand."""

from __future__ import annotations

from itertools import islice

import pandas as pd

from knowledge.problems import Problem
from knowledge.territory_import.cells import Numbers
from knowledge.territory_import.grid import Grid
from knowledge.territory_import.layout import Layout
from knowledge.territory_import.periods import is_shorter
from knowledge.territory_import.problems import (
    MOST_TOLD,
    ImportProblem,
    place,
    problem,
    some,
)

_FORMULA = r"[=@].*|[-+][A-Za-z(].*"


def bad_period(grid: Grid, layout: Layout, texts: pd.Series[str], text: str) -> ImportProblem:
    """Say that a text is no period that is kept, at the first line that has it."""
    line = int(texts.index[texts == text][0])
    code = "period_shorter" if is_shorter(text) else "period_unreadable"
    return problem(code, grid.name, layout.at(grid, line, layout.period or 0), text=text or "–")


def number_problems(
    grid: Grid, layout: Layout, rows: pd.DataFrame, numbers: Numbers
) -> list[Problem]:
    """Say which figures cannot be read, and where decimal marks are in doubt."""
    problems: list[Problem] = []
    for code, positions in numbers.faults.items():
        cells = (_Cell(grid, layout, rows, int(position)) for position in positions)
        first = next(cells)
        if code == "decimal_mixed":
            other = next((one for one in cells if one.text != first.text), first)
            values = {"first": first.text, "second": other.text, "line": str(other.line)}
            problems.append(problem(code, grid.name, first.place, **values))
        elif code.endswith("_assumed"):
            problems.append(problem(code, grid.name, first.place, text=first.text))
        else:
            told = [first, *islice(cells, MOST_TOLD)]
            found = [problem(code, grid.name, one.place, text=one.text) for one in told]
            problems += some(found, total=len(positions))
    return problems


class _Cell:
    """One figure's cell, for a problem."""

    def __init__(self, grid: Grid, layout: Layout, rows: pd.DataFrame, position: int) -> None:
        row, column = divmod(position, len(layout.measures))
        measure = layout.measures[column]
        self.line = int(rows.index[row])
        self.text = str(rows.iat[row, measure.position]).strip()[:40]
        self.place = grid.at(self.line, measure.position, measure.heading)


def text_problems(
    grid: Grid, layout: Layout, territory: pd.Series[str], label: pd.Series[str]
) -> list[Problem]:
    """Refuse formulas where names or codes should stand, and rows without a territory."""
    found: list[ImportProblem] = []
    for texts, position in ((territory, layout.territory), (label, layout.label)):
        if position is not None:
            for line, text in texts[texts.str.fullmatch(_FORMULA)].items():
                where = layout.at(grid, int(str(line)), position)
                found.append(problem("formula", grid.name, where, text=str(text)[:40]))
    for line in territory.index[territory == ""]:
        found.append(problem("territory_missing", grid.name, place("line", line=int(line))))
    return some(found)
