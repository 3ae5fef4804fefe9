"""What each column of a grid holds: what a form must know before its cells can be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from knowledge.territory_import.cells import Writing
from knowledge.territory_import.codes import Country
from knowledge.territory_import.grid import Grid
from knowledge.territory_import.problems import Place


@dataclass(frozen=True)
class Measure:
    """A column of figures: where it stands, its heading, and what it says of its figures."""

    position: int
    heading: str
    statistic: str = ""
    period: str = ""


@dataclass(frozen=True)
class Layout:
    """What each column of a grid holds.

    Attributes:
        form: the id of the form.
        first: the position of the first row below the headings.
        territory, label, period, flag: positions of columns.
        fixed_period: where neither a column nor a heading says the period.
        statistic: for each row below the headings, what of the series' name stands in the row.
        writing: how numbers are written; `flagged` where letters may stand behind them.
        country: whose codes they are.
        kinds: for each row, the kind of territory, where the form knows it.
        dimensions: as in `Table`.
        names: the headings of all columns, to say where something stands.
    """

    form: str
    first: int
    territory: int
    measures: Sequence[Measure]
    label: int | None = None
    period: int | None = None
    fixed_period: str = ""
    flag: int | None = None
    statistic: pd.Series[str] | None = None
    writing: Writing = "text"
    flagged: bool = False
    country: Country = ""
    kinds: pd.Series[str] | None = None
    dimensions: Mapping[str, str] = field(default_factory=dict)
    names: Sequence[str] = ()

    def at(self, grid: Grid, line: int, position: int) -> Place:
        """Say where a cell is, by the heading of its column."""
        return grid.at(line, position, self.names[position] if position < len(self.names) else "")
