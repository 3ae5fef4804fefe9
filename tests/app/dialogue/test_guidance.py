from collections.abc import Callable

import pytest

from app.assessment.events import Guided, Replied
from app.assessment.vocabulary import QUESTIONS
from app.dialogue.guidance import SITUATIONS, guidance_map
from app.i18n import has_text, t
from knowledge.corpus_files import load_topics
from knowledge.language import LANGUAGES, Language
from tests.app.dialogue.conftest import Talk

Begin = Callable[[Language], Talk]
TO_CHANGE = {
    "fr": ("on forme des jeunes", "oui", "Charleroi", "La Remise", "des jeunes sans diplôme"),
    "nl": ("we herstellen fietsen", "ja", "Kortrijk", "De Spil", "jongeren zonder diploma"),
    "en": ("we repair bikes", "yes", "Lille", "The Shed", "young people without a diploma"),
}
OUTPUT = {
    "fr": "on a formé 40 personnes",
    "nl": "we hebben 40 mensen opgeleid",
    "en": "we trained 40 people",
}


def _at_change(talk: Begin, language: Language) -> Talk:
    going = talk(language)
    going.said(*TO_CHANGE[language])
    assert going.asked == "change"
    return going


def _guided(going: Talk) -> list[str]:
    events = (one.event for one in going.assessment.entries)
    return [one.topic for one in events if isinstance(one, Guided)]


def test_every_topic_exists_and_has_its_sentence() -> None:
    topics = set(load_topics())
    for situation in SITUATIONS:
        for question, topic in guidance_map()[situation].items():
            assert question in QUESTIONS and topic in topics
            own, by_topic = f"guidance.{situation}", f"guidance.topic.{topic.replace('-', '_')}"
            assert has_text(own, "en") or has_text(by_topic, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_output_is_kept_and_the_change_is_asked_for_again(
    talk: Begin, language: Language
) -> None:
    going = _at_change(talk, language)
    reply = going.said(OUTPUT[language]).reply
    assert t("guidance.output", language) in reply.text
    assert going.asked == "change"
    assert going.assessment.known.activities[0].effects[0].text == OUTPUT[language]


def test_the_guidance_cites_the_passage_behind_it(talk: Begin) -> None:
    going = _at_change(talk, "fr")
    going.said(OUTPUT["fr"])
    last = [one.event for one in going.assessment.entries if isinstance(one.event, Replied)][-1]
    (cited,) = last.citations
    passage = going.engine.resources.corpus.passages[cited.passage]
    assert passage.topic == "output-outcome-impact"
    assert passage.body[cited.start : cited.end].startswith("Une réalisation")


def test_the_same_topic_is_offered_once(talk: Begin) -> None:
    going = _at_change(talk, "fr")
    going.said(OUTPUT["fr"], "on a donné 12 formations")
    assert _guided(going) == ["output-outcome-impact"]
    assert going.asked != "change"


def test_not_knowing_brings_the_passage_that_helps(talk: Begin) -> None:
    going = _at_change(talk, "fr")
    going.said("ils osent téléphoner")
    reply = going.said("je ne sais pas").reply
    assert t("guidance.topic.existing_data", "fr") in reply.text
    assert reply.text.count("?") <= 2


def test_who_tells_of_a_change_is_left_in_peace(talk: Begin) -> None:
    going = _at_change(talk, "fr")
    going.said("un jeune qui n'osait pas téléphoner tient l'accueil")
    assert _guided(going) == []
    assert going.asked == "evidence"


def test_an_output_is_not_what_is_asked_about_next(talk: Begin) -> None:
    going = _at_change(talk, "fr")
    reply = going.said(OUTPUT["fr"], "ils osent téléphoner").reply
    assert going.asked == "evidence"
    assert "40" not in reply.text
