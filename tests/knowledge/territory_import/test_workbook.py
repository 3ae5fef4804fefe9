"""XLSX files as programs write them: shared texts, dates, prefixes, hidden sheets."""

import pytest

from knowledge.territory_import.grid import Grid, column_letters
from knowledge.territory_import.unpack import unpack
from tests.knowledge.territory_import.books import Cell, book, sheet

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def grids(data: bytes) -> list[Grid]:
    content, problems = unpack(data, "x.xlsx", 100_000_000)
    assert problems == []
    assert isinstance(content, list)
    return content


def cells(data: bytes) -> list[list[str]]:
    return [list(map(str, row)) for row in grids(data)[0].cells.to_numpy()]


def test_texts_numbers_and_formulas_are_told_apart() -> None:
    rows: list[list[Cell]] = [["02", 12.5, "=B1*2"], [59, None, "é & <"]]
    assert cells(book({"A": rows})) == [["02", "12.5", "=B1*2"], ["59", "", "é & <"]]


def test_shared_texts_are_joined_from_their_pieces_without_their_pronunciation() -> None:
    shared = (
        f"<sst {MAIN}><si><t>Kortrijk</t></si>"
        "<si><r><t>Char</t></r><r><t>leroi</t></r><rPh><t>sh</t></rPh></si></sst>"
    )
    own = sheet([]).replace(
        "<sheetData>",
        '<sheetData><row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>0</v></c></row>',
    )
    data = book({"A": [["x"]]}, **{"xl/sharedStrings.xml": shared, "xl/worksheets/sheet1.xml": own})
    assert cells(data) == [["Charleroi", "Kortrijk"]]
    assert list(grids(data)[0].cells.index) == [3]


def test_dates_are_days_and_other_numbers_stay_numbers() -> None:
    styles = (
        f'<styleSheet {MAIN}><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>'
        '<numFmt numFmtId="165" formatCode="0.0 &quot;d&quot;"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>'
        "</cellXfs></styleSheet>"
    )
    row = "".join(f'<c r="{chr(65 + at)}1" s="{at}"><v>44562</v></c>' for at in range(4))
    own = sheet([]).replace("<sheetData>", f'<sheetData><row r="1">{row}</row>')
    data = book({"A": [["x"]]}, **{"xl/styles.xml": styles, "xl/worksheets/sheet1.xml": own})
    assert cells(data) == [["44562", "2022-01-01", "2022-01-01", "44562"]]


def test_a_prefix_before_every_name_makes_no_difference() -> None:
    own = (
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        '<x:sheetData><x:row r="1"><x:c r="B1"><x:v>5</x:v></x:c></x:row></x:sheetData>'
        "</x:worksheet>"
    )
    assert cells(book({"A": [["x"]]}, **{"xl/worksheets/sheet1.xml": own})) == [["", "5"]]


def test_hidden_and_empty_sheets_are_left_out() -> None:
    data = book({"Seen": [["x"]], "Empty": [], "Hidden": [["y"]]})
    workbook = (
        f'<workbook {MAIN} xmlns:r="r"><sheets><sheet name="Seen" r:id="rId1"/>'
        '<sheet name="Empty" r:id="rId2"/><sheet name="Hidden" state="hidden" r:id="rId3"/>'
        "</sheets></workbook>"
    )
    data = book({"S": [["x"]], "E": [], "H": [["y"]]}, **{"xl/workbook.xml": workbook})
    assert [grid.sheet for grid in grids(data)] == ["Seen"]


@pytest.mark.parametrize(("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ")])
def test_columns_are_named_as_in_a_spreadsheet(column: int, letters: str) -> None:
    assert column_letters(column) == letters
