from typing import Any

import pytest

from app.charts.picture import svg
from app.charts.territory_map import boundary_map
from app.charts.territory_tile_map import PRESSED, SHADES, placed, tile_map
from app.charts.territory_tiles import (
    mappable,
    mapped,
    missing_names,
    tiles_finding,
    tiles_frame,
)
from knowledge.language import LANGUAGES, Language
from knowledge.tiles import tiles
from tests.app.drafting.cases import territories


def _frame(
    statistic: str = "unemployment_rate_15_74", code: str = "BE32B", language: Language = "fr"
) -> Any:
    return tiles_frame(code, statistic, territories(), tiles(), language)


def _map(statistic: str = "unemployment_rate_15_74", code: str = "BE32B") -> dict[str, Any]:
    return tile_map(_frame(statistic, code), "2 %", "14 %", "hachuré : rien")


def test_every_territory_has_its_tile() -> None:
    assert len(_frame()) == 59


def test_a_map_shows_one_period() -> None:
    for statistic in mappable(territories(), tiles()):
        period, figures = mapped(statistic, territories(), tiles())
        assert {one.period for one in figures.values()} == {period}


def test_a_province_lends_its_figure_and_is_named() -> None:
    row = _frame().set_index("code").loc["BE32B"]
    assert (row["state"], row["province"]) == ("province", "Hainaut")
    assert row["says"].endswith("Hainaut") and "Charleroi" in row["says"]


def test_a_region_lends_none() -> None:
    frame = _frame("arope").set_index("code")
    assert frame.loc["FRE11", "state"] == "missing"


def test_own_figures_come_before_those_of_a_province() -> None:
    assert set(_frame("gdp_pps_index")["state"]) == {"known"}


def test_missing_is_called_missing_and_hatched() -> None:
    frame = _frame("poverty_rate_filosofi")
    belgian = frame[frame["code"].str.startswith("BE")]
    assert (belgian["state"] == "missing").all()
    assert "Courtrai" in missing_names(frame)
    drawn = svg({**_map("poverty_rate_filosofi"), "width": 900})
    assert "hachuré" in drawn
    assert "hachuré" not in svg({**_map("share_65_plus"), "width": 900})


def test_counts_and_the_social_economy_are_not_mapped() -> None:
    offered = mappable(territories(), tiles())
    assert not {"population_total", "social_economy_share", "social_economy_jobs"} & set(offered)
    assert {"share_65_plus", "unemployment_rate_15_74", "neet_15_29"} <= set(offered)


def test_a_press_on_a_tile_selects_its_code() -> None:
    (pressed,) = [one for one in _map()["params"] if one["name"] == PRESSED]
    assert pressed["select"]["fields"] == ["code"]


def test_the_place_of_the_page_is_outlined() -> None:
    frame = _frame()
    assert frame[frame["here"]]["code"].tolist() == ["BE32B"]
    assert set(_frame(code="BE32")[_frame(code="BE32")["here"]]["code"]) >= {"BE323", "BE32B"}
    assert not _frame(code="BE")["here"].any()


def test_the_shades_are_those_of_the_scale_and_words_stay_legible() -> None:
    frame = placed(_frame())
    assert set(frame["shade"]) <= set(SHADES)
    assert set(frame[frame["dark"]]["shade"]) <= set(SHADES[3:])
    assert set(frame[~frame["dark"]]["shade"]) <= set(SHADES[:3])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ["BE32B", "BE254", "FRE11", "BE3"])
def test_every_map_is_told_in_one_sentence(code: str, language: Language) -> None:
    for statistic in mappable(territories(), tiles()):
        said = tiles_finding(code, statistic, territories(), tiles(), language)
        assert territories().statistics[statistic].name[language] in said


def test_the_sentence_names_no_other_territory() -> None:
    said = tiles_finding("BE32B", "gdp_eur_hab", territories(), tiles(), "fr")
    others = [one for one in _frame("gdp_eur_hab")["name"] if one != "Charleroi"]
    assert "Charleroi" in said
    assert not [one for one in others if one in said.split()]


def _square(code: str, west: float) -> dict[str, Any]:
    ring = [[west, 50.0], [west, 51.0], [west + 1, 51.0], [west + 1, 50.0], [west, 50.0]]
    geometry = {"type": "Polygon", "coordinates": [ring]}
    return {"type": "Feature", "id": code, "properties": {"NUTS_ID": code}, "geometry": geometry}


def test_given_boundaries_say_what_the_tiles_say() -> None:
    boundaries = {"features": [_square("BE32B", 4.0), _square("FRE11", 3.0), _square("XX", 9.0)]}
    spec = boundary_map(_frame(), boundaries, "2 %", "14 %", "sans couleur : rien")
    drawn = svg({**spec, "width": 600})
    assert "2 % – 14 %" in drawn
    assert "sans couleur" not in drawn
    shades = placed(_frame()).set_index("code")["shade"]
    assert shades["FRE11"].lower() in drawn.lower()


def test_a_territory_without_a_value_has_no_colour_on_the_real_map() -> None:
    frame = _frame("poverty_rate_filosofi")
    boundaries = {"features": [_square("BE32B", 4.0), _square("FRE11", 3.0)]}
    drawn = svg({**boundary_map(frame, boundaries, "2", "3", "sans couleur : rien"), "width": 600})
    assert "sans couleur" in drawn
