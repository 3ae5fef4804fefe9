import csv
import os
from pathlib import Path

import pytest

from knowledge.territory import Territories, load_territories

SHARED = Path(os.environ.get("LEVIER_SHARED", Path(__file__).parents[3] / "shared"))


@pytest.fixture(scope="module")
def territories() -> Territories:
    return load_territories()[0]


def test_the_shipped_figures_have_no_fault() -> None:
    assert load_territories()[1] == []


def test_every_territory_of_the_zone_has_at_least_eleven_statistics(
    territories: Territories,
) -> None:
    for one in territories.territories.values():
        if one.level == "NUTS3" and (one.country == "BE" or one.code.startswith("FRE")):
            assert len(territories.known(one.code)) >= 11, one.code


def test_every_figure_shown_has_a_source_with_an_address(territories: Territories) -> None:
    for figure in territories.known("BE254"):
        assert figure.source.publisher
        assert figure.source.url.startswith("http")
        assert figure.period


def test_a_lacking_figure_is_shown_for_the_nearest_level(territories: Territories) -> None:
    figure = territories.nearest("BE32B", "unemployment_rate_15_74")
    assert figure is not None
    assert figure.territory == "BE32"  # no rate is published for the arrondissement


def test_a_comparison_uses_one_period_and_names_each_level(territories: Territories) -> None:
    figures = territories.compare("BE32B", "share_65_plus")
    assert [figure.territory for figure in figures] == ["BE32B", "BE3", "BE"]
    assert len({figure.period for figure in figures}) == 1


def test_statistics_whose_perimeter_differs_are_compared_within_one_source(
    territories: Territories,
) -> None:
    for code in ("BE32B", "FRE11"):
        figures = territories.compare(code, "social_economy_share")
        assert len({figure.source.id for figure in figures}) <= 1


def test_the_region_is_nuts_1_in_both_countries(territories: Territories) -> None:
    regions = [territories.region(code) for code in ("BE32B", "FRE11", "BE254")]
    assert [one.code for one in regions if one] == ["BE3", "FRE", "BE2"]


def test_population_of_the_parts_adds_up_to_the_whole(territories: Territories) -> None:
    latest = {
        code: figure.value
        for code in territories.territories
        if (figure := territories.latest(code, "population_total"))
    }
    for parent in ("BE3", "BE32", "FRE", "FRE1"):
        children = [one.code for one in territories.territories.values() if one.parent == parent]
        assert sum(latest[code] for code in children) == latest[parent]


@pytest.mark.skipif(not SHARED.exists(), reason="the shared fact base is not here")
def test_every_figure_equals_the_one_of_the_fact_base(territories: Territories) -> None:
    with (SHARED / "data/territory/statistics.csv").open(encoding="utf-8") as file:
        expected = {
            (row["territory_code"], row["indicator_id"], row["period"]): float(row["value"])
            for row in csv.DictReader(file)
        }
    shipped = {
        (row.territory, row.statistic, row.period): row.value
        for row in territories.frame.itertuples()
    }
    assert shipped == expected
