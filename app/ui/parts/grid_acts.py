"""What a person decides on the grid page, as events."""

from __future__ import annotations

from collections.abc import Sequence

from app.assessment.events import Event, FacetSetAside, LeverConfirmed
from app.assessment.known import Activity
from app.errors import Conflict
from app.i18n import t
from app.ui.state import session
from app.ui.turns import act

_TRIES = 3  # a colleague's window may write in between


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


def note(events: Sequence[Event]) -> None:
    """Write down what was decided here; the talk has nothing to say to it."""
    here = session()
    for _ in range(_TRIES):
        try:
            here.append([(here.who.id, event) for event in events])
            return
        except Conflict:
            here.cached = None
    here.notice = t("error.conflict", here.language)
