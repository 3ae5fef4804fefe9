import pytest

from app.assessment import events as e
from app.assessment.assessment import Assessment
from app.drafting.claims import collect
from app.drafting.gaps import gaps
from app.i18n import t
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


def _gaps(assessment: Assessment, language: Language) -> list[str]:
    claims = collect(assessment, grid(), territories())
    return [one.text for one in gaps(assessment, claims, grid(), language)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("field", ["name", "staff", "mission", "territory", "lever", "question"])
def test_what_was_never_said_is_a_gap(field: str, language: Language) -> None:
    assert t(f"drafts.gap.{field}", language) in _gaps(told([], language), language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("field", ["name", "staff", "mission", "territory", "lever", "question"])
def test_what_was_said_is_no_gap(field: str, language: Language) -> None:
    assert t(f"drafts.gap.{field}", language) not in _gaps(case(language), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figure_only_seen_waits_for_a_period_and_a_number(language: Language) -> None:
    expected = t("drafts.gap.figure", language, words=WORDS[language].figure)
    assert expected in _gaps(case(language, "seen"), language)
    assert expected not in _gaps(case(language, "counted"), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_single_story_asks_for_others_and_for_agreement(language: Language) -> None:
    expected = t("drafts.gap.story", language, words=WORDS[language].story)
    assert expected in _gaps(case(language), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_activity_without_effect_says_so_once(language: Language) -> None:
    name = WORDS[language].repairs
    found = [gap for gap in _gaps(case(language), language) if name in gap]
    assert found == [
        t("drafts.gap.stakeholders", language, activity=name),
        t("drafts.gap.effect", language, activity=name),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_proposals_that_wait_are_a_gap(language: Language) -> None:
    assert t("drafts.gap.unconfirmed", language) in _gaps(case(language), language)


def test_nothing_waits_once_all_is_confirmed() -> None:
    agreed = e.ActivitiesConfirmed(activities=("act4",))
    settled = case("fr").with_events([(PERSON, agreed)], START)
    assert t("drafts.gap.unconfirmed", "fr") not in _gaps(settled, "fr")


def test_an_effect_without_evidence_or_other_explanation_asks_for_both() -> None:
    effect = e.EffectStated(activity="act1", effect="e1", text="elle ose", form="statement")
    turns = [
        opening("fr"),
        said("fr", "oui", e.ActivitiesConfirmed(activities=("act1",))),
        said("fr", "elle ose", effect),
    ]
    found = _gaps(told(turns, "fr"), "fr")
    for key in ("evidence", "alternative"):
        assert t(f"drafts.gap.{key}", "fr", activity=WORDS["fr"].trains) in found


def test_support_asks_for_nothing() -> None:
    assert all(WORDS["fr"].accounts not in gap for gap in _gaps(case("fr"), "fr"))
