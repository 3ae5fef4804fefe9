"""What a plan holds, in words: its indicators, and the stories to be told."""

from __future__ import annotations

from app.assessment.known import Known
from app.i18n import t
from indicators.grid import Grid
from knowledge.language import Language


def plan_lines(known: Known, grid: Grid, language: Language) -> list[str]:
    """Name each indicator and story of the plan, as far as the grid has it."""
    lines = [
        grid.indicators[one.indicator].name[language]
        for one in known.indicators
        if one.indicator in grid.indicators
    ]
    for story in known.stories:
        facet = grid.facets.get(story.facet)
        if facet and story.prompt <= len(facet.stories):
            ask = facet.stories[story.prompt - 1].ask[language]
            lines.append(t("question.plan.story", language, ask=ask))
    return lines
