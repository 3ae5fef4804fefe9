"""One yes or no of a person where one answer does not make it: the rules of the wordings.

Every series here has one entry a person and moment, with the person as its index; NaN is no usable
answer, and stays so. Whether what comes out may be shown is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pandas as pd

from app.assessment.answers import JOINED
from indicators.asking import Asking


def tallied(answers: pd.Series, counts: Collection[str]) -> pd.Series[float]:
    """Count how many of the choices in `counts` each person picked; 0 where only others."""
    wanted = {*counts}
    values = [float(len(picked & wanted)) if picked else np.nan for picked in _picked(answers)]
    return pd.Series(values, index=answers.index, dtype=float)


def concerned(asked: Asking, values: pd.Series[float], answers: pd.Series) -> pd.Series[float]:
    """Take those out of the base whom the indicator does not concern, by what they answered."""
    return _where(values, [not picked & {*asked.aside} for picked in _picked(answers)])


def starting(asked: Asking, values: pd.Series[float], answers: pd.Series) -> pd.Series[float]:
    """Keep, of the earlier answers, those that put a person into the base of a change.

    `answers` are what `values` were made of. Where the wording names no start, all are kept.
    """
    if not asked.start:
        return values
    return _where(values, [bool(picked & {*asked.start}) for picked in _picked(answers)])


def changed(asked: Asking, before: pd.Series[float], after: pd.Series[float]) -> pd.Series[float]:
    """Make of two answers of each person 1 where the change took place that counts, else 0.

    Args:
        asked: a wording with `compare`.
        before: the earlier values, one a person, those outside the base left NaN by `starting`.
        after: the later values, on the same scale; 1 or 0 for "becomes".

    Returns every person of both series; NaN unless both values are there. Raises ValueError where
    the wording compares nothing, or a person stands twice in one of the series.
    """
    if asked.compare is None:
        raise ValueError(f"{asked.indicator} compares no answers")
    if before.index.has_duplicates or after.index.has_duplicates:
        raise ValueError("a person stands twice at one moment")
    earlier, later = before.align(after)
    if asked.compare == "becomes":
        yes = later == 1
    else:
        yes = later > earlier if asked.compare == "rises" else later < earlier
    return yes.astype(float).where(earlier.notna() & later.notna())


def both(one: pd.Series[float], other: pd.Series[float]) -> pd.Series[float]:
    """Make 1 of two answers that both count, 0 where one does not; NaN unless both are there."""
    first, second = one.align(other)
    return (first * second).astype(float)


def _where(values: pd.Series[float], kept: list[bool]) -> pd.Series[float]:
    return values.where(pd.Series(kept, index=values.index, dtype=bool))


def _picked(answers: pd.Series) -> list[set[str]]:
    """Return the choices of each answer, none where there is none."""
    mark = JOINED.strip()
    return [
        set() if pd.isna(one) else {part.strip() for part in str(one).split(mark)} - {""}
        for one in answers
    ]
