"""Who may be missing on the stakeholder map: hints, which count for nothing until taken up."""

from __future__ import annotations

from collections.abc import Sequence

from app.assessment.known import Known
from app.assessment.stakeholders import Named, OnMap
from indicators.grid import Grid
from indicators.people import People
from knowledge.language import Language
from knowledge.text import stems

_MOST_SUGGESTIONS = 6


def people_named(grid: Grid, language: Language) -> Named:
    """Return what finds the people whom a text in one language names."""
    people = People(grid, language)
    return lambda text: [span.text for span in people.find(text)]


def unnamed_losses(known: Known, on_map: Sequence[OnMap], named: Named) -> list[str]:
    """List harm that was told without naming whom it touches, as long as nobody loses."""
    if any("loses" in one.stakeholder.roles for one in on_map):
        return []
    return [
        effect.text
        for activity in known.candidates
        for effect in activity.side_effects
        if effect.direction == "negative" and not named(effect.text)
    ]


def suggestions(known: Known, on_map: Sequence[OnMap], grid: Grid, language: Language) -> list[str]:
    """List groups that are usual for the levers and not on the map; facets in turn, a few."""
    facets = [
        facet
        for activity in known.levers
        if activity.lever
        for facet in activity.lever.facets
        if facet in grid.facets
    ]
    usual = [grid.facets[facet].stakeholders[language] for facet in dict.fromkeys(facets)]
    longest = max((len(groups) for groups in usual), default=0)
    in_turn = [groups[place] for place in range(longest) for groups in usual if place < len(groups)]
    there = [set(stems(one.stakeholder.name, language)) for one in on_map]
    return [
        name
        for name in dict.fromkeys(in_turn)
        if not any(set(stems(name, language)) <= words for words in there)
    ][:_MOST_SUGGESTIONS]
