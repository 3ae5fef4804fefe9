"""What is no table is told with one clear problem; nothing is half-read."""

import gzip

import pytest

from knowledge.problems import Problem
from knowledge.territory_import.problems import ImportProblem
from knowledge.territory_import.read import read_table
from knowledge.territory_import.unpack import too_large, unpack
from tests.knowledge.territory_import import samples
from tests.knowledge.territory_import.books import book, sheet, zipped

TSV = samples.TSV.encode()
FRENCH = "Code;Libellé;Taux 2023\n02;Aisne;1,5\n59;Nord;2,5\n"


def codes(problems: list[Problem]) -> list[str]:
    return [one.code for one in problems if isinstance(one, ImportProblem)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty_file"),
        (b"\xef\xbb\xbf \r\n", "empty_file"),
        (b"<!DOCTYPE html><html><body>Error 500</body></html>", "html"),
        (b"\n <html lang='fr'>Veuillez vous connecter</html>", "html"),
        (b'<?xml version="1.0"?><m:GenericData/>', "xml"),
        (b"%PDF-1.7 ...", "pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "old_excel"),
        (FRENCH.encode("utf-16"), "utf_16"),
        (FRENCH.encode("utf-16-le"), "utf_16"),
        (FRENCH.encode("cp1252"), "not_utf_8"),
        (bytes(range(256)) * 4, "binary"),
        (gzip.compress(TSV)[:-20], "truncated"),
        (b"\x1f\x8bnot gzip at all", "damaged"),
        (b"PK\x03\x04 not a zip", "damaged"),
        (samples.EUROSTAT_BOOK[:-300], "damaged"),
        (zipped({"content.xml": "<x/>", "mimetype": "opendocument"}), "open_document"),
        (zipped({"a.csv": "x", "b.csv": "y"}), "zip_of_many"),
        (zipped({"readme.md": "x"}), "zip_of_many"),
        (zipped({"picture.png": "x"}), "zip_of_many"),
        (b'{"facts": [{"Gemeente": "Kortr', "json_broken"),
        (b"[" * 100_000, "json_broken"),
        (b'{"hello": 1}', "json_unknown"),
        (b"only words on this line\nand on this one\n", "no_columns"),
    ],
)
def test_a_file_that_is_no_table_is_refused_with_one_problem(data: bytes, code: str) -> None:
    table, problems = read_table(data, "file")
    assert table is None
    assert codes(problems) == [code]


def test_a_packed_file_is_read_like_the_file_inside() -> None:
    plain = read_table(TSV, "x")[0]
    assert plain is not None
    for packed in (
        gzip.compress(TSV),
        zipped({"x.tsv": TSV}),
        zipped({"x.tsv.gz": gzip.compress(TSV)}),
    ):
        table = read_table(packed, "x")[0]
        assert table is not None
        assert table.frame.equals(plain.frame)


def test_metadata_beside_the_table_does_not_count() -> None:
    packed = zipped({"DS_X_metadata.csv": "a;b\n1;2\n", "DS_X_data.csv": samples.INSEE_MELODI})
    table = read_table(packed, "DS_X.zip")[0]
    assert table is not None
    assert table.form == "insee_melodi"


def test_a_file_above_the_limit_is_refused_before_it_is_read() -> None:
    table, problems = read_table(b"\x1f\x8b" + b"x" * 2_000_000, "big.gz", most_bytes=1_000_000)
    assert table is None
    assert codes(problems) == ["too_large"]
    assert too_large(500_000_000, "big", 100_000_000).fault == (
        "The file is 500 MB; the limit is 100 MB."
    )


def test_a_small_file_that_unpacks_to_hundreds_of_megabytes_is_refused() -> None:
    bomb = gzip.compress(b"0" * 250_000_000, compresslevel=1)
    assert len(bomb) < 2_000_000
    assert codes(unpack(bomb, "bomb.gz", 100_000_000)[1]) == ["unpacks_too_large"]


def test_a_workbook_that_unpacks_to_hundreds_of_megabytes_is_refused() -> None:
    bomb = book({"A": [["x"]]}, **{"xl/sharedStrings.xml": " " * 250_000_000})
    assert len(bomb) < 2_000_000
    assert codes(read_table(bomb, "bomb.xlsx")[1]) == ["unpacks_too_large"]


def test_a_cell_at_the_far_end_of_every_row_does_not_fill_the_memory() -> None:
    rows = "".join(f'<row r="{at}"><c r="XFD{at}"><v>1</v></c></row>' for at in range(1, 5000))
    far = sheet([]).replace("<sheetData>", f"<sheetData>{rows}")
    data = book({"A": [["x"]]}, **{"xl/worksheets/sheet1.xml": far})
    assert codes(read_table(data, "far.xlsx")[1]) == ["unpacks_too_large"]


def test_an_entity_in_a_workbook_is_refused() -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "ha">]>' + sheet([["&a;"]]).replace("&amp;a;", "&a;")
    data = book({"A": [["x"]]}, **{"xl/worksheets/sheet1.xml": laughs})
    assert codes(read_table(data, "laughs.xlsx")[1]) == ["damaged"]


def test_the_line_of_a_wrong_encoding_is_named_and_shown_as_it_was_meant() -> None:
    problem = read_table(FRENCH.replace("Aisne", "Rhône").encode("cp1252"), "x")[1][0]
    assert problem.field == "line 1"
    assert "Libellé" in problem.fault


def test_a_text_that_stops_in_the_middle_of_a_letter_is_truncated() -> None:
    assert codes(read_table(FRENCH.encode()[:-1] + "é".encode()[:1], "x")[1]) == ["truncated"]


def test_a_packed_file_in_too_many_layers_is_refused() -> None:
    data = TSV
    for _ in range(5):
        data = gzip.compress(data)
    assert codes(read_table(data, "x")[1]) == ["packed_too_often"]
