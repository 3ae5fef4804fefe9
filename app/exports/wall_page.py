"""The plan as a page to hang on the wall: the question on top, below it who does what, and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.shared import Cm

from app.collecting.schedule import Item
from app.exports.plain import plain
from app.exports.word import new_document, quiet_borders, repeated, saved
from app.i18n import day, join, t
from knowledge.language import Language

_COLUMNS = ("what", "how", "who", "when", "done")
_WIDTHS = (Cm(5.8), Cm(3.2), Cm(2.6), Cm(3.4), Cm(1.4))


def wall_page(items: Sequence[Item], question: str, language: Language) -> bytes:
    """Write the page as DOCX; `question` is the evaluative question, or ""."""
    document = new_document(t("collecting.wall.title", language), language)
    if question:
        document.add_heading(plain(question), level=1)
    table = document.add_table(rows=1, cols=len(_COLUMNS))
    table.autofit = False
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = width
    quiet_borders(table)
    repeated(table.rows[0])
    _fill(table.rows[0], [t(f"collecting.wall.{one}", language) for one in _COLUMNS])
    for item in items:
        method = t(f"grid.words.collection.{item.method}", language)
        _fill(table.add_row(), [item.name, method, item.asker, when(item, language), "☐"])
    return saved(document)


def when(item: Item, language: Language) -> str:
    """Say when something is collected: its dates, else the moments that the grid proposes."""
    if item.begins and item.ends and item.ends != item.begins:
        ends = day(item.ends, language)
        return t("collecting.wall.span", language, begins=day(item.begins, language), ends=ends)
    if item.begins:
        return day(item.begins, language)
    return join([t(f"grid.words.moment.{one}", language) for one in item.moments], language)


def _fill(row: Any, texts: Sequence[str]) -> None:
    for cell, text, width in zip(row.cells, texts, _WIDTHS, strict=True):
        cell.width = width
        cell.text = plain(text)
