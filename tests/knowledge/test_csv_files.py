from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.csv_files import read_csv


def _file(folder: Path, content: str | bytes) -> Path:
    path = folder / "list.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_row_comes_with_its_line(tmp_path: Path) -> None:
    rows, problems = read_csv(_file(tmp_path, "code,text\nA,one\n\nB,two\n"), ("code", "text"))
    assert rows == [(2, {"code": "A", "text": "one"}), (4, {"code": "B", "text": "two"})]
    assert problems == []


def test_the_mark_that_spreadsheets_write_is_no_part_of_the_first_column(tmp_path: Path) -> None:
    rows, problems = read_csv(_file(tmp_path, b"\xef\xbb\xbfcode\nA\n"), ("code",))
    assert rows == [(2, {"code": "A"})]
    assert problems == []


@pytest.mark.parametrize(
    ("content", "field", "fault"),
    [
        ("code\nA\n", "head", "lacks the column 'text'."),
        ("", "head", "lacks the column 'code'."),
        ("code,text\nA,one, two\n", "line 2", "more or fewer fields"),
        ("code,text\nA\n", "line 2", "more or fewer fields"),
        ('code,text\nA,"one\nB,two\n', "line 2", "cannot be read from here on"),
        (b"code,text\nA,\xe9t\xe9\n", "file", "not UTF-8"),
    ],
)
def test_a_broken_table_is_told_with_place_and_mend(
    tmp_path: Path, content: str | bytes, field: str, fault: str
) -> None:
    _, problems = read_csv(_file(tmp_path, content), ("code", "text"))
    assert (problems[0].path, problems[0].field) == ("list.csv", field)
    assert fault in problems[0].fault
    assert problems[0].mend


def test_one_broken_row_does_not_hide_the_others(tmp_path: Path) -> None:
    rows, problems = read_csv(_file(tmp_path, "code,text\nA\nB,two\nC,3,4\n"), ("code", "text"))
    assert rows == [(3, {"code": "B", "text": "two"})]
    assert [problem.field for problem in problems] == ["line 2", "line 4"]


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    rows, problems = read_csv(tmp_path / "list.csv", ("code",))
    assert rows == []
    assert [problem.field for problem in problems] == ["file"]


@given(content=st.binary(max_size=80))
def test_any_bytes_give_rows_or_problems(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    rows, problems = read_csv(_file(tmp_path_factory.getbasetemp(), content), ("code",))
    assert all(set(row) >= {"code"} for _, row in rows)
    assert not rows or all(problem.field.startswith("line") for problem in problems)
