"""What a plan asks of a team: minutes a person, times the people asked, against its hours.

An estimate to talk about, made of figures that stand beside it; it marks nobody.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from typing import Literal, NamedTuple

from app.assessment.findings import Planned
from app.assessment.known import ChosenIndicator, ChosenStory, Known
from app.assessment.sparing import Spare, spared
from indicators.grid import Breakdown, Collection, Grid, Indicator, Moment, Respondent
from indicators.stand_in import is_stand_in

HANDFUL = 5  # a few told well say more than thirty told in a hurry
STORY_MINUTES = 45  # half an hour of talk, then a quarter to write it down

Per = Literal["person", "file", "whole"]

_ASKED: tuple[Collection, ...] = ("survey", "interview", "focus_group", "life_story")
_CONCERNED: tuple[Respondent, ...] = (
    "participants", "relatives", "customers", "residents", "workers", "volunteers",
)  # fmt: skip
# What can be taken apart by these is gathered a person, or a person's file, at a time.
_OF_PERSONS: tuple[Breakdown, ...] = (
    "gender", "age", "origin_of_referral", "schooling", "disability", "household",
)  # fmt: skip
# Each of these asks again; "ongoing" and "yearly" say when the one time is.
_ROUNDS: tuple[Moment, ...] = ("entry", "exit", "later")
# Minutes by a method that the grid has no figure for: of a talk or a file with its notes, and of a
# discussion a person's part in it.
_USUAL_MINUTES: Mapping[Collection, int] = {
    "records": 5, "survey": 5, "interview": STORY_MINUTES, "focus_group": 30, "life_story": 90,
    "observation": 40, "public_data": 60,
}  # fmt: skip
_AS_PROPOSED = Planned(item="")


class Effort(NamedTuple):
    """What one thing of the plan asks.

    Attributes:
        id: of the indicator, or `<facet>/<prompt>` for a story prompt.
        per: whether the minutes are for a person, a file, or the enterprise as a whole.
        minutes: for one of them, one time.
        people: how many people or files; 1 for the whole, unless the person said otherwise.
        rounds: how many times each.
        stated: minutes in all as the team put them, None where they follow from the others.
    """

    id: str
    per: Per
    minutes: int
    people: int
    rounds: int = 1
    stated: int | None = None

    @property
    def reckoned(self) -> int:
        """Minutes in all, as they follow from how many are asked how often."""
        return self.minutes * self.people * self.rounds

    @property
    def total(self) -> int:
        """Minutes in all."""
        return self.reckoned if self.stated is None else self.stated


class Fit(NamedTuple):
    """How a plan and the hours stand to each other, in minutes.

    Attributes:
        people: how many people could be asked in the hours there are; None where fewer people
            alone would not make it fit, or where it fits as it is.
        heaviest: the part to keep for later first, once the plan does not fit.
        without: what would be left to do without that part.
        unknown: how many parts are not in `needed`, because nobody knows what they ask.
        spared: what to keep for later and why, from the first on, until the rest fits.
    """

    needed: int
    available: int
    people: int | None = None
    heaviest: str | None = None
    without: int = 0
    unknown: int = 0
    spared: tuple[Spare, ...] = ()

    @property
    def fits(self) -> bool:
        """Whether the hours suffice."""
        return self.needed <= self.available


def story_id(story: ChosenStory) -> str:
    """Name a story prompt of the plan."""
    return f"{story.facet}/{story.prompt}"


def gathered_per(indicator: Indicator, method: Collection | None = None) -> Per:
    """Say whether an indicator is gathered a person at a time, file by file, or in one go.

    `method` is how it is collected, where that is not as usual.
    """
    first = method or indicator.collection[0]
    if first in _ASKED:
        return "person"
    if first == "public_data" or not set(indicator.breakdowns) & set(_OF_PERSONS):
        return "whole"
    return "file" if first == "records" else "person"


def people_for(indicator: Indicator, people: int, method: Collection | None = None) -> int:
    """How many are asked where `people` would be; of partners, who are few, a handful at most."""
    if gathered_per(indicator, method) == "whole":
        return 1
    concerned = set(indicator.answered_by) & set(_CONCERNED)
    partners = not concerned and "partners" in indicator.answered_by
    return min(people, HANDFUL) if partners else people


def efforts(known: Known, grid: Grid, people: int) -> list[Effort]:
    """List what each chosen thing asks with so many people, except what is `lost`.

    What a pack hides is still described, and counts. What the person planned otherwise stands
    before what is usual.
    """
    found = []
    for chosen in known.indicators:
        indicator = grid.indicators[chosen.indicator]
        if not is_stand_in(indicator):
            planned = known.findings.planned.get(indicator.id, _AS_PROPOSED)
            found.append(_of_indicator(indicator, chosen, planned, people))
    for story in known.stories:
        if _is_told(story, grid):
            planned = known.findings.planned.get(story_id(story), _AS_PROPOSED)
            found.append(_of_story(story, planned, people))
    return found


def _of_indicator(
    indicator: Indicator, chosen: ChosenIndicator, planned: Planned, people: int
) -> Effort:
    method = planned.method
    minutes = indicator.minutes
    if method and method not in indicator.collection:
        minutes = _USUAL_MINUTES[method]
    return Effort(
        indicator.id,
        gathered_per(indicator, method),
        minutes,
        chosen.people or planned.sample or people_for(indicator, people, method),
        _rounds(planned.moments or indicator.when),
        _stated(planned),
    )


def _of_story(story: ChosenStory, planned: Planned, people: int) -> Effort:
    minutes = _USUAL_MINUTES[planned.method] if planned.method else STORY_MINUTES
    asked = planned.sample or min(people, HANDFUL)
    rounds = _rounds(planned.moments)
    return Effort(story_id(story), "person", minutes, asked, rounds, _stated(planned))


def _rounds(moments: tuple[Moment, ...]) -> int:
    return max(1, len(set(moments) & set(_ROUNDS)))


def _stated(planned: Planned) -> int | None:
    return None if planned.hours is None else int(planned.hours * 60)


def lost(known: Known, grid: Grid) -> list[str]:
    """List the ids of what was chosen and nothing describes any more: its pack was taken away.

    What it asks is unknown; it stays in the plan until the person drops it.
    """
    named = [one.indicator for one in known.indicators]
    gone = [one for one in named if is_stand_in(grid.indicators[one])]
    return gone + [story_id(one) for one in known.stories if not _is_told(one, grid)]


def _is_told(story: ChosenStory, grid: Grid) -> bool:
    return story.prompt <= len(grid.facets[story.facet].stories)


def fit(known: Known, grid: Grid) -> Fit | None:
    """Hold the plan against the hours stated, with what would make it fit; None before that."""
    if known.time is None:
        return None
    available = int(known.time.hours * 60)
    asked = efforts(known, grid, known.time.people)
    needed = sum(one.total for one in asked)
    unknown = len(lost(known, grid))
    if needed <= available:
        return Fit(needed, available, unknown=unknown)
    minutes = {one.id: one.total for one in asked}
    go = tuple(spared(minutes, available, known, grid))
    first = go[0].id if go else None
    without = needed - minutes[first] if first else 0
    fewer = _people_that_fit(known, grid, available)
    return Fit(needed, available, fewer, first, without, unknown, go)


def _people_that_fit(known: Known, grid: Grid, available: int) -> int | None:
    """The most people, fewer than stated, whom the hours allow to ask; None if not even one."""
    stated = known.time.people if known.time else 0

    def needed(people: int) -> int:
        return sum(one.total for one in efforts(known, grid, people))

    # More people never ask less, so halving finds it among a hundred thousand as among ten.
    return bisect_right(range(1, stated), available, key=needed) or None
