import pytest

from app.assessment.known import Known, PortraitFact
from app.dialogue.asking import help_text
from app.dialogue.turn import Question
from app.i18n import has_text, t
from knowledge.language import LANGUAGES, Language

PLATFORMS = ("integration", "services", "other")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("platform", PLATFORMS)
def test_the_example_is_of_the_same_platform(language: Language, platform: str) -> None:
    segment = PortraitFact(text="x", answer=1, unit=platform)
    known = Known(language=language, portrait={"segment": segment})
    shown = help_text(Question("stakeholders", "act1"), known)
    key = f"talk.example.stakeholders.{platform}"
    own = t(key if has_text(key, language) else "talk.example.stakeholders", language)
    assert own in shown and t("talk.why.stakeholders", language) in shown


def test_each_platform_has_an_example_of_its_own() -> None:
    shown = set()
    for platform in PLATFORMS:
        segment = PortraitFact(text="x", answer=1, unit=platform)
        known = Known(language="fr", portrait={"segment": segment})
        shown.add(help_text(Question("other_effects", "act1"), known))
    assert len(shown) == len(PLATFORMS)


def test_an_unknown_platform_gets_the_general_example() -> None:
    shown = help_text(Question("needs"), Known(language="fr"))
    assert t("talk.example.needs", "fr") in shown
