"""From the bytes of a file to the texts of its answers, one row a person who answered.

The readers of official figures do the reading: encodings, packed files, formulas, sizes. What they
do not know is added here: which row holds the questions, and what an export of Kobo looks like.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from app.answers.kobo import is_kobo, without_kobo
from app.answers.problems import problem
from app.assessment.answers import AnswersFrom
from knowledge.problems import Problem
from knowledge.territory_import.columns import sheet_of
from knowledge.territory_import.grid import Grid, read_text
from knowledge.territory_import.heads import distinct, headings
from knowledge.territory_import.problems import refuses
from knowledge.territory_import.unpack import unpack

MOST_BYTES = 20_000_000
MOST_ROWS = 100_000
_MOST_TITLES = 10  # rows of title above the questions
_MILLION = 1_000_000


@dataclass(frozen=True)
class AnswersFile:
    """A file of answers as it was read.

    Attributes:
        frame: stripped texts, "" where nothing was answered; the index is the line in the file.
        labels: the heading of each column as the file writes it.
        sheets: the sheets that hold anything, of a workbook with several.
        digest: of the content, and of the sheet where there are several.
    """

    name: str
    frame: pd.DataFrame
    labels: dict[str, str]
    origin: AnswersFrom
    digest: str
    sheet: str = ""
    sheets: tuple[str, ...] = ()


def read_answers(
    data: bytes, name: str, sheet: str = ""
) -> tuple[AnswersFile | None, list[Problem]]:
    """Read a CSV, a workbook or an export of Kobo; None and all problems where it cannot be."""
    if len(data) > MOST_BYTES:
        most = str(MOST_BYTES // _MILLION)
        return None, [problem("too_large", name, size=f"{len(data) / _MILLION:.0f}", most=most)]
    content, problems = unpack(as_utf_8(data), name, MOST_BYTES)
    if isinstance(content, str):
        grid, faults = read_text(content, name)
        grids = [grid] if grid else []
        problems += faults
    else:
        grids = content or []
    if not grids or refuses(problems):
        return None, problems
    chosen = sheet_of(grids, sheet) if sheet else _table(grids)
    if chosen is None:
        return None, [problem("no_rows", name)]
    sheets = tuple(one.sheet for one in grids) if len(grids) > 1 else ()
    digest = hashlib.sha256(data)
    if sheets:
        digest.update(chosen.sheet.encode())
    return _answers(chosen, digest.hexdigest(), sheets)


def as_utf_8(data: bytes) -> bytes:
    """Write a text anew that a spreadsheet saved in the encoding of Windows, or as UTF-16."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _encoded(data, "utf-16")
    if data[:2] in (b"PK", b"\x1f\x8b", b"\xd0\xcf") or data[:4] == b"%PDF" or b"\0" in data:
        return data
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _encoded(data, "cp1252")
    return data


def _encoded(data: bytes, encoding: str) -> bytes:
    try:
        return data.decode(encoding).encode()
    except UnicodeError:
        return data


def _answers(
    grid: Grid, digest: str, sheets: tuple[str, ...]
) -> tuple[AnswersFile | None, list[Problem]]:
    head = _head(grid)
    names = [*headings(grid, head)]
    rows = grid.cells.iloc[head + 1 :].apply(lambda column: column.str.strip())
    rows = rows.set_axis(range(rows.shape[1]), axis="columns")
    rows = rows.loc[(rows != "").any(axis="columns")]
    names += [""] * (rows.shape[1] - len(names))
    kept = [at for at, name in enumerate(names) if name or (rows[at] != "").any()]
    if rows.empty or not kept:
        return None, [problem("no_rows", grid.name)]
    if len(rows) > MOST_ROWS:
        return None, [problem("too_many_rows", grid.name, rows=str(len(rows)), most=str(MOST_ROWS))]
    labels = distinct([names[at] for at in kept])
    frame = rows[kept].set_axis(labels, axis="columns")
    kobo = is_kobo(labels)
    if kobo:
        frame, shown = without_kobo(frame)
    else:
        shown = {one: one for one in labels}
    origin: AnswersFrom = "kobo" if kobo else "file"
    if frame.empty or not len(frame.columns):
        return None, [problem("no_rows", grid.name)]
    return AnswersFile(grid.name, frame, shown, origin, digest, grid.sheet, sheets), []


def _table(grids: Sequence[Grid]) -> Grid:
    """Return the first sheet that looks like a table; a cover page is none."""
    return next((one for one in grids if min(one.cells.shape) > 1), grids[0])


def _head(grid: Grid) -> int:
    """Return the row of the questions: the first that fills most of the table's columns."""
    filled = [
        sum(bool(text) for text in grid.row(at)) for at in range(min(_MOST_TITLES, len(grid.cells)))
    ]
    wanted = 0.6 * max(filled, default=0)
    return next((at for at, count in enumerate(filled) if count and count >= wanted), 0)
