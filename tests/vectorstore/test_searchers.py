"""What every searcher keeps to, dense or lexical."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.language import LANGUAGES, Language
from tests.vectorstore.embedder import LetterEmbedder
from tests.vectorstore.pieces import PIECES, asked, elsewhere
from vectorstore.index import DenseIndex, open_client
from vectorstore.lexical import LexicalSearcher
from vectorstore.passages import Searcher

ALL = [
    *PIECES,
    asked("indicators", "how do we count an effect"),
    elsewhere("an effect of the moon"),
]

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
        yield LexicalSearcher(ALL)
        return
    folder: Path = tmp_path_factory.mktemp("index")
    yield DenseIndex(open_client(folder), LetterEmbedder(), ALL, folder / "lock")


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
    assert len(searcher.search("indicator effect", "en", 500)) <= 4


def test_a_piece_is_found_by_its_own_words(searcher: Searcher) -> None:
    for piece in ALL:
        assert searcher.search(piece.text, piece.language, 1)[0].piece == piece


def test_the_same_question_gives_the_same_hits(searcher: Searcher) -> None:
    first, second = (searcher.search("een effect in de buurt", "nl", 5) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("query", ["", "   ", "🎉", "zzzz", "'", "a" * 2000, "NULL; DROP --"])
def test_any_query_can_be_asked(searcher: Searcher, query: str) -> None:
    assert len(searcher.search(query, "en", 3)) <= 3


def test_of_topics_only_the_paragraphs_are_found(searcher: Searcher) -> None:
    everything = searcher.search("count an effect", "en", 10)
    told = searcher.search("count an effect", "en", 10, ["indicators"])
    assert {hit.piece.role for hit in everything} == {"essentials", None}
    assert [hit.piece for hit in told] == [PIECES[8]]


def test_several_topics_may_be_asked(searcher: Searcher) -> None:
    hits = searcher.search("effect in de buurt", "nl", 10, ["indicators", "place"])
    assert {hit.piece.topic for hit in hits} == {"indicators", "place"}


def test_the_limit_holds_within_topics_and_leaves_the_best(searcher: Searcher) -> None:
    question, topics = "een restaurant in de buurt", ["indicators", "place"]
    whole = searcher.search(question, "nl", 10, topics)
    assert searcher.search(question, "nl", 1, topics) == whole[:1]
    assert whole[0].piece == PIECES[6]


def test_a_topic_that_is_not_there_has_no_pieces(searcher: Searcher) -> None:
    assert searcher.search("an indicator of effect", "en", 10, ["place"]) == []
    assert searcher.search("an indicator of effect", "en", 10, ["no-such-topic"]) == []


def test_what_leads_elsewhere_is_no_paragraph_of_any_topic(searcher: Searcher) -> None:
    assert searcher.search("an effect of the moon", "en", 10, [""]) == []
