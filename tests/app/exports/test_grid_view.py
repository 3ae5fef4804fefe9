import json

from app.assessment import events as e
from app.exports.grid_view import grid_view, placed_on
from tests.app.drafting.cases import PERSON, START, case, grid, opening, told


def test_confirmed_and_proposed_are_kept_apart() -> None:
    view = grid_view(case("fr"), grid())
    assert [one["facet"] for one in view["confirmed"]] == ["people.confidence", "people.autonomy"]
    assert [one["facet"] for one in view["proposed"]] == ["environment.reuse"]


def test_an_entry_says_domain_words_level_and_standing() -> None:
    (entry,) = grid_view(case("fr"), grid())["proposed"]
    assert entry == {
        "facet": "environment.reuse",
        "domain": "environment",
        "activity": "act2",
        "text": "réparer des vélos",
        "level": "realisation",
        "status": "to_document",
    }


def test_support_stands_aside() -> None:
    view = grid_view(case("fr"), grid())
    assert view["support"] == [{"activity": "act3", "text": "tenir la comptabilité"}]


def test_a_declined_lever_stands_aside() -> None:
    declined = case("fr").with_events([(PERSON, e.LeverDeclined(activity="act1"))], START)
    view = grid_view(declined, grid())
    assert view["confirmed"] == []
    assert "act1" in [one["activity"] for one in view["support"]]


def test_what_was_not_confirmed_is_nowhere() -> None:
    view = grid_view(told([opening("fr")], "fr"), grid())
    assert view["confirmed"] == view["proposed"] == []


def test_a_facet_that_left_the_grid_is_kept_without_domain() -> None:
    odd = e.LeverConfirmed(activity="act1", facets=("gone.facet",))
    view = grid_view(case("fr").with_events([(PERSON, odd)], START), grid())
    assert [(one["facet"], one["domain"]) for one in view["confirmed"]] == [("gone.facet", "")]


def test_the_view_is_plain_json() -> None:
    view = grid_view(case("fr"), grid())
    assert json.loads(json.dumps(view)) == view


def test_a_confirmed_facet_names_its_activity_and_why_it_was_read() -> None:
    (placed,) = placed_on("people.confidence", case("fr").known)
    assert (placed.activity.id, placed.state) == ("act1", "confirmed")
    assert placed.reason and placed.reason.facet == "people.confidence"


def test_a_facet_confirmed_without_a_proposal_has_no_reason() -> None:
    (placed,) = placed_on("people.autonomy", case("fr").known)
    assert placed.reason is None


def test_a_proposed_facet_is_told_apart() -> None:
    (placed,) = placed_on("environment.reuse", case("fr").known)
    assert (placed.activity.id, placed.state) == ("act2", "proposed")


def test_a_proposal_that_was_not_kept_places_nothing() -> None:
    other = e.LeverConfirmed(activity="act2", facets=("environment.climate",))
    known = case("fr").with_events([(PERSON, other)], START).known
    assert placed_on("environment.reuse", known) == []


def test_a_facet_set_aside_places_nothing() -> None:
    aside = e.FacetSetAside(activity="act2", facet="environment.reuse")
    known = case("fr").with_events([(PERSON, aside)], START).known
    assert placed_on("environment.reuse", known) == []
