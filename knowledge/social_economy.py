"""Figures on the social economy itself, read one by one: each source draws the line elsewhere."""

from __future__ import annotations

from knowledge.elsewhere import topic_of
from knowledge.territory import Territories, TerritoryFigure


def social_economy(code: str, territories: Territories) -> list[TerritoryFigure]:
    """List the figures on the social economy for a territory and what contains it, nearest first.

    The newest of each source and statistic; nothing is compared, and nothing is added up.
    """
    statistics = [one for one in territories.statistics if topic_of(one) == "social_economy"]
    found: dict[tuple[str, str, str], TerritoryFigure] = {}
    for territory in territories.lineage(code):
        for statistic in statistics:
            for figure in territories.history(territory.code, statistic):
                found[(territory.code, statistic, figure.source.id)] = figure
    return list(found.values())
