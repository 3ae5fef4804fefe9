from typing import Any

import pytest

from app.charts.picture import svg
from app.charts.territory_dots import profile_dots
from app.charts.territory_profile import profile_finding, profile_frame
from knowledge.language import LANGUAGES, Language
from tests.app.drafting.cases import territories

WANTED = ["neet_15_29", "unemployment_rate_15_74", "share_65_plus", "gdp_eur_hab"]
PLACES = ["BE32B", "BE254", "FRE11", "BE100", "BE3", "FR"]


def _frame(code: str = "BE32B", language: Language = "fr", wanted: list[str] = WANTED) -> Any:
    return profile_frame(code, wanted, territories(), language)


def _dots(code: str = "BE32B", language: Language = "fr") -> dict[str, Any]:
    return profile_dots(_frame(code, language), language)


def test_each_statistic_stands_beside_region_country_and_union() -> None:
    frame = _frame()
    for statistic in WANTED:
        block = frame[frame["statistic"] == statistic]
        assert block["role"].tolist() == ["own", "region", "country", "eu"], statistic


def test_each_statistic_has_a_scale_of_its_own() -> None:
    known = _frame().dropna(subset=["value"])
    assert known["position"].between(0, 1).all()
    rich = known[known["statistic"] == "gdp_eur_hab"]
    assert rich["position"].max() == 1 and rich["position"].min() == 0


def test_a_small_difference_is_drawn_small_and_called_small() -> None:
    frame = _frame().set_index(["statistic", "role"])
    own, region = (frame.loc[("share_65_plus", role)] for role in ("own", "region"))
    assert abs(own["position"] - region["position"]) < 0.15
    assert "petit écart" in region["says"]
    assert "0,4\u00a0point" in region["says"]
    assert "Petit écart avec la Wallonie" in own["stands"]


def test_better_and_worse_are_said_in_words() -> None:
    frame = _frame().set_index(["statistic", "role"])
    assert "moins favorable ici" in frame.loc[("neet_15_29", "country"), "says"]
    assert frame.loc[("neet_15_29", "own"), "stands"].startswith("Moins favorable que")


def test_what_has_no_better_side_is_only_more_or_less() -> None:
    frame = _frame(wanted=["share_65_plus"])
    said = " ".join([*frame["says"], *frame["stands"]])
    assert "favorable" not in said


def test_a_missing_figure_is_called_missing_and_no_number() -> None:
    frame = _frame().set_index(["statistic", "role"])
    lacking = frame.loc[("unemployment_rate_15_74", "region")]
    assert lacking["value"] != lacking["value"]
    assert "pas de chiffre" in lacking["label"]
    assert lacking["period"] == lacking["source"] == ""


def test_a_stand_in_goes_by_its_own_name_and_is_said_to_be_one() -> None:
    first = _frame().iloc[0]
    assert first["place"] == "Hainaut"
    assert "Charleroi" in first["standing_in"] and "Hainaut" in first["standing_in"]


def test_the_picture_says_all_that_the_frame_says() -> None:
    drawn = svg({**_dots(), "width": 600})
    for words in ("Jeunes sans emploi", "Hainaut", "Wallonie", "12,4", "Moins favorable"):
        assert words in drawn
    assert "nan" not in drawn.lower().replace("finance", "")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", PLACES)
def test_every_place_has_a_profile_in_every_language(code: str, language: Language) -> None:
    spec = _dots(code, language)
    assert spec["height"] > 50
    assert all(one["name"] in ("ink", "soft", "faint", "edge") for one in spec["params"])
    assert profile_finding(code, WANTED, territories(), language)


def test_the_finding_is_the_first_clear_difference_and_weighs_none_against_another() -> None:
    said = profile_finding("BE32B", WANTED, territories(), "fr")
    assert said.startswith("Jeunes sans emploi")
    assert "moins favorable" in said
    other_way = profile_finding("BE32B", WANTED[::-1], territories(), "fr")
    assert other_way.startswith("PIB par habitant")


def test_small_differences_alone_are_said_to_be_small() -> None:
    said = profile_finding("BE254", ["share_0_14"], territories(), "en")
    assert "only a little" in said


def test_nothing_known_gives_an_empty_frame_with_its_columns() -> None:
    frame = _frame(wanted=["poverty_rate_filosofi"])
    assert frame.empty
    assert {"statistic", "label", "position"} <= set(frame.columns)


def test_there_is_no_total() -> None:
    frame = _frame()
    assert not {"total", "score", "rank"} & set(frame.columns)
    assert frame["statistic"].nunique() == len(WANTED)


def test_figures_of_another_year_carry_it_and_are_not_measured() -> None:
    frame = _frame("BE254", wanted=["arope"]).set_index("role")
    assert "2022" in frame.loc["own", "label"]
    assert "2024" in frame.loc["region", "label"]
    assert frame.loc["region", "says"] == ""
    assert "autre année" in frame.loc["own", "stands"]
