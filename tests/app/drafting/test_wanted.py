import pytest

from app.assessment import events as e
from app.drafting.wanted import one_a_group, statistics_of, wanted_statistics
from tests.app.drafting.cases import case, grid, said, territories, told


@pytest.mark.parametrize("code", ["BE32B", "BE254", "FRE11", "BE100", "FRE12"])
def test_no_two_statistics_differ_only_in_definition(code: str) -> None:
    place = e.TerritoryStated(place="ici", territory=code)
    here = told([said("fr", "ici", place)], "fr")
    meanings = territories().statistics
    groups = [
        meanings[one].group
        for one in wanted_statistics(here, grid(), territories())
        if meanings[one].group
    ]
    assert len(groups) == len(set(groups))


def test_the_statistics_of_confirmed_facets_come_first() -> None:
    confirmed = grid().facets["people.confidence"].statistics
    wanted = wanted_statistics(case("fr"), grid(), territories())
    if confirmed:
        assert wanted[0] in {*confirmed, *grid().facets["people.autonomy"].statistics}
    assert "share_65_plus" not in wanted[:1]


def test_another_territory_may_have_other_statistics() -> None:
    here = told([said("fr", "x", e.TerritoryStated(place="x", territory="BE32B"))], "fr")
    own = wanted_statistics(here, grid(), territories())
    across = wanted_statistics(here, grid(), territories(), "FRE11")
    assert "unemployment_rate_15_74" in own and "unemployment_rate_localised" not in own
    assert "unemployment_rate_localised" in across


def test_facets_that_left_the_grid_want_nothing() -> None:
    assert statistics_of(["no.such_facet"], grid()) == []


def test_without_a_territory_nothing_is_left_out_for_lack_of_figures() -> None:
    found = one_a_group(["poverty_rate_filosofi", "arope", "smsd"], territories(), "")
    assert found == ["poverty_rate_filosofi", "smsd"]
