"""Name the series of a table whose rows carry dimensions, as "sex=F, age=Y15-24"."""

from __future__ import annotations

import re

import pandas as pd

# They say how a figure is written, not what it is of.
_ASIDE = frozenset({"freq", "decimals"})
# How the names of Eurostat's tables begin; a file called "poverty_risk.tsv" names none.
_EUROSTAT_FILE = re.compile(
    r"(?:estat_)?((?:bd|crim|demo|earn|edat|educ|env|hlth|ilc|isoc|lan|lfs[atq]|lfso|migr|nama|proj"
    r"|reg|rd|road|sbs|spr|sts|tepsr|tessi|tour|tran|trng|une|urb)_[a-z0-9_]+?|t[a-z]{2,4}[0-9]{3,5})"
    r"(?:_tabular|_linear(?:_[0-9]_[0-9])?|\$[a-z]+)?(?:[.(\s].*)?"
)


def name_series(
    dimensions: pd.DataFrame, otherwise: str
) -> tuple[dict[str, str], pd.Series[str] | None]:
    """Split dimensions into those that are fixed, with their value, and the name of each row.

    The name is None where nothing but the territory and the period differs between rows.
    """
    fixed: dict[str, str] = {}
    varying: list[str] = []
    for name in dimensions.columns:
        values = dimensions[name].unique()
        if len(values) == 1:
            if str(values[0]).strip():
                fixed[str(name)] = str(values[0])
        elif str(name).lower() not in _ASIDE:
            varying.append(str(name))
    if not varying:
        return fixed, None
    groups = dimensions.groupby(varying, sort=False, observed=True)
    keys = dimensions[varying].loc[~dimensions.duplicated(varying)]
    names = [
        ", ".join(f"{name}={value}" for name, value in zip(varying, row, strict=True) if value)
        for row in keys.itertuples(index=False)
    ]
    numbers = groups.ngroup()
    texts = pd.Series([name or otherwise for name in names], dtype="str")
    return fixed, pd.Series(texts.to_numpy()[numbers], index=dimensions.index, dtype="str")


def table_named(file: str) -> str:
    """Return the table that Eurostat's own file names carry, or ""."""
    found = _EUROSTAT_FILE.fullmatch(file.rsplit("/", 1)[-1].lower())
    return found[1] if found else ""
