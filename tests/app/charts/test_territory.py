from typing import Any

import pytest

from app.charts.territory import (
    comparison_bars,
    comparison_finding,
    comparison_frame,
    unit_title,
)
from app.charts.theme import OTHER, OWN, specification
from knowledge.language import LANGUAGES, Language
from knowledge.territory import TerritoryFigure
from tests.app.drafting.cases import territories

PLACES = ["BE32B", "BE254", "FRE11", "BE100"]


def _compared(code: str = "BE32B", statistic: str = "share_65_plus") -> list[TerritoryFigure]:
    return territories().compare(code, statistic)


def _bars() -> dict[str, Any]:
    return specification(comparison_bars(comparison_frame(_compared(), territories(), "fr")))


def test_the_own_territory_is_the_first_row_and_the_others_are_context() -> None:
    frame = comparison_frame(_compared(), territories(), "fr")
    assert frame["role"].tolist() == [OWN, OTHER, OTHER]
    assert frame["territory"].tolist()[0] == "Arrondissement de Charleroi"


@pytest.mark.parametrize(("language", "comma"), [("fr", ","), ("nl", ","), ("en", ".")])
def test_values_are_written_as_the_language_does(language: Language, comma: str) -> None:
    frame = comparison_frame(_compared(), territories(), language)
    assert any(comma in label for label in frame["label"])
    assert all("%" in label for label in frame["label"])


def test_each_row_has_period_and_source() -> None:
    frame = comparison_frame(_compared(), territories(), "fr")
    assert frame["period"].str.len().min() >= 4
    assert frame["source"].str.len().min() > 4


def test_no_figures_give_an_empty_frame_with_its_columns() -> None:
    frame = comparison_frame([], territories(), "fr")
    assert frame.empty
    assert "territory" in frame.columns


def test_the_bars_keep_the_order_of_the_comparison() -> None:
    order = comparison_frame(_compared(), territories(), "fr")["territory"].tolist()
    for layer in _bars()["layer"]:
        assert layer["encoding"]["y"]["sort"] == order
        assert layer["encoding"]["y"]["title"] is None


def test_the_bars_begin_at_zero_and_are_labelled_directly() -> None:
    bars, labels = _bars()["layer"]
    assert bars["encoding"]["x"]["scale"]["domainMin"] == 0
    assert bars["encoding"]["x"]["axis"] is None
    assert labels["encoding"]["text"]["field"] == "label"


def test_a_chart_with_direct_labels_has_no_legend() -> None:
    for layer in _bars()["layer"]:
        colour = layer["encoding"].get("color")
        assert colour is None or colour["legend"] is None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", PLACES)
def test_every_comparison_can_be_said_in_one_sentence(code: str, language: Language) -> None:
    for statistic in territories().statistics:
        figures = _compared(code, statistic)
        if not figures:
            continue
        finding = comparison_finding(figures, territories(), language)
        first = figures[0]
        assert territories().territories[first.territory].name[language] in finding
        assert first.source.publisher in finding
        assert first.period[:4] in finding


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_stand_in_is_named_by_its_own_name(language: Language) -> None:
    figures = _compared("BE32B", "unemployment_rate_15_74")
    hainaut = territories().territories["BE32"].name[language]
    charleroi = territories().territories["BE32B"].name[language]
    assert comparison_frame(figures, territories(), language)["territory"][0] == hainaut
    finding = comparison_finding(figures, territories(), language)
    assert hainaut in finding
    assert charleroi not in finding


def test_the_unit_names_the_axis_where_it_has_a_name() -> None:
    assert unit_title("share_65_plus", territories(), "fr") == "%"
    assert unit_title("population_total", territories(), "nl")
