"""Check an imported table as a whole, before anyone takes it."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from knowledge.problems import Problem
from knowledge.territory import Statistic, Territories
from knowledge.territory_import.check_changes import check_gone, check_outliers
from knowledge.territory_import.check_codes import check_codes
from knowledge.territory_import.check_values import (
    check_duplicates,
    check_missing,
    check_periods,
    check_units,
)
from knowledge.territory_import.places import KnownPlaces
from knowledge.territory_import.table import TERRITORY, Table


def check_table(
    table: Table,
    territories: Territories,
    statistic: Statistic | None = None,
    previous: pd.DataFrame | None = None,
) -> list[Problem]:
    """List what is wrong or doubtful: codes, units, duplicates, missing values, outliers.

    `previous` holds what is known already, with the columns of `Table.frame`; `statistic` is the
    one that the figures are taken for, if that is decided. Figures of territories elsewhere are
    not looked at.
    """
    if table.frame.empty:
        return []
    frame = territories.frame
    known = frame["value"][frame["statistic"] == statistic.id] if statistic else frame["value"][:0]
    inside, problems = check_codes(table, KnownPlaces(territories), previous)
    own = replace(table, frame=table.frame[table.frame[TERRITORY].isin(list(inside))])
    if own.frame.empty:
        return problems
    return [
        *problems,
        *check_units(own, statistic, float(known.min()) if len(known) else 0.0),
        *check_duplicates(own),
        *check_periods(own),
        *check_missing(own),
        *check_outliers(table, previous, inside),
        *check_gone(own, previous),
    ]
