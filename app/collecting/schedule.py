"""Who collects what, how, from whom and when: the plan as the team decided it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.assessment.dates import MomentDates
from app.assessment.effort import Effort, efforts, lost, story_id
from app.assessment.known import Known
from indicators.grid import Collection, Grid, Moment, Respondent
from knowledge.language import Language

_NONE = Effort("", "whole", minutes=0, people=1)


@dataclass(frozen=True)
class Item:
    """One thing of the plan.

    Attributes:
        id: of the indicator, or `<facet>/<prompt>` of a story prompt.
        name: in the language asked for.
        whom: whose word or which file it rests on; empty for a story.
        people: whom it is asked of, in words; "" where `whom` says it.
        asker: who asks, as the team wrote it, or "".
        begins, ends: when it is collected, None where nobody said; `dates`: that of each moment.
        population: how many there are, None where nobody said.
        sample: how many the team said it asks of them, None where nobody said.
        asked: how many are asked, said or proposed; None where nobody could say, or where it is
            gathered in one go.
        dates: when each moment is, for those with a time of their own.
        effort: what it asks of the team; of one person or file where `asked` is None.
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
    population: int | None = None
    sample: int | None = None
    asked: int | None = None
    dates: tuple[MomentDates, ...] = ()
    effort: Effort = _NONE


def proposed(known: Known, grid: Grid, language: Language) -> list[Item]:
    """List what the plan collects as the grid proposes it, indicators first.

    What no pack describes any more is left out.
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
    return found


def schedule(known: Known, grid: Grid, language: Language) -> list[Item]:
    """List what the plan collects: what the person decided stands before what is proposed."""
    people = known.time.people if known.time else 1
    asks = {one.id: one for one in efforts(known, grid, people)}
    return [_decided(one, known, asks[one.id]) for one in proposed(known, grid, language)]


def times(item: Item) -> list[MomentDates]:
    """List when each moment of an item is; moments without a time of their own share its time."""
    own = [one for moment in item.moments for one in item.dates if one.moment == moment]
    if own or item.begins is None:
        return own
    return [
        MomentDates(moment=moment, begins=item.begins, ends=item.ends) for moment in item.moments
    ]


def due(items: Sequence[Item], today: date) -> list[Item]:
    """List what is to be collected on a day: begun, and not over."""
    return [
        one
        for one in items
        if any(each.begins <= today <= (each.ends or each.begins) for each in times(one))
    ]


def _decided(item: Item, known: Known, effort: Effort) -> Item:
    planned = known.findings.planned.get(item.id)
    own = {one.indicator: one.people for one in known.indicators}.get(item.id)
    sample = own or (planned.sample if planned else None)
    asked = effort.people if known.time and effort.per != "whole" else sample
    item = replace(item, sample=sample, asked=asked, effort=effort)
    if planned is None:
        return item
    return replace(
        item,
        method=planned.method or item.method,
        people=planned.people or item.people,
        moments=planned.moments or item.moments,
        asker=planned.asker,
        begins=planned.begins,
        ends=planned.ends,
        population=planned.population,
        dates=planned.dates,
    )
