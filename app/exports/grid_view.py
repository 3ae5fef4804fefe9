"""Where an enterprise acts on the grid: facets with the activities and standing behind them."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from app.assessment.assessment import Assessment
from app.assessment.events import FacetReason
from app.assessment.known import Activity, Known
from app.assessment.levers import standing
from app.drafting.shareable import shareable
from indicators.grid import Grid


def grid_view(assessment: Assessment, grid: Grid) -> dict[str, Any]:
    """List what was confirmed and, apart from it, what is only proposed.

    Each entry names facet, domain, activity, its words, its level (None where untold) and standing.
    """
    known = shareable(assessment).known
    confirmed, proposed = [], []
    for activity in known.candidates:
        level = activity.proposal.level if activity.proposal else None
        status = standing(activity).status
        common = {"activity": activity.id, "text": activity.text, "level": level, "status": status}
        if activity.lever:
            confirmed += [_entry(facet, grid, common) for facet in activity.lever.facets]
        elif activity.proposal:
            proposed += [_entry(one.facet, grid, common) for one in activity.proposal.facets]
    support = [
        {"activity": one.id, "text": one.text}
        for one in known.activities
        if one.support or one.declined
    ]
    return {"confirmed": confirmed, "proposed": proposed, "support": support}


def _entry(facet: str, grid: Grid, common: dict[str, Any]) -> dict[str, Any]:
    domain = grid.facets[facet].domain
    return {"facet": facet, "domain": domain if domain in grid.domains else "", **common}


class Placed(NamedTuple):
    """Why a facet is on the grid: an activity, its state, and what was read in its words.

    `reason` is None where the person placed it without a proposal.
    """

    activity: Activity
    state: Literal["confirmed", "proposed"]
    reason: FacetReason | None


def placed_on(facet: str, known: Known) -> list[Placed]:
    """List the activities that put a facet on the grid, in order."""
    found = []
    for activity in known.candidates:
        read = activity.proposal.facets if activity.proposal else ()
        reason = next((one for one in read if one.facet == facet), None)
        if activity.lever and facet in activity.lever.facets:
            found.append(Placed(activity, "confirmed", reason))
        elif not activity.lever and reason:
            found.append(Placed(activity, "proposed", reason))
    return found
