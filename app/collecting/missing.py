"""What a plan leaves out: an effect with one source, harm nobody asks about, people unheard.

Each is something to think about, never a fault: the person decides what is in proportion.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from app.assessment.effort import lost, story_id
from app.assessment.known import Activity, Known
from app.assessment.stakeholders import OnMap, unheard
from app.collecting.forms import collected_by
from indicators.grid import Grid

GapKind = Literal["no_source", "one_source", "negative", "unheard", "consent"]
STORY = "story"  # a source of its own beside the methods of indicators
_OPEN = {STORY, "interview", "focus_group", "life_story"}  # where people may say what went wrong


@dataclass(frozen=True)
class Gap:
    """One thing that the plan leaves out.

    Attributes:
        kind: what is missing.
        about: of what or whom, in the person's words.
    """

    kind: GapKind
    about: str


def gaps(known: Known, grid: Grid, on_map: Sequence[OnMap]) -> list[Gap]:
    """List what a plan leaves out, lever by lever, then the people, then the words of others.

    An effect that matters wants two sources at least: two methods, or a figure and a story.
    """
    found: list[Gap] = []
    for activity in known.candidates:
        if activity.lever:
            found += _of_lever(activity, known, grid)
    found += [Gap("unheard", one.stakeholder.name) for one in unheard(on_map)]
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
    facets = activity.lever.facets if activity.lever else ()
    sources = sources_of(facets, known, grid)
    found: list[Gap] = []
    if len(sources) < 2:
        found.append(Gap("one_source" if sources else "no_source", activity.text))
    if not sources & _OPEN:
        found += [
            Gap("negative", effect.text)
            for effect in activity.side_effects
            if effect.direction == "negative"
        ]
    return found
