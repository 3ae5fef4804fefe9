from decimal import Decimal

import pytest

from app.assessment.events import EffectStated, StakeholdersStated
from app.assessment.example import standing_example
from app.assessment.vocabulary import EVIDENCE_LEVELS, EvidenceLevel
from app.dialogue.effects import effects_in, evidence_level, figures_in, says_nothing_changes
from app.dialogue.engine import Engine
from app.dialogue.message import Message
from app.i18n import t
from knowledge.language import LANGUAGES, Language


def test_a_story_and_a_figure_in_one_message_are_two_effects() -> None:
    text = "il y en a un qui n'osait pas téléphoner et maintenant il tient l'accueil. et 6 sur 10 trouvent du travail"  # noqa: E501
    found = effects_in(text, "fr", "act1", 0)
    assert [(one.effect, one.form) for one in found] == [
        ("act1-e1", "story"),
        ("act1-e2", "figure"),
    ]
    assert found[0].text == (
        "il y en a un qui n'osait pas téléphoner et maintenant il tient l'accueil"
    )


@pytest.mark.parametrize(
    ("language", "text", "part", "whole"),
    [
        ("fr", "6 sur 10 trouvent du travail", 6, 10),
        ("fr", "les deux tiers trouvent un emploi", 2, 3),
        ("nl", "een op de drie vindt werk", 1, 3),
        ("nl", "de helft gaat verder", 1, 2),
        ("en", "two thirds find work", 2, 3),
        ("en", "half of them move on", 1, 2),
    ],
)
def test_a_share_keeps_its_part_and_its_whole(
    language: Language, text: str, part: int, whole: int
) -> None:
    figures = figures_in(text, language)
    assert [(one.value, one.denominator) for one in figures] == [(Decimal(part), Decimal(whole))]


def test_a_percentage_is_one() -> None:
    assert [(one.value, one.percent) for one in figures_in("70% find a job", "en")] == [
        (Decimal(70), True)
    ]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("fr", "des jeunes sans diplôme, maintenant 6 sur 10 trouvent du travail", "des jeunes sans diplôme"),  # noqa: E501
        ("nl", "mama's uit de wijk. nu durven ze buiten", "mama's uit de wijk"),
        ("en", "single mums from the estate, they now dare to go out", "single mums from the estate"),  # noqa: E501
    ],
)  # fmt: skip
def test_people_and_change_in_one_message_are_kept_apart(
    engine: Engine, language: Language, text: str, who: str
) -> None:
    events = engine.understand(text, standing_example("stakeholders", language)).events
    assert [one.text for one in events if isinstance(one, StakeholdersStated)] == [who]
    assert len([one for one in events if isinstance(one, EffectStated)]) == 1


@pytest.mark.parametrize(
    ("language", "text", "level"),
    [
        ("fr", "on ne l'a jamais compté mais on le voit", "seen"),
        ("fr", "on leur demande à la sortie", "asked"),
        ("fr", "non, on n'a rien mesuré", "none"),
        ("nl", "vorig jaar een enquête gedaan", "asked"),
        ("nl", "we vergelijken voor en na", "compared"),
        ("nl", "de aanwezigheidslijsten", "counted"),
        ("en", "we compare bills before and after", "compared"),
        ("en", "attendance sheets", "counted"),
        ("en", "no, we haven't measured anything", "none"),
    ],
)
def test_the_strongest_way_of_knowing_counts(
    language: Language, text: str, level: EvidenceLevel
) -> None:
    assert evidence_level(Message(text, language)) == level


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("level", EVIDENCE_LEVELS)
def test_each_button_is_understood_as_it_is_meant(language: Language, level: EvidenceLevel) -> None:
    said = t(f"ui.talk.evidence.{level}", language)
    assert evidence_level(Message(said, language)) == level


@pytest.mark.parametrize(("language", "text"), [("fr", "rien"), ("nl", "niets"), ("en", "nothing")])
def test_nothing_changes_is_an_answer(language: Language, text: str) -> None:
    assert says_nothing_changes(Message(text, language))
