"""JSON-stat, as the Eurostat API answers: figures in one flat list, with the sizes of its sides.

Form: https://json-stat.org/full/
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import prod
from typing import Any

import numpy as np
import pandas as pd

from knowledge.problems import Problem
from knowledge.territory_import.assemble import MOST_VALUES, assemble
from knowledge.territory_import.grid import Grid
from knowledge.territory_import.layout import Layout, Measure
from knowledge.territory_import.problems import problem
from knowledge.territory_import.series import name_series
from knowledge.territory_import.table import Table

# Most places of such a cube are empty.
_MOST_CELLS = 20 * MOST_VALUES
_Read = tuple[Table | None, list[Problem]]


class _Broken(Exception):
    """Raised where the content is not what JSON-stat says; the text names the part."""


def is_jsonstat(data: Any) -> bool:
    """Whether a JSON value is a dataset of JSON-stat (2.0, or 1.x inside `dataset`)."""
    inside = _dataset(data)
    return isinstance(inside, dict) and "dimension" in inside and "value" in inside


def service_says(data: Any) -> str:
    """Return what the Eurostat API says instead of sending figures, or ""."""
    if not isinstance(data, dict):
        return ""
    for key in ("error", "warning"):
        said = data.get(key)
        said = said[0] if isinstance(said, list) and said else said
        if isinstance(said, dict) and isinstance(said.get("label"), str):
            return str(said["label"])[:200]
    return ""


def read_jsonstat(data: Any, name: str) -> _Read:
    """Read a dataset; a part that does not fit the others refuses all of it."""
    try:
        grid, layout = _laid_out(_dataset(data), name)
    except _Broken as broken:
        return None, [problem("jsonstat_broken", name, part=str(broken))]
    if grid is None or layout is None:
        return None, [problem("no_rows", name)]
    return assemble(grid, layout)


def _dataset(data: Any) -> Any:
    return data.get("dataset", data) if isinstance(data, dict) else None


def _laid_out(data: Mapping[str, Any], name: str) -> tuple[Grid | None, Layout | None]:
    dimension = _mapping(data.get("dimension"), "dimension")
    ids = [str(one) for one in _sequence(data.get("id", dimension.get("id")), "id")]
    if len(set(ids)) != len(ids) or not ids:
        raise _Broken("id")
    sides = [_categories(dimension.get(one), one) for one in ids]
    sizes = _sequence(data.get("size", dimension.get("size", [len(one) for one in sides])), "size")
    if [len(codes) for codes in sides] != list(sizes) or prod(sizes) > _MOST_CELLS:
        raise _Broken("size")
    values = _values(data.get("value"), prod(sizes), "value")
    status = _status(data.get("status"), prod(sizes))
    places = sorted({*values, *status})
    geo, time = (_role(data, dimension, ids, role, usual) for role, usual in _ROLES)
    if not places:
        return None, None
    indices = np.unravel_index(np.array(places), tuple(sizes))
    columns = {
        one: np.array(list(codes), dtype=object)[at]
        for one, codes, at in zip(ids, sides, indices, strict=True)
    }
    frame = pd.DataFrame(columns, dtype="str")
    cells = pd.DataFrame(
        {
            0: frame[geo],
            1: frame[geo].map(sides[ids.index(geo)]),
            2: frame[time],
            3: [values.get(at, "") for at in places],
            4: [status.get(at, "") for at in places],
        },
        dtype="str",
    )
    return Grid(cells, name), _layout(frame.drop(columns=[geo, time]), _about(data))


def _layout(dimensions: pd.DataFrame, about: dict[str, str]) -> Layout:
    table = about.get("table", "")
    fixed, statistic = name_series(dimensions, table or "value")
    named = table or ", ".join(f"{key}={value}" for key, value in fixed.items()) or "value"
    return Layout(
        form="json_stat",
        first=0,
        territory=0,
        label=1,
        period=2,
        flag=4,
        measures=[Measure(3, "value", "" if statistic is not None else named)],
        statistic=statistic,
        writing="machine",
        country="nuts",
        dimensions={**fixed, **about},
        names=("geo", "geo", "time", "value", "status"),
    )


_ROLES = (("geo", ("geo", "GEO", "REF_AREA")), ("time", ("time", "TIME_PERIOD", "TIME")))


def _role(
    data: Mapping[str, Any],
    dimension: Mapping[str, Any],
    ids: Sequence[str],
    role: str,
    usual: Sequence[str],
) -> str:
    """Find the dimension of the territory or of time: by its role, else by its usual name."""
    roles = data.get("role", dimension.get("role"))
    said = roles.get(role) if isinstance(roles, dict) else None
    for one in [*(said if isinstance(said, list) else []), *usual]:
        if one in ids:
            return str(one)
    raise _Broken(role)


def _categories(dimension: Any, name: str) -> dict[str, str]:
    """Return the codes of a dimension in their order, each with its label."""
    category = _mapping(_mapping(dimension, name).get("category"), name)
    labels = category.get("label", {})
    index = category.get("index", labels)
    if isinstance(index, list):
        codes = [str(one) for one in index]
    elif all(isinstance(at, int) for at in _mapping(index, name).values()):
        codes = [str(code) for code, _ in sorted(index.items(), key=lambda one: one[1])]
        if sorted(index.values()) != list(range(len(codes))):
            raise _Broken(name)
    else:
        codes = [str(code) for code in index]
    labels = labels if isinstance(labels, dict) else {}
    return {code: str(labels.get(code, "")) for code in codes}


def _values(values: Any, size: int, part: str) -> dict[int, str]:
    """Return figures as texts by their place; null is left out."""
    if isinstance(values, list):
        if len(values) != size:
            raise _Broken(part)
        pairs = list(enumerate(values))
    else:
        pairs = [(_place(key, size, part), one) for key, one in _mapping(values, part).items()]
    return {at: str(one) for at, one in pairs if one is not None and not isinstance(one, bool)}


def _status(status: Any, size: int) -> dict[int, str]:
    if status is None:
        return {}
    if isinstance(status, str):  # one mark for all figures says nothing of a single one
        return {}
    return {at: text for at, text in _values(status, size, "status").items() if text}


def _place(key: str, size: int, part: str) -> int:
    if not (key.isascii() and key.isdigit()) or len(key) > 12 or int(key) >= size:
        raise _Broken(part)
    return int(key)


def _about(data: Mapping[str, Any]) -> dict[str, str]:
    extension = data.get("extension")
    table = extension.get("id") if isinstance(extension, dict) else None
    about = {"table": table.lower()} if isinstance(table, str) else {}
    if isinstance(data.get("label"), str):
        about["title"] = str(data["label"])
    return about


def _mapping(value: Any, part: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise _Broken(part)
    return value


def _sequence(value: Any, part: str) -> Sequence[Any]:
    if not isinstance(value, list):
        raise _Broken(part)
    return value
