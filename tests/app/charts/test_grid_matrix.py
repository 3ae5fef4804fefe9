"""The matrix: where everything stands, and what the picture is told."""

from typing import Any

import pandas as pd
import pytest

from app.assessment import events as e
from app.assessment.assessment import Assessment
from app.charts.grid import OUTSIDE
from app.charts.grid_layout import (
    LEADING,
    NAME,
    SETTINGS,
    Cell,
    cell_says,
    cells_of,
    matrix_frames,
)
from app.charts.grid_matrix import DARK, LIGHT, PRESSED, grid_matrix, shown
from app.charts.theme import specification
from app.i18n import t
from app.ui.parts.grid_matrix import activity_table, cell_table
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
    (scale,) = [
        layer["encoding"]["fill"]["scale"]
        for layer in _spec(case("fr"))["layer"]
        if "scale" in layer.get("encoding", {}).get("fill", {})
    ]
    colours = dict(zip(scale["domain"], scale["range"], strict=True))
    assert colours["open"] == "transparent"
    assert "transparent" not in (colours["here"], colours["gone"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_is_cut_short(language: Language) -> None:
    _, tiles = matrix_frames(_confirmed(*grid().facets), grid(), language)
    for setting in SETTINGS:
        for facet, lines in zip(tiles["facet_id"], tiles[setting], strict=True):
            joined = lines.replace("-\n", "").replace("\n", "")
            name = grid().facets[facet].name[language]
            assert joined.replace("-", "").replace(" ", "") == (
                name.replace("-", "").replace(" ", "")
            )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_has_room_for_its_lines_in_a_narrow_column(language: Language) -> None:
    _, tiles = matrix_frames(_confirmed(*grid().facets), grid(), language)
    tall = (tiles["ends"] - tiles["begins"]) * (tiles["bottom"] - tiles["top"] - NAME)
    lines = tiles["narrow"].str.count("\n") + 1
    assert (tall >= lines * LEADING + 8).all()


def test_the_facets_of_a_cell_share_its_height_without_a_gap() -> None:
    _, tiles = matrix_frames(case("fr"), grid(), "fr")
    own = tiles[tiles["cell"] == "people/result"]
    assert own["begins"].tolist()[0] == 0
    assert own["begins"].tolist()[1:] == own["ends"].tolist()[:-1]
    assert own["ends"].tolist()[-1] == 1


GONE, STILL_HOME = "rr-life.right_to_repair", "economy.rr-materials"


def test_facets_whose_domain_is_gone_stand_in_a_last_band() -> None:
    band = cells_of(_confirmed(GONE, "people.confidence"), grid())[-1]
    assert [cell.level for cell in band] == list(LEVELS)
    assert [one for cell in band for one in cell.facets] == [("confirmed", GONE)]


def test_a_facet_that_left_stays_with_its_domain_where_that_is_still_there() -> None:
    bands = cells_of(_confirmed(STILL_HOME), grid())
    assert [band[0].domain.id for band in bands] == list(grid().domains)
    _, tiles = matrix_frames(_confirmed(STILL_HOME), grid(), "fr")
    assert tiles[tiles["facet_id"] == STILL_HOME]["gone"].all()


def test_where_nothing_left_the_grid_there_is_no_such_band() -> None:
    assert len(cells_of(case("fr"), grid())) == len(grid().domains)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_last_band_says_what_it_is_and_invites_to_nothing(language: Language) -> None:
    cells, tiles = matrix_frames(_confirmed(GONE), grid(), language)
    own = cells[cells["domain_id"] == OUTSIDE]
    assert set(own["domain"]) == {t("grid.gone.band", language)}
    assert own["gone"].all()
    assert own[own["state"] == "empty"]["says"].tolist() == ["", ""]
    assert "right to repair" in tiles["wide"].str.replace("\n", " ").iloc[-1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_has_the_last_band_too(language: Language) -> None:
    table = cell_table(_confirmed(GONE), grid(), language)
    row = [str(one) for one in table.to_numpy()[-1]]
    assert table.index[-1] == t("grid.gone.band", language)
    assert "right to repair" in " ".join(row)
    assert t("grid.cell.nothing", language) not in row
    activities = activity_table(_confirmed(GONE), grid(), language)
    assert t("grid.gone.band", language) in activities[t("grid.domain", language)].tolist()


def test_frames_of_an_empty_grid_can_be_drawn() -> None:
    _, tiles = matrix_frames(EMPTY, grid(), "nl")
    assert isinstance(tiles, pd.DataFrame)
    assert tiles.empty
