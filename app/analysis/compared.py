"""Comparisons from tables of answers, where the same people can be known again."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence

import pandas as pd

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
from app.analysis.groups import by_group
from app.analysis.numbers import (
    Estimate,
    Moves,
    difference_of_means,
    difference_of_paired_means,
    difference_of_paired_shares,
    moves,
)
from app.analysis.reading import LEAST
from app.assessment.answers import AnswerCard
from app.assessment.findings import Aim

Taken = tuple[AnswerCard, pd.DataFrame]


def from_answers(tables: Sequence[Taken], aims: Mapping[str, Aim]) -> list[Comparison]:
    """Compare the figures of tables of answers: moments, rounds, aims and groups.

    What is compared may stand in one table or in several. Answers with the same code are taken for
    the same person's; a code that stands twice at one moment is nobody's.
    """
    told: list[Comparison] = []
    for same in _same(one for card, frame in tables for one in measured(card, frame)):
        told += changes(same, compare_measured)
        told += reached(((slot, one.reading) for slot, one in same.items()), aims)
    for card, frame in tables:
        for apart in by_group(card, frame):
            told += beside_largest(apart.groups, compare_measured, lambda one: len(one.values))
    return told


def compare_measured(kind: ComparisonKind, one: Measured, other: Measured) -> Comparison | None:
    """Hold a figure against another, by the same people's answers where at least `LEAST` are known.

    None where the two are of different kinds or of too few people.
    """
    plain = compare(kind, one.reading, other.reading)
    if plain is None:
        return None
    after, before = _pairs(one, other) if kind != "group" else (None, None)
    moved: Moves | None = None
    pairs: int | None = None
    if after is not None and before is not None and len(after) >= LEAST:
        pairs = len(after)
        if one.reading.kind == "share":
            moved = moves(after.to_numpy(), before.to_numpy())
            between = difference_of_paired_shares(moved)
        else:
            between = difference_of_paired_means(after.to_numpy(), before.to_numpy())
    elif one.reading.kind == "mean":
        between = difference_of_means(one.values.to_numpy(), other.values.to_numpy())
    else:
        between = Estimate(plain.difference, plain.low, plain.high)
    return Comparison(
        kind, one.reading, between.value, other.reading,
        low=between.low, high=between.high, pairs=pairs, moved=moved,
    )  # fmt: skip


def _same(figures: Iterable[Measured]) -> list[dict[Slot, Measured]]:
    """Bring together the figures of one thing: of an indicator, unless two columns measure it."""
    by_thing: dict[Hashable, list[Measured]] = defaultdict(list)
    for one in figures:
        thing = one.reading.indicator or one.column.name
        by_thing[thing, one.reading.kind].append(one)
    brought: list[dict[Slot, Measured]] = []
    for several in by_thing.values():
        taken = Counter(_slot(one) for one in several)
        if max(taken.values()) == 1:
            brought.append({_slot(one): one for one in several})
            continue
        by_column: dict[str, dict[Slot, Measured]] = defaultdict(dict)
        for one in several:
            by_column[one.column.name][_slot(one)] = one
        brought += by_column.values()
    return brought


def _slot(one: Measured) -> Slot:
    return Slot(one.reading.moment, one.reading.round)


def _pairs(
    one: Measured, other: Measured
) -> tuple[pd.Series[float], pd.Series[float]] | tuple[None, None]:
    """Return the answers of the same people in the same order; (None, None) without codes."""
    known, known_before = _by_code(one), _by_code(other)
    if known is None or known_before is None:
        return None, None
    both = known.index.intersection(known_before.index)
    return known.loc[both], known_before.loc[both]


def _by_code(one: Measured) -> pd.Series[float] | None:
    if one.codes is None:
        return None
    codes = one.codes.dropna()
    codes = codes[~codes.duplicated(keep=False)]
    return one.values.loc[codes.index].set_axis(codes.to_numpy())
