"""What a plan leaves out: an effect with one source, harm nobody asks about, people unheard.

Each is something to think about, never a fault: the person decides what is in proportion.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from app.assessment.effort import lost, story_id
from app.assessment.known import Activity, Effect, Known
from app.assessment.sparing import facet_of, open_method
from app.assessment.stakeholders import OnMap
from app.collecting.forms import collected_by
from app.collecting.start_values import without_start
from app.collecting.unheard import PeopleGap, people_gaps
from indicators.grid import Grid

GapKind = (
    Literal[
        "no_source",
        "one_source",
        "negative",
        "negative_among_others",
        "negative_aside",
        "no_start",
        "consent",
    ]
    | PeopleGap
)
STORY = "story"  # a source of its own beside the methods of indicators


@dataclass(frozen=True)
class Gap:
    """One thing that the plan leaves out.

    Attributes:
        kind: what is missing.
        about: of what or whom, in the person's words, or the name of an indicator.
    """

    kind: GapKind
    about: str


def gaps(known: Known, grid: Grid, on_map: Sequence[OnMap]) -> list[Gap]:
    """List what a plan leaves out: activity by activity, start values, people, words of others.

    An effect that matters wants two sources at least: two methods, or a figure and a story.
    """
    found: list[Gap] = []
    for activity in known.activities:
        if activity.may_be_lever and activity.lever:
            found += _of_lever(activity, known, grid)
        elif not _open_parts(_facets(activity), known, grid):
            found += [Gap("negative_aside", one.text) for one in _harm(activity, known)]
    found += [Gap("no_start", one.name[known.language]) for one in without_start(known, grid)]
    found += [Gap(kind, name) for kind, name in people_gaps(known, grid, on_map)]
    found += [
        Gap("consent", one.text)
        for one in known.findings.testimonies.values()
        if one.consent == "not_asked"
    ]
    return found


def sources_of(facets: Sequence[str], known: Known, grid: Grid) -> set[str]:
    """Name the methods by which a plan hears of some facets."""
    gone = set(lost(known, grid))
    told = [one for one in known.stories if story_id(one) not in gone]
    found: set[str] = {STORY for one in told if one.facet in facets}
    for chosen in known.indicators:
        indicator = grid.indicators[chosen.indicator]
        if indicator.facet in facets and indicator.id not in gone:
            found.add(collected_by(known, indicator))
    return found


def _of_lever(activity: Activity, known: Known, grid: Grid) -> list[Gap]:
    facets = _facets(activity)
    sources = sources_of(facets, known, grid)
    found: list[Gap] = []
    if len(sources) < 2:
        found.append(Gap("one_source" if sources else "no_source", activity.text))
    # One open question seldom brings up everything that went wrong: each wants one of its own.
    harm, rooms = _harm(activity, known), _open_parts(facets, known, grid)
    if not rooms:
        found += [Gap("negative", one.text) for one in harm]
    elif rooms < len(harm):
        found += [Gap("negative_among_others", one.text) for one in harm]
    return found


def _facets(activity: Activity) -> tuple[str, ...]:
    """What an activity is about: as confirmed, else as Levier read it."""
    if activity.lever:
        return activity.lever.facets
    read = activity.proposal.facets if activity.proposal else ()
    return tuple(one.facet for one in read if one.facet not in activity.set_aside)


def _harm(activity: Activity, known: Known) -> list[Effect]:
    """List the harm that was told of an activity and of which no result says how much it is."""
    measured = {one.effect for one in known.findings.results.values()}
    return [
        one
        for one in activity.side_effects
        if one.direction == "negative" and one.id not in measured
    ]


def _open_parts(facets: Sequence[str], known: Known, grid: Grid) -> int:
    """Count what of a plan lets people speak freely of some facets."""
    gone = set(lost(known, grid))
    parts = [one.indicator for one in known.indicators] + [story_id(one) for one in known.stories]
    return sum(
        part not in gone and facet_of(part, grid) in facets and open_method(part, known, grid)
        for part in parts
    )
