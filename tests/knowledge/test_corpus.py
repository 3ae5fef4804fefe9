import shutil
from pathlib import Path

import pytest

from knowledge.corpus import METHODOLOGY, REQUIRED_ROLES, load_corpus, load_topics
from knowledge.language import LANGUAGES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A corpus of one good topic, to be broken by the test."""
    shutil.copy(METHODOLOGY / "topics.csv", tmp_path)
    shutil.copytree(METHODOLOGY / "stakeholders", tmp_path / "stakeholders")
    return tmp_path


def _change(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")


def test_the_shipped_corpus_has_no_fault() -> None:
    _, problems = load_corpus()
    assert problems == []


def test_at_least_twenty_topics_ship_in_three_languages() -> None:
    corpus, _ = load_corpus()
    for language in LANGUAGES:
        assert len(corpus.in_language(language)) >= 20


def test_seventy_topics_are_planned() -> None:
    assert len(load_topics()) == 70


def test_paragraphs_point_at_their_text() -> None:
    corpus, _ = load_corpus()
    for passage in corpus.passages.values():
        for paragraph in passage.paragraphs:
            assert passage.body[paragraph.start : paragraph.end] == paragraph.text
        assert {part.role for part in passage.paragraphs} >= set(REQUIRED_ROLES)


def test_layers_come_from_the_source_codes() -> None:
    corpus, _ = load_corpus()
    passage = corpus.passages["stakeholders.en"]
    assert passage.layers == ("vises", "neighbour", "general")
    assert all(source.url for source in passage.sources if source.layer == "vises")


def test_all_faults_are_reported_at_once_with_file_and_field(folder: Path) -> None:
    _change(folder / "stakeholders/fr.md", "part: prepare", "part: collect")
    _change(folder / "stakeholders/nl.md", "[V20]", "[V999]")
    _change(folder / "stakeholders/en.md", "## On Monday", "## Monday morning")
    _, problems = load_corpus(folder)
    told = {(problem.path, problem.field) for problem in problems}
    assert ("stakeholders/fr.md", "part") in told
    assert any(path == "stakeholders/nl.md" and "line" in field for path, field in told)
    assert ("stakeholders/en.md", "headings") in told
    assert all(problem.mend for problem in problems)


def test_a_missing_language_is_a_problem(folder: Path) -> None:
    (folder / "stakeholders/nl.md").unlink()
    _, problems = load_corpus(folder)
    assert [problem.path for problem in problems] == ["stakeholders/nl.md"]


def test_an_unknown_field_is_refused(folder: Path) -> None:
    _change(folder / "stakeholders/fr.md", "screen: stakeholders", "screen: stakeholders\ncolour: red")
    _, problems = load_corpus(folder)
    assert [problem.field for problem in problems] == ["colour"]


def test_a_section_that_only_one_language_has_is_a_problem(folder: Path) -> None:
    path = folder / "stakeholders/fr.md"
    text = path.read_text("utf-8")
    path.write_text(text[: text.index("## À recopier")], "utf-8")
    _, problems = load_corpus(folder)
    assert [problem.path for problem in problems] == ["stakeholders/fr.md"]


def test_a_file_in_a_wrong_encoding_is_named(folder: Path) -> None:
    (folder / "stakeholders/fr.md").write_bytes("é".encode("latin-1"))
    _, problems = load_corpus(folder)
    assert [problem.field for problem in problems] == ["file"]
