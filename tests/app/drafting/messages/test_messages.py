import re
from datetime import timedelta

import pytest

from app.assessment import events as e
from app.assessment.assessment import Assessment
from app.assessment.vocabulary import EVIDENCE_LEVELS, EvidenceLevel
from app.drafting.claims import collect
from app.drafting.context import Context
from app.drafting.draft import Sentence
from app.drafting.messages import MESSAGES
from knowledge.language import LANGUAGES, Language
from tests.app.drafting.cases import (
    PERSON,
    START,
    WORDS,
    case,
    grid,
    opening,
    said,
    territories,
    told,
)


def _context(assessment: Assessment, language: Language) -> Context:
    claims = tuple(collect(assessment, grid(), territories(), language))
    place = assessment.known.territory
    return Context(
        language, grid(), territories(), claims, place.territory if place else "",
        spoken=assessment.known.language,
    )  # fmt: skip


def _said(message: str, context: Context) -> list[Sentence]:
    return [one for paragraph in MESSAGES[message](context) for one in paragraph]


@pytest.mark.parametrize(
    ("language", "size"),
    [
        ("fr", "14 équivalents temps plein"),
        ("nl", "14 voltijdse equivalenten"),
        ("en", "14 full-time equivalents"),
    ],
)
def test_fourteen_fte_stay_fourteen_fte(language: Language, size: str) -> None:
    (portrait,) = _said("portrait", _context(case(language), language))
    assert size in portrait.text
    assert portrait.text.count("14") == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_team_is_never_among_those_who_are_trained(language: Language) -> None:
    for sentence in _said("activities", _context(case(language), language)):
        assert "14" not in sentence.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_portrait_without_any_fact_is_no_sentence(language: Language) -> None:
    named = told([said(language, "X", e.PortraitStated(field="name", text="X"))], language)
    assert _said("portrait", _context(named, language)) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fields", range(1, 8))
def test_a_portrait_is_one_sentence_whatever_is_known(language: Language, fields: int) -> None:
    words = WORDS[language]
    facts: list[e.Event] = [
        e.PortraitStated(field="segment", text=words.segment),
        e.TerritoryStated(place=words.place, territory=words.territory),
        e.PortraitStated(field="staff", text=words.staff),
    ]
    chosen = [fact for bit, fact in enumerate(facts) if fields >> bit & 1]
    (portrait,) = _said(
        "portrait", _context(told([said(language, "x", *chosen)], language), language)
    )
    assert portrait.text.endswith(".")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("level", ["none", "seen"])
def test_a_figure_that_was_only_seen_is_withheld(language: Language, level: EvidenceLevel) -> None:
    text = " ".join(
        one.text for one in _said("activities", _context(case(language, level), language))
    )
    assert WORDS[language].six_of_ten not in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("level", ["counted", "asked", "compared"])
def test_a_figure_that_was_counted_is_quoted_whole(
    language: Language, level: EvidenceLevel
) -> None:
    text = " ".join(
        one.text for one in _said("activities", _context(case(language, level), language))
    )
    assert WORDS[language].figure in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("level", EVIDENCE_LEVELS)
def test_one_case_stays_one_case(language: Language, level: EvidenceLevel) -> None:
    lever = _said("activities", _context(case(language, level), language))
    (told_of,) = [one.text for one in lever if WORDS[language].story in one.text]
    one_case = {"fr": "un (seul )?cas", "nl": "[eé]én geval", "en": "one case"}[language]
    assert re.search(one_case, told_of, re.IGNORECASE)
    assert not re.search(r"plusieurs|souvent|meerdere|vaak|several|often", told_of)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("level", EVIDENCE_LEVELS)
def test_no_year_is_added_to_what_was_said(language: Language, level: EvidenceLevel) -> None:
    context = _context(case(language, level), language)
    parts = [
        _said("portrait", context), _said("mission", context), _said("activities", context),
        _said("question", context), _said("known_and_not", context),
    ]  # fmt: skip
    for sentence in [one for part in parts for one in part]:
        assert not re.search(r"(19|20)\d\d", sentence.text)


@pytest.mark.parametrize("written", LANGUAGES)
@pytest.mark.parametrize("spoken", LANGUAGES)
def test_the_person_is_quoted_in_their_own_language(spoken: Language, written: Language) -> None:
    (mission,) = _said("mission", _context(case(spoken), written))
    assert WORDS[spoken].mission.rstrip(".") in mission.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_needs_end_by_saying_that_they_are_no_effect(language: Language) -> None:
    *figures, last = _said("needs", _context(case(language), language))
    assert figures
    assert last.origins == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_public_figure_stands_with_its_year(language: Language) -> None:
    needs = _said("needs", _context(case(language), language))
    for sentence in needs:
        if any(ref.startswith("T") for ref in sentence.origins):
            assert re.search(r"(19|20)\d\d", sentence.text)


def test_a_stand_in_is_named_as_such() -> None:
    needs = _said("needs", _context(case("fr"), "fr"))
    assert any("Hainaut" in one.text and "Charleroi" not in one.text for one in needs)
    assert any("Arrondissement de Charleroi" in one.text for one in needs)


def test_a_figure_chosen_for_another_place_is_no_stand_in() -> None:
    chosen = e.StatisticChosen(statistic="share_65_plus", territory="FRE11")
    here = case("fr").with_events([(PERSON, chosen)], START + timedelta(hours=1))
    needs = _said("needs", _context(here, "fr"))
    assert any("Nord" in one.text for one in needs)
    assert not any("Arrondissement de Charleroi" in one.text for one in needs)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_activity_without_confirmed_lever_claims_none(language: Language) -> None:
    turns = [opening(language), said(language, "ok", e.ActivitiesConfirmed(activities=("act2",)))]
    context = _context(told(turns, language), language)
    assert [one.origins for one in _said("activities", context)] == [("A1",)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_team_reads_what_is_still_to_document(language: Language) -> None:
    (open_one,) = _said("known_and_not", _context(case(language, "seen"), language))
    (founded,) = _said("known_and_not", _context(case(language, "counted"), language))
    assert WORDS[language].trains in open_one.text
    assert WORDS[language].trains in founded.text
    assert open_one.text != founded.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_post_that_would_be_too_long_asks_the_question_alone(language: Language) -> None:
    long = "x" * 220
    asked = said(language, long, e.QuestionDrafted(text=long), e.QuestionChosen(text=long))
    (post,) = _said("post_question", _context(told([asked], language), language))
    assert long in post.text
    assert len(post.text) <= 280
