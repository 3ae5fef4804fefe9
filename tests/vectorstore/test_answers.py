import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.dialogue.resources import Resources
from knowledge.corpus import Corpus
from knowledge.language import LANGUAGES, Language
from knowledge.sources import codes_in
from tests.vectorstore.few import TOPICS, with_chances
from vectorstore.answers import Answer, Answerer
from vectorstore.rankers import TaughtTopics


@pytest.fixture(scope="module")
def answers(answerer: Answerer, few: Corpus) -> list[Answer]:
    """What each passage's own questions are answered."""
    return [
        answerer.ask(question, passage.language)
        for passage in few.passages.values()
        for question in passage.questions
    ]


def test_most_questions_of_a_passage_find_it_first(answerer: Answerer, few: Corpus) -> None:
    found = [
        answerer.find(question, passage.language)[0].passage == passage
        for passage in few.passages.values()
        for question in passage.questions
    ]
    assert sum(found) / len(found) >= 0.95


@pytest.mark.parametrize(
    ("language", "question", "passage"),
    [
        ("fr", "C'est quoi une partie prenante ?", "stakeholders.fr"),
        ("nl", "Hoe kies ik een indicator?", "indicators.nl"),
        ("en", "WHAT IS A STAKEHOLDER", "stakeholders.en"),
    ],
)
def test_a_question_on_method_finds_its_passage(
    answerer: Answerer, language: Language, question: str, passage: str
) -> None:
    assert answerer.find(question, language)[0].passage.id == passage


def test_passages_are_named_once_and_best_first(answerer: Answerer) -> None:
    found = answerer.find("Hoe kies ik een methode?", "nl")
    scores = [one.score for one in found]
    assert scores == sorted(scores, reverse=True)
    assert len({one.passage.id for one in found}) == len(found)


def test_only_passages_of_the_language_are_named(answerer: Answerer) -> None:
    for language in LANGUAGES:
        found = answerer.find("impact indicator indicateur stakeholders", language)
        assert found
        assert {one.passage.language for one in found} == {language}


def test_a_topic_that_lacks_in_a_language_is_passed_over(
    answerer: Answerer, few: Corpus, taught: TaughtTopics
) -> None:
    rest = Corpus([one for one in few.passages.values() if one.id != "stakeholders.en"])
    found = Answerer(rest, answerer.retriever, taught).find("What is a stakeholder?", "en")
    assert len(found) == len(TOPICS) - 1
    assert "stakeholders" not in {one.passage.topic for one in found}


def test_no_more_than_six_passages_are_named(resources: Resources) -> None:
    for language in LANGUAGES:
        assert len(resources.answerer.find("impact", language)) == 6


def test_an_answer_quotes_the_passage_it_found_first(answers: list[Answer]) -> None:
    assert any(answer.answered for answer in answers)
    for answer in answers:
        best = answer.passages[0].passage
        for citation in answer.citations:
            assert citation.passage == best.id
            assert best.body[citation.start : citation.end] == citation.quote


def test_citations_stand_in_the_order_of_the_text_and_open_with_its_first(
    answers: list[Answer],
) -> None:
    for answer in answers:
        starts = [citation.start for citation in answer.citations]
        assert starts == sorted(set(starts))
        if answer.answered:
            assert 2 <= len(starts) <= 4
            opening = answer.passages[0].passage.paragraphs[0]
            assert starts[0] == opening.start


def test_an_answer_reads_without_source_codes(answers: list[Answer]) -> None:
    for answer in answers:
        assert bool(answer.text) == answer.answered
        assert codes_in(answer.text) == []
        assert answer.text == answer.spoken(len(answer.citations))


def test_an_answer_can_be_spoken_shorter(resources: Resources) -> None:
    answer = resources.answerer.ask("What is a stakeholder?", "en")
    assert answer.text.startswith(answer.spoken(1))
    assert 0 < len(answer.spoken(1)) < len(answer.text)


def test_a_sentence_that_says_the_words_of_the_question_is_cited(
    answerer: Answerer, few: Corpus
) -> None:
    sure = with_chances(answerer, few, {"stakeholders": 1.0})
    plain = sure.ask("What is a stakeholder?", "en").citations
    told = sure.ask("What is a stakeholder for COORACE?", "en").citations
    assert "COORACE" not in plain[-1].quote
    assert "COORACE" in told[-1].quote


def test_an_excerpt_is_the_paragraph_that_says_most_of_the_question(
    answerer: Answerer, few: Corpus
) -> None:
    passage = few.passages["stakeholders.en"]
    for paragraph in passage.paragraphs:
        best, said = answerer.excerpt(paragraph.text, passage)
        assert best == paragraph
        assert said


def test_an_excerpt_points_at_the_words_it_shares_with_the_question(
    answerer: Answerer, few: Corpus
) -> None:
    paragraph, said = answerer.excerpt("quelles PARTIES prenantes", few.passages["stakeholders.fr"])
    assert {one.text.lower() for one in said} <= {"partie", "parties", "prenante", "prenantes"}
    assert said
    assert all(paragraph.text[one.start : one.end] == one.text for one in said)


def test_where_nothing_is_shared_the_excerpt_is_the_opening(
    answerer: Answerer, few: Corpus
) -> None:
    passage = few.passages["stakeholders.nl"]
    assert answerer.excerpt("xylofoon", passage) == (passage.paragraphs[0], [])


@settings(max_examples=40)
@given(question=st.text(max_size=60), language=st.sampled_from(LANGUAGES))
def test_any_text_can_be_asked(
    answerer: Answerer, few: Corpus, question: str, language: Language
) -> None:
    answer = answerer.ask(question, language)
    assert answer.answered == bool(answer.citations) == bool(answer.text)
    for passage in few.in_language(language):
        paragraph, said = answerer.excerpt(question, passage)
        assert paragraph in passage.paragraphs
        assert all(paragraph.text[one.start : one.end] == one.text for one in said)
        assert 0 <= answerer.sureness(question, passage) <= 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shipped_answerer_answers_the_questions_of_a_passage_from_it(
    resources: Resources, language: Language
) -> None:
    asked = [(q, one) for one in resources.corpus.in_language(language) for q in one.questions[:1]]
    answers = [(resources.answerer.ask(question, language), own) for question, own in asked]
    answered = [answer.answered for answer, _ in answers]
    first = [answer.passages[0].passage == own for answer, own in answers]
    assert sum(answered) / len(asked) >= 0.95
    assert sum(first) / len(asked) >= 0.95
