"""Read the sheets of an XLSX file as texts, in one pass over its XML.

Not with openpyxl: 35,000 communes by 20 figures take it seven seconds, it stops at odd style sheets
of official files, and it cannot tell a formula from a value in the same pass. Entities are refused,
so that a small file cannot unfold into a large one; sizes are counted while unpacking.
"""

from __future__ import annotations

import lzma
import posixpath
import struct
import zipfile
import zlib
from xml.parsers import expat

import pandas as pd

from knowledge.problems import Problem
from knowledge.territory_import.grid import Grid
from knowledge.territory_import.problems import problem
from knowledge.territory_import.workbook_cells import Cells
from knowledge.territory_import.workbook_parts import (
    Book,
    Part,
    Relations,
    Strings,
    Styles,
    TooMuch,
)

_CHUNK = 1 << 20


class _Entity(Exception):
    """Raised at an entity: no spreadsheet program writes one."""


# What reading a damaged archive, or one made to do harm, may raise.
BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError,
    ValueError, LookupError, RuntimeError, OverflowError, expat.ExpatError, _Entity,
)  # fmt: skip


def read_member(archive: zipfile.ZipFile, member: str, most: int) -> bytes:
    """Unpack one file of an archive; `TooMuch` beyond `most` bytes, whatever its head claims."""
    with archive.open(member) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise TooMuch
    return data


def read_workbook(
    archive: zipfile.ZipFile, name: str, most: int
) -> tuple[list[Grid] | None, list[Problem]]:
    """Return the visible sheets that hold anything, in their order; formulas begin with "="."""
    try:
        sheets = _Workbook(archive, most).sheets()
    except BROKEN:
        return None, [problem("damaged", name)]
    grids = [Grid(cells, name, sheet) for sheet, cells in sheets.items() if cells.size]
    return (grids, []) if grids else (None, [problem("empty_file", name)])


class _Workbook:
    def __init__(self, archive: zipfile.ZipFile, most: int) -> None:
        self._archive = archive
        self._left = most
        self._names = set(archive.namelist())

    def sheets(self) -> dict[str, pd.DataFrame]:
        book, targets, styles = Book(), Relations(), Styles()
        self._walk("xl/workbook.xml", book)
        self._walk("xl/_rels/workbook.xml.rels", targets)
        shared = Strings()
        for path, part in (("xl/sharedStrings.xml", shared), ("xl/styles.xml", styles)):
            if path in self._names:
                self._walk(path, part)
        found: dict[str, pd.DataFrame] = {}
        for title, relation in book.sheets:
            target = posixpath.normpath(posixpath.join("/xl", targets.paths[relation])).lstrip("/")
            if target.startswith("xl/chartsheets/"):
                continue
            cells = Cells(shared.texts, styles.dates, book.days_later)
            self._walk(target, cells)
            found[title] = cells.frame()
        return found

    def _walk(self, path: str, part: Part) -> None:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = part.start
        parser.EndElementHandler = part.end
        parser.CharacterDataHandler = part.texts_seen.append
        parser.EntityDeclHandler = _refuse_entity
        with self._archive.open(path) as file:
            while piece := file.read(_CHUNK):
                self._left -= len(piece)
                if self._left < 0:
                    raise TooMuch
                parser.Parse(piece, False)
        parser.Parse(b"", True)


def _refuse_entity(*_: object) -> None:
    raise _Entity
