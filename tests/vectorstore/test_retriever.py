import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.language import LANGUAGES, Language
from tests.vectorstore.pieces import PIECES, asked, elsewhere, piece
from vectorstore.lexical import LexicalSearcher
from vectorstore.passages import Piece
from vectorstore.rankers import TopicWords
from vectorstore.retriever import HybridRetriever, fuse


def test_what_two_sides_find_fair_beats_what_one_finds_good_and_one_finds_bad() -> None:
    first = {"a": 9, "b": 8, "c": 0}
    second = {"c": 9, "b": 8, "a": 0}
    assert next(iter(fuse([first, second], [1, 1]))) == "b"


def test_the_surer_side_wins_where_ranks_alone_would_tie() -> None:
    sure = {"a": 100, "b": 1, "c": 0, "d": 0}
    unsure = {"b": 52, "a": 51, "c": 50, "d": 49}
    assert list(fuse([unsure, sure], [1, 1]))[:2] == ["a", "b"]


def test_the_heavier_side_wins() -> None:
    sides = [{"a": 1, "b": 0}, {"b": 1, "a": 0}]
    assert list(fuse(sides, [0.4, 1.0])) == ["b", "a"]
    assert list(fuse(sides, [1.0, 0.4])) == ["a", "b"]


def test_the_score_adds_distances_from_the_mean_in_deviations() -> None:
    side = {"a": 30, "b": 20, "c": 10}  # mean 20, deviation √(200/3)
    far = 10 / (200 / 3) ** 0.5
    assert fuse([side, side], [1, 0.5]) == pytest.approx({"a": 1.5 * far, "b": 0, "c": -1.5 * far})


def test_a_topic_that_a_side_does_not_name_has_the_least_that_it_gives() -> None:
    whole = {"a": 1, "b": 0}
    assert fuse([{"a": 5, "c": 2}, whole], [1, 1]) == fuse(
        [{"a": 5, "c": 2, "b": 2}, whole], [1, 1]
    )


@pytest.mark.parametrize("score", [0.0, 7.0, 0.1, -13.8])
def test_a_side_that_says_the_same_of_all_topics_says_nothing(score: float) -> None:
    telling = {"a": 3.0, "b": 2.0, "c": 1.0}
    same = dict.fromkeys(telling, score)
    assert fuse([telling, same], [1, 5]) == fuse([telling], [1])


def test_ties_keep_the_order_in_which_they_were_first_seen() -> None:
    assert list(fuse([{"c": 1, "a": 1}, {"b": 1}], [1, 1])) == ["c", "a", "b"]


def test_nothing_fused_is_nothing() -> None:
    assert fuse([], []) == {}
    assert fuse([{}, {}], [1, 1]) == {}


def test_each_side_needs_its_weight() -> None:
    with pytest.raises(ValueError, match="shorter"):
        fuse([{"a": 1}, {"b": 1}], [1])


# Whole numbers, and powers of two to scale them: they carry no rounding of their own.
_sides = st.lists(
    st.dictionaries(st.sampled_from("abcdefgh"), st.integers(-40, 40), max_size=8),
    min_size=1,
    max_size=4,
)


@given(sides=_sides)
def test_no_topic_is_lost_and_none_is_added(sides: list[dict[str, int]]) -> None:
    assert set(fuse(sides, [1] * len(sides))) == {topic for side in sides for topic in side}


@given(sides=_sides)
def test_topics_come_best_first(sides: list[dict[str, int]]) -> None:
    scores = list(fuse(sides, [1] * len(sides)).values())
    assert scores == sorted(scores, reverse=True)


@given(
    sides=_sides,
    scale=st.sampled_from([2.0**power for power in (-9, -1, 3, 12)]),
    shift=st.integers(-1000, 1000),
)
def test_neither_the_scale_nor_the_zero_of_a_side_counts(
    sides: list[dict[str, int]], scale: float, shift: int
) -> None:
    weights = [1 + 0.5 * number for number in range(len(sides))]
    moved = {topic: scale * (score + shift) for topic, score in sides[0].items()}
    assert fuse([moved, *sides[1:]], weights) == pytest.approx(fuse(sides, weights), abs=1e-9)


def _by_words(pieces: list[Piece], limit: int = 12) -> HybridRetriever:
    return HybridRetriever(
        rankers=[TopicWords(pieces)], weights=[1.0], searcher=LexicalSearcher(pieces), limit=limit
    )


@pytest.fixture(scope="module")
def retriever() -> HybridRetriever:
    return _by_words(PIECES, limit=2)


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
        "role": "essentials",
        "start": 0,
        "end": 33,
        "score": retriever.topics("stakeholders", "en")["stakeholders"],
    }


def test_the_limit_is_set_once_and_may_be_set_for_one_question(
    retriever: HybridRetriever,
) -> None:
    question = "effect buurt wijk"
    assert len(retriever.hits(question, "nl")) == 2
    assert len(retriever.hits(question, "nl", limit=1)) == 1
    assert len(retriever.hits(question, "nl", limit=9)) == 4


def test_all_pieces_of_a_topic_come_before_those_of_the_next() -> None:
    best = [piece("soup", text) for text in ("soup of leeks", "soup and soup", "a pan of soup")]
    other = [piece("bread", "bread with soup"), piece("cheese", "cheese")]
    hits = _by_words([other[0], best[0], other[1], *best[1:]]).hits("soup", "en")
    assert [hit.piece.topic for hit in hits] == ["soup", "soup", "soup", "bread"]
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_only_the_six_best_topics_lend_their_pieces() -> None:
    pieces = [piece(f"topic{n}", "soup " * n + "and bread " * (9 - n)) for n in range(1, 9)]
    retriever = _by_words(pieces)
    best = list(retriever.topics("soup", "en"))[:6]
    assert sorted(hit.piece.topic for hit in retriever.hits("soup", "en")) == sorted(best)


def test_ways_of_asking_lead_to_a_topic_and_are_no_documents_themselves() -> None:
    told = piece("surveys", "A short form for all customers")
    retriever = _by_words([told, asked("surveys", "which questions on paper"), PIECES[8]])
    (document,) = retriever.invoke("short questions on paper", language="en")
    assert document.page_content == told.text


def test_a_question_that_leads_elsewhere_is_neither_topic_nor_document() -> None:
    retriever = _by_words([*PIECES, elsewhere("a recipe of soup")])
    assert "" not in retriever.topics("a recipe of soup", "en")
    assert retriever.hits("a recipe of soup", "en") == []


def test_where_no_side_names_a_topic_nothing_is_found(retriever: HybridRetriever) -> None:
    assert retriever.topics("", "en") == {}
    assert retriever.hits("", "en") == []
