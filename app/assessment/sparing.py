"""What a plan can do without, where it asks for more hours than there are.

The part that says least about the question goes first, and of those that say as little, the one
that takes most time. What alone tells of a lever is never proposed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from app.assessment.known import Activity, Known
from indicators.grid import Collection, Grid
from knowledge.text import stems

Why = Literal["most", "no_lever", "aside", "besides"]

# How people are let speak freely, so that what went wrong can come up too.
OPEN_METHODS: tuple[Collection, ...] = ("interview", "focus_group", "life_story")
_LEAST_SAID: tuple[Why, ...] = ("most", "no_lever", "aside", "besides")


class Spare(NamedTuple):
    """A part that can be kept for later.

    Attributes:
        id: of the indicator, or `<facet>/<prompt>` for a story prompt.
        why: it takes most time, as no lever is confirmed; it tells of no lever; it tells of a lever
            that the question is not about; or other parts tell of the same lever too.
        besides: the ids of those other parts.
    """

    id: str
    why: Why
    besides: tuple[str, ...] = ()


def spared(minutes: Mapping[str, int], available: int, known: Known, grid: Grid) -> list[Spare]:
    """List what to keep for later, one after the other, until the rest fits or none can go.

    `minutes` are those of each part of the plan by its id, `available` those that there are.
    """
    left, found = dict(minutes), list[Spare]()
    while sum(left.values()) > available:
        may_go = [one for part in left if (one := _spare(part, list(left), known, grid))]
        if not may_go:
            break
        first = min(may_go, key=lambda one: (_LEAST_SAID.index(one.why), -left[one.id]))
        found.append(first)
        del left[first.id]
    return found


def open_method(part: str, known: Known, grid: Grid) -> bool:
    """Whether a part of the plan lets people speak freely."""
    if "/" in part:
        return True
    planned = known.findings.planned.get(part)
    method = planned.method if planned else None
    return (method or grid.indicators[part].collection[0]) in OPEN_METHODS


def facet_of(part: str, grid: Grid) -> str:
    """The facet that a part of the plan tells of."""
    facet, story, _ = part.rpartition("/")
    return facet if story else grid.indicators[part].facet


def _spare(part: str, parts: Sequence[str], known: Known, grid: Grid) -> Spare | None:
    """Say why a part could go; None where it alone tells of a lever, or of harm done by one."""
    if not known.levers:
        return Spare(part, "most")
    facet = facet_of(part, grid)
    told = [one for one in known.levers if one.lever and facet in one.lever.facets]
    if not told:
        return Spare(part, "no_lever")
    besides: dict[str, None] = {}
    for lever in told:
        others = _others(part, lever, parts, grid)
        harm = any(one.direction == "negative" for one in lever.side_effects)
        heard = any(open_method(one, known, grid) for one in others)
        if not others or (harm and open_method(part, known, grid) and not heard):
            return None
        besides.update(dict.fromkeys(others))
    return Spare(part, "besides" if _asked(facet, told, known, grid) else "aside", tuple(besides))


def _others(part: str, lever: Activity, parts: Sequence[str], grid: Grid) -> list[str]:
    facets = lever.lever.facets if lever.lever else ()
    return [one for one in parts if one != part and facet_of(one, grid) in facets]


def _asked(facet: str, levers: Sequence[Activity], known: Known, grid: Grid) -> bool:
    """Whether the question speaks of a facet or of the levers; so it does where there is none."""
    if known.evaluative_question is None:
        return True
    said = [grid.facets[facet].name[known.language], *(one.text for one in levers)]
    question = set(stems(known.evaluative_question.text, known.language))
    return bool(question.intersection(stems(" ".join(said), known.language)))
