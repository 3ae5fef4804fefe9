"""What ships equals the shared fact base, figure by figure, and the parts add up to the whole."""

import csv
import os
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.territory import TERRITORIES, Territories, load_territories

SHARED = Path(os.environ.get("LEVIER_SHARED", Path(__file__).parents[3] / "shared"))
FACTS = SHARED / "data" / "territory"
needs_facts = pytest.mark.skipif(not FACTS.exists(), reason="the shared fact base is not here")


@pytest.fixture(scope="module")
def territories() -> Territories:
    return load_territories()[0]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _shared(source: str) -> str:
    """Return the shared source: one that holds several tables ships as one source a table."""
    return source.rstrip("abcd")


@needs_facts
def test_every_figure_equals_the_shared_one_with_its_period_flag_method_and_source() -> None:
    expected = {
        (row["territory_code"], row["indicator_id"], row["period"]): (
            float(row["value"]), row["flag"], row["method"], row["source_id"],
        )
        for row in _rows(FACTS / "statistics.csv")
    }  # fmt: skip
    shipped = {
        (row["territory"], row["statistic"], row["period"]): (
            float(row["value"]), row["flag"], row["method"], _shared(row["source"]),
        )
        for row in _rows(TERRITORIES / "figures.csv")
    }  # fmt: skip
    assert len(expected) > 7000
    assert {key: shipped[key] for key in expected.keys() & shipped.keys()} == expected
    assert shipped.keys() == expected.keys()


@needs_facts
def test_every_territory_equals_the_shared_one() -> None:
    names = ("code", "level", "country", "name_fr", "name_nl", "name_en", "national_code")
    expected = {
        (*(row[name] for name in names), row["parent_code"], row["in_programme_zone"])
        for row in _rows(FACTS / "territories.csv")
    }
    shipped = {
        (*(row[name] for name in names), row["parent"], row["in_zone"])
        for row in _rows(TERRITORIES / "territories.csv")
    }
    assert shipped == expected


@needs_facts
def test_every_statistic_keeps_its_unit_and_what_is_better(territories: Territories) -> None:
    expected = {
        row["indicator_id"]: (row["unit"], row["direction"])
        for row in _rows(FACTS / "indicators.csv")
    }
    shipped = {one.id: (one.unit, one.direction) for one in territories.statistics.values()}
    assert shipped == expected


@needs_facts
def test_every_source_that_a_figure_names_equals_the_shared_one(territories: Territories) -> None:
    expected = {
        row["source_id"]: (row["publisher"], row["licence"], row["reliability"])
        for row in _rows(FACTS / "sources.csv")
    }
    tables = {row["source_id"]: row["official_table"] for row in _rows(FACTS / "sources.csv")}
    pages = {row["source_id"]: row["official_or_page_url"] for row in _rows(FACTS / "sources.csv")}
    for one in territories.sources.values():
        shared = _shared(one.id)
        assert (one.publisher, one.licence, one.reliability) == expected[shared]
        assert one.table in tables[shared].split(" / ")
        assert one.url == pages[shared] or (shared != one.id and one.table in one.url)


def test_population_of_the_parts_is_that_of_the_whole_at_each_level_and_in_each_year(
    territories: Territories,
) -> None:
    people: dict[tuple[str, str], float] = {}
    for row in territories.frame.to_dict("records"):
        if row["statistic"] == "population_total":
            people[row["territory"], row["period"]] = row["value"]
    parts: dict[str, list[str]] = defaultdict(list)
    for one in territories.territories.values():
        parts[one.parent].append(one.code)
    summed = 0
    for (code, year), whole in people.items():
        of_parts = [people.get((part, year)) for part in parts[code]]
        if code in ("EU27_2020", "FR"):
            continue  # not all of their parts are here
        if of_parts and None not in of_parts:
            assert sum(filter(None, of_parts)) == whole, (code, year)
            summed += 1
    assert summed > 150


def test_each_territory_of_the_zone_stands_under_its_region_country_and_the_union(
    territories: Territories,
) -> None:
    for one in territories.territories.values():
        if one.level == "NUTS3":
            levels = [above.level for above in territories.lineage(one.code)]
            assert levels == ["NUTS3", "NUTS2", "NUTS1", "country", "EU"]


def test_figures_that_a_press_or_association_page_quotes_are_flagged_as_secondary(
    territories: Territories,
) -> None:
    secondary = {
        figure.source.id
        for code in territories.territories
        for figure in territories.known(code)
        if figure.secondary
    }
    assert secondary
    assert all(territories.sources[one].reliability == "C" for one in secondary)


# Each line: statistics that the fact base says never to set on one axis.
APART = (
    ("poverty_rate_filosofi", "arope", "arop"),
    (
        "unemployment_rate_15_74", "unemployment_rate_20_64", "unemployment_rate_15_64_q",
        "unemployment_rate_localised", "unemployment_rate_admin",
    ),
    ("employment_rate_15_64", "employment_rate_15_64_q"),
    ("gdp_eur_hab", "gdp_pps_index"),
    ("hh_disposable_income_eur", "hh_disposable_income_pps"),
)  # fmt: skip


@pytest.mark.parametrize("apart", APART)
def test_definitions_that_must_not_be_compared_are_of_one_group(
    territories: Territories, apart: tuple[str, ...]
) -> None:
    groups = {territories.statistics[one].group for one in apart}
    assert len(groups) == 1
    assert groups != {""}


@pytest.mark.parametrize(
    "statistic",
    ["social_economy_share", "social_economy_jobs", "social_economy_establishments",
     "gdp_pps_index"],
)  # fmt: skip
def test_perimeters_that_differ_between_sources_are_marked(
    territories: Territories, statistic: str
) -> None:
    assert territories.statistics[statistic].perimeter


def test_no_boundary_file_ships() -> None:
    assert not list(TERRITORIES.rglob("*.geojson"))
