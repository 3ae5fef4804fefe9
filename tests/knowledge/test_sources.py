from pathlib import Path

import pytest

from knowledge.sources import LAYERS, codes_in, load_sources, without_codes

HEAD = "code,layer,label,url\n"


def _problems(folder: Path, rows: str) -> list[tuple[str, str]]:
    path = folder / "sources.csv"
    path.write_text(HEAD + rows, "utf-8")
    return [(problem.field, problem.fault) for problem in load_sources(path)[1]]


def test_the_shipped_sources_have_no_fault_and_all_layers() -> None:
    sources, problems = load_sources()
    assert problems == []
    assert {source.layer for source in sources.values()} == set(LAYERS)


def test_general_knowledge_has_no_address() -> None:
    sources, _ = load_sources()
    assert sources["G"].layer == "general"
    assert sources["G"].url == ""


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ("v1,vises,VISES,https://example.org\n", "line 2.code"),
        ("V1,rumour,VISES,https://example.org\n", "line 2.layer"),
        ("V1,vises,,https://example.org\n", "line 2.label"),
        ("V1,vises,VISES,ftp://example.org\n", "line 2.url"),
    ],
)
def test_a_wrong_field_is_named_with_its_line(tmp_path: Path, row: str, field: str) -> None:
    assert [place for place, _ in _problems(tmp_path, row)] == [field]


def test_a_code_that_stands_twice_is_a_problem(tmp_path: Path) -> None:
    row = "V1,vises,VISES,https://example.org\n"
    assert _problems(tmp_path, row + row) == [("line 3", "the code V1 is used twice.")]


def test_codes_are_listed_once_in_order_of_first_use() -> None:
    assert codes_in("One [V20, P1]. Two [G]. Three [P1, V22b].") == ["V20", "P1", "G", "V22b"]


def test_a_text_is_read_aloud_without_its_codes() -> None:
    assert without_codes("Invite all [V20, P1]. Then listen [G].") == "Invite all. Then listen."


def test_other_brackets_are_no_codes() -> None:
    text = "See [the form] and [2024] and [ ]."
    assert codes_in(text) == []
    assert without_codes(text) == text
