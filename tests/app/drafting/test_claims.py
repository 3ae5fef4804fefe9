from datetime import timedelta

import pytest

from app.assessment import events as e
from app.assessment.assessment import Assessment
from app.drafting.claim import Claim
from app.drafting.claims import collect
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


def _claims(assessment: Assessment) -> list[Claim]:
    return collect(assessment, grid(), territories())


def _of(kind: str, claims: list[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.kind == kind]


def test_an_activity_that_is_only_proposed_gives_no_claim() -> None:
    claims = _claims(told([opening("fr")], "fr"))
    assert _of("activity", claims) == []


def test_a_confirmed_activity_is_a_claim_in_its_own_words() -> None:
    claims = _claims(case("fr"))
    assert [one.text for one in _of("activity", claims)] == [
        "former des jeunes à la mécanique vélo",
        "réparer des vélos",
    ]


def test_a_support_activity_gives_no_claim() -> None:
    assert all(claim.activity != "act3" for claim in _claims(case("fr")))


def test_a_declined_activity_gives_no_claim() -> None:
    declined = case("fr").with_events([(PERSON, e.LeverDeclined(activity="act1"))], START)
    assert all(claim.activity != "act1" for claim in _claims(declined))


def test_a_lever_that_is_only_proposed_gives_no_facets() -> None:
    assert [claim.activity for claim in _of("facets", _claims(case("fr")))] == ["act1"]


def test_the_facets_are_those_that_the_person_confirmed() -> None:
    (facets,) = _of("facets", _claims(case("fr")))
    assert facets.facets == ("people.confidence", "people.autonomy")


def test_what_was_undone_gives_no_claim() -> None:
    named = told([said("fr", "Pignon", e.PortraitStated(field="name", text="Pignon"))], "fr")
    undone = named.with_events([(PERSON, e.Undone(turn=2))], START)
    assert _claims(undone) == []


@pytest.mark.parametrize(
    ("kind", "ref"),
    [
        ("segment", "A1"),
        ("staff", "A1"),
        ("place", "A1"),
        ("activity", "A1"),
        ("name", "A3"),
        ("stakeholders", "A4"),
        ("effect", "A5"),
        ("evidence", "A6"),
        ("alternative", "A7"),
        ("facets", "A8"),
        ("mission", "A9"),
        ("purpose", "A10"),
        ("question", "A11"),
        ("need", "T1"),
    ],
)
def test_each_claim_names_the_answer_it_was_said_in(kind: str, ref: str) -> None:
    assert _of(kind, _claims(case("fr")))[0].origin.ref == ref


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_origin_quotes_the_message_word_for_word(language: Language) -> None:
    (staff,) = _of("staff", _claims(case(language)))
    assert staff.origin.words == WORDS[language].opening


def test_an_edit_by_hand_is_quoted_with_its_own_words() -> None:
    edit = e.PortraitStated(field="name", text="Le Pignon")
    claims = _claims(case("fr").with_events([(PERSON, edit)], START))
    (name,) = _of("name", claims)
    assert (name.text, name.origin.words, name.origin.ref) == ("Le Pignon", "Le Pignon", "A12")


def test_an_effect_carries_how_it_is_known() -> None:
    effects = _of("effect", _claims(case("fr", "counted")))
    assert {claim.evidence for claim in effects} == {"counted"}


def test_an_effect_without_evidence_is_known_in_no_way() -> None:
    effect = e.EffectStated(activity="act1", effect="e1", text="il ose", form="statement")
    turns = [
        opening("fr"),
        said("fr", "oui", e.ActivitiesConfirmed(activities=("act1",))),
        said("fr", "il ose", effect),
    ]
    (claim,) = _of("effect", _claims(told(turns, "fr")))
    assert claim.evidence == "none"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_public_figure_is_a_need_and_never_an_effect(language: Language) -> None:
    for claim in _claims(case(language)):
        assert (claim.origin.kind == "statistic") == (claim.kind == "need")
        assert claim.kind != "effect" or not claim.figures


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_need_names_its_table_year_and_address(language: Language) -> None:
    for need in _of("need", _claims(case(language))):
        source = need.figures[0].source
        words = need.origin.words.removesuffix(f" ({t('ui.territory.secondary', language)})")
        assert words.endswith(need.figures[0].period)
        assert source.publisher in need.origin.words
        assert need.origin.url == source.url


def test_there_is_no_need_without_a_territory() -> None:
    turn = said("fr", "Pignon", e.PortraitStated(field="name", text="Pignon"))
    assert _of("need", _claims(told([turn], "fr"))) == []


def test_a_territory_that_left_the_tables_gives_no_need() -> None:
    place = e.TerritoryStated(place="Atlantide", territory="XX999")
    assert _of("need", _claims(told([said("fr", "Atlantide", place)], "fr"))) == []


def _choosing(*chosen: tuple[str, str]) -> Assessment:
    """The talk of Charleroi, with these pairs of statistic and territory chosen for the drafts."""
    events = [
        (PERSON, e.StatisticChosen(statistic=statistic, territory=territory))
        for statistic, territory in chosen
    ]
    return case("fr").with_events(events, START + timedelta(hours=1))


def test_what_the_person_chose_is_taken_and_nothing_else() -> None:
    needs = _of("need", _claims(_choosing(("share_80_plus", "BE32B"), ("gdp_eur_hab", "BE32B"))))
    assert [one.figures[0].statistic for one in needs] == ["share_80_plus", "gdp_eur_hab"]
    assert [one.origin.ref for one in needs] == ["T1", "T2"]


def test_a_figure_of_a_neighbour_may_be_chosen() -> None:
    (need,) = _of("need", _claims(_choosing(("share_65_plus", "FRE11"))))
    assert need.figures[0].territory == "FRE11"


def test_what_is_dropped_again_leaves_the_choice_to_levier() -> None:
    chosen = _choosing(("share_80_plus", "BE32B"))
    dropped = e.StatisticDropped(statistic="share_80_plus", territory="BE32B")
    after = chosen.with_events([(PERSON, dropped)], START + timedelta(hours=2))
    assert _of("need", _claims(after)) == _of("need", _claims(case("fr")))


def test_what_has_left_the_tables_is_left_out() -> None:
    gone = _choosing(("no_such", "BE32B"), ("smsd", "XX9"), ("smsd", "BE32B"))
    assert [one.figures[0].statistic for one in _of("need", _claims(gone))] == ["smsd"]
