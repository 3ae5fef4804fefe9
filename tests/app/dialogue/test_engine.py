from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.assessment.events import EVENT, Said
from app.assessment.example import ASKABLE, standing_example
from app.assessment.vocabulary import INTENTS
from app.dialogue.engine import Engine
from app.i18n import t
from knowledge.language import LANGUAGES, Language
from knowledge.text import clean
from tests.app.dialogue.conftest import Talk
from tests.app.dialogue.strategies import MESSAGES

Begin = Callable[[Language], Talk]
OPENING = "on forme des jeunes à la réparation de vélos"


@given(text=MESSAGES, asked=st.sampled_from(ASKABLE), language=st.sampled_from(LANGUAGES))
@settings(max_examples=60)
def test_any_text_is_kept_and_the_talk_goes_on(
    engine: Engine, text: str, asked: str, language: Language
) -> None:
    turn = engine.understand(text, standing_example(asked, language))
    first = turn.events[0]
    assert isinstance(first, Said) and first.text == clean(text)
    assert turn.intent in INTENTS
    for event in turn.events:
        assert EVENT.validate_python(event.model_dump(mode="json")) == event


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        (" \n\t ", "empty"),
        ("🙂🙂", "empty"),
        ("<script>alert(1)</script>", "code"),
        ('=HYPERLINK("http://x")', "code"),
        ("{{ 7*7 }}", "code"),
        ("wir sind ein kleiner Betrieb und reparieren Fahrräder für arme Leute", "language_other"),
        ("somos una empresa social y reparamos bicicletas para la gente", "language_other"),
        ("نحن نصلح الدراجات للناس في الحي", "language_other"),
    ],
)
def test_what_is_no_answer_gets_one_kind_sentence(talk: Begin, text: str, code: str) -> None:
    going = talk("fr")
    before = going.asked
    reply = going.said(text).reply
    assert reply.text.startswith(t(f"talk.refusal.{code}", "fr"))
    assert going.asked == before


def test_marks_that_nobody_types_are_dropped_and_words_kept(talk: Begin) -> None:
    going = talk("fr")
    going.said("on répare\u202e des \x00vélos")
    assert [one.text for one in going.assessment.known.activities] == ["réparer des vélos"]


def test_a_very_long_message_is_kept_whole_and_read_in_part(talk: Begin) -> None:
    going = talk("fr")
    text = "on répare des vélos. " * 1000
    done = going.said(text)
    said = [one.event for one in going.assessment.entries if isinstance(one.event, Said)]
    assert said[0].text == clean(text)
    assert t("talk.ack.too_long", "fr") in done.reply.text


def test_the_path_follows_what_is_missing(talk: Begin) -> None:
    going = talk("fr")
    asked = [going.asked]
    for said in (
        OPENING, "oui", "Charleroi", "La Remise", "des jeunes sans diplôme",
        "un jeune qui n'osait pas téléphoner tient l'accueil", "on le voit", "le Forem les aide",
    ):  # fmt: skip
        going.said(said)
        asked.append(going.asked)
    assert asked == [
        "activities", "activities_check", "territory", "name", "stakeholders", "change",
        "evidence", "without_you", "lever_check",
    ]  # fmt: skip


def test_what_was_told_besides_is_not_asked_again(talk: Begin) -> None:
    going = talk("fr")
    going.said("asbl La Remise à Charleroi, on forme des jeunes à la réparation de vélos", "oui")
    assert going.asked == "stakeholders"
    going.said("des jeunes sans diplôme, maintenant ils osent téléphoner")
    assert going.asked == "evidence"


def test_a_question_in_the_middle_is_answered_and_the_path_resumed(talk: Begin) -> None:
    going = talk("fr")
    going.said(OPENING, "oui")
    done = going.said("c'est quoi une partie prenante ?")
    assert done.intent == "question"
    assert going.asked == "territory"
    assert done.reply.text.endswith(t("talk.question.territory", "fr"))


def test_an_answer_with_a_question_behind_it_loses_neither(talk: Begin) -> None:
    going = talk("fr")
    going.said(OPENING, "oui", "Charleroi", "La Remise")
    done = going.said("surtout des jeunes. c'est quoi la différence entre résultat et impact ?")
    known = going.assessment.known
    assert known.activities[0].stakeholders is not None
    assert known.activities[0].stakeholders.text == "surtout des jeunes"
    assert (done.intent, going.asked) == ("answer", "change")


@pytest.mark.parametrize("said", ["je passe", "je ne sais pas"])
def test_what_was_passed_over_is_not_asked_again(talk: Begin, said: str) -> None:
    going = talk("fr")
    going.said(OPENING, "oui")
    going.said(said)
    assert going.asked == "name"
    going.said("La Remise")
    assert going.asked == "stakeholders"


def test_undo_takes_the_last_answer_back_and_redo_brings_it_again(talk: Begin) -> None:
    going = talk("fr")
    going.said(OPENING, "oui", "Charleroi")
    going.said("annule")
    assert going.assessment.known.territory is None
    going.said("rétablir")
    assert going.assessment.known.territory is not None


