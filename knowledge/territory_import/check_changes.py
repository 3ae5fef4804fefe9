"""Check an imported table against what was known before: leaps, and territories that are gone."""

from __future__ import annotations

import numpy as np
import pandas as pd

from knowledge.problems import Problem
from knowledge.territory_import.check_values import keys_of
from knowledge.territory_import.problems import place, problem, some
from knowledge.territory_import.table import PERIOD, STATISTIC, TERRITORY, VALUE, Table

_TIMES_USUAL = 5  # a change this many times the usual one …
_SHARE = 0.3  # … and of more than this share is an outlier
_ENOUGH = 5  # territories, to speak of a usual change
_COLUMNS = [TERRITORY, STATISTIC, PERIOD, VALUE]


def check_outliers(
    table: Table, previous: pd.DataFrame | None, inside: frozenset[str]
) -> list[Problem]:
    """Find figures that leap from the period before far more than those of other territories.

    Usual is the median of the absolute changes of a series in all territories of the table; told
    are those `inside`. Years are compared with years, and quarters with quarters.
    """
    own = table.known[_COLUMNS].assign(new=True)
    frames = [own]
    if previous is not None and len(previous):
        frames.insert(0, previous[_COLUMNS].dropna(subset=[VALUE]).assign(new=False))
    both = pd.concat(frames, ignore_index=True)
    both = both[~pd.Series(keys_of(both)).duplicated(keep="last").to_numpy()]
    both["quarter"] = both[PERIOD].str.contains("-", regex=False)
    series = both.groupby([STATISTIC, TERRITORY, "quarter"], sort=False).ngroup()
    both = both.assign(series=series).sort_values(["series", PERIOD], kind="stable")
    numbers = both["series"].to_numpy()
    has_before = np.r_[False, numbers[1:] == numbers[:-1]]
    is_last = np.r_[numbers[1:] != numbers[:-1], True]
    later = np.flatnonzero(has_before & is_last & both["new"].to_numpy())
    changes = both.iloc[later].assign(
        before=both[VALUE].to_numpy()[later - 1], earlier=both[PERIOD].to_numpy()[later - 1]
    )
    changes["change"] = (changes[VALUE] - changes["before"]).abs()
    groups = changes.groupby([STATISTIC, "quarter"], sort=False)["change"]
    usual, count = groups.transform("median"), groups.transform("size")
    leaps = changes[
        changes[TERRITORY].isin(list(inside))
        & (count >= _ENOUGH)
        & (changes["change"] > _TIMES_USUAL * usual)
        & (changes["change"] > _SHARE * changes["before"].abs())
    ].sort_values("change", ascending=False)
    found = [
        problem(
            "outlier",
            table.name,
            place("figure", code=row[TERRITORY], statistic=row[STATISTIC], period=row[PERIOD]),
            before=float(row["before"]),
            after=float(row[VALUE]),
            earlier=str(row["earlier"]),
            later=str(row[PERIOD]),
        )
        for row in leaps.head(100).to_dict("records")
    ]
    return some(found, total=len(leaps))


def check_gone(table: Table, previous: pd.DataFrame | None) -> list[Problem]:
    """Say how many territories had a figure of the same series before and have none now."""
    if previous is None or previous.empty:
        return []
    same = previous[previous[STATISTIC].isin(table.statistics)]
    now = set(table.known[TERRITORY].unique().tolist())
    gone = [str(code) for code in same[TERRITORY].unique().tolist() if code not in now]
    if not gone:
        return []
    return [problem("territories_gone", table.name, found=len(gone), code=gone[0])]
