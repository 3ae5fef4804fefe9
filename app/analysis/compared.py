"""Comparisons from tables of answers, where the same people can be known again."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from app.analysis.columns import Measured, measured
from app.analysis.comparison import (
    Comparison,
    ComparisonKind,
    Slot,
    beside_largest,
    changes,
    compare,
    reached,
)
from app.analysis.counted_change import counted_change, counts_change, reached_changes
from app.analysis.followed import Followed, by_code
from app.analysis.groups import ByGroup, by_group
from app.analysis.numbers import (
    Estimate,
    Moves,
    difference_of_means,
    difference_of_paired_means,
    difference_of_paired_shares,
    moves,
)
from app.analysis.reading import LEAST
from app.assessment.answers import AnswerCard, AnswerColumn
from app.assessment.findings import Aim
from app.collecting.again import by_question

Taken = tuple[AnswerCard, pd.DataFrame]


@dataclass(frozen=True)
class Analysed:
    """The figures of a table of answers, and the same taken apart by group."""

    figures: Sequence[Measured]
    apart: Sequence[ByGroup]


def analysed(card: AnswerCard, frame: pd.DataFrame) -> Analysed:
    """Make the figures of a table, each once."""
    figures = measured(card, frame)
    return Analysed(figures, by_group(card, frame, figures))


def from_answers(tables: Sequence[Taken], aims: Mapping[str, Aim]) -> list[Comparison]:
    """Compare the figures of tables of answers: moments, rounds, aims and groups.

    What is compared may stand in one table or in several. Answers with the same code are taken for
    the same person's; a code that stands twice at one moment is nobody's. The change of the same
    people is left out where, beside the other figures, it would give a few of them away.
    """
    return from_analysed([analysed(card, frame) for card, frame in tables], aims)


def from_analysed(tables: Sequence[Analysed], aims: Mapping[str, Aim]) -> list[Comparison]:
    """Do what `from_answers` does, with figures that were made already."""
    told: list[Comparison] = []
    apart = [one for table in tables for one in table.apart]
    for same in _same(one for table in tables for one in table.figures):
        beside = Followed(list(same.values()), apart)
        over_time = changes(same, partial(compare_measured, beside=beside))
        told += over_time
        plain = [(slot, one.reading) for slot, one in same.items() if not counts_change(one)]
        told += reached(plain, aims)
        told += reached_changes(over_time, aims)
    for one in apart:
        told += beside_largest(one.groups, compare_measured, lambda group: len(group.values))
    return told


def compare_measured(
    kind: ComparisonKind, one: Measured, other: Measured, beside: Followed | None = None
) -> Comparison | None:
    """Hold a figure against another, by the same people's answers where at least `LEAST` are known.

    `beside` says whether these may be told apart. None where the two figures are of different kinds
    or of too few people.
    """
    plain = compare(kind, one.reading, other.reading)
    if plain is None:
        return None
    pairs = _pairs(one, other) if kind != "group" else None
    withheld = False
    if pairs is not None and beside is not None:
        steady = bool(np.ptp(pairs.after - pairs.before) == 0)
        withheld = not beside.may_tell(one, other, steady=steady)
    if pairs is not None and not withheld:
        return replace(_paired(plain, pairs), changed=counted_change(kind, one, other))
    if one.reading.kind == "mean":
        between = difference_of_means(one.values.to_numpy(), other.values.to_numpy())
    else:
        between = Estimate(plain.difference, plain.low, plain.high)
    return replace(
        plain, difference=between.value, low=between.low, high=between.high, withheld=withheld
    )


class _Pairs(NamedTuple):
    """The answers of the same people in the same order."""

    after: NDArray[np.floating[Any]]
    before: NDArray[np.floating[Any]]


def _paired(plain: Comparison, pairs: _Pairs) -> Comparison:
    moved: Moves | None = None
    if plain.reading.kind == "share":
        moved = moves(*pairs)
        between = difference_of_paired_shares(moved)
    else:
        between = difference_of_paired_means(*pairs)
    return replace(
        plain,
        difference=between.value,
        low=between.low,
        high=between.high,
        pairs=len(pairs.after),
        moved=moved,
    )


def _same(figures: Iterable[Measured]) -> list[dict[Slot, Measured]]:
    """Bring together the figures of one thing: of an indicator, unless two columns measure it."""
    by_thing: dict[Hashable, list[Measured]] = defaultdict(list)
    for one in figures:
        thing = one.reading.indicator or one.column.name
        by_thing[thing, one.reading.kind].append(one)
    brought: list[dict[Slot, Measured]] = []
    for several in (some for one in by_thing.values() for some in by_question(one, _column)):
        taken = Counter(_slot(one) for one in several)
        if max(taken.values()) == 1:
            brought.append({_slot(one): one for one in several})
            continue
        by_column: dict[str, dict[Slot, Measured]] = defaultdict(dict)
        for one in several:
            by_column[one.column.name][_slot(one)] = one
        brought += by_column.values()
    return brought


def _column(one: Measured) -> AnswerColumn:
    return one.column


def _slot(one: Measured) -> Slot:
    return Slot(one.reading.moment, one.reading.round)


def _pairs(one: Measured, other: Measured) -> _Pairs | None:
    """Pair the answers of the same people; None where fewer than `LEAST` are known."""
    known, known_before = by_code(one), by_code(other)
    if known is None or known_before is None:
        return None
    both = known.index.intersection(known_before.index)
    if len(both) < LEAST:
        return None
    return _Pairs(known.loc[both].to_numpy(), known_before.loc[both].to_numpy())
