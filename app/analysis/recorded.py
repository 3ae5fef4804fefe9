"""Comparisons of results that were recorded one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence

from app.analysis.comparison import ALL, Comparison, Slot, beside_largest, changes, compare, reached
from app.analysis.groups import shown_apart
from app.analysis.reading import LEAST, Reading
from app.analysis.shares import share_of
from app.assessment.findings import Aim, Result


def from_results(results: Iterable[Result], aims: Mapping[str, Aim]) -> list[Comparison]:
    """Compare recorded results of the same thing; `aims` is by indicator.

    Of two results for one place the later number stands. Quantities and amounts are compared too,
    without an interval. The groups of one moment and round are each compared with the largest, as
    far as they may be shown apart; none where together they are more people than there are, as then
    nobody knows who is in two of them.
    """
    found: dict[Hashable, dict[Slot, Reading]] = defaultdict(dict)
    for result in sorted(results, key=lambda one: one.number):
        reading = share_of(result) or amount_of(result)
        if reading:
            thing = _thing(reading)
            slot = Slot(result.moment, result.round, result.group)
            found[thing, reading.kind, reading.unit][slot] = reading
    told: list[Comparison] = []
    for slots in map(_apart, found.values()):
        told += changes(slots, compare)
        told += _between_groups(slots)
        told += reached(slots.items(), aims)
    return told


def beside_answers(results: Iterable[Result], figures: Sequence[Reading]) -> list[Result]:
    """Leave out results that, beside figures of tables of answers, may give a few people away.

    Who has both of the same thing at the same time, of 20 and of 18 people, knows what two people
    said. Nobody knows whether these are the same people: they are taken to be. For the same reason
    a result of one group is left out beside a table that has groups of its own.
    """
    return [one for one in results if not any(_may_tell(share_of(one), told) for told in figures)]


def _may_tell(recorded: Reading | None, told: Reading) -> bool:
    if recorded is None or recorded.base is None or told.base is None:
        return False
    alike = (recorded.kind, recorded.round) == (told.kind, told.round)
    at_once = None in (recorded.moment, told.moment) or recorded.moment == told.moment
    if not (alike and at_once and _thing(recorded) == _thing(told)):
        return False
    return bool(recorded.group) or 0 < abs(recorded.base - told.base) < LEAST


def _thing(reading: Reading) -> str:
    """Say by what figures are known to be of one thing."""
    return reading.indicator or reading.name.strip().casefold()


def _apart(slots: Mapping[Slot, Reading]) -> dict[Slot, Reading]:
    """Leave out the groups that may not be shown beside the others and the figure of all."""
    kept = {slot: one for slot, one in slots.items() if slot.group == ALL}
    for moment, turn in dict.fromkeys(slot[:2] for slot in slots):
        sizes = {
            slot.group: one.base or 0
            for slot, one in slots.items()
            if slot[:2] == (moment, turn) and slot.group != ALL
        }
        whole = kept.get(Slot(moment, turn))
        unsaid = (whole.base or 0) - sum(sizes.values()) if whole else 0
        for group in shown_apart(sizes, unsaid) if unsaid >= 0 else ():
            kept[Slot(moment, turn, group)] = slots[Slot(moment, turn, group)]
    return kept


def _between_groups(slots: Mapping[Slot, Reading]) -> list[Comparison]:
    told: list[Comparison] = []
    for place in dict.fromkeys(slot[:2] for slot in slots):
        here = [one for slot, one in slots.items() if slot[:2] == place and slot.group != ALL]
        told += beside_largest(here, compare, lambda one: one.base or 0)
    return told


def amount_of(result: Result) -> Reading | None:
    """Read a recorded result as a plain count or amount; None where it is a share gone wrong."""
    if result.percent or result.denominator is not None:
        return None
    return Reading(
        indicator=result.indicator,
        name=result.text,
        kind="count",
        value=float(result.value),
        asked=result.asked,
        unit=result.unit,
        moment=result.moment,
        round=result.round,
        group=result.group,
        sources=(f"R{result.number}",),
    )
