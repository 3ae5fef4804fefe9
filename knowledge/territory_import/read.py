"""Read a file of an official source, whatever its form, into one table; or say all that is wrong.

The form is recognised from the content, never from the file's name.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from knowledge.problems import Problem
from knowledge.territory_import.bestat import is_bestat, read_bestat
from knowledge.territory_import.columns import read_columns, sheet_of
from knowledge.territory_import.eurostat import is_tsv, read_tsv
from knowledge.territory_import.eurostat_workbook import (
    is_eurostat_workbook,
    read_eurostat_workbook,
)
from knowledge.territory_import.grid import Grid, read_text
from knowledge.territory_import.insee import is_insee, read_insee
from knowledge.territory_import.jsonstat import is_jsonstat, read_jsonstat, service_says
from knowledge.territory_import.problems import place, problem
from knowledge.territory_import.propose import propose
from knowledge.territory_import.sdmx import is_melodi, is_sdmx, read_melodi, read_sdmx
from knowledge.territory_import.statbel import (
    is_statbel_text,
    is_statbel_workbook,
    read_statbel_text,
    read_statbel_workbook,
)
from knowledge.territory_import.table import Columns, Table
from knowledge.territory_import.unpack import unpack

MOST_BYTES = 100_000_000
_Read = tuple[Table | None, list[Problem]]

_FORMS: tuple[tuple[Callable[[Grid], bool], Callable[[Grid], _Read]], ...] = (
    (is_tsv, read_tsv),
    (is_sdmx, read_sdmx),
    (is_melodi, read_melodi),
    (is_statbel_text, read_statbel_text),
    (is_insee, read_insee),
    (is_statbel_workbook, read_statbel_workbook),
)


def read_table(
    data: bytes, name: str, choice: Columns | None = None, *, most_bytes: int = MOST_BYTES
) -> _Read:
    """Read one file; without `choice`, only a form that is recognised is read.

    The table is None where nothing can be taken; a problem whose `refuses` is true means that the
    file must not be taken as it is. More than `most_bytes` is refused before anything is read.
    """
    content, problems = _content(data, name, most_bytes)
    if content is None:
        return None, problems
    if isinstance(content, list):
        read = read_columns(content, choice) if choice else _recognised(content)
    else:
        read = _from_json(content.value, name)
    return read[0], problems + read[1]


def propose_columns(
    data: bytes, name: str, *, sheet: str = "", most_bytes: int = MOST_BYTES
) -> tuple[Columns | None, pd.DataFrame, list[Problem]]:
    """Propose which column holds what, from headings and values; with the first 20 rows as texts.

    The headings of the preview are those that `Columns` uses. None where no proposal can be made.
    """
    content, problems = _content(data, name, most_bytes)
    if content is None:
        return None, pd.DataFrame(), problems
    if not isinstance(content, list):
        return None, pd.DataFrame(), [*problems, problem("json_unknown", name)]
    grid = sheet_of(content, sheet)
    if grid is None:
        return None, pd.DataFrame(), [*problems, problem("sheet_missing", name, sheet=sheet)]
    proposal, preview = propose(grid, name)
    return proposal, preview, problems


def sheets_of(data: bytes, name: str, *, most_bytes: int = MOST_BYTES) -> list[str]:
    """List the sheets of a workbook that hold anything; none for any other file."""
    content, _ = unpack(data, name, most_bytes)
    return [grid.sheet for grid in content] if isinstance(content, list) else []


class _Json:
    """A JSON value, told apart from grids."""

    def __init__(self, value: Any) -> None:
        self.value = value


def _content(
    data: bytes, name: str, most_bytes: int
) -> tuple[list[Grid] | _Json | None, list[Problem]]:
    content, problems = unpack(data, name, most_bytes)
    if content is None or isinstance(content, list):
        return content, problems
    if content.lstrip()[:1] in ("{", "["):
        try:
            return _Json(json.loads(content)), problems
        except json.JSONDecodeError as error:
            where = place("line", line=error.lineno)
            return None, [problem("json_broken", name, where)]
        except (RecursionError, ValueError):
            return None, [problem("json_broken", name)]
    grid, faults = read_text(content, name)
    return ([grid] if grid else None), problems + faults


def _recognised(grids: Sequence[Grid]) -> _Read:
    if any(is_eurostat_workbook(grid) for grid in grids):
        return read_eurostat_workbook(grids)
    for recognise, read in _FORMS:
        for grid in grids:
            if recognise(grid):
                return read(grid)
    return None, [problem("form_unknown", grids[0].name)]


def _from_json(value: Any, name: str) -> _Read:
    if is_jsonstat(value):
        return read_jsonstat(value, name)
    if is_bestat(value):
        return read_bestat(value, name)
    if said := service_says(value):
        return None, [problem("service_says", name, text=said)]
    return None, [problem("json_unknown", name)]
