import pytest

from app.assessment.assessment import LEVIER
from app.example import whole_example
from knowledge.language import LANGUAGES, Language


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_shows_a_whole_talk_with_levers_and_a_question(language: Language) -> None:
    known = whole_example(language).known
    assert known.language == language
    assert known.portrait["name"].text
    assert known.territory is not None
    assert len(known.levers) >= 2
    assert any(one.support for one in known.activities)
    assert known.evaluative_question is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_asks_about_the_method_in_the_middle(language: Language) -> None:
    replies = [one.event for one in whole_example(language).entries if one.by == LEVIER]
    assert any(getattr(reply, "citations", ()) for reply in replies)
