"""Who collects what, how, from whom and when: the plan as the team decided it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.assessment.effort import lost, story_id
from app.assessment.known import Known
from indicators.grid import Collection, Grid, Moment, Respondent
from knowledge.language import Language


@dataclass(frozen=True)
class Item:
    """One thing of the plan.

    Attributes:
        id: of the indicator, or `<facet>/<prompt>` of a story prompt.
        name: in the language asked for.
        whom: whose word or which file it rests on; empty for a story.
        people: whom a story is asked of, in words; "" for an indicator.
        asker: who asks, as the team wrote it, or "".
        begins, ends: when it is collected, None where nobody said.
    """

    id: str
    name: str
    method: Collection
    whom: tuple[Respondent, ...]
    people: str
    moments: tuple[Moment, ...]
    asker: str = ""
    begins: date | None = None
    ends: date | None = None


def schedule(known: Known, grid: Grid, language: Language) -> list[Item]:
    """List what the plan collects, indicators first; what no pack describes any more is left out.

    What the person decided stands in the place of what the grid proposes.
    """
    gone = set(lost(known, grid))
    found = []
    for chosen in known.indicators:
        if chosen.indicator not in gone:
            one = grid.indicators[chosen.indicator]
            name = one.name[language]
            found.append(Item(one.id, name, one.collection[0], one.answered_by, "", one.when))
    for story in known.stories:
        if story_id(story) not in gone:
            facet = grid.facets[story.facet]
            ask = facet.stories[story.prompt - 1].ask[language]
            whom = ", ".join(facet.stakeholders[language])
            found.append(Item(story_id(story), ask, "interview", (), whom, ("ongoing",)))
    return [_decided(one, known) for one in found]


def due(items: Sequence[Item], today: date) -> list[Item]:
    """List what is to be collected on a day: begun, and not over."""
    return [one for one in items if one.begins and one.begins <= today <= (one.ends or one.begins)]


def _decided(item: Item, known: Known) -> Item:
    planned = known.findings.planned.get(item.id)
    if planned is None:
        return item
    return replace(
        item,
        method=planned.method or item.method,
        moments=planned.moments or item.moments,
        asker=planned.asker,
        begins=planned.begins,
        ends=planned.ends,
    )
