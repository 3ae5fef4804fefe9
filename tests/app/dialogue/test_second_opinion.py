import pytest

from app.assessment.vocabulary import QuestionId
from app.dialogue.intents import read_intent
from app.dialogue.message import Message
from app.dialogue.resources import Resources
from app.dialogue.second_opinion import second_opinion
from knowledge.language import Language


def _opinion(resources: Resources, text: str, language: Language, asked: QuestionId) -> str | None:
    message = Message(text, language)
    return second_opinion(read_intent(message, asked), message, asked, resources.gestures)


@pytest.mark.parametrize(
    ("language", "asked", "text"),
    [
        ("fr", "change", "ils viennent à l'heure maintenant"),
        ("fr", "evidence", "non pas encore"),
        ("fr", "name", "Pause Café"),
        ("fr", "name", "Stop Gaspi"),
        ("fr", "evaluative_question", "est-ce que ça marche ?"),
        ("fr", "stakeholders", "12 jeunes et leurs parents"),
        ("nl", "stakeholders", "iedereen die binnenstapt"),
        ("en", "without_you", "nobody else does that round here"),
    ],
)
def test_an_answer_stays_an_answer(
    resources: Resources, language: Language, asked: QuestionId, text: str
) -> None:
    assert _opinion(resources, text, language, asked) is None


def test_an_answer_with_a_question_behind_it_is_left_alone(resources: Resources) -> None:
    text = "nous aidons les familles. C'est quoi au juste un levier ?"
    assert _opinion(resources, text, "fr", "activities") is None


@pytest.mark.parametrize(
    ("language", "text", "opinion"),
    [
        ("fr", "quelle patience vous avez là", "smalltalk"),
        ("en", "you drive me mad, you useless contraption", "insult"),
        ("fr", "je suis au fond et je n'en sors plus", "distress"),
    ],
)
def test_what_no_rule_knows_is_still_heard(
    resources: Resources, language: Language, text: str, opinion: str
) -> None:
    assert _opinion(resources, text, language, "change") == opinion
