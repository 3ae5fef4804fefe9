"""Those whom what an enterprise does touches or costs, and whom its plan does not hear."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from app.assessment.effort import lost
from app.assessment.known import Known
from app.assessment.stakeholders import LITTLE, MUCH, OnMap
from app.collecting.forms import collected_by
from indicators.grid import Collection, Grid
from knowledge.text import fold

PeopleGap = Literal["unheard", "loses", "unplaced"]
_ASKING: tuple[Collection, ...] = ("survey", "interview", "focus_group", "life_story")


def people_gaps(known: Known, grid: Grid, on_map: Sequence[OnMap]) -> list[tuple[PeopleGap, str]]:
    """List who is not heard, by name: those little heard, those who lose, those nobody placed.

    Whom the plan names among those it asks is heard. Whom nobody placed is heard as well where the
    plan asks people about the activity that they take part in.
    """
    gone = set(lost(known, grid))
    asked = [fold(one.people) for item, one in known.findings.planned.items() if item not in gone]
    found: list[tuple[PeopleGap, str]] = []
    for one in on_map:
        name = one.stakeholder.name
        kind = _kind(one, known, grid)
        if kind and not any(fold(name) in people for people in asked):
            found.append((kind, name))
    return found


def _kind(one: OnMap, known: Known, grid: Grid) -> PeopleGap | None:
    who = one.stakeholder
    if one.placed and who.affected == MUCH and who.voice == LITTLE:
        return "unheard"
    if "loses" in who.roles and not (one.placed and who.voice == MUCH):
        return "loses"
    if not one.placed and who.affected == MUCH and not _asked_as_part(one, known, grid):
        return "unplaced"
    return None


def _asked_as_part(one: OnMap, known: Known, grid: Grid) -> bool:
    """Whether the plan asks people about the activity by whose words someone came on the map."""
    facets = {
        facet
        for activity in known.levers
        if activity.text == one.because and activity.lever
        for facet in activity.lever.facets
    }
    if any(story.facet in facets for story in known.stories):
        return True
    indicators = [grid.indicators[chosen.indicator] for chosen in known.indicators]
    return any(each.facet in facets and collected_by(known, each) in _ASKING for each in indicators)
