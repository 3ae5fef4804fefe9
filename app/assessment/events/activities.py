"""Activities and levers: what Levier infers is a proposal, and only a person makes it count."""

from __future__ import annotations

from typing import Literal

from app.assessment.events.base import Happening
from app.assessment.events.parts import FacetReason, ProposedActivity
from indicators.grid import Level


class ActivitiesProposed(Happening):
    """Activities as Levier understood them from a message."""

    kind: Literal["activities_proposed"] = "activities_proposed"
    activities: tuple[ProposedActivity, ...]


class ActivitiesConfirmed(Happening):
    """The person agreed with the list of activities as it stood."""

    kind: Literal["activities_confirmed"] = "activities_confirmed"
    activities: tuple[str, ...]


class ActivityAdded(Happening):
    """The person added an activity by hand."""

    kind: Literal["activity_added"] = "activity_added"
    activity: str
    text: str
    support: bool = False


class ActivityReworded(Happening):
    """The person changed the words of an activity."""

    kind: Literal["activity_reworded"] = "activity_reworded"
    activity: str
    text: str


class ActivityRemoved(Happening):
    """The person took an activity off the list."""

    kind: Literal["activity_removed"] = "activity_removed"
    activity: str


class SupportChosen(Happening):
    """The person said whether an activity is support (True) or may be a lever (False)."""

    kind: Literal["support_chosen"] = "support_chosen"
    activity: str
    support: bool


class LeverProposed(Happening):
    """Facets, and the level, that Levier reads in an activity, with the reasons."""

    kind: Literal["lever_proposed"] = "lever_proposed"
    activity: str
    facets: tuple[FacetReason, ...]
    level: Level | None = None
    sure: bool = True


class LeverConfirmed(Happening):
    """The person agreed that an activity is a lever, and on which facets."""

    kind: Literal["lever_confirmed"] = "lever_confirmed"
    activity: str
    facets: tuple[str, ...]


class LeverDeclined(Happening):
    """The person said that an activity is no lever."""

    kind: Literal["lever_declined"] = "lever_declined"
    activity: str


class FacetSetAside(Happening):
    """The person said that an activity does not touch a facet; its other facets stay as they are.

    It is kept as a correction: a mapping that was wrong may teach the next one.
    """

    kind: Literal["facet_set_aside"] = "facet_set_aside"
    activity: str
    facet: str


class ActivitiesPicked(Happening):
    """The person chose the activities to look at first; the others wait."""

    kind: Literal["activities_picked"] = "activities_picked"
    activities: tuple[str, ...]
