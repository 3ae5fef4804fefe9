"""The matrix: where everything stands, and what the picture is told."""

from typing import Any

import pandas as pd
import pytest

from app.assessment import events as e
from app.assessment.assessment import Assessment
from app.charts.grid_layout import Cell, cell_says, cells_of, matrix_frames
from app.charts.grid_matrix import DARK, LIGHT, PRESSED, grid_matrix, shown
from app.charts.theme import specification
from app.i18n import t
from indicators.grid import LEVELS, PRACTICES
from knowledge.language import LANGUAGES, Language
from tests.app.drafting.cases import PERSON, START, case, grid

EMPTY = Assessment("empty")


def _confirmed(*facets: str) -> Assessment:
    lever = e.LeverConfirmed(activity="act1", facets=facets)
    return case("fr").with_events([(PERSON, lever)], START)


def _cell(assessment: Assessment, name: str) -> Cell:
    return next(one for band in cells_of(assessment, grid()) for one in band if one.id == name)


def _spec(assessment: Assessment, language: Language = "fr") -> dict[str, Any]:
    return specification(grid_matrix(*matrix_frames(assessment, grid(), language), language))


def test_every_domain_has_a_cell_a_level_and_practices_have_one() -> None:
    for band in cells_of(EMPTY, grid()):
        expected = [""] if band[0].domain.id == PRACTICES else list(LEVELS)
        assert [cell.level for cell in band] == expected


def test_a_cell_holds_its_facets_confirmed_ones_first() -> None:
    cell = _cell(case("fr"), "people/result")
    assert cell.facets == [("confirmed", "people.confidence"), ("confirmed", "people.autonomy")]
    assert _cell(case("fr"), "environment/realisation").state == "proposed"
    assert _cell(case("fr"), "work/impact").state == "empty"


def test_practices_of_any_level_stand_in_their_band() -> None:
    level = e.LeverProposed(activity="act1", facets=(), level="realisation")
    confirmed = e.LeverConfirmed(activity="act1", facets=("practices.pricing",))
    moved = case("fr").with_events([(PERSON, level), (PERSON, confirmed)], START)
    assert _cell(moved, f"{PRACTICES}/").facets == [("confirmed", "practices.pricing")]


def test_a_band_grows_with_what_stands_in_it() -> None:
    cells, _ = matrix_frames(case("fr"), grid(), "fr")
    tall = cells.assign(height=cells["bottom"] - cells["top"]).set_index("cell")["height"]
    assert tall["people/result"] > tall["work/result"]
    assert tall["people/result"] == tall["people/impact"]


def test_bands_follow_each_other_without_overlap() -> None:
    cells, _ = matrix_frames(case("fr"), grid(), "fr")
    bands = cells.groupby("domain_id", sort=False)[["top", "bottom"]].first()
    assert (bands["top"].to_numpy()[1:] > bands["bottom"].to_numpy()[:-1]).all()


def test_facets_of_practices_stand_side_by_side() -> None:
    _, tiles = matrix_frames(_confirmed("practices.pricing", "practices.support"), grid(), "fr")
    own = tiles[tiles["domain_id"] == PRACTICES]
    assert own["row"].tolist() == [0, 0]
    assert own[["left", "right"]].to_numpy().tolist() == [[0, 1.5], [1.5, 3]]


def test_more_facets_than_columns_go_on_below() -> None:
    facets = [f"practices.{one}" for one in ("support", "pricing", "management", "codesign")]
    _, tiles = matrix_frames(_confirmed(*facets), grid(), "fr")
    assert tiles[tiles["domain_id"] == PRACTICES]["row"].tolist() == [0, 0, 0, 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_cell_invites_with_the_facets_it_could_hold(language: Language) -> None:
    said = cell_says(_cell(EMPTY, "people/impact"), grid(), language)
    assert said == t("grid.cell.empty", language, number=str(len(grid().facets_of("people"))))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cell_says_in_words_what_colour_shows(language: Language) -> None:
    name = grid().facets["environment.reuse"].name[language]
    said = cell_says(_cell(case(language), "environment/realisation"), grid(), language)
    assert said == t("grid.cell.proposed", language, facet=name)


@pytest.mark.parametrize("assessment", [EMPTY, case("fr")], ids=["empty", "talk"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_can_be_pressed_in_every_language(
    assessment: Assessment, language: Language
) -> None:
    params = {one["name"]: one for one in _spec(assessment, language)["params"]}
    assert params[PRESSED]["select"]["type"] == "point"
    assert "facet_id" in params[PRESSED]["select"]["fields"]


def test_every_layer_that_can_be_pressed_tells_which_cell_it_is() -> None:
    cells, tiles = matrix_frames(case("fr"), grid(), "fr")
    for frame in (cells, tiles):
        assert {"domain_id", "level_id", "facet_id"} <= set(frame.columns)


def _given(picture: dict[str, Any]) -> dict[str, Any]:
    return {one["name"]: one.get("value") for one in picture["params"]}


def test_what_stands_open_and_the_colours_are_given_without_drawing_again() -> None:
    picture = _spec(case("fr"))
    dark = shown(picture, DARK, "people/result")
    assert _given(dark)["open"] == "people/result"
    assert _given(dark)["ink"] == DARK["ink"]
    assert dark["layer"] is picture["layer"]
    assert _given(picture)["open"] == ""
    assert _given(picture)["ink"] == LIGHT["ink"]


def test_light_and_dark_name_the_same_colours() -> None:
    assert LIGHT.keys() == DARK.keys()


def test_confirmed_is_full_and_proposed_only_outlined() -> None:
    fills = [
        layer["encoding"]["fill"]["scale"]
        for layer in _spec(case("fr"))["layer"]
        if "fill" in layer.get("encoding", {})
    ]
    (scale,) = fills
    colours = dict(zip(scale["domain"], scale["range"], strict=True))
    assert colours["proposed"] == "transparent" != colours["confirmed"]


def test_frames_of_an_empty_grid_can_be_drawn() -> None:
    _, tiles = matrix_frames(EMPTY, grid(), "nl")
    assert isinstance(tiles, pd.DataFrame)
    assert tiles.empty