def test_a_correction_replaces_what_is_known_and_the_question_stays_next(talk: Begin) -> None:
    going = talk("fr")
    going.said("on est 15, on forme des jeunes à la réparation de vélos", "oui", "Charleroi")
    done = going.said("non, en fait on est 12, pas 15")
    assert done.intent == "correct_earlier"
    assert going.assessment.known.portrait["staff"].number == 12
    assert going.asked == "name"


def test_the_language_may_change_in_the_middle(talk: Begin) -> None:
    going = talk("fr")
    going.said(OPENING, "oui")
    done = going.said("kunnen we in het Nederlands verder?")
    assert (done.intent, going.asked) == ("change_language", "territory")
    assert done.reply.text.endswith(t("talk.question.territory", "nl"))
    assert [one.text for one in going.assessment.known.activities] == [
        "former des jeunes à la réparation de vélos"
    ]


def test_an_answer_in_another_language_is_still_an_answer(talk: Begin) -> None:
    going = talk("fr")
    going.said("we herstellen fietsen en we leiden jongeren op")
    assert len(going.assessment.known.activities) == 2


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("button", ["skip", "dont_know", "help"])
def test_each_button_says_what_it_means(engine: Engine, language: Language, button: str) -> None:
    said = t(f"ui.talk.say.{button}", language)
    for asked in ASKABLE:
        assert engine.understand(said, standing_example(asked, language)).intent == button


def test_an_enterprise_is_never_support_alone(talk: Begin) -> None:
    going = talk("fr")
    going.said("la comptabilité")
    assert [one.support for one in going.assessment.known.activities] == [False]
    going.said("et aussi le secrétariat")
    assert [one.support for one in going.assessment.known.activities] == [False, True]


def test_a_yes_with_an_addition_agrees_and_adds(talk: Begin) -> None:
    going = talk("fr")
    going.said("on répare des vélos", "oui, et aussi un potager collectif")
    told = [(one.text, one.confirmed) for one in going.assessment.known.activities]
    assert told == [("réparer des vélos", True), ("potager collectif", False)]


def test_more_than_three_activities_are_put_in_an_order_and_none_is_lost(talk: Begin) -> None:
    going = talk("fr")
    going.said(
        "on répare des vélos, on forme des jeunes, on accueille des enfants, "
        "on cultive un potager collectif avec les habitants",
        "oui",
    )
    assert going.asked == "priorities"
    going.said("le potager")
    known = going.assessment.known
    assert [known.activity(one).text for one in known.picked] == [  # type: ignore[union-attr]
        "cultiver un potager collectif avec les habitants"
    ]
    going.said("Charleroi", "La Remise")
    assert known.activity(going.about) == known.activity(known.picked[0])
    going.said("parlons des vélos")
    assert known.activity(going.about) == known.activities[0]


def test_the_full_path_is_offered_at_the_end_and_may_be_taken_later(talk: Begin) -> None:
    going = talk("fr")
    going.said("on répare des vélos", "oui")
    for _ in range(12):
        if going.asked == "path":
            break
        going.said("je passe")
    going.said("plus tard")
    assert going.asked == "end"
    going.said("on continue")
    assert (going.assessment.known.path, going.asked) == ("full", "needs")


def test_a_figure_is_asked_after_once_and_a_yes_says_that_it_was_counted(talk: Begin) -> None:
    going = talk("fr")
    going.said(OPENING, "oui", "Charleroi", "La Remise", "des jeunes sans diplôme")
    done = going.said("6 sur 10 trouvent du travail")
    assert "« 6 sur 10 »" in done.reply.text.replace("\u00a0", " ")
    going.said("oui, en 2025, sur 40 jeunes")
    activity = going.assessment.known.activities[0]
    assert activity.evidence is not None and activity.evidence.level == "counted"
    assert going.asked == "without_you"


def test_not_to_know_how_is_kept_as_nothing_shows_it_yet(talk: Begin) -> None:
    going = talk("fr")
    going.said(OPENING, "oui", "Charleroi", "La Remise", "des jeunes", "ils osent téléphoner")
    done = going.said("je ne sais pas")
    evidence = going.assessment.known.activities[0].evidence
    assert done.intent == "dont_know"
    assert evidence is not None and evidence.level == "none"


def test_people_that_were_misunderstood_are_put_right(talk: Begin) -> None:
    going = talk("fr")
    going.said(OPENING, "oui", "Charleroi", "La Remise", "des jeunes sans diplôme")
    done = going.said("en fait ce sont surtout des femmes, pas des jeunes")
    who = going.assessment.known.activities[0].stakeholders
    assert done.intent == "correct_earlier"
    assert who is not None and who.text == "surtout des femmes"
    assert going.asked == "change"


def test_at_the_end_only_what_adds_an_activity_is_read_as_one(talk: Begin) -> None:
    going = talk("fr")
    going.said("on répare des vélos", "oui")
    for _ in range(12):
        going.said("je passe")
    done = going.said("voilà, les voisins sont contents")
    assert done.reply.text.startswith(t("talk.refusal.nowhere", "fr"))
    going.said("au fait on fait aussi de la couture")
    assert [one.text for one in going.assessment.known.activities][1:] == ["couture"]
