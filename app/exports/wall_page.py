"""The plan as a page to hang on the wall: the question on top, below it who does what, and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.shared import Cm, Pt

from app.collecting.schedule import Item
from app.exports.item_words import each_moment, when, whom
from app.exports.plain import plain
from app.exports.word import new_document, quiet_borders, repeated, saved
from app.i18n import t
from knowledge.language import Language

__all__ = ["wall_page", "when"]

_COLUMNS = ("what", "how", "whom", "who", "when", "done")
_WIDTHS = (Cm(7.9), Cm(2.9), Cm(6.2), Cm(2.5), Cm(5.6), Cm(1.6))
_FEW, _ROOMY, _TIGHT = 6, Pt(10), Pt(8.5)  # up to so many rows can be read from afar


def wall_page(items: Sequence[Item], question: str, language: Language) -> bytes:
    """Write the page as DOCX, A4 lying; `question` is the evaluative question, or "".

    Up to twelve things stand on one page.
    """
    document = new_document(t("collecting.wall.title", language), language)
    _lay(document)
    if question:
        document.add_heading(plain(question), level=1)
    table = document.add_table(rows=1, cols=len(_COLUMNS))
    table.autofit = False
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = width
    quiet_borders(table)
    repeated(table.rows[0])
    size = _ROOMY if len(items) <= _FEW else _TIGHT
    _fill(
        table.rows[0], [t(f"collecting.wall.{one}", language) for one in _COLUMNS], size, bold=True
    )
    for item in items:
        method = t(f"grid.words.collection.{item.method}", language)
        moments = "\n".join(each_moment(item, language)) or when(item, language)
        texts = [item.name, method, whom(item, language), item.asker, moments, "☐"]
        _fill(table.add_row(), texts, size)
    return saved(document)


def _lay(document: Any) -> None:
    """Turn the page, and leave the room to the table."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    section.left_margin = section.right_margin = Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(1.2)
    for name, size in (("Title", 16), ("Heading 1", 11)):
        style = document.styles[name]
        style.font.size = Pt(size)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(0), Pt(6)


def _fill(row: Any, texts: Sequence[str], size: Any, *, bold: bool = False) -> None:
    whole = OxmlElement("w:cantSplit")
    row._tr.get_or_add_trPr().append(whole)
    for cell, text, width in zip(row.cells, texts, _WIDTHS, strict=True):
        cell.width = width
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(1)
        paragraph.paragraph_format.line_spacing = 1.0
        run = paragraph.add_run("\n".join(plain(line) for line in text.split("\n")))
        run.font.size, run.font.bold = size, bold
