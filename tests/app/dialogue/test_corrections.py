import pytest

from app.assessment.events import PortraitStated, TerritoryStated
from app.assessment.example import standing_example
from app.assessment.vocabulary import QuestionId
from app.dialogue.engine import Engine
from knowledge.language import Language


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("fr", "en fait on est 12, pas 15", 12),
        ("fr", "non, on est 12 à Namur, pas 15", 12),
        ("nl", "eigenlijk zijn we met 12, niet met 15", 12),
        ("en", "actually there are 12 of us, not 15", 12),
        ("en", "sorry got that wrong its 14 fte", 14),
    ],
)
def test_the_size_kept_is_the_one_that_is_not_rejected(
    engine: Engine, language: Language, text: str, number: int
) -> None:
    turn = engine.understand(text, standing_example("evidence", language))
    assert turn.intent == "correct_earlier"
    sizes = [one.number for one in turn.events if isinstance(one, PortraitStated)]
    assert sizes == [number]


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("fr", "ah non on est pas à Mouscron on est à Tournai", "Tournai"),
        ("nl", "nee, we zitten in Gent niet in Brugge", "Gent"),
        ("en", "no, we're in Ghent not Bruges", "Ghent"),
    ],
)
def test_the_place_kept_is_the_one_that_is_not_rejected(
    engine: Engine, language: Language, text: str, place: str
) -> None:
    turn = engine.understand(text, standing_example("stakeholders", language))
    assert turn.intent == "correct_earlier"
    assert [one.place for one in turn.events if isinstance(one, TerritoryStated)] == [place]


@pytest.mark.parametrize(
    ("language", "asked", "text"),
    [
        ("fr", "stakeholders", "en fait c'est surtout des jeunes de Charleroi"),
        ("fr", "change", "ils dépensent 30 euros au lieu de 120"),
        ("fr", "evidence", "non, pas vraiment"),
        ("nl", "stakeholders", "niet alleen de deelnemers, ook hun familie"),
        ("en", "change", "actually they just get their confidence back"),
        ("en", "stakeholders", "not just the trainees, their families too"),
    ],
)
def test_a_denial_that_touches_no_fact_is_an_answer(
    engine: Engine, language: Language, asked: QuestionId, text: str
) -> None:
    assert engine.understand(text, standing_example(asked, language)).intent == "answer"


def test_a_correction_of_nothing_known_is_said_so_kindly(engine: Engine) -> None:
    turn = engine.understand("oups je me suis trompé", standing_example("change", "fr"))
    assert turn.intent == "correct_earlier"
    assert turn.refusal is not None and turn.refusal.code == "correction_unclear"
