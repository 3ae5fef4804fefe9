"""When an answerer keeps silent."""

import pytest

from app.dialogue.resources import Resources
from knowledge.corpus import Corpus
from knowledge.language import Language
from tests.vectorstore.few import with_chances
from vectorstore.answers import Answerer
from vectorstore.passages import ELSEWHERE

UNRELATED: list[tuple[Language, str]] = [
    ("fr", "Quelle est la recette de la tarte au citron ?"),
    ("nl", "Hoe laat vertrekt de trein naar Oostende?"),
    ("en", "Who won the football world cup in 1998?"),
]


def test_sureness_is_the_chance_of_the_topic_of_the_passage(
    answerer: Answerer, few: Corpus
) -> None:
    sure = with_chances(answerer, few, {"stakeholders": 0.7, "surveys": 0.3})
    found = {
        topic: sure.sureness("What is a stakeholder?", few.passages[f"{topic}.en"])
        for topic in ("stakeholders", "surveys", "sroi")
    }
    assert found == {"stakeholders": 0.7, "surveys": 0.3, "sroi": 0.0}


def test_what_may_well_lead_elsewhere_is_never_sure(answerer: Answerer, few: Corpus) -> None:
    sure = with_chances(answerer, few, {"stakeholders": 0.7, ELSEWHERE: 0.3})
    question, passage = "What is a stakeholder?", few.passages["stakeholders.en"]
    assert sure.sureness(question, passage) == 0
    assert not sure.ask(question, "en").answered


def test_a_faint_doubt_that_it_leads_elsewhere_keeps_nobody_silent(
    answerer: Answerer, few: Corpus
) -> None:
    sure = with_chances(answerer, few, {"stakeholders": 0.7, ELSEWHERE: 0.001})
    assert sure.ask("What is a stakeholder?", "en").answered


def test_an_unlikely_passage_is_no_answer_but_is_named(answerer: Answerer, few: Corpus) -> None:
    unsure = with_chances(answerer, few, {"stakeholders": 0.02, "surveys": 0.98})
    answer = unsure.ask("What is a stakeholder?", "en")
    assert (answer.answered, answer.text, answer.citations) == (False, "", ())
    assert answer.passages[0].passage.id == "stakeholders.en"


def test_where_nothing_answers_the_nearest_passages_are_named(answerer: Answerer) -> None:
    answer = answerer.ask("What recipe for stakeholders with lemon tart and cream?", "en")
    assert not answer.answered
    assert "stakeholders.en" in {found.passage.id for found in answer.passages}


@pytest.mark.parametrize(("language", "question"), UNRELATED)
def test_what_nothing_answers_is_not_answered(
    answerer: Answerer, language: Language, question: str
) -> None:
    answer = answerer.ask(question, language)
    assert (answer.answered, answer.text, answer.citations) == (False, "", ())


@pytest.mark.parametrize(("language", "question"), UNRELATED)
def test_the_shipped_answerer_does_not_stretch(
    resources: Resources, language: Language, question: str
) -> None:
    assert not resources.answerer.ask(question, language).answered
