import pytest

from knowledge.comparison import beside, difference, same_area, smallest_clear
from knowledge.territory import (
    FigureSource,
    Statistic,
    Territories,
    TerritoryFigure,
    load_territories,
)

SOURCE = FigureSource(
    id="s", publisher="P", table="t", url="https://p.example", licence="CC", reliability="A"
)


@pytest.fixture(scope="module")
def territories() -> Territories:
    return load_territories()[0]


def _figure(value: float, period: str = "2022") -> TerritoryFigure:
    return TerritoryFigure(
        territory="BE3", statistic="x", period=period, value=value, flag="", source=SOURCE
    )


def _meaning(unit: str, direction: str) -> Statistic:
    words = {"fr": "x", "nl": "x", "en": "x"}
    return Statistic.model_validate(
        {"id": "x", "unit": unit, "direction": direction, "name": words, "definition": words}
    )


@pytest.mark.parametrize(
    ("unit", "direction", "first", "other", "size"),
    [
        ("percent", "higher_is_worse", 8.7, 8.0, "small"),
        ("percent", "higher_is_worse", 8.7, 7.7, "clear"),
        ("percent", "neutral", 18.8, 19.2, "small"),
        ("percent", "neutral", 18.8, 19.5, "clear"),
        ("percentage_points", "higher_is_worse", 7.0, 7.9, "small"),
        ("years", "higher_is_better", 80.1, 80.5, "small"),
        ("years", "higher_is_better", 80.1, 80.6, "clear"),
        ("euro", "higher_is_better", 30000, 30800, "small"),
        ("euro", "higher_is_better", 30000, 31500, "clear"),
        ("percent", "higher_is_worse", 8.7, 8.7, "same"),
    ],
)
def test_a_difference_is_small_by_a_plain_rule(
    unit: str, direction: str, first: float, other: float, size: str
) -> None:
    found = difference(_figure(first), _figure(other), _meaning(unit, direction))
    assert found and found.size == size


@pytest.mark.parametrize(
    ("direction", "first", "better"),
    [("higher_is_worse", 12, False), ("higher_is_worse", 4, True), ("higher_is_better", 12, True),
     ("higher_is_better", 4, False), ("neutral", 12, None)],
)  # fmt: skip
def test_which_way_is_better_comes_from_the_statistic(
    direction: str, first: float, better: bool | None
) -> None:
    found = difference(_figure(first), _figure(8), _meaning("percent", direction))
    assert found and found.better is better


def test_a_small_difference_is_neither_better_nor_worse() -> None:
    found = difference(_figure(8.2), _figure(8), _meaning("percent", "higher_is_worse"))
    assert found and found.better is None


def test_another_period_is_not_compared() -> None:
    meaning = _meaning("percent", "higher_is_worse")
    assert difference(_figure(8, "2022"), _figure(9, "2021"), meaning) is None


@pytest.mark.parametrize("unit", ["persons", "jobs", "establishments"])
def test_counts_are_not_compared(unit: str) -> None:
    assert difference(_figure(8), _figure(9000), _meaning(unit, "neutral")) is None


@pytest.mark.parametrize("unit", ["percent", "years", "euro", "index_eu27_100", "per_1000"])
def test_there_is_always_a_smallest_clear_difference(unit: str) -> None:
    assert smallest_clear(10.0, _meaning(unit, "neutral")) > 0


def test_every_level_stays_in_sight_even_where_it_lacks_a_figure(territories: Territories) -> None:
    places = beside("BE32B", "unemployment_rate_15_74", territories)
    assert [one.role for one in places] == ["own", "region", "country", "eu"]
    assert [one.figure is None for one in places] == [False, True, True, False]


def test_brussels_is_not_set_beside_itself(territories: Territories) -> None:
    for code in ("BE100", "BE10"):
        roles = [one.role for one in beside(code, "neet_15_29", territories)]
        assert roles == ["own", "country", "eu"]


def test_a_region_is_not_its_own_region(territories: Territories) -> None:
    places = beside("BE3", "neet_15_29", territories)
    assert [one.territory.code for one in places] == ["BE3", "BE", "EU27_2020"]


def test_what_is_unknown_has_nothing_beside_it(territories: Territories) -> None:
    assert beside("BE32B", "poverty_rate_filosofi", territories) == []


def test_a_perimeter_is_kept(territories: Territories) -> None:
    for code in ("FRE11", "BE32B", "BE3"):
        for statistic, meaning in territories.statistics.items():
            figures = [one.figure for one in beside(code, statistic, territories) if one.figure]
            if meaning.perimeter:
                assert len({one.source.id for one in figures}) <= 1, (code, statistic)


@pytest.mark.parametrize(
    ("code", "other", "same"),
    [("BE100", "BE1", True), ("BE100", "BE10", True), ("BE310", "BE31", True),
     ("BE32B", "BE32", False), ("BE310", "BE3", False), ("BE1", "BE1", False),
     ("BE1", "BE", False)],
)  # fmt: skip
def test_an_only_part_is_the_whole(code: str, other: str, same: bool) -> None:
    assert same_area(code, other) is same
