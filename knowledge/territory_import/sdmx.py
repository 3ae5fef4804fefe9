"""Tables with one observation a row: SDMX-CSV as Eurostat writes it, and INSEE's Melodi CSV.

SDMX-CSV: https://github.com/sdmx-twg/sdmx-csv
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import pandas as pd

from knowledge.problems import Problem
from knowledge.territory_import.assemble import assemble
from knowledge.territory_import.codes import OBJECTS, Country, kind_of
from knowledge.territory_import.grid import Grid
from knowledge.territory_import.layout import Layout, Measure
from knowledge.territory_import.problems import problem
from knowledge.territory_import.series import name_series
from knowledge.territory_import.table import Table

_PERIOD, _VALUE = "TIME_PERIOD", "OBS_VALUE"
_GEO = ("geo", "GEO", "REF_AREA")
_FLAGS = ("OBS_FLAG", "OBS_STATUS")
_NORMAL = "A"  # in SDMX's code list of observation states
_ASIDE = re.compile(
    r"STRUCTURE|STRUCTURE_ID|STRUCTURE_NAME|ACTION|DATAFLOW|LAST UPDATE|GEO_OBJECT|CONF_STATUS"
    r"|OBS_CONF|OBS_FLAG|OBS_STATUS.*|DECIMALS|OBS_VALUE.*|TIME_PERIOD"
)
# Kinds of territory whose codes tell what they are.
_CLEAR = ("FRANCE", "DEP", "EPCI", "COM", "IRIS", "")
_TABLE = re.compile(r"(?:[^:]*:)?([^(:$]+).*")


def is_sdmx(grid: Grid) -> bool:
    """Whether the head is that of SDMX-CSV, 1.0 (`DATAFLOW`) or 2.0 (`STRUCTURE_ID`)."""
    head = set(grid.row(0))
    return {_PERIOD, _VALUE} <= head and bool(head & {"STRUCTURE_ID", "DATAFLOW"})


def is_melodi(grid: Grid) -> bool:
    """Whether the head is that of INSEE's Melodi."""
    return {"GEO", _PERIOD, _VALUE} <= set(grid.row(0))


def read_sdmx(grid: Grid) -> tuple[Table | None, list[Problem]]:
    """Read SDMX-CSV with or without labels; a label stands in the column behind its id."""
    head = grid.row(0)
    labelled = "STRUCTURE_NAME" in head
    start = head.index("STRUCTURE_NAME") + 1 if labelled else 0
    ids = head[start : head.index(_PERIOD) : 2] if labelled else head
    geo = next((name for name in _GEO if name in ids), "")
    if not geo:
        return None, [problem("no_territory", grid.name)]
    label = head.index(geo) + 1 if labelled else None
    source = "STRUCTURE_ID" if "STRUCTURE_ID" in head else "DATAFLOW"
    named = _first(grid, head.index(source))
    about = {"table": _TABLE.sub(r"\1", named).lower()} if named else {}
    if labelled:
        about["title"] = _first(grid, head.index("STRUCTURE_NAME"))
    wanted = [name for name in ids if name != geo and not _ASIDE.fullmatch(name)]
    country: Country = "nuts" if geo == "geo" else ""
    return _read(grid, head, geo, label, wanted, "eurostat_sdmx_csv", country, about)


def read_melodi(grid: Grid) -> tuple[Table | None, list[Problem]]:
    """Read Melodi's CSV; `GEO_OBJECT` says what kind of territory a code stands for."""
    head = grid.row(0)
    wanted = [name for name in head if name and name != "GEO" and not _ASIDE.fullmatch(name)]
    return _read(_qualified(grid, head), head, "GEO", None, wanted, "insee_melodi", "fr", {})


def _qualified(grid: Grid, head: Sequence[str]) -> Grid:
    """Set the object before a code that does not tell it.

    "32" is a région or a département, and a town's code is also that of the area around it.
    """
    if "GEO_OBJECT" not in head:
        return grid
    cells = grid.cells.copy()
    geo, objects = cells.columns[head.index("GEO")], cells.iloc[:, head.index("GEO_OBJECT")]
    objects = objects.str.strip()
    clear = objects.isin(_CLEAR) | objects.str.startswith("QP") | (objects == "GEO_OBJECT")
    clear |= cells[geo].str.contains("-", regex=False)
    cells[geo] = cells[geo].where(clear, objects + "-" + cells[geo].str.strip())
    return Grid(cells, grid.name, grid.sheet)


def _first(grid: Grid, column: int) -> str:
    return str(grid.cells.iat[1, column]).strip() if len(grid.cells) > 1 else ""


def _read(
    grid: Grid,
    head: Sequence[str],
    geo: str,
    label: int | None,
    wanted: Sequence[str],
    form: str,
    country: Country,
    about: dict[str, str],
) -> tuple[Table | None, list[Problem]]:
    """Read a table of observations whose further dimensions are the columns `wanted`."""
    rows = grid.cells.iloc[1:]
    dimensions = rows.iloc[:, [head.index(name) for name in wanted]].set_axis(list(wanted), axis=1)
    dimensions = dimensions.apply(lambda column: column.str.strip())
    dimensions = dimensions.loc[:, ~dimensions.columns.duplicated()]
    table = about.get("table", "")
    fixed, statistic = name_series(dimensions, table or _VALUE)
    named = table or ", ".join(f"{key}={value}" for key, value in fixed.items()) or _VALUE
    heading = "" if statistic is not None else named
    flag = next((head.index(name) for name in _FLAGS if name in head), None)
    cells = grid.cells.copy()
    if flag is not None:
        marks = cells.iloc[:, flag].str.strip()
        cells[cells.columns[flag]] = marks.where(marks != _NORMAL, "")
    layout = Layout(
        form=form,
        first=1,
        territory=head.index(geo),
        measures=[Measure(head.index(_VALUE), _VALUE, heading)],
        label=label,
        period=head.index(_PERIOD),
        flag=flag,
        statistic=statistic,
        writing="machine" if country == "nuts" else "text",
        flagged=country == "nuts",
        country=country,
        kinds=_kinds(rows, head, geo) if country == "fr" else None,
        dimensions={**fixed, **about},
        names=head,
    )
    return assemble(Grid(cells, grid.name, grid.sheet), layout)


def _kinds(rows: pd.DataFrame, head: Sequence[str], geo: str) -> pd.Series[str]:
    """Tell the kind of each territory: "32" is a région or a département only by its object."""
    codes = rows.iloc[:, head.index(geo)].str.strip()
    if "GEO_OBJECT" not in head:
        return codes.map(
            {code: kind_of(str(code), "fr") for code in codes.unique().tolist()}
        ).astype("str")
    objects = rows.iloc[:, head.index("GEO_OBJECT")].str.strip()
    said = {str(one): OBJECTS.get(str(one), "unknown") for one in objects.unique().tolist()}
    said |= {one: "quartier" for one in said if one.startswith("QP")}
    return objects.map(said).astype("str")
