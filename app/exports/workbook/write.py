"""Write sheets as XLSX: typed columns, titles that stay in sight, text that stays text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]

from app.assessment.assessment import Assessment
from app.drafting.shareable import shareable
from app.exports.plain import plain
from app.exports.workbook.collected import collected_sheets
from app.exports.workbook.sheet import Cell, Kind, Sheet
from app.exports.workbook.told import told_sheets
from indicators.grid import Grid
from knowledge.language import LOCALES, Language
from knowledge.territory import Territories

_LONGEST = 32_000  # characters; a cell holds 32,767
_WIDTHS: dict[Kind, int] = {"text": 20, "long": 48, "number": 12, "share": 10, "date": 14}
_LOOKS: dict[Kind, dict[str, Any]] = {
    "text": {},
    "long": {"text_wrap": True},
    "number": {"num_format": "#,##0.###"},
    "share": {"num_format": "0 %"},
    "date": {"num_format": "yyyy-mm-dd", "align": "left"},
}


def workbook(
    assessment: Assessment, grid: Grid, territories: Territories, language: Language
) -> bytes:
    """Write the whole assessment as XLSX, as others may see it; titles are in `language`.

    A text is never a formula or a link, whatever it begins with. One that is longer than a cell
    holds ends with an ellipsis.
    """
    shown = shareable(assessment)
    sheets = [
        *told_sheets(shown, grid, language),
        *collected_sheets(shown, grid, territories, language),
    ]
    return written(sheets, language)


def written(sheets: Sequence[Sheet], language: Language) -> bytes:
    """Write sheets into one workbook."""
    file = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_date_format": "yyyy-mm-dd",
    }
    book = xlsxwriter.Workbook(file, options)
    book.set_properties({"author": "Levier", "comments": LOCALES[language].replace("_", "-")})
    top = {"valign": "top"}
    head = book.add_format({**top, "bold": True, "bg_color": "#E8EFEE", "text_wrap": True})
    looks = {kind: book.add_format({**top, **look}) for kind, look in _LOOKS.items()}
    for sheet in sheets:
        page = book.add_worksheet(sheet.title(language))
        page.freeze_panes(1, 1)
        for at, (column, title) in enumerate(
            zip(sheet.columns, sheet.titles(language), strict=True)
        ):
            page.set_column(at, at, _WIDTHS[column.kind])
            page.write_string(0, at, title, head)
        for number, row in enumerate(sheet.rows, start=1):
            for at, (column, cell) in enumerate(zip(sheet.columns, row, strict=True)):
                _put(page, number, at, cell, looks[column.kind])
        if sheet.rows:
            page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
    book.close()
    return file.getvalue()


def _put(page: Any, row: int, column: int, cell: Cell, look: Any) -> None:
    if cell is None or cell == "":
        page.write_blank(row, column, None, look)
    elif isinstance(cell, datetime):
        page.write_datetime(row, column, cell.replace(tzinfo=None), look)
    elif isinstance(cell, date):
        page.write_datetime(row, column, datetime(cell.year, cell.month, cell.day), look)
    elif isinstance(cell, int | float | Decimal):
        page.write_number(row, column, float(cell), look)
    else:
        text = plain(cell)
        cut = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
        page.write_string(row, column, cut, look)
