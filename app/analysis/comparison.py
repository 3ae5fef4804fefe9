"""What two figures of one thing are to each other: the difference, and how sure it is.

A need of the territory is context, and no figure of those concerned: it is not compared here. A
difference says that something changed or differs, never why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple, TypeVar

from app.analysis.numbers import Estimate, Moves, difference_of_shares
from app.analysis.reading import Reading
from app.analysis.shares import strength
from app.assessment.findings import Aim
from indicators.grid import Moment

# At arrival and at the end; at the end and some time after; at arrival and some time after, where
# nobody was asked at the end; against what was aimed at; one round and the next; two groups at the
# same moment.
ComparisonKind = Literal["before_after", "exit_later", "entry_later", "aim", "rounds", "group"]

ALL = ""  # the group of everybody
_MOMENTS: tuple[tuple[ComparisonKind, Moment, Moment], ...] = (
    ("before_after", "entry", "exit"),
    ("exit_later", "exit", "later"),
    ("entry_later", "entry", "later"),
)
BETWEEN_MOMENTS: tuple[ComparisonKind, ...] = tuple(kind for kind, _, _ in _MOMENTS)


@dataclass(frozen=True)
class Comparison:
    """A figure beside another of the same thing.

    Attributes:
        reading: the later one; of two groups, one of them.
        other: the one it is held against; None where that is an aim.
        aim: what was aimed at, on the scale of the reading: a share between 0 and 1.
        difference: how far `reading` is above the other, in its unit; with `pairs`, the mean change
            of these people.
        low, high: the 95 % interval of the difference; None where the answers allow none.
        pairs: how many people answered both times; None where nobody knows whose answers they are.
        moved: of a paired share, who became a yes, who became a no and who stayed.
        withheld: whether the change of the same people is left out, as beside the other figures it
            would tell the answers of a few of them.
        changed: of the same people, the share of whom the change took place that the indicator
            counts; None where it counts none, or where it would tell of fewer than five.
    """

    kind: ComparisonKind
    reading: Reading
    difference: float
    other: Reading | None = None
    aim: float | None = None
    low: float | None = None
    high: float | None = None
    pairs: int | None = None
    moved: Moves | None = None
    withheld: bool = False
    changed: Reading | None = None

    @property
    def paired(self) -> bool:
        """Whether the difference is between two answers of the same people."""
        return self.pairs is not None

    @property
    def rate(self) -> float | None:
        """The share of those asked who answered, 0 to 1; None where nobody said."""
        return response_rate(self.reading)

    @property
    def other_rate(self) -> float | None:
        """The same for the figure it is held against."""
        return response_rate(self.other) if self.other else None


class Slot(NamedTuple):
    """Where a figure stands among the figures of one thing."""

    moment: Moment | None
    round: int
    group: str = ALL


Kept = TypeVar("Kept")


def response_rate(reading: Reading) -> float | None:
    """Return the share of those asked who answered, 0 to 1; None where nobody said."""
    if reading.base is None or not reading.asked:
        return None
    return reading.base / reading.asked


def compare(kind: ComparisonKind, reading: Reading, other: Reading) -> Comparison | None:
    """Hold a figure against another; None where they are of different kinds or too few people.

    Two shares with their bases get Newcombe's interval, anything else none.
    """
    if reading.kind != other.kind or not (_tells(reading) and _tells(other)):
        return None
    between = Estimate(reading.value - other.value)
    one, two = _people(reading), _people(other)
    if one and two:
        between = difference_of_shares(*one, *two)
    return Comparison(kind, reading, between.value, other, low=between.low, high=between.high)


def against_aim(reading: Reading, aim: Aim) -> Comparison | None:
    """Hold a figure against what was aimed at; None where one is a share and the other none."""
    if aim.percent != (reading.kind == "share") or not _tells(reading):
        return None
    value = float(aim.value / 100 if aim.percent else aim.value)
    low, high = (None if end is None else end - value for end in (reading.low, reading.high))
    return Comparison("aim", reading, reading.value - value, aim=value, low=low, high=high)


def changes(
    slots: Mapping[Slot, Kept], make: Callable[[ComparisonKind, Kept, Kept], Comparison | None]
) -> list[Comparison]:
    """Compare the figures of one thing between moments, and between one round and the next."""
    made = []
    for slot, kept in slots.items():
        for kind, before, after in _MOMENTS:
            earlier = slots.get(slot._replace(moment=before)) if slot.moment == after else None
            if kind == "entry_later" and slot._replace(moment="exit") in slots:
                continue  # told in two steps
            made.append(make(kind, kept, earlier) if earlier else None)
    for moment, group in dict.fromkeys((one.moment, one.group) for one in slots):
        rounds = sorted(one.round for one in slots if (one.moment, one.group) == (moment, group))
        for earliest, next_one in pairwise(rounds):
            one, two = (slots[Slot(moment, at, group)] for at in (next_one, earliest))
            made.append(make("rounds", one, two))
    return [one for one in made if one]


def reached(slots: Iterable[tuple[Slot, Reading]], aims: Mapping[str, Aim]) -> list[Comparison]:
    """Hold the figures of everybody in the latest round against the aim, those at entry left out.

    What people bring along when they come was nobody's aim.
    """
    of_all = [(slot, one) for slot, one in slots if slot.group == ALL and slot.moment != "entry"]
    latest = max((slot.round for slot, _ in of_all), default=1)
    held = [
        against_aim(one, aims[one.indicator])
        for slot, one in of_all
        if slot.round == latest and one.indicator in aims
    ]
    return [one for one in held if one]


def beside_largest(
    groups: Iterable[Kept],
    make: Callable[[ComparisonKind, Kept, Kept], Comparison | None],
    base: Callable[[Kept], int],
) -> list[Comparison]:
    """Compare each group with the largest one, in their order."""
    ordered = list(groups)
    if len(ordered) < 2:
        return []
    largest = max(ordered, key=base)
    made = [make("group", one, largest) for one in ordered if one is not largest]
    return [one for one in made if one]


def _tells(reading: Reading) -> bool:
    """Whether a figure may be shown: an amount always, of people at least `LEAST`."""
    return reading.kind == "count" or strength(reading.base) != "hidden"


def _people(reading: Reading) -> tuple[int, int] | None:
    if reading.counted is None or not reading.base:
        return None
    return reading.counted, reading.base
