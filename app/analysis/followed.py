"""Whether the change of the same people may be told beside the figures of all and of groups.

Where one to four people answered only once, their answers would be what is left: so their change is
told only where all that is told together gives nobody away.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from app.analysis import disclosure
from app.analysis.columns import Measured
from app.analysis.disclosure import Codes, Coefficients
from app.analysis.groups import ByGroup
from app.analysis.reading import LEAST


class _Told(NamedTuple):
    """A figure of one moment, and which kinds of people stand in it."""

    moment: int
    kinds: NDArray[np.bool_]


class _Change(NamedTuple):
    """A change from one moment to another; `steady` where it is the same for everybody."""

    after: int
    before: int
    steady: bool
    share: bool


class Followed:
    """The figures of one thing, and the changes of the same people that are told beside them."""

    def __init__(self, figures: Sequence[Measured], apart: Sequence[ByGroup]) -> None:
        """Take the figures of all, one a moment and round, and those of them taken apart."""
        self._figures = [one for one in figures if len(one.values) >= LEAST]
        self._changes: list[_Change] = []
        numbers, people = _numbered(self._figures)
        columns: list[Codes] = []
        groups: list[tuple[int, int, int]] = []  # moment, column, code
        for moment, one in enumerate(self._figures):
            present = np.zeros(people, dtype=np.intp)
            present[numbers[moment]] = 1
            groups.append((moment, len(columns), 1))
            columns.append(present)
            for by in (by for by in apart if by.whole is one and by.groups):
                codes = np.zeros(people, dtype=np.intp)
                for code, part in enumerate(by.groups, 1):
                    rows = one.values.index.get_indexer(part.values.index)
                    codes[numbers[moment][rows]] = code
                    groups.append((moment, len(columns), code))
                columns.append(codes)
        somebody, self._sizes = disclosure.kinds(columns, people)
        self._told = [_Told(at, columns[column][somebody] == code) for at, column, code in groups]
        self._present = {one.moment: one.kinds for one in reversed(self._told)}

    def may_tell(self, one: Measured, other: Measured, *, steady: bool) -> bool:
        """Whether the change from `other` to `one` may be told as well; if so, it counts as told.

        `steady` says that everybody's answer changed as much: then the one tells the other.
        """
        places = {id(figure): at for at, figure in enumerate(self._figures)}
        share = one.reading.kind == "share"
        change = _Change(places[id(one)], places[id(other)], steady, share)
        if self._leaves_a_few(change):
            return False
        if disclosure.gives_away(self._together([*self._changes, change]), self._sizes):
            return False
        self._changes.append(change)
        return True

    def _leaves_a_few(self, change: _Change) -> bool:
        """Whether one to four are left over: a code mistyped makes one person stand on both sides.

        So those left over before and after are not counted together.
        """
        both = self._both(change)
        left = [
            int(self._sizes[self._present[moment] & ~both].sum())
            for moment in (change.after, change.before)
        ]
        return 0 < max(left) < LEAST

    def _together(self, changes: Sequence[_Change]) -> Coefficients:
        """Write all that is told as sums of answers; who answered yes both times is one more."""
        moments, people = len(self._figures), len(self._sizes)
        answer = np.tile(np.arange(moments), (people, 1))
        for one in (change for change in changes if change.steady):
            both = self._both(one)
            mine = answer[both]
            same = mine == mine[:, [one.before]]
            answer[both] = np.where(same, mine[:, [one.after]], mine)
        everybody = np.arange(people)

        def row(kinds: NDArray[np.bool_], moment: int) -> Coefficients:
            made = np.zeros((people, moments + len(changes)))
            made[everybody[kinds], answer[kinds, moment]] = 1
            return made

        rows = [row(told.kinds, told.moment) for told in self._told]
        for at, one in enumerate(changes):
            both = self._both(one)
            after, before = row(both, one.after), row(both, one.before)
            if one.share and not one.steady:
                twice = np.zeros_like(after)
                twice[both, moments + at] = 1
                rows += [after - twice, before - twice]
            else:
                rows.append(after - before)
        return np.array(rows)

    def _both(self, change: _Change) -> NDArray[np.bool_]:
        return self._present[change.after] & self._present[change.before]


def known_codes(one: Measured) -> pd.Series[str] | None:
    """Return the codes that stand for one person, missing where there is none; None without any."""
    if one.codes is None:
        return None
    return one.codes.mask(one.codes.duplicated(keep=False))


def by_code(one: Measured) -> pd.Series[float] | None:
    """Return the answers by the code of their person; None without codes."""
    codes = known_codes(one)
    if codes is None:
        return None
    codes = codes.dropna()
    return one.values.loc[codes.index].set_axis(codes.to_numpy())


def _numbered(figures: Sequence[Measured]) -> tuple[list[Codes], int]:
    """Number the people behind several figures, the same ones alike; return how many they are."""
    codes = [known_codes(one) for one in figures]
    known = [
        np.full(len(figure.values), None) if some is None else some.to_numpy(dtype=object)
        for figure, some in zip(figures, codes, strict=True)
    ]
    if not known:
        return [], 0
    numbers, different = pd.factorize(np.concatenate(known))
    alone = numbers < 0
    numbers[alone] = len(different) + np.arange(alone.sum())
    ends = np.cumsum([len(some) for some in known])
    return np.split(numbers, ends[:-1]), len(different) + int(alone.sum())
