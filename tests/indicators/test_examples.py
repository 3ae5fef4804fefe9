from pathlib import Path

import pytest

from indicators.examples import load_examples, near_duplicates
from indicators.grid_files import load_grid
from knowledge.language import LANGUAGES
from tests.indicators.tiny import example

FACETS = ("work.jobs", "work.skills")


def _folder(folder: Path, rows: str, head: str = "facets,level,text\n") -> Path:
    (folder / "en.csv").write_text(head + rows, "utf-8")
    return folder


def test_the_main_facet_comes_first_and_no_facet_is_support(tmp_path: Path) -> None:
    rows = 'work.skills;work.jobs,result,"we train, they find work"\n,,the payroll\n'
    examples, problems = load_examples(FACETS, _folder(tmp_path, rows))
    assert problems == []
    assert [one.facets for one in examples] == [("work.skills", "work.jobs"), ()]
    assert [one.lever for one in examples] == [True, False]
    assert [one.level for one in examples] == ["result", None]
    assert [one.text for one in examples] == ["we train, they find work", "the payroll"]


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ("work.joy,result,we dance\n", "line 2"),
        ("work.jobs;work.joy,result,we dance\n", "line 2"),
        ("work.jobs,outcome,we hire\n", "line 2.level"),
        ("work.jobs,result,\n", "line 2.text"),
        ("work.jobs,result,we hire, they stay\n", "line 2"),
        ("work.jobs,result\n", "line 2"),
    ],
)
def test_a_faulty_row_is_told_with_its_line(tmp_path: Path, row: str, field: str) -> None:
    examples, problems = load_examples(FACETS, _folder(tmp_path, row))
    assert examples == []
    assert [(one.path, one.field) for one in problems] == [("en.csv", field)]


def test_a_misspelt_column_does_not_turn_levers_into_support(tmp_path: Path) -> None:
    folder = _folder(tmp_path, "work.jobs,result,we hire\n", head="facet,level,text\n")
    examples, problems = load_examples(FACETS, folder)
    assert examples == []
    assert [one.fault for one in problems] == ["lacks the column 'facets'."]


def test_a_file_as_a_spreadsheet_saves_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "en.csv").write_bytes(b"\xef\xbb\xbffacets,level,text\r\nwork.jobs,,we hire\r\n")
    examples, problems = load_examples(FACETS, tmp_path)
    assert problems == []
    assert examples == [example("we hire", "work.jobs")]


def test_a_wrong_encoding_is_a_problem_and_other_languages_are_read(tmp_path: Path) -> None:
    (tmp_path / "fr.csv").write_bytes("facets,level,text\n,,été".encode("latin-1"))
    examples, problems = load_examples(FACETS, _folder(tmp_path, ",,the payroll\n"))
    assert [one.language for one in examples] == ["en"]
    assert [(one.path, one.field) for one in problems] == [("fr.csv", "file")]


def test_statements_that_share_half_of_their_words_are_near_duplicates() -> None:
    first = example("we repair bikes for schools", "work.jobs")
    second = example("repairing a bike for the school", "work.skills")
    third = example("we grow vegetables", "work.jobs")
    (pair,) = near_duplicates([first, third, second])
    assert pair == (first, second, 1.0)


def test_languages_are_not_compared_with_each_other() -> None:
    one = example("radio festival", "work.jobs", language="en")
    other = example("radio festival", "work.jobs", language="nl")
    assert near_duplicates([one, other]) == []


def test_the_shipped_statements_have_no_fault_and_no_near_duplicates() -> None:
    examples, problems = load_examples(load_grid()[0].facets)
    assert problems == []
    assert near_duplicates(examples) == []


def test_every_facet_ships_with_statements_in_each_language() -> None:
    facets = load_grid()[0].facets
    examples, _ = load_examples(facets)
    for language in LANGUAGES:
        shown = {one.facets[0] for one in examples if one.language == language and one.facets}
        assert set(facets) - shown == set()


def test_each_language_ships_with_support_activities() -> None:
    examples, _ = load_examples(load_grid()[0].facets)
    assert {one.language for one in examples if not one.lever} == set(LANGUAGES)
