"""The need of the place beside results."""

from __future__ import annotations

from app.drafting.needs_beside import needs_beside
from indicators.grid_files import load_grid
from knowledge.territory import load_territories

GRID = load_grid()[0]
TERRITORIES = load_territories()[0]
KORTRIJK = "BE254"


def test_the_need_behind_a_result_is_a_figure_of_its_facet() -> None:
    (one,) = needs_beside(["WO01"], GRID, TERRITORIES, KORTRIJK)

    facet = GRID.facets[GRID.indicators["WO01"].facet]
    assert (one.facet, one.indicators) == (facet.id, ("WO01",))
    assert one.needs
    assert {need.statistic for need in one.needs} <= set(facet.statistics)
    assert all(need.places[0].figure for need in one.needs)


def test_a_statistic_stands_once_however_many_results_it_belongs_to() -> None:
    found = needs_beside([*GRID.indicators, *GRID.indicators], GRID, TERRITORIES, KORTRIJK)
    statistics = [need.statistic for one in found for need in one.needs]

    assert len(set(statistics)) == len(statistics)
    assert len({one.facet for one in found}) == len(found)


def test_a_figure_of_the_enterprises_own_has_no_need_beside_it() -> None:
    assert needs_beside(["", "XX99"], GRID, TERRITORIES, KORTRIJK) == []
