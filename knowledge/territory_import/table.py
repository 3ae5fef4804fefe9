"""What every reader returns: one tidy table of observations, whatever the form of the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

# The columns of `Table.frame`, one row an observation.
TERRITORY = "territory"  # the code as the source writes it, leading zeros kept; else the name
LABEL = "label"  # the name as the source writes it, or ""
STATISTIC = "statistic"  # the source's own id or name of the series
PERIOD = "period"  # "2022" or "2025-Q3"
VALUE = "value"  # a float; NaN where the source itself says that the figure is missing
FLAG = "flag"  # the source's marks, e.g. "b", "p"; "" without any
COLUMNS = (TERRITORY, LABEL, STATISTIC, PERIOD, VALUE, FLAG)
KEY = (TERRITORY, STATISTIC, PERIOD)

# What a code can stand for, from wide to narrow; "unknown" is a code or name of no known form.
LEVELS = (
    "EU",
    "country",
    "NUTS1",
    "NUTS2",
    "NUTS3",
    "region_fr",
    "department",
    "arrondissement_fr",
    "epci",
    "commune_fr",
    "iris",
    "quartier",
    "region_be",
    "province_be",
    "arrondissement_be",
    "commune_be",
    "sector",
    "unknown",
)


@dataclass(frozen=True)
class Table:
    """The observations of one file.

    Attributes:
        frame: one row an observation, with `COLUMNS`; all but `value` are texts, never missing.
        form: the id of the form that was recognised, e.g. `eurostat_tsv`, `columns`.
        levels: the kinds of territory found, in the order of `LEVELS`.
        dimensions: what holds for every row, by the source's own name (unit, age, sex …); the key
            `table` names the source's table and `title` its title, where the file says so.
        name: the file's name, for problems.
    """

    frame: pd.DataFrame
    form: str
    levels: tuple[str, ...]
    dimensions: Mapping[str, str] = field(default_factory=dict)
    name: str = ""

    @property
    def known(self) -> pd.DataFrame:
        """The observations that have a value."""
        return self.frame[self.frame[VALUE].notna()]

    @property
    def statistics(self) -> list[str]:
        """The series of the table, in the order of the file."""
        return [str(one) for one in self.frame[STATISTIC].unique()]

    @property
    def periods(self) -> list[str]:
        """The periods of the table, oldest first."""
        return sorted(str(one) for one in self.frame[PERIOD].unique())


@dataclass(frozen=True)
class ValueColumn:
    """One column of figures.

    Attributes:
        column: its heading, as `propose_columns` writes it.
        statistic: the name under which its figures are kept.
        period: the period of this column, where its heading says it; else "".
    """

    column: str
    statistic: str
    period: str = ""


@dataclass(frozen=True)
class Columns:
    """Which column of an ordinary table holds what: proposed by the machine, decided by a person.

    Columns are named by their heading; "" means that there is none.

    Attributes:
        territory: the column with codes, or with names where there are no codes.
        values: the columns of figures, at least one.
        label: the column with names.
        period: the column with years or quarters.
        fixed_period: the period of the whole file, where no column and no heading says it.
        statistic: the column that names the series, where one column holds several.
        flag: the column with the source's marks.
        sheet: the sheet of a workbook; "" is the first that has a table.
        head: the line of the headings, counted from 1; 0 lets the reader find it.
    """

    territory: str
    values: tuple[ValueColumn, ...]
    label: str = ""
    period: str = ""
    fixed_period: str = ""
    statistic: str = ""
    flag: str = ""
    sheet: str = ""
    head: int = 0
