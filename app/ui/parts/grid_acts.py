"""What a person decides on the grid page, as events."""

from __future__ import annotations

from collections.abc import Sequence

from app.assessment.events import FacetSetAside, LeverConfirmed
from app.assessment.known import Activity
from app.ui.turns import act, note


def confirm(activity: Activity, facets: Sequence[str]) -> None:
    """Confirm an activity as a lever on these facets; the talk answers as if it had been said."""
    if facets:
        act([LeverConfirmed(activity=activity.id, facets=tuple(facets))])


def tie(activity: Activity, facet: str) -> None:
    """Add a facet to those of an activity."""
    before = activity.lever.facets if activity.lever else ()
    confirm(activity, [*before, facet])


def set_aside(activity: Activity, facet: str) -> None:
    """Take a facet off an activity."""
    note([FacetSetAside(activity=activity.id, facet=facet)])
