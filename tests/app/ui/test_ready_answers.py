import pytest

from app.assessment.events import NoneStated, PathChosen, Skipped
from app.assessment.example import standing_example
from app.assessment.vocabulary import QUESTIONS
from app.dialogue.engine import Engine
from app.i18n import has_text, t
from knowledge.language import LANGUAGES, Language

MAY_BE_NONE = [one for one in QUESTIONS if has_text(f"answers.none.{one}", "en")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("asked", MAY_BE_NONE)
def test_each_button_for_none_means_none(engine: Engine, language: Language, asked: str) -> None:
    turn = engine.understand(
        t(f"answers.none.{asked}", language), standing_example(asked, language)
    )
    assert [one.question for one in turn.events if isinstance(one, NoneStated)] == [asked]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_buttons_of_the_path_mean_what_they_say(engine: Engine, language: Language) -> None:
    asked = standing_example("path", language)
    on = engine.understand(t("answers.path.full", language), asked)
    later = engine.understand(t("answers.path.later", language), asked)
    assert PathChosen(path="full") in on.events
    assert Skipped(question="path") in later.events


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("button", ["skip", "dont_know", "help"])
def test_the_ways_to_steer_are_understood_at_every_question(
    engine: Engine, language: Language, button: str
) -> None:
    said = t(f"ui.talk.say.{button}", language)
    for asked in QUESTIONS:
        if asked != "question_check":
            assert engine.understand(said, standing_example(asked, language)).intent == button
