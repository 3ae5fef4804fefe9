import pytest

from app.assessment.known import Known
from app.dialogue.coach import findings, is_evaluative
from app.dialogue.resources import Resources
from knowledge.language import Language


@pytest.mark.parametrize(
    ("language", "text", "lacking"),
    [
        ("fr", "Est-ce que ça marche ?", "vague"),
        ("fr", "Combien de personnes trouvent du travail ?", "output_count"),
        ("nl", "Werkt het?", "vague"),
        ("nl", "Hoeveel mensen vinden werk?", "output_count"),
        ("en", "Does it work?", "vague"),
        ("en", "How many people find work?", "output_count"),
        ("en", "our work with young people", "no_question"),
    ],
)
def test_a_wording_is_told_what_it_lacks(
    resources: Resources, language: Language, text: str, lacking: str
) -> None:
    assert lacking in findings(text, Known(language=language), resources.grid)


def test_two_questions_are_one_too_many(resources: Resources) -> None:
    text = "En quoi aidons-nous les jeunes ? Et leurs parents ?"
    assert "several" in findings(text, Known(language="fr"), resources.grid)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "En quoi notre façon de former change-t-elle la confiance des jeunes ?"),
        ("nl", "In welke mate verandert onze opleiding het zelfvertrouwen van jongeren?"),
        ("en", "In what way does our training change the confidence of young people?"),
    ],
)
def test_an_evaluative_question_holds(resources: Resources, language: Language, text: str) -> None:
    assert is_evaluative(text, language)
    assert findings(text, Known(language=language), resources.grid) == []
