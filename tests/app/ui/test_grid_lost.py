"""What left the grid is named, by its id and by the pack that brought it."""

import pytest

from app.assessment.events import IndicatorDropped, StoryDropped
from app.ui.parts.grid_lost import dropped, lost_name, pack_prefix, way_back
from indicators.grid import Grid
from knowledge.language import LANGUAGES, Language
from tests.app.drafting.cases import grid


@pytest.mark.parametrize(
    ("item", "prefix"),
    [
        ("RR-03", "rr"),
        ("rr-life.right_to_repair", "rr"),
        ("economy.rr-materials", "rr"),
        ("economy.rr-materials/2", "rr"),
        ("PE06", ""),
        ("people.confidence", ""),
    ],
)
def test_an_id_tells_the_pack_that_brought_it(item: str, prefix: str) -> None:
    assert pack_prefix(item) == prefix


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", ["RR-03", "ZZ99"])
def test_a_lost_indicator_is_named_by_its_id(part: str, language: Language) -> None:
    assert part in lost_name(part, grid(), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lost_story_is_named_by_its_facet(language: Language) -> None:
    assert "right to repair" in lost_name("rr-life.right_to_repair/2", grid(), language)
    assert grid().facets["people.confidence"].name[language] in lost_name(
        "people.confidence/99", grid(), language
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_way_back_differs_for_what_was_taken_away_and_what_is_hidden(
    language: Language,
) -> None:
    hiding = Grid([], [], [], behind=grid())
    away = way_back(hiding.facets["rr-life.right_to_repair"], language)
    assert "rr" in away
    assert way_back(hiding.facets["people.confidence"], language) != away


def test_a_part_is_dropped_as_what_it_is() -> None:
    assert dropped("RR-03") == IndicatorDropped(indicator="RR-03")
    assert dropped("people.confidence/2") == StoryDropped(facet="people.confidence", prompt=2)
