import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.dialogue.resources import Resources
from knowledge.corpus import Corpus
from knowledge.corpus_files import load_corpus
from knowledge.language import LANGUAGES, Language
from knowledge.sources import codes_in
from vectorstore.answers import Answerer
from vectorstore.lexical import LexicalSearcher
from vectorstore.passages import Hit, Piece, pieces_of
from vectorstore.retriever import HybridRetriever


class Fixed:
    """Finds the same pieces whatever is asked."""

    def __init__(self, *pieces: Piece) -> None:
        self._pieces = pieces

    def search(self, query: str, language: Language, limit: int) -> list[Hit]:
        return [Hit(piece, 1.0) for piece in self._pieces]


UNRELATED: list[tuple[Language, str]] = [
    ("fr", "Quelle est la recette de la tarte au citron ?"),
    ("nl", "Hoe laat vertrekt de trein naar Oostende?"),
    ("en", "Who won the football world cup in 1998?"),
]


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load_corpus()[0]


@pytest.fixture(scope="module")
def answerer(corpus: Corpus) -> Answerer:
    """Answers by words alone: no sentence model is loaded."""
    searcher = LexicalSearcher(pieces_of(corpus))
    return Answerer(corpus, HybridRetriever(searchers=[searcher], weights=[1.0]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_questions_of_a_passage_find_it_and_are_answered(
    resources: Resources, corpus: Corpus, language: Language
) -> None:
    asked = [(q, one.id) for one in corpus.in_language(language) for q in one.questions]
    answers = [(resources.answerer.ask(question, language), own) for question, own in asked]
    answered = [answer.answered for answer, _ in answers]
    first = [own in [one.passage.id for one in answer.passages[:1]] for answer, own in answers]
    assert sum(answered) / len(asked) >= 0.95
    assert sum(first) / len(asked) >= 0.85


def test_one_very_good_piece_comes_before_two_fair_ones(corpus: Corpus) -> None:
    best, *between, other = corpus.in_language("en")[:9]
    heads = [pieces_of(Corpus([passage]))[0] for passage in (best, *between)]
    ranking = Fixed(*heads, *pieces_of(Corpus([other])))
    answerer = Answerer(corpus, HybridRetriever(searchers=[ranking], weights=[1]))
    assert answerer.ask("stakeholders", "en").passages[0].passage == best


def test_of_two_equal_pieces_the_passage_with_a_second_one_comes_first(corpus: Corpus) -> None:
    one, other = corpus.passages["stakeholders.en"], corpus.passages["indicators.en"]
    (head, *_), (first, second, *_) = (pieces_of(Corpus([passage])) for passage in (one, other))
    searchers = [Fixed(head), Fixed(first, second)]
    answerer = Answerer(corpus, HybridRetriever(searchers=searchers, weights=[1, 1]))
    assert answerer.ask("stakeholders", "en").passages[0].passage == other


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_quotes_the_passage_it_found_first(
    answerer: Answerer, corpus: Corpus, language: Language
) -> None:
    for passage in corpus.in_language(language):
        answer = answerer.ask(passage.questions[0], language)
        best = answer.passages[0].passage
        for citation in answer.citations:
            assert citation.passage == best.id
            assert best.body[citation.start : citation.end] == citation.quote


def test_citations_stand_in_the_order_of_the_text(answerer: Answerer, corpus: Corpus) -> None:
    for passage in corpus.passages.values():
        answer = answerer.ask(passage.questions[0], passage.language)
        starts = [citation.start for citation in answer.citations]
        assert starts == sorted(set(starts))
        assert len(starts) <= 4


def test_an_answer_reads_without_source_codes(answerer: Answerer, corpus: Corpus) -> None:
    for passage in corpus.passages.values():
        answer = answerer.ask(passage.questions[0], passage.language)
        assert bool(answer.text) == answer.answered
        assert codes_in(answer.text) == []
        assert answer.text == answer.spoken(len(answer.citations))


def test_an_answer_can_be_spoken_shorter(answerer: Answerer) -> None:
    answer = answerer.ask("What is a stakeholder?", "en")
    assert answer.text.startswith(answer.spoken(1))
    assert len(answer.spoken(1)) < len(answer.text)


def test_a_question_on_method_finds_its_passage(answerer: Answerer) -> None:
    assert answerer.ask("C'est quoi une partie prenante ?", "fr").passages[0].passage.id == (
        "stakeholders.fr"
    )


@pytest.mark.parametrize(("language", "question"), UNRELATED)
def test_what_nothing_answers_is_not_answered(
    answerer: Answerer, language: Language, question: str
) -> None:
    answer = answerer.ask(question, language)
    assert (answer.answered, answer.text, answer.citations) == (False, "", ())


def test_where_nothing_answers_the_nearest_passages_are_named(answerer: Answerer) -> None:
    answer = answerer.ask("What recipe for stakeholders with lemon tart and cream?", "en")
    assert not answer.answered
    assert "stakeholders.en" in {found.passage.id for found in answer.passages}


def test_only_passages_of_the_language_are_named(answerer: Answerer) -> None:
    for language in LANGUAGES:
        answer = answerer.ask("impact indicator indicateur stakeholders", language)
        assert {found.passage.language for found in answer.passages} <= {language}


def test_passages_are_named_once_and_best_first(answerer: Answerer) -> None:
    found = answerer.ask("Hoe kies ik een methode?", "nl").passages
    scores = [one.score for one in found]
    assert scores == sorted(scores, reverse=True)
    assert len({one.passage.id for one in found}) == len(found)


@settings(max_examples=40)
@given(question=st.text(max_size=60), language=st.sampled_from(LANGUAGES))
def test_any_text_can_be_asked(answerer: Answerer, question: str, language: Language) -> None:
    answer = answerer.ask(question, language)
    assert answer.answered == bool(answer.citations)


@pytest.mark.parametrize(("language", "question"), UNRELATED)
def test_the_shipped_answerer_does_not_stretch_either(
    resources: Resources, language: Language, question: str
) -> None:
    assert not resources.answerer.ask(question, language).answered
