from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.glossary import Glossary, Term
from knowledge.language import LANGUAGES, Language, Localised
from tests.vectorstore.embedder import LetterEmbedder
from tests.vectorstore.pieces import PIECES, asked, elsewhere, piece
from vectorstore.classifier import MixedClassifier, Taught
from vectorstore.index import DenseIndex, open_client
from vectorstore.passages import ELSEWHERE, Piece
from vectorstore.rankers import NearestPieces, TaughtTopics, TopicWords, taught_topics


def _index(folder: Path, pieces: list[Piece]) -> DenseIndex:
    embedder = LetterEmbedder(letters="ab")
    return DenseIndex(open_client(folder / "index"), embedder, pieces, folder / "lock")


def _cosines(question: str, *texts: str) -> list[float]:
    vectors = LetterEmbedder(letters="ab").encode([question, *texts])
    return [float(one) for one in vectors[1:] @ vectors[0]]


def test_the_best_pieces_of_a_topic_count_by_their_mean(tmp_path: Path) -> None:
    own = ["aaaa", "aaab", "aabb", "bbbb"]
    index = _index(tmp_path, [piece("one", text) for text in own])
    found = NearestPieces(index, best=2).scores("aaaa", "en")
    assert found == {"one": pytest.approx(np.mean(_cosines("aaaa", "aaaa", "aaab")), abs=1e-5)}


def test_a_piece_that_a_topic_lacks_counts_as_the_last_that_was_found(tmp_path: Path) -> None:
    pieces = [piece("alone", "aaaa"), *(piece("many", text) for text in ("aaab", "aabb", "bbbb"))]
    found = NearestPieces(_index(tmp_path, pieces), best=3).scores("aaaa", "en")
    best, last = _cosines("aaaa", "aaaa", "bbbb")
    assert found["alone"] == pytest.approx((best + 2 * last) / 3, abs=1e-5)


def test_pieces_of_any_language_speak_for_their_topic(tmp_path: Path) -> None:
    pieces = [piece("here", "bbbb", "en"), piece("there", "aaaa", "fr")]
    found = NearestPieces(_index(tmp_path, pieces)).scores("aaaa", "en")
    assert max(found, key=lambda topic: found[topic]) == "there"


def test_no_more_than_the_nearest_pieces_are_looked_at(tmp_path: Path) -> None:
    pieces = [piece("near", "aaaa"), piece("far", "bbbb")]
    assert list(NearestPieces(_index(tmp_path, pieces), depth=1).scores("aaaa", "en")) == ["near"]


def test_nearness_to_what_leads_elsewhere_speaks_for_no_topic(tmp_path: Path) -> None:
    index = _index(tmp_path, [piece("one", "bbbb"), elsewhere("aaaa")])
    assert list(NearestPieces(index).scores("aaaa", "en")) == ["one"]


def test_without_pieces_nothing_is_near(tmp_path: Path) -> None:
    assert NearestPieces(_index(tmp_path, [])).scores("aaaa", "en") == {}


def _best(words: TopicWords, question: str, language: Language) -> str:
    scores = words.scores(question, language)
    return max(scores, key=lambda topic: scores[topic])


def test_words_spread_over_the_pieces_of_a_topic_count_together() -> None:
    spread = [piece("surveys", "a short form"), piece("surveys", "for the customers")]
    others = [piece("needs", "a short talk"), piece("place", "the customers of a market")]
    assert _best(TopicWords([*others, *spread]), "short form customers", "en") == "surveys"


def test_ways_of_asking_count_with_the_rest_of_their_topic() -> None:
    pieces = [*PIECES, asked("indicators", "what should we count")]
    assert _best(TopicWords(pieces), "things to count", "en") == "indicators"


def test_every_topic_of_the_language_has_a_score_and_no_other() -> None:
    words = TopicWords(PIECES)
    for language in LANGUAGES:
        own = {one.topic for one in PIECES if one.language == language}
        assert set(words.scores("indicator indicateur", language)) == own


def test_a_word_of_another_language_counts_for_nothing() -> None:
    assert set(TopicWords(PIECES).scores("vrijwilligers", "en").values()) == {0.0}


def test_the_parts_of_a_dutch_compound_count() -> None:
    words = TopicWords([one for one in PIECES if "wijk" not in one.text])
    assert words.scores("buurtrestaurant", "nl")["place"] > 0


