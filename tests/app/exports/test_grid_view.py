import json

from app.assessment import events as e
from app.exports.grid_view import grid_view
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
