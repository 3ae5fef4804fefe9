from typing import Any

import pandas as pd
import pytest

from app.assessment import events as e
from app.assessment.assessment import Assessment
from app.charts.grid import grid_finding, grid_frame, grid_picture
from app.charts.theme import specification
from app.i18n import t
from indicators.grid import LEVELS, PRACTICES
from knowledge.language import LANGUAGES, Language
from tests.app.drafting.cases import PERSON, START, case, grid, opening, told

EMPTY = Assessment("empty")


def _cell(frame: pd.DataFrame, domain: str, level: str) -> Any:
    name = grid().domains[domain].name["fr"]
    column = t(f"grid.level.{level}", "fr")
    rows = frame[(frame["domain"] == name) & (frame["level"] == column)]
    assert len(rows) == 1
    return rows.iloc[0]


def _encodings(chart: dict[str, Any]) -> list[dict[str, Any]]:
    return [layer["encoding"] for layer in chart["layer"]]


def test_a_confirmed_lever_fills_the_cell_of_its_level() -> None:
    cell = _cell(grid_frame(case("fr"), grid(), "fr"), "people", "result")
    assert (cell["confirmed"], cell["proposed"]) == (2, 0)


def test_a_proposal_counts_apart_in_the_cell_of_its_level() -> None:
    cell = _cell(grid_frame(case("fr"), grid(), "fr"), "environment", "realisation")
    assert (cell["confirmed"], cell["proposed"]) == (0, 1)
    assert cell["facets"] == grid().facets["environment.reuse"].name["fr"]


def test_what_was_only_listed_fills_nothing() -> None:
    frame = grid_frame(told([opening("fr")], "fr"), grid(), "fr")
    assert frame[["confirmed", "proposed"]].to_numpy().sum() == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_domain_has_its_band_in_every_language(language: Language) -> None:
    frame = grid_frame(EMPTY, grid(), language)
    names = [domain.name[language] for domain in grid().domains.values()]
    assert frame["domain"].unique().tolist() == names


def test_facets_whose_domain_is_gone_have_a_last_band() -> None:
    lost = e.LeverConfirmed(activity="act1", facets=("rr-life.right_to_repair",))
    frame = grid_frame(case("fr").with_events([(PERSON, lost)], START), grid(), "fr")
    last = frame[frame["domain"] == t("grid.gone.band", "fr")]
    assert last["confirmed"].tolist() == [0, 1, 0]
    assert last.index.max() == frame.index.max()


def test_the_columns_are_the_levels_in_order() -> None:
    frame = grid_frame(EMPTY, grid(), "en")
    titles = [t(f"grid.level.{level}", "en") for level in LEVELS]
    domains = frame[~frame["practice"]]
    assert domains["level"].unique().tolist() == titles
    assert len(domains) == len(titles) * (len(grid().domains) - 1)


def test_practices_are_one_band() -> None:
    frame = grid_frame(EMPTY, grid(), "en")
    assert frame[frame["practice"]]["domain"].unique().tolist() == [
        grid().domains[PRACTICES].name["en"]
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bands_stand_in_the_order_of_the_grid(language: Language) -> None:
    frame = grid_frame(case(language), grid(), language)
    domains = frame["domain"].unique().tolist()
    for encoding in _encodings(specification(grid_picture(frame, language))):
        assert encoding["y"]["sort"] == domains
        assert encoding["y"]["title"] is None


def test_the_picture_has_no_legend() -> None:
    frame = grid_frame(case("fr"), grid(), "fr")
    for encoding in _encodings(specification(grid_picture(frame, "fr"))):
        for channel in ("fill", "stroke", "fillOpacity", "color"):
            assert encoding.get(channel, {"legend": None})["legend"] is None


def test_confirmed_and_proposed_differ_by_more_than_colour() -> None:
    frame = grid_frame(case("fr"), grid(), "fr")
    cell = _encodings(specification(grid_picture(frame, "fr")))[0]
    scale = cell["fill"]["scale"]
    fills = dict(zip(scale["domain"], scale["range"], strict=True))
    assert fills["proposed"] == "transparent"
    assert fills["confirmed"] not in ("transparent", fills["empty"])


def test_the_state_of_each_cell_is_in_the_data() -> None:
    chart = specification(grid_picture(grid_frame(case("fr"), grid(), "fr"), "fr"))
    rows = [row for data in chart["datasets"].values() for row in data]
    states = {(row["domain"], row["state"]) for row in rows if row["state"] != "empty"}
    assert states == {
        (grid().domains["people"].name["fr"], "confirmed"),
        (grid().domains["environment"].name["fr"], "proposed"),
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_finding_names_what_was_confirmed(language: Language) -> None:
    finding = grid_finding(case(language), grid(), language)
    assert grid().facets["people.confidence"].name[language] in finding
    assert grid().facets["environment.reuse"].name[language] not in finding


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_finding_of_an_empty_grid_says_so(language: Language) -> None:
    assert grid_finding(EMPTY, grid(), language) == t("grid.finding_empty", language)