def test_other_forms_of_a_term_are_looked_for_as_well() -> None:
    in_all = {"fr": "-", "nl": "-"}
    term = Term(
        id="chain",
        topic="chain-of-effects",
        term=Localised(en="chain of effects", **in_all),
        variants={"en": ("theory of change",)},
        definition=Localised(en="What leads to what.", **in_all),
    )
    pieces = [*PIECES, piece("chain-of-effects", "Draw a chain from what you do")]
    plain, helped = TopicWords(pieces), TopicWords(pieces, Glossary({"chain": term}))
    question = "a theory of change"
    assert plain.scores(question, "en")["chain-of-effects"] == 0
    assert _best(helped, question, "en") == "chain-of-effects"


def test_words_that_lead_elsewhere_speak_for_no_topic() -> None:
    words = TopicWords([*PIECES, elsewhere("a recipe of soup")])
    assert set(words.scores("recipe", "en")) == {"stakeholders", "indicators"}


@pytest.mark.parametrize("question", ["", "?", "what is the", "🎉"])
def test_a_question_without_a_telling_word_scores_nothing(question: str) -> None:
    assert TopicWords(PIECES).scores(question, "en") == {}


def test_a_language_without_pieces_scores_nothing() -> None:
    assert TopicWords(PIECES[:2]).scores("stakeholders", "en") == {}


def test_what_is_taught_is_gathered_by_language_in_the_order_of_the_pieces() -> None:
    taught = taught_topics([*PIECES, elsewhere("a recipe of soup")])
    assert list(taught) == list(LANGUAGES)
    assert taught["en"] == Taught(
        [
            "Stakeholders of the neighbourhood",
            "An indicator measures an effect",
            "a recipe of soup",
        ],
        ["stakeholders", "indicators", ELSEWHERE],
    )


TAUGHT = [
    *PIECES,
    asked("indicators", "what should we count"),
    asked("stakeholders", "whom do we invite"),
    elsewhere("a recipe of soup"),
    elsewhere("the train to Ostend"),
]


@pytest.fixture(scope="module")
def by_words() -> TaughtTopics:
    return TaughtTopics(lambda: MixedClassifier(taught_topics(TAUGHT), None, {}), None)


def test_how_people_ask_is_learnt(by_words: TaughtTopics) -> None:
    found = by_words.scores("whom shall we invite to it", "en")
    assert max(found, key=lambda topic: found[topic]) == "stakeholders"


def test_that_a_question_leads_elsewhere_is_a_chance_but_no_topic(by_words: TaughtTopics) -> None:
    question = "the recipe of that soup"
    chances = by_words.chances(question, "en")
    assert max(chances, key=lambda topic: chances[topic]) == ELSEWHERE
    assert set(by_words.scores(question, "en")) == set(chances) - {ELSEWHERE}


def test_a_topic_never_taught_in_a_language_has_the_least_score(by_words: TaughtTopics) -> None:
    scores = by_words.scores("restaurant", "en")
    assert min(scores, key=lambda topic: scores[topic]) == "place"
    assert by_words.chances("restaurant", "en")["place"] < 0.001


@settings(max_examples=40)
@given(question=st.text(max_size=60), language=st.sampled_from(LANGUAGES))
def test_the_chances_of_any_question_add_up_to_one_and_keep_their_order_as_scores(
    by_words: TaughtTopics, question: str, language: Language
) -> None:
    chances = by_words.chances(question, language)
    scores = by_words.scores(question, language)
    assert sum(chances.values()) == pytest.approx(1)
    ranked = sorted(scores, key=lambda topic: chances[topic])
    assert [scores[topic] for topic in ranked] == sorted(scores.values())


def test_nothing_is_learnt_before_the_first_question_and_then_once() -> None:
    learnt: list[MixedClassifier] = []

    def learn() -> MixedClassifier:
        learnt.append(MixedClassifier(taught_topics(TAUGHT), None, {}))
        return learnt[0]

    topics = TaughtTopics(learn, None)
    assert learnt == []
    topics.scores("indicator", "en")
    topics.chances("indicateur", "fr")
    assert len(learnt) == 1


def test_vectors_of_the_question_weigh_in_where_there_is_an_embedder() -> None:
    embedder = LetterEmbedder()
    taught = taught_topics(TAUGHT)
    texts = [text for own in taught.values() for text in own.texts]
    mixed = MixedClassifier(taught, embedder.encode(texts), {"en": 0.5})
    with_vectors, without = (TaughtTopics(lambda: mixed, one) for one in (embedder, None))
    question = "an effect of soup"
    assert with_vectors.chances(question, "en") != without.chances(question, "en")
    assert embedder.seen[-1] == question
