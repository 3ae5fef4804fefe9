"""Figures by group, so that no difference of what is shown tells of fewer than five people.

Beside the groups stands the figure of all. What is shown leaves nobody out, or at least `LEAST`: so
whoever takes the groups from the whole learns no more than the figure of those others together. Of
two columns that form groups, the earlier one is shown first: of the later one as much as tells
nothing of a few people who stand where two groups cross.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from app.analysis import disclosure
from app.analysis.columns import Measured, measured, of_use, read_values, written
from app.analysis.disclosure import Codes
from app.analysis.reading import LEAST
from app.assessment.answers import AnswerCard, AnswerColumn
from app.collecting.forms import UNSAID

_TRIED = 4  # of many groups left out, those that are tried one by one


@dataclass(frozen=True)
class ByGroup:
    """One figure taken apart.

    Attributes:
        by: the column that forms the groups.
        whole: the figure of all.
        groups: the groups shown apart, in the order of the ready answers; empty where a breakdown
            would give somebody away.
        others: all who are in none of them: small groups, and who did not say. None without any.
        withheld: whether a group of some people is not shown apart.
    """

    by: AnswerColumn
    whole: Measured
    groups: tuple[Measured, ...] = ()
    others: Measured | None = None
    withheld: bool = False


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


def by_group(
    card: AnswerCard, frame: pd.DataFrame, figures: Sequence[Measured] | None = None
) -> list[ByGroup]:
    """Take each figure of a table apart by each column that forms groups.

    A column with several choices forms none: people stand in more than one. A figure of fewer than
    `LEAST` people is left out. `figures` are those of the table, where they were made already.
    """
    made = measured(card, frame) if figures is None else figures
    wholes = [one for one in made if len(one.values) >= LEAST]
    columns = [one for one in of_use(card, frame, "group") if one.kind != "choices"]
    named = [_named(by, frame[by.name]) for by in columns]
    apart = [_apart(card, whole, named) for whole in wholes]
    return [of_one[at] for at in range(len(columns)) for of_one in apart]


class _Named(NamedTuple):
    """The groups of a column in their order, and by row the place of its group; -1 for none."""

    by: AnswerColumn
    groups: Sequence[str]
    places: pd.Series[int]


def _apart(card: AnswerCard, whole: Measured, columns: Sequence[_Named]) -> list[ByGroup]:
    """Take a figure apart by each column, the earlier ones first."""
    found: list[ByGroup] = []
    beside: list[Codes] = []
    for by, groups, of_all in columns:
        places = of_all.loc[whole.values.index].to_numpy()
        counts = np.bincount(places + 1, minlength=len(groups) + 1)
        sizes = {one: int(n) for one, n in zip(groups, counts[1:], strict=True) if n}
        shown = shown_apart(sizes, int(counts[0]))
        if beside:
            shown = _beside(beside, places, groups, shown, sizes)
        codes = _codes(places, groups, shown)
        beside.append(codes)
        withheld = len(shown) < len(sizes)
        if not shown:
            found.append(ByGroup(by, whole, withheld=withheld))
            continue
        parts = tuple(_part(card, whole, codes == at, one) for at, one in enumerate(shown, 1))
        others = _part(card, whole, codes == 0, "") if not codes.all() else None
        found.append(ByGroup(by, whole, parts, others, withheld))
    return found


def _beside(
    columns: Sequence[Codes],
    places: Codes,
    groups: Sequence[str],
    shown: list[str],
    sizes: Mapping[str, int],
) -> list[str]:
    """Name the groups that give nobody away beside `columns`, which are shown already.

    The larger ones stay, as many as can; of those left out some may stand beside them after all.
    """

    def safe(some: Sequence[str]) -> bool:
        together = _figures([*columns, _codes(places, groups, some)])
        return not disclosure.gives_away(*together)

    if safe(shown):
        return shown
    largest = sorted(shown, key=lambda one: (sizes[one], one), reverse=True)
    # Of fewer groups no more can be worked out: so how many can stay is found by halving.
    stay, too_many = 0, len(largest)
    while too_many - stay > 1:
        half = (stay + too_many) // 2
        stay, too_many = (half, too_many) if safe(largest[:half]) else (stay, half)
    kept = largest[:stay]
    for one in largest[too_many : too_many + _TRIED]:
        kept += [one] if safe([*kept, one]) else []
    return [one for one in shown if one in kept]


def _codes(places: Codes, groups: Sequence[str], shown: Sequence[str]) -> Codes:
    """Number each person's group from 1 on, in the order shown; 0 stands for the others."""
    number = {one: at for at, one in enumerate(shown, 1)}
    return np.array([*(number.get(one, 0) for one in groups), 0])[places]  # -1 takes the last


def _figures(columns: Sequence[Codes]) -> tuple[disclosure.Coefficients, Codes]:
    """Return who stands in the figure of all and in each group, as `disclosure` wants it."""
    somebody, sizes = disclosure.kinds(columns, len(columns[0]))
    told = [np.ones(len(sizes), dtype=bool)]
    for codes in columns:
        told += [codes[somebody] == group for group in range(1, int(codes.max()) + 1)]
    return np.array(told, dtype=float)[:, :, None], sizes


def _part(card: AnswerCard, whole: Measured, rows: NDArray[np.bool_], group: str) -> Measured:
    values = whole.values[rows]
    reading = read_values(card, whole.column, values, moment=whole.reading.moment, group=group)
    return Measured(
        whole.column, reading, values, None if whole.codes is None else whole.codes[rows]
    )


def _named(by: AnswerColumn, answers: pd.Series) -> _Named:
    """Name each row's group as a card does; who would rather not say is in none."""
    codes, different = pd.factorize(answers)
    names = [written(one) for one in different]
    said = {one for one in names if one not in ("", UNSAID)}
    groups = [*(one for one in by.order if one in said), *sorted(said.difference(by.order))]
    place = {one: at for at, one in enumerate(groups)}
    table = np.array([*(place.get(one, -1) for one in names), -1])
    return _Named(by, groups, pd.Series(table[codes], index=answers.index))
