"""A sheet before it is written: typed columns, and rows in their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from app.i18n import t
from knowledge.language import Language

Kind = Literal["text", "long", "number", "share", "date"]
Cell = str | int | float | Decimal | date | datetime | None


@dataclass(frozen=True)
class Column:
    """A column; `name` is that of its title, `workbook.column.<name>` in the texts."""

    name: str
    kind: Kind = "text"


@dataclass(frozen=True)
class Sheet:
    """A sheet; `name` is that of its title, `workbook.sheet.<name>` in the texts.

    Attributes:
        rows: one cell a column; None is an empty cell, a share is between 0 and 1.
    """

    name: str
    columns: tuple[Column, ...]
    rows: Sequence[tuple[Cell, ...]]

    def title(self, language: Language) -> str:
        """The name of the sheet."""
        return t(f"workbook.sheet.{self.name}", language)

    def titles(self, language: Language) -> list[str]:
        """The titles of its columns."""
        return [t(f"workbook.column.{one.name}", language) for one in self.columns]


def columns(*names: str) -> tuple[Column, ...]:
    """Make columns from "name" or "name:kind"."""
    made = []
    for one in names:
        name, _, kind = one.partition(":")
        kinds: dict[str, Kind] = {
            "": "text", "long": "long", "number": "number", "share": "share", "date": "date",
        }  # fmt: skip
        made.append(Column(name, kinds[kind]))
    return tuple(made)
