"""Figures by group, so that no difference of what is shown tells of fewer than five people.

Beside the groups stands the figure of all. What is shown leaves nobody out, or at least `LEAST`: so
whoever takes the groups from the whole learns no more than the figure of those others together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from app.analysis.columns import Measured, measured, of_use, read_values, written
from app.analysis.reading import LEAST
from app.assessment.answers import AnswerCard, AnswerColumn
from app.collecting.forms import UNSAID


@dataclass(frozen=True)
class ByGroup:
    """One figure taken apart.

    Attributes:
        by: the column that forms the groups.
        whole: the figure of all.
        groups: the groups shown apart, in the order of the ready answers; empty where a breakdown
            would give somebody away.
        others: all who are in none of them: small groups, and who did not say. None without any.
    """

    by: AnswerColumn
    whole: Measured
    groups: tuple[Measured, ...] = ()
    others: Measured | None = None


def shown_apart(sizes: Mapping[str, int], unsaid: int = 0) -> list[str]:
    """Name the groups that may be shown beside the whole, given how many answered in each.

    Small ones stay together, and while they are too few the smallest of the others joins them.
    `unsaid` answered, but not in which group they are.
    """
    shown = sorted((one for one in sizes if sizes[one] >= LEAST), key=lambda one: (sizes[one], one))
    rest = unsaid + sum(size for size in sizes.values() if size < LEAST)
    while shown and 0 < rest < LEAST:
        rest += sizes[shown.pop(0)]
    return [one for one in sizes if one in shown]


def by_group(card: AnswerCard, frame: pd.DataFrame) -> list[ByGroup]:
    """Take each figure of a table apart by each column that forms groups.

    A column with several choices forms none: people stand in more than one. A figure of fewer than
    `LEAST` people is left out.
    """
    found = []
    wholes = [one for one in measured(card, frame) if len(one.values) >= LEAST]
    for by in of_use(card, frame, "group"):
        if by.kind != "choices":
            names = _names(frame[by.name])
            found += [_apart(card, by, one, names.loc[one.values.index]) for one in wholes]
    return found


def _apart(card: AnswerCard, by: AnswerColumn, whole: Measured, names: pd.Series[str]) -> ByGroup:
    counts = names.value_counts()
    order = [one for one in by.order if one in counts.index]
    order += sorted(one for one in counts.index if one not in by.order)
    shown = shown_apart({one: int(counts[one]) for one in order}, int(names.isna().sum()))
    if not shown:
        return ByGroup(by, whole)
    groups = tuple(_part(card, whole, names == one, one) for one in shown)
    rest = ~names.isin(shown)
    return ByGroup(by, whole, groups, _part(card, whole, rest, "") if rest.any() else None)


def _part(card: AnswerCard, whole: Measured, rows: pd.Series[bool], group: str) -> Measured:
    values = whole.values[rows]
    reading = read_values(card, whole.column, values, moment=whole.reading.moment, group=group)
    codes = None if whole.codes is None else whole.codes.loc[values.index]
    return Measured(whole.column, reading, values, codes)


def _names(groups: pd.Series) -> pd.Series[str]:
    """Name each row's group as a card does; who would rather not say is in none."""
    codes, different = pd.factorize(groups)
    named = [written(one) for one in different]
    table = pd.Series([*(one if one not in ("", UNSAID) else None for one in named), None])
    return pd.Series(table.to_numpy()[codes], index=groups.index, dtype=object)
