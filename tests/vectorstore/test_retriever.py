import pytest

from knowledge.language import LANGUAGES, Language
from tests.vectorstore.pieces import PIECES, piece
from vectorstore.lexical import LexicalSearcher
from vectorstore.passages import Hit
from vectorstore.retriever import RANK_CONSTANT, HybridRetriever, fuse

A, B, C = (piece(name, name) for name in ("a", "b", "c"))


def _names(hits: list[Hit]) -> list[str]:
    return [hit.piece.topic for hit in hits]


def test_what_two_rankings_share_comes_first() -> None:
    assert _names(fuse([[Hit(A, 9), Hit(B, 1)], [Hit(C, 9), Hit(B, 1)]], [1, 1]))[0] == "b"


def test_ties_keep_the_order_in_which_they_were_first_seen() -> None:
    assert _names(fuse([[Hit(C, 1)], [Hit(A, 1)], [Hit(B, 1)]], [1, 1, 1])) == ["c", "a", "b"]


def test_the_heavier_ranking_wins() -> None:
    assert _names(fuse([[Hit(A, 1)], [Hit(B, 1)]], [0.4, 1.0])) == ["b", "a"]


def test_only_ranks_count_and_not_the_scores_of_the_searchers() -> None:
    low, high = (fuse([[Hit(A, score), Hit(B, 0)]], [1]) for score in (0.1, 1000))
    assert low == high


def test_the_score_is_the_weighted_reciprocal_rank() -> None:
    hits = fuse([[Hit(A, 1), Hit(B, 1)], [Hit(B, 1)]], [1, 0.5])
    assert [hit.score for hit in hits] == [
        1 / (RANK_CONSTANT + 2) + 0.5 / (RANK_CONSTANT + 1),
        1 / (RANK_CONSTANT + 1),
    ]


def test_nothing_fused_is_nothing() -> None:
    assert fuse([], []) == []
    assert fuse([[], []], [1, 1]) == []


def test_each_ranking_needs_its_weight() -> None:
    with pytest.raises(ValueError, match="shorter"):
        fuse([[Hit(A, 1)], [Hit(B, 1)]], [1])


@pytest.fixture(scope="module")
def retriever() -> HybridRetriever:
    return HybridRetriever(searchers=[LexicalSearcher(PIECES)], weights=[1.0], limit=2)


@pytest.mark.parametrize("language", LANGUAGES)
def test_langchain_gets_documents_of_one_language_only(
    retriever: HybridRetriever, language: Language
) -> None:
    documents = retriever.invoke("indicateur indicator stakeholders buurt", language=language)
    assert documents
    assert {document.metadata["language"] for document in documents} == {language}


def test_a_document_tells_where_it_stands(retriever: HybridRetriever) -> None:
    (document,) = retriever.invoke("stakeholders", language="en")
    assert document.page_content == "Stakeholders of the neighbourhood"
    assert document.metadata == {
        "id": PIECES[7].id,
        "passage": "stakeholders.en",
        "topic": "stakeholders",
        "language": "en",
        "role": None,
        "start": 0,
        "end": 0,
        "score": 1 / (RANK_CONSTANT + 1),
    }


def test_the_limit_is_set_once_and_may_be_set_for_one_question(
    retriever: HybridRetriever,
) -> None:
    question = "effect buurt wijk"
    assert len(retriever.hits(question, "nl")) == 2
    assert len(retriever.hits(question, "nl", limit=1)) == 1
    assert len(retriever.hits(question, "nl", limit=9)) == 4
