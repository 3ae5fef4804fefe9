"""A talk in which somebody is in distress, angry, or tells too much of a person."""

from collections.abc import Callable

import pytest

from app.assessment.events import Confided, Said
from app.dialogue.help_lines import care_text
from app.i18n import catalogue, t
from knowledge.language import LANGUAGES, Language
from tests.app.dialogue.conftest import Talk

Begin = Callable[[Language], Talk]
OPENING = {
    "fr": ("on répare des vélos", "oui"),
    "nl": ("we herstellen fietsen", "ja"),
    "en": ("we repair bikes", "yes"),
}
DESPAIR = {
    "fr": "j'en peux plus, je veux en finir",
    "nl": "ik zie het niet meer zitten",
    "en": "what's the point of living",
}


def _begun(talk: Begin, language: Language) -> Talk:
    going = talk(language)
    going.said(*OPENING[language])
    return going


@pytest.mark.parametrize("language", LANGUAGES)
def test_distress_is_answered_with_help_lines_and_leads_to_nothing_else(
    talk: Begin, language: Language
) -> None:
    going = _begun(talk, language)
    before = going.assessment.known
    reply = going.said(DESPAIR[language]).reply
    assert reply.text == care_text("distress", before)
    assert going.assessment.known == before
    turn = going.assessment.entries[-3].turn
    events = [one.event for one in going.assessment.entries if one.turn == turn]
    assert isinstance(events[0], Said) and isinstance(events[1], Confided)
    assert turn in going.assessment.confided


def test_distress_is_heard_in_another_language_than_the_talks(talk: Begin) -> None:
    going = _begun(talk, "fr")
    text = going.said("ik wil niet meer leven").reply.text
    assert "0800 32 123" in text and "3114" in text


def test_the_question_stays_and_the_talk_goes_on_after(talk: Begin) -> None:
    going = _begun(talk, "fr")
    asked = going.asked
    going.said(DESPAIR["fr"])
    assert going.asked == asked
    going.said("Charleroi")
    assert going.assessment.known.territory is not None


def test_hard_work_is_told_like_any_other(talk: Begin) -> None:
    going = talk("fr")
    going.said("on accompagne des femmes victimes de violences, on a une ligne anti-suicide")
    assert not going.assessment.confided
    assert len(going.assessment.known.activities) >= 1


@pytest.mark.parametrize(
    ("language", "text"), [("fr", "va te faire foutre"), ("nl", "rot op"), ("en", "fuck off")]
)
def test_an_insult_is_met_in_one_sentence_and_the_question_put_again(
    talk: Begin, language: Language, text: str
) -> None:
    going = _begun(talk, language)
    asked = going.asked
    reply = going.said(text).reply
    calm = catalogue(language)["care.insult"]
    assert reply.text.split("\n\n")[0] in calm
    assert going.asked == asked and t(f"talk.question.{asked}", language) in reply.text


def test_what_stands_beside_an_insult_is_taken(talk: Begin) -> None:
    going = _begun(talk, "fr")
    going.said("t'es con, on est à Charleroi")
    assert going.assessment.known.territory is not None


def test_personal_data_is_noticed_once_taken_and_shown_unmasked_to_the_person(
    talk: Begin,
) -> None:
    going = _begun(talk, "fr")
    going.said("Charleroi", "La Remise")
    reply = going.said("des jeunes comme Karim, 0471 12 34 56").reply
    assert t("personal.kind.phone", "fr") in reply.text
    people = going.assessment.known.activities[0].stakeholders
    assert people is not None and "0471 12 34 56" in people.text
