"""Reading the corpus from its files: what is good is read, and every fault is told."""

import csv
import shutil
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.corpus_files import METHODOLOGY, load_asked, load_corpus, load_topics
from knowledge.language import LANGUAGES, Language
from knowledge.sources import without_codes
from knowledge.text import fold


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


def _write_asked(folder: Path, language: Language, *rows: Sequence[str]) -> None:
    path = folder / f"questions.{language}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("topic", "question"), *rows])


def test_the_shipped_corpus_has_no_fault() -> None:
    _, problems = load_corpus()
    assert problems == []


def test_all_faults_are_reported_at_once_with_file_and_field(folder: Path) -> None:
    _change(folder / "stakeholders/fr.md", "part: prepare", "part: collect")
    _change(folder / "stakeholders/nl.md", "[V20]", "[V999]")
    _change(folder / "stakeholders/en.md", "## On Monday", "## Monday morning")
    _write_asked(folder, "nl", ("cooking", "hoe bak ik brood?"))
    _, problems = load_corpus(folder)
    told = {(problem.path, problem.field) for problem in problems}
    assert ("stakeholders/fr.md", "part") in told
    assert any(path == "stakeholders/nl.md" and "line" in field for path, field in told)
    assert ("stakeholders/en.md", "headings") in told
    assert ("questions.nl.csv", "line 2") in told
    assert all(problem.mend for problem in problems)
    assert problems == sorted(problems)


def test_a_missing_language_is_a_problem(folder: Path) -> None:
    (folder / "stakeholders/nl.md").unlink()
    _, problems = load_corpus(folder)
    assert [problem.path for problem in problems] == ["stakeholders/nl.md"]


def test_an_unknown_field_is_refused(folder: Path) -> None:
    _change(
        folder / "stakeholders/fr.md", "screen: stakeholders", "screen: stakeholders\ncolour: red"
    )
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


@pytest.mark.parametrize(
    ("before", "after", "field"),
    [
        ("id: stakeholders.fr", "id: stakeholders.nl", "id"),
        ("language: fr", "language: de", "language"),
        ("part: prepare", "part: cook", "part"),
        ("related: [", "related: [no-such-topic, ", "related"),
        ("related: [", "related: [stakeholders, ", "related"),
        ("id: stakeholders.fr", "id: stakeholders.fr\nwhen: 2024-13-45", "front matter"),
        ("## Un exemple", "## Un exemplaire", "headings"),
        ("## Lundi matin", "Lundi matin", "headings"),
    ],
)
def test_a_fault_is_told_with_its_field(folder: Path, before: str, after: str, field: str) -> None:
    _change(folder / "stakeholders/fr.md", before, after)
    assert field in {problem.field for problem in load_corpus(folder)[1]}


def test_a_passage_with_a_fault_is_left_out_and_the_others_stay(folder: Path) -> None:
    _change(folder / "stakeholders/fr.md", "[V20]", "[V999]")
    assert sorted(load_corpus(folder)[0].passages) == ["stakeholders.en", "stakeholders.nl"]


def test_a_passage_without_any_source_code_is_a_problem(folder: Path) -> None:
    path = folder / "stakeholders/fr.md"
    path.write_text(without_codes(path.read_text("utf-8")), "utf-8")
    assert [problem.fault for problem in load_corpus(folder)[1]] == ["no fact has a source code."]


def test_a_folder_that_is_no_planned_topic_is_a_problem(folder: Path) -> None:
    (folder / "cooking").mkdir()
    assert [problem.path for problem in load_corpus(folder)[1]] == ["cooking"]


def test_a_broken_list_of_topics_is_a_problem(folder: Path) -> None:
    (folder / "topics.csv").write_text("chapter,subject\n", "utf-8")
    assert {problem.path for problem in load_corpus(folder)[1]} >= {"topics.csv"}


def test_ways_of_asking_go_to_the_passage_of_their_topic_and_language(folder: Path) -> None:
    _write_asked(
        folder, "en", ("stakeholders", "who is in it?"), ("stakeholders", " whom do we call ")
    )
    _write_asked(folder, "fr", ("stakeholders", "qui en est ?"))
    corpus, problems = load_corpus(folder)
    assert problems == []
    assert {one.language: one.asked for one in corpus.passages.values()} == {
        "fr": ("qui en est ?",),
        "nl": (),
        "en": ("who is in it?", "whom do we call"),
    }


