import pytest

from app.dialogue.gestures import GESTURES, load_gestures
from app.dialogue.resources import Resources
from evaluation.care import load_care
from evaluation.messages import load_messages
from knowledge.language import LANGUAGES, Language
from knowledge.text import fold


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_gesture_is_taught_and_no_text_twice(language: Language) -> None:
    taught = load_gestures(language)
    assert {gesture for gesture, _ in taught} == set(GESTURES)
    texts = [fold(text) for _, text in taught]
    assert len(texts) == len(set(texts))


def test_no_development_message_is_taught() -> None:
    taught = {(one, _bare(text)) for one in LANGUAGES for _, text in load_gestures(one)}
    messages = [(one.language, one.text) for one in load_messages()]
    messages += [(one.language, one.text) for one in load_care()]
    assert [text for language, text in messages if (language, _bare(text)) in taught] == []


def _bare(text: str) -> str:
    return fold(text).strip(" .?!")


@pytest.mark.parametrize(
    ("language", "text", "gesture"),
    [
        ("fr", "je voudrais bien un petit modèle de réponse", "help"),
        ("nl", "mijn baas roept mij, ik laat u", "stop"),
        ("en", "they come back every week with their kids", "answer"),
    ],
)
def test_a_gesture_is_told_by_how_it_is_worded(
    resources: Resources, language: Language, text: str, gesture: str
) -> None:
    chances = resources.gestures.chances(text, language)
    assert max(chances, key=lambda one: chances[one]) == gesture
    assert sum(chances.values()) == pytest.approx(1)
