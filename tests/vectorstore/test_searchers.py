"""What every searcher keeps to, dense or lexical."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.language import LANGUAGES, Language
from tests.vectorstore.embedder import LetterEmbedder
from tests.vectorstore.pieces import PIECES
from vectorstore.index import DenseIndex, open_client
from vectorstore.lexical import LexicalSearcher
from vectorstore.passages import Searcher

QUESTIONS: dict[Language, str] = {
    "fr": "un indicateur d'effet",
    "nl": "een indicator van effect",
    "en": "an indicator of effect",
}


@pytest.fixture(scope="module", params=["dense", "lexical"])
def searcher(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Searcher]:
    if request.param == "lexical":
        yield LexicalSearcher(PIECES)
        return
    folder: Path = tmp_path_factory.mktemp("index")
    yield DenseIndex(open_client(folder), LetterEmbedder(), PIECES, folder / "lock")


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_pieces_of_the_language_asked_are_found(
    searcher: Searcher, language: Language
) -> None:
    hits = searcher.search(QUESTIONS[language], language, 10)
    assert hits
    assert {hit.piece.language for hit in hits} == {language}


@pytest.mark.parametrize("language", LANGUAGES)
def test_hits_come_best_first_and_each_once(searcher: Searcher, language: Language) -> None:
    hits = searcher.search(QUESTIONS[language], language, 10)
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert len({hit.piece.id for hit in hits}) == len(hits)


def test_the_limit_holds(searcher: Searcher) -> None:
    assert len(searcher.search("un effet pour les parties", "fr", 1)) == 1


def test_more_may_be_asked_than_there_is(searcher: Searcher) -> None:
    assert len(searcher.search("indicator effect", "en", 500)) <= 2


def test_a_piece_is_found_by_its_own_words(searcher: Searcher) -> None:
    for piece in PIECES:
        assert searcher.search(piece.text, piece.language, 1)[0].piece == piece


def test_the_same_question_gives_the_same_hits(searcher: Searcher) -> None:
    first, second = (searcher.search("een effect in de buurt", "nl", 5) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("query", ["", "   ", "🎉", "zzzz", "'", "a" * 2000, "NULL; DROP --"])
def test_any_query_can_be_asked(searcher: Searcher, query: str) -> None:
    assert len(searcher.search(query, "en", 3)) <= 3