def test_questions_without_a_topic_are_those_that_lead_elsewhere(folder: Path) -> None:
    _write_asked(folder, "en", ("", "who won the cup?"), ("stakeholders", "who is in it?"))
    corpus, problems = load_corpus(folder)
    assert problems == []
    assert {language: list(own) for language, own in corpus.elsewhere.items()} == {
        "fr": [],
        "nl": [],
        "en": ["who won the cup?"],
    }


def test_a_topic_that_is_planned_may_be_asked_for_before_it_is_written(folder: Path) -> None:
    _write_asked(folder, "en", ("sroi", "what is a ratio?"))
    assert load_corpus(folder)[1] == []


def test_without_any_file_of_questions_nothing_is_asked_and_nothing_is_wrong(
    folder: Path,
) -> None:
    assert load_asked(["stakeholders"], folder) == ({one: {} for one in LANGUAGES}, [])


def test_the_same_question_in_two_languages_is_no_fault(tmp_path: Path) -> None:
    for language in LANGUAGES:
        _write_asked(tmp_path, language, ("sroi", "SROI?"))
    assert load_asked(["sroi"], tmp_path)[1] == []


def test_a_broken_file_of_questions_hides_no_fault_of_the_others(tmp_path: Path) -> None:
    _write_asked(tmp_path, "fr", ("cooking", "du pain ?"))
    (tmp_path / "questions.nl.csv").write_bytes(b"topic,question\nsroi,\xe9\xe9n\n")
    (tmp_path / "questions.en.csv").write_text("topic,text\nsroi,what is it?\n", "utf-8")
    _, problems = load_asked(["sroi"], tmp_path)
    assert [(one.path, one.field) for one in problems] == [
        ("questions.fr.csv", "line 2"),
        ("questions.nl.csv", "file"),
        ("questions.en.csv", "head"),
    ]


_row = st.tuples(
    st.sampled_from(["stakeholders", "", "cooking"]),
    st.sampled_from(["", "  ", "How?", "HOW?", "Hôw?", "Why?", "Who, then?"]),
)


@given(rows=st.lists(_row, max_size=8), language=st.sampled_from(LANGUAGES))
def test_every_fault_of_every_row_is_told_at_once(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]], language: Language
) -> None:
    root = tmp_path_factory.mktemp("asked")
    _write_asked(root, language, *rows)
    expected: Counter[str] = Counter()
    for number, (topic, question) in enumerate(rows, start=2):
        before = {fold(other) for _, other in rows[: number - 2]}
        expected[f"line {number}"] += topic == "cooking"
        expected[f"line {number}"] += not question.strip() or fold(question) in before
    _, problems = load_asked(load_topics(), root)
    assert Counter(problem.field for problem in problems) == +expected
    assert {problem.path for problem in problems} <= {f"questions.{language}.csv"}
    assert all(problem.mend for problem in problems)


_yaml_like = st.text(st.sampled_from("abid:-[]{}&*!|>?#'\"%@,.0123456789~=<\n\t é"), max_size=60)


@settings(max_examples=60)
@given(head=_yaml_like, body=st.text(max_size=60))
def test_any_front_matter_gives_problems_and_never_a_crash(
    tmp_path_factory: pytest.TempPathFactory, head: str, body: str
) -> None:
    _check_fuzzed(tmp_path_factory, f"---\n{head}\n---\n{body}".encode("utf-8", "replace"))


@settings(max_examples=60)
@given(content=st.binary(max_size=200))
def test_any_bytes_give_problems_and_never_a_crash(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    _check_fuzzed(tmp_path_factory, content)


def _check_fuzzed(factory: pytest.TempPathFactory, content: bytes) -> None:
    root = factory.getbasetemp() / "fuzzed"
    (root / "stakeholders").mkdir(parents=True, exist_ok=True)
    (root / "topics.csv").write_text("part,topic\nprepare,stakeholders\n", "utf-8")
    for language in LANGUAGES:
        (root / f"stakeholders/{language}.md").write_bytes(content)
    corpus, problems = load_corpus(root)
    assert not corpus.passages
    assert {problem.path for problem in problems} == {f"stakeholders/{one}.md" for one in LANGUAGES}
