import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.corpus import REQUIRED_ROLES
from knowledge.corpus_files import METHODOLOGY, load_corpus, load_topics
from knowledge.language import LANGUAGES, Language
from knowledge.sources import without_codes
from knowledge.text import fold, words


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


def test_every_shipped_topic_exists_in_all_languages() -> None:
    corpus, _ = load_corpus()
    topics = {passage.topic for passage in corpus.passages.values()}
    assert all(corpus.get(topic, language) for topic in topics for language in LANGUAGES)


def test_what_a_passage_leads_on_to_is_planned() -> None:
    corpus, _ = load_corpus()
    planned = load_topics()
    for passage in corpus.passages.values():
        assert set(passage.related) <= set(planned), passage.id


def test_a_passage_is_read_in_a_few_minutes() -> None:
    corpus, _ = load_corpus()
    lengths = {one.id: len(one.body.split()) for one in corpus.passages.values()}
    assert {name: length for name, length in lengths.items() if not 250 <= length <= 500} == {}


# Small words that only one of the three languages has.
_OWN_WORDS: dict[Language, set[str]] = {
    "fr": set(
        "le la les des une est nos notre avec pour dans qui que comment faut quoi du".split()
    ),
    "nl": set("de het een is onze met voor wie wat hoe moet waarom zijn niet van welke".split()),
    "en": set("the is our with for who what how do why are not of should which to".split()),
}


def test_the_questions_of_a_passage_are_of_its_own_language() -> None:
    corpus, _ = load_corpus()
    for passage in corpus.passages.values():
        said = {fold(word.text) for question in passage.questions for word in words(question)}
        counts = {language: len(said & own) for language, own in _OWN_WORDS.items()}
        assert max(counts, key=lambda one: counts[one]) == passage.language, passage.id


def test_a_section_is_all_its_paragraphs() -> None:
    passage = load_corpus()[0].passages["stakeholders.en"]
    assert passage.section("monday").startswith("- ")
    assert "##" not in passage.section("essentials")


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
