"""The plan in words: what the grid knows of what was chosen."""

from app.assessment.known import ChosenIndicator, ChosenStory, Known
from app.exports.plan_lines import plan_lines
from tests.app.drafting.cases import grid


def test_a_plan_names_its_indicators_and_asks_for_its_stories() -> None:
    indicator = next(iter(grid().indicators.values()))
    facet = next(one for one in grid().facets.values() if one.stories)
    known = Known(
        indicators=(ChosenIndicator(indicator=indicator.id), ChosenIndicator(indicator="gone")),
        stories=(ChosenStory(facet=facet.id, prompt=1), ChosenStory(facet=facet.id, prompt=99)),
    )
    first, second = plan_lines(known, grid(), "en")
    assert first == indicator.name.en
    assert facet.stories[0].ask.en in second
