"""The cells of one sheet of an XLSX file, as texts."""

from __future__ import annotations

from datetime import datetime, timedelta

import pandas as pd

from knowledge.territory_import.grid import MOST_CELLS
from knowledge.territory_import.workbook_parts import Attributes, Part, TooMuch

_FIRST_DAY = datetime(1899, 12, 30)
_MOST_COLUMNS = 16_384


class Cells(Part):
    """The cells of one sheet, as a person sees them but for the formatting of numbers."""

    def __init__(self, shared: list[str], dates: set[str], days_later: int) -> None:
        super().__init__()
        self._shared = shared
        self._dates = dates
        self._days_later = days_later
        self._columns: dict[str, int] = {}
        self._rows: dict[int, list[str]] = {}
        self._row: list[str] = []
        self._line = 0
        self._cells = 0
        self._cell: Attributes = {}
        self._text = ""
        self._formula = ""

    def start(self, name: str, attributes: Attributes) -> None:
        """Begin a row or a cell."""
        name = name.rpartition(":")[2]
        self.texts_seen.clear()
        if name == "c":
            self._cell, self._text, self._formula = attributes, "", ""
        elif name == "row":
            self._line = int(attributes.get("r", self._line + 1))
            self._row = self._rows.setdefault(self._line, [])

    def end(self, name: str) -> None:
        """Keep a value, a formula or a cell."""
        name = name.rpartition(":")[2]
        if name in ("v", "t"):
            self._text += "".join(self.texts_seen)
        elif name == "f":
            self._formula = "=" + "".join(self.texts_seen)
        elif name == "c" and (self._formula or self._text):
            self._keep(self._formula or self._shown())

    def _shown(self) -> str:
        kind = self._cell.get("t", "n")
        if kind == "s":
            return self._shared[int(self._text)]
        if kind == "n" and self._cell.get("s") in self._dates:
            return self._date()
        return self._text

    def _date(self) -> str:
        days = float(self._text) + self._days_later
        return (_FIRST_DAY + timedelta(days=days)).date().isoformat()

    def _keep(self, text: str) -> None:
        letters = self._cell.get("r", "").rstrip("0123456789")
        column = self._columns.get(letters)
        if column is None:
            column = column_number(letters) if letters else len(self._row)
            if letters:
                self._columns[letters] = column
        missing = column + 1 - len(self._row)
        if missing > 0:
            self._cells += missing
            if self._cells > MOST_CELLS:
                raise TooMuch
            self._row.extend([""] * missing)
        self._row[column] = text

    def frame(self) -> pd.DataFrame:
        """Return the cells, the index being their line; lines without any are left out."""
        filled = {line: row for line, row in sorted(self._rows.items()) if row}
        width = max(map(len, filled.values()), default=0)
        if width * len(filled) > MOST_CELLS:
            raise TooMuch
        rows = [row + [""] * (width - len(row)) for row in filled.values()]
        return pd.DataFrame(rows, index=list(filled), dtype="str")


def column_number(letters: str) -> int:
    """Read a column's letters: A is 0, AA is 26."""
    number = 0
    for letter in letters:
        if not "A" <= letter <= "Z":
            raise ValueError(letters)
        number = number * 26 + ord(letter) - 64
    if number > _MOST_COLUMNS:
        raise ValueError(letters)
    return number - 1
