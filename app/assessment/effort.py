"""What a plan asks of a team: minutes a person, times the people asked, against its hours.

An estimate to talk about, made of figures that stand beside it; it marks nobody.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal, NamedTuple

from app.assessment.known import ChosenStory, Known
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


class Effort(NamedTuple):
    """What one thing of the plan asks.

    Attributes:
        id: of the indicator, or `<facet>/<prompt>` for a story prompt.
        per: whether the minutes are for a person, a file, or the enterprise as a whole.
        minutes: for one of them, one time.
        people: how many people or files; 1 for the whole, unless the person said otherwise.
        rounds: how many times each.
    """

    id: str
    per: Per
    minutes: int
    people: int
    rounds: int = 1

    @property
    def total(self) -> int:
        """Minutes in all."""
        return self.minutes * self.people * self.rounds


class Fit(NamedTuple):
    """How a plan and the hours stand to each other, in minutes.

    Attributes:
        people: how many people could be asked in the hours there are; None where fewer people
            alone would not make it fit, or where it fits as it is.
        heaviest: the part that asks most, once the plan does not fit.
        without: what would be left to do without that part.
        unknown: how many parts are not in `needed`, because nobody knows what they ask.
    """

    needed: int
    available: int
    people: int | None = None
    heaviest: str | None = None
    without: int = 0
    unknown: int = 0

    @property
    def fits(self) -> bool:
        """Whether the hours suffice."""
        return self.needed <= self.available


def story_id(story: ChosenStory) -> str:
    """Name a story prompt of the plan."""
    return f"{story.facet}/{story.prompt}"


def gathered_per(indicator: Indicator) -> Per:
    """Say whether an indicator is gathered a person at a time, file by file, or in one go."""
    first = indicator.collection[0]
    if first in _ASKED:
        return "person"
    if first == "public_data" or not set(indicator.breakdowns) & set(_OF_PERSONS):
        return "whole"
    return "file" if first == "records" else "person"


def people_for(indicator: Indicator, people: int) -> int:
    """How many are asked where `people` would be; of partners, who are few, a handful at most."""
    if gathered_per(indicator) == "whole":
        return 1
    concerned = set(indicator.answered_by) & set(_CONCERNED)
    partners = not concerned and "partners" in indicator.answered_by
    return min(people, HANDFUL) if partners else people


def efforts(known: Known, grid: Grid, people: int) -> list[Effort]:
    """List what each chosen thing asks with so many people, except what is `lost`.

    What a pack hides is still described, and counts.
    """
    found = []
    for chosen in known.indicators:
        indicator = grid.indicators[chosen.indicator]
        if not is_stand_in(indicator):
            asked = chosen.people or people_for(indicator, people)
            rounds = max(1, len(set(indicator.when) & set(_ROUNDS)))
            per = gathered_per(indicator)
            found.append(Effort(indicator.id, per, indicator.minutes, asked, rounds))
    for story in known.stories:
        if _is_told(story, grid):
            found.append(Effort(story_id(story), "person", STORY_MINUTES, min(people, HANDFUL)))
    return found


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
    heaviest = max(asked, key=lambda one: one.total)
    fewer = _people_that_fit(known, grid, available)
    without = needed - heaviest.total
    return Fit(needed, available, fewer, heaviest.id, without, unknown)


def _people_that_fit(known: Known, grid: Grid, available: int) -> int | None:
    """The most people, fewer than stated, whom the hours allow to ask; None if not even one."""
    stated = known.time.people if known.time else 0

    def needed(people: int) -> int:
        return sum(one.total for one in efforts(known, grid, people))

    # More people never ask less, so halving finds it among a hundred thousand as among ten.
    return bisect_right(range(1, stated), available, key=needed) or None
