from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.yaml_files import read_yaml


def _file(folder: Path, content: str | bytes) -> Path:
    path = folder / "some.yaml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_on_and_no_are_words_and_true_is_a_truth(tmp_path: Path) -> None:
    data, problems = read_yaml(_file(tmp_path, "[on, no, yes, off, true, false]"), tmp_path)
    assert data == ["on", "no", "yes", "off", True, False]
    assert problems == []


@pytest.mark.parametrize(
    ("content", "field"),
    [
        ("a: 1\nb: [\n", "line 3"),
        ("a: 1\nb: c: d\n", "line 2"),
        ("a: 1\nwhen: 2024-13-45\n", "line 2"),
        ("a: 1\nb: !!int many\n", "line 2"),
        ("a: 1\nb: !!bool maybe\n", "line 2"),
        ("a: 1\nb: !!python/object:os.system x\n", "line 2"),
        ("[" * 3000, "line 2"),
        (b"a: \xe9", "file"),
        ("\x00", "file"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, content: str | bytes, field: str) -> None:
    data, problems = read_yaml(_file(tmp_path, content), tmp_path)
    assert data is None
    assert [(problem.path, problem.field) for problem in problems] == [("some.yaml", field)]
    assert problems[0].mend


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    _, problems = read_yaml(tmp_path / "some.yaml", tmp_path)
    assert problems[0].mend == "Restore the file."


def test_the_path_is_told_from_the_root_that_was_read(tmp_path: Path) -> None:
    (tmp_path / "facets").mkdir()
    path = tmp_path / "facets" / "work.yaml"
    path.write_text("a: [", "utf-8")
    assert read_yaml(path, tmp_path)[1][0].path == "facets/work.yaml"


@given(content=st.text(st.sampled_from("ab:-[]{}&*!|>?#'\"%@,.0123456789eE~=<\n\t "), max_size=40))
def test_any_text_gives_data_or_a_problem(
    tmp_path_factory: pytest.TempPathFactory, content: str
) -> None:
    folder = tmp_path_factory.getbasetemp()
    data, problems = read_yaml(_file(folder, content), folder)
    assert data is None or not problems
