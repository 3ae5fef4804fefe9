"""The need of the place beside results: what public figures say, and nothing of an effect."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.drafting.needs import Need
from app.drafting.wanted import one_a_group, statistics_of
from indicators.grid import Grid
from knowledge.comparison import beside
from knowledge.territory import Territories

_MOST = 2  # statistics a facet


@dataclass(frozen=True)
class NeedBeside:
    """What shows the need behind a facet on which there are results; `indicators` are ids."""

    facet: str
    indicators: tuple[str, ...]
    needs: tuple[Need, ...]


def needs_beside(
    indicators: Iterable[str], grid: Grid, territories: Territories, code: str
) -> list[NeedBeside]:
    """List the needs of a territory by facet, in the order of the indicators.

    A statistic stands under the first facet that it belongs to. Facets without one are left out.
    """
    by_facet: dict[str, list[str]] = {}
    for one in dict.fromkeys(indicators):
        if one in grid.indicators:
            by_facet.setdefault(grid.indicators[one].facet, []).append(one)
    found: list[NeedBeside] = []
    told: set[str] = set()
    for facet, own in by_facet.items():
        wanted = [one for one in statistics_of([facet], grid) if one not in told]
        chosen = one_a_group(wanted, territories, code)
        needs = [Need(one, tuple(beside(code, one, territories))) for one in chosen]
        shown = [need for need in needs if need.places and need.places[0].figure][:_MOST]
        told |= {need.statistic for need in shown}
        if shown:
            found.append(NeedBeside(facet, tuple(own), tuple(shown)))
    return found
