from typing import Any

import pytest

from app.charts.picture import svg
from app.charts.territory_neighbour_bars import neighbour_bars, neighbours_picture
from app.charts.territory_neighbours import (
    common_statistics,
    comparable,
    neighbours_finding,
    neighbours_frame,
)
from knowledge.language import LANGUAGES, Language
from knowledge.neighbours import borders
from tests.app.drafting.cases import territories

PLACES = ["BE32B", "BE254", "FRE11", "FRE12", "BE32", "FRE", "BE"]


def _common(code: str, wanted: tuple[str, ...] = (), most: int = 6) -> list[str]:
    return common_statistics(wanted, code, territories(), borders(), most)


def _frame(code: str, language: Language = "fr") -> Any:
    return neighbours_frame(code, _common(code), territories(), borders(), language)


@pytest.mark.parametrize("code", PLACES)
def test_both_sides_have_one_source_and_one_period(code: str) -> None:
    for statistic in territories().statistics:
        figures = comparable(code, statistic, territories(), borders())
        assert len({(one.source.id, one.period) for one in figures}) <= 1, statistic
        if figures:
            countries = {territories().territories[one.territory].country for one in figures}
            assert countries == {"BE", "FR"}, statistic


@pytest.mark.parametrize(
    "statistic",
    ["poverty_rate_filosofi", "arope", "unemployment_rate_localised", "unemployment_rate_15_64_q",
     "social_economy_share", "avg_taxable_income_inhabitant", "population_total"],
)  # fmt: skip
def test_what_must_not_be_compared_across_the_border_is_not(statistic: str) -> None:
    for code in PLACES:
        assert comparable(code, statistic, territories(), borders()) == []


def test_neighbours_stand_by_the_length_of_the_border_and_not_by_value() -> None:
    figures = comparable("FRE11", "share_65_plus", territories(), borders())
    assert [one.territory for one in figures][:3] == ["FRE11", "BE328", "BE32D"]
    values = [one.value for one in figures[1:]]
    assert values not in (sorted(values), sorted(values, reverse=True))


def test_small_territories_share_the_figure_of_their_province_once() -> None:
    figures = comparable("FRE11", "unemployment_rate_15_74", territories(), borders())
    assert [one.territory for one in figures] == ["FRE1", "BE32", "BE25"]


def test_what_matters_to_the_enterprise_comes_first_and_no_group_twice() -> None:
    wanted = ("gdp_pps_index", "poverty_rate_filosofi", "share_80_plus")
    found = _common("BE254", wanted)
    assert found[:2] == ["gdp_pps_index", "share_80_plus"]
    groups = [territories().statistics[one].group or one for one in found]
    assert len(groups) == len(set(groups))


def test_far_from_the_border_nothing_is_compared() -> None:
    assert _common("BE100") == []
    assert _frame("BE100").empty


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", PLACES)
def test_every_statistic_is_drawn_and_told(code: str, language: Language) -> None:
    for _, block in _frame(code, language).groupby("statistic", sort=False):
        drawn = svg({**neighbour_bars(block), "width": 330})
        assert all(name in drawn for name in block["place"].str.replace("'", "’").str[:6])
        said = neighbours_finding(block, language)
        assert block.iloc[0]["label"] in said and block.iloc[0]["period"] in said


def test_bars_begin_at_zero() -> None:
    frame = _frame("BE32B")
    block = frame[frame["statistic"] == frame["statistic"].iloc[0]]
    bars = neighbour_bars(block)["layer"][0]["encoding"]
    assert bars["x"]["scale"]["domain"][0] == 0
    assert bars["x"]["field"] == "zero"


def test_all_small_pictures_can_be_taken_away_as_one() -> None:
    drawn = svg(neighbours_picture(_frame("BE254")))
    assert "Courtrai" in drawn and "Nord" in drawn
    assert drawn.count("Nord") >= 4


def test_a_definition_that_differs_is_remarked() -> None:
    frame = neighbours_frame(
        "BE254", ["unemployment_rate_15_74"], territories(), borders(), "en"
    ).set_index("role")
    assert "definition" in str(frame.loc["neighbour", "remark"])
    assert frame.loc["own", "remark"] == ""
