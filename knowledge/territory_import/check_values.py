"""Check the figures of an imported table: units, doubles, gaps and periods."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from knowledge.problems import Problem
from knowledge.territory import Statistic
from knowledge.territory_import.problems import Place, place, problem, some
from knowledge.territory_import.table import KEY, PERIOD, STATISTIC, TERRITORY, VALUE, Table

# Units of Eurostat, as ours.
_UNITS = {
    "PC": "percent", "PC_ACT": "percent", "PC_POP": "percent", "NR": "persons", "YR": "years",
    "PER_KM2": "persons_per_km2", "EUR_HAB": "euro", "P_HTHAB": "per_100000", "THS": "thousands",
    "THS_PER": "thousands", "MIO_EUR": "millions of euro",
}  # fmt: skip
_NEVER_NEGATIVE = frozenset(
    "persons persons_per_km2 years euro pps ratio index_eu27_100 per_1000 per_100000 jobs"
    " establishments".split()
)


def figure_place(frame: pd.DataFrame, position: int) -> Place:
    """Say which figure stands at a position of a frame."""
    row = frame.iloc[position]
    return place("figure", code=row[TERRITORY], statistic=row[STATISTIC], period=row[PERIOD])


def check_units(table: Table, statistic: Statistic | None, lowest: float) -> list[Problem]:
    """Find figures that the unit of a statistic does not allow; shares go from 0 to 100.

    `lowest` is the lowest figure known of it: where that is below zero, it is no share but a gap.
    """
    if statistic is None:
        return []
    problems: list[Problem] = []
    given = table.dimensions.get("unit", "")
    if _UNITS.get(given, statistic.unit) != statistic.unit:
        problems.append(problem("unit_differs", table.name, found=given, wanted=statistic.unit))
    values = table.frame[VALUE].to_numpy()
    if statistic.unit == "percent" and lowest >= 0:
        bad = np.flatnonzero((values < 0) | (values > 100))
        problems += _bad_values("share_out_of_range", table, bad)
        top = np.nanmax(values, initial=0.0)
        if 0 < top <= 1:
            problems.append(problem("share_as_fraction", table.name, value=float(top)))
    elif statistic.unit in _NEVER_NEGATIVE:
        problems += _bad_values("negative", table, np.flatnonzero(values < 0))
    return problems


def _bad_values(code: str, table: Table, positions: npt.NDArray[np.int64]) -> list[Problem]:
    values = table.frame[VALUE].to_numpy()
    found = [
        problem(code, table.name, figure_place(table.frame, int(at)), value=float(values[at]))
        for at in positions[:20]
    ]
    return some(found, total=len(positions))


def check_duplicates(table: Table) -> list[Problem]:
    """Find figures that stand more than once: with one value a remark, with several a fault."""
    frame = table.frame
    keys = keys_of(frame)
    doubled = frame[pd.Series(keys).duplicated(keep=False).to_numpy()]
    if doubled.empty:
        return []
    found = []
    same = 0
    for _, rows in doubled.groupby(list(KEY), sort=False):
        values = rows[VALUE].dropna()
        if values.nunique() > 1:
            first, second = float(values.min()), float(values.max())
            where = figure_place(rows, 0)
            told = {"found": len(rows), "first": first, "second": second}
            found.append(problem("duplicate", table.name, where, **told))
        else:
            same += 1
    problems = some(found)
    if same:
        problems.append(problem("duplicate_same", table.name, found=same))
    return problems


def keys_of(frame: pd.DataFrame) -> npt.NDArray[np.int64]:
    """Number the figures by territory, series and period: equal numbers are the same figure."""
    keys = np.zeros(len(frame), dtype=np.int64)
    for column in KEY:
        codes, distinct = pd.factorize(frame[column])
        keys = keys * max(len(distinct), 1) + codes
    return keys


def check_missing(table: Table) -> list[Problem]:
    """Say how many figures the source itself calls missing."""
    missing = int(table.frame[VALUE].isna().sum())
    if missing == len(table.frame):
        return [problem("all_missing", table.name)]
    if not missing:
        return []
    return [problem("missing_values", table.name, found=missing, total=len(table.frame))]


def check_periods(table: Table) -> list[Problem]:
    """Find series that mix years and quarters, or whose last period is not the same everywhere."""
    known = table.known
    quarters = known[PERIOD].str.contains("-", regex=False)
    kinds = quarters.groupby(known[STATISTIC], sort=False).nunique()
    mixed = [str(name) for name in kinds.index[kinds > 1]]
    found = [problem("mixed_periods", table.name, place("series", statistic=one)) for one in mixed]
    last = known.groupby([known[STATISTIC], known[TERRITORY]], sort=False)[PERIOD].max()
    first, latest = (last.groupby(level=0, sort=False).agg(how) for how in ("min", "max"))
    differ = [str(name) for name in first.index[first != latest] if name not in mixed]
    problems = some(found)
    if differ:
        told = {"statistic": differ[0], "first": first[differ[0]], "last": latest[differ[0]]}
        problems.append(problem("periods_differ", table.name, **told))
    return problems
