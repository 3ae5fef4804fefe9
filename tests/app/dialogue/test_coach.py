from decimal import Decimal

import pytest

from app.assessment.known import Known, PortraitFact, Statement, TimeStated
from app.dialogue.coach import answers_who, findings, is_evaluative, taken_from
from app.dialogue.message import Message
from indicators.grid import Grid
from knowledge.language import Language
from tests.app.drafting.cases import grid as real_grid


@pytest.fixture
def grid() -> Grid:
    return real_grid()


def _known(language: Language = "fr", hours: int = 0, purpose: str = "") -> Known:
    time = TimeStated(hours=Decimal(hours), people=10, answer=1) if hours else None
    told = Statement(text=purpose, answer=1) if purpose else None
    return Known(language=language, time=time, purpose=told)


@pytest.mark.parametrize(
    ("language", "text", "lacking"),
    [
        ("fr", "Est-ce que ça marche ?", ["vague"]),
        ("fr", "Combien de personnes trouvent du travail ?", ["output_count"]),
        ("fr", "Est-ce que nos formés trouvent du travail ?", ["output_count"]),
        ("fr", "À quel point notre accueil est-il apprécié par les familles ?", ["leading"]),
        ("fr", "En quoi nos tarifs changent-ils le village ?", ["no_public"]),
        ("fr", "Qu'est-ce qui change pour les jeunes sans diplôme ?", ["no_cause"]),
        ("fr", "Qu'est-ce que notre coopérative change pour la société ?", ["too_wide"]),
        ("nl", "Werkt het?", ["vague"]),
        ("nl", "Hoeveel mensen vinden werk?", ["output_count"]),
        ("nl", "Hoe goed helpen onze vaste verzorgenden de ouderen?", ["leading"]),
        ("en", "Does it work?", ["vague"]),
        ("en", "How many people find work?", ["output_count"]),
        ("en", "How well do our early hours help parents?", ["leading"]),
        ("en", "our work with young people", ["no_question"]),
    ],
)
def test_a_wording_is_told_what_it_lacks_and_no_more(
    grid: Grid, language: Language, text: str, lacking: list[str]
) -> None:
    assert findings(text, _known(language), grid) == lacking


@pytest.mark.parametrize(
    "text",
    [
        "En quoi aidons-nous les jeunes ? Et leurs parents ?",
        "En quoi notre jardin change-t-il la vie des habitants, et combien viennent ?",
    ],
)
def test_two_questions_are_one_too_many(grid: Grid, text: str) -> None:
    assert findings(text, _known(), grid) == ["several"]


def test_a_condition_within_a_question_is_no_second_question(grid: Grid) -> None:
    text = "Pour quels jeunes notre accueil marche-t-il, et dans quelles conditions ?"
    assert findings(text, _known(), grid) == []


TWO_GROUPS = "En quoi notre crèche change-t-elle la semaine des enfants et des parents ?"
LATER = "Qu'est-ce que notre formation change à long terme pour les jeunes ?"


@pytest.mark.parametrize(
    ("hours", "text", "lacking"),
    [
        (8, TWO_GROUPS, ["too_many_groups"]),
        (20, TWO_GROUPS, []),
        (10, LATER, ["long_term"]),
        (80, LATER, []),
        (0, LATER, []),
    ],
)
def test_the_hours_decide_what_is_within_reach(
    grid: Grid, hours: int, text: str, lacking: list[str]
) -> None:
    assert findings(text, _known(hours=hours), grid) == lacking


def test_a_team_of_three_asks_fewer_groups_than_a_large_one(grid: Grid) -> None:
    text = "En quoi notre ferme change-t-elle la vie des enfants, des parents et des voisins ?"
    small = PortraitFact(text="3 ETP", answer=1, number=Decimal(3), unit="fte")
    assert findings(text, _known().model_copy(update={"portrait": {"staff": small}}), grid)
    assert not findings(text, _known(), grid)


def test_a_purpose_that_names_nobody_is_asked_after(grid: Grid) -> None:
    text = "En quoi nos balades changent-elles l'humeur des résidents ?"
    assert findings(text, _known(purpose="pour savoir"), grid) == ["no_user"]
    assert findings(text, _known(purpose="pour le rapport à la Région"), grid) == []
    assert answers_who(Message("le conseil d'administration", "fr"), _known(purpose="pour savoir"))
    assert not answers_who(Message(text, "fr"), _known(purpose="pour savoir"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "En quoi notre façon de former change-t-elle la confiance des jeunes ?"),
        ("nl", "In welke mate verandert onze opleiding het zelfvertrouwen van jongeren?"),
        ("en", "In what way does our training change the confidence of young people?"),
    ],
)
def test_an_evaluative_question_holds(grid: Grid, language: Language, text: str) -> None:
    assert is_evaluative(text, language)
    assert findings(text, Known(language=language), grid) == []


@pytest.mark.parametrize(
    ("language", "said", "taken"),
    [
        ("fr", "la deuxième", "B"),
        ("fr", "je prends la 3 svp", "C"),
        ("fr", "votre proposition", "A"),
        ("fr", "En quoi aidons-nous les jeunes ?", None),
        ("nl", "nummer 2", "B"),
        ("nl", "uw voorstel", "A"),
        ("en", "the second one please", "B"),
        ("en", "I'll take number 1", "A"),
    ],
)
def test_a_suggestion_is_taken_by_its_number_or_as_yours(
    language: Language, said: str, taken: str | None
) -> None:
    assert taken_from(Message(said, language), ["A", "B", "C"]) == taken
