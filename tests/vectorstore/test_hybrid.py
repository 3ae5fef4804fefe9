"""The sides put together: what happens when, and what a later start finds done."""

from pathlib import Path

import pytest

from knowledge.language import LANGUAGES
from tests.vectorstore.embedder import LetterEmbedder
from tests.vectorstore.pieces import PIECES, asked, elsewhere
from vectorstore.hybrid import Sides, hybrid_retriever
from vectorstore.index import open_client
from vectorstore.passages import Piece

ALL = [
    *PIECES,
    asked("stakeholders", "whom do we invite"),
    asked("indicators", "what should we count"),
    elsewhere("a recipe of soup"),
]


def _sides(folder: Path, embedder: LetterEmbedder, pieces: list[Piece] = ALL) -> Sides:
    return hybrid_retriever(pieces, embedder, open_client(folder / "index"), folder)


def _kept(folder: Path) -> set[str]:
    return {path.name for path in (folder / "learnt").glob("*.joblib")}


def test_nothing_is_embedded_or_learnt_before_the_first_question(tmp_path: Path) -> None:
    embedder = LetterEmbedder()
    sides = _sides(tmp_path, embedder)
    assert embedder.seen == []
    assert _kept(tmp_path) == set()
    sides.retriever.topics("indicator", "en")
    assert {one.text for one in ALL} <= set(embedder.seen)
    assert len(_kept(tmp_path)) == 1


def test_a_later_start_embeds_the_question_only_and_reads_what_was_learnt(tmp_path: Path) -> None:
    first = _sides(tmp_path, LetterEmbedder()).retriever.topics("indicator", "en")
    kept = _kept(tmp_path)
    embedder = LetterEmbedder()
    assert _sides(tmp_path, embedder).retriever.topics("indicator", "en") == pytest.approx(first)
    assert set(embedder.seen) == {"indicator"}
    assert _kept(tmp_path) == kept


def test_a_changed_text_is_learnt_anew(tmp_path: Path) -> None:
    _sides(tmp_path, LetterEmbedder()).retriever.topics("indicator", "en")
    kept = _kept(tmp_path)
    changed = [*ALL, asked("indicators", "how far have we come")]
    _sides(tmp_path, LetterEmbedder(), changed).retriever.topics("indicator", "en")
    assert len(_kept(tmp_path)) == 1
    assert not _kept(tmp_path) & kept


def test_another_model_is_learnt_with_anew(tmp_path: Path) -> None:
    _sides(tmp_path, LetterEmbedder("old")).retriever.topics("indicator", "en")
    kept = _kept(tmp_path)
    _sides(tmp_path, LetterEmbedder("new", letters="aeiou")).retriever.topics("indicator", "en")
    assert not _kept(tmp_path) & kept


def test_the_topic_that_all_sides_see_comes_first(tmp_path: Path) -> None:
    retriever = _sides(tmp_path, LetterEmbedder()).retriever
    for one in PIECES:
        assert next(iter(retriever.topics(one.text, one.language))) == one.topic


def test_documents_are_paragraphs_of_the_language_asked(tmp_path: Path) -> None:
    retriever = _sides(tmp_path, LetterEmbedder()).retriever
    for language in LANGUAGES:
        documents = retriever.invoke("what should we count", language=language)
        assert documents
        assert {one.metadata["language"] for one in documents} == {language}
        assert {one.metadata["role"] for one in documents} == {"essentials"}


def test_what_leads_elsewhere_is_no_topic_for_any_side(tmp_path: Path) -> None:
    sides = _sides(tmp_path, LetterEmbedder())
    assert set(sides.retriever.topics("a recipe of soup", "en")) == {one.topic for one in PIECES}
    assert "" in sides.taught.chances("a recipe of soup", "en")
