"""Figures of indicators that one answer a person does not make: counts of choices, two questions.

The rules are those of the wordings (`indicators.asking`), and hold for what was asked in them. A
column of a file from elsewhere is taken for what the person said that it measures.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from app.analysis.compared_answers import both, concerned, tallied
from app.assessment.answers import AnswerColumn
from indicators.asking import Asking, load_asking


class Ruled(NamedTuple):
    """A column as its rule reads it.

    Attributes:
        column: with no answers that count where it has become a number.
        values: 1 or 0 for a share, the number for a mean, NaN outside the base; by row.
        starts: whether an answer puts its person into the base of a change; None where all do.
    """

    column: AnswerColumn
    values: pd.Series[float]
    starts: pd.Series[bool] | None = None


def rule_of(column: AnswerColumn) -> Asking | None:
    """Return the rule of a column, or None: most figures need none."""
    asked = load_asking().get(column.indicator)
    if asked is None or not asked.ruled or column.question is None:
        return None
    ready = {one.name for one in column.question.options}
    return asked if {one.name for one in asked.options} <= ready else None


def by_rule(
    column: AnswerColumn,
    values: pd.Series[float],
    frame: pd.DataFrame,
    others: Mapping[str, pd.Series[float]],
) -> Ruled:
    """Read a column by its rule, if it has one; `others` are the values of all, by column name."""
    asked = rule_of(column)
    if asked is None:
        return Ruled(column, values)
    answers = frame[column.name]
    if asked.tally:
        values = tallied(answers, column.counts)
        column = column.model_copy(update={"counts": (), "kind": "number"})
    if asked.aside:
        values = concerned(asked, values, answers)
    second = others.get(_second(asked)) if asked.also else None
    if second is not None:
        values = both(values, second)
    starts = answers.isin(asked.start) if asked.start else None
    return Ruled(column, values, starts)


def is_second(column: AnswerColumn, columns: Sequence[AnswerColumn]) -> bool:
    """Whether a column holds the second question of an indicator whose first is there too."""
    asked = load_asking().get(column.indicator)
    if asked is None or asked.also is None or column.name != _second(asked):
        return False
    return any(rule_of(one) is asked for one in columns if one.name != column.name)


def _second(asked: Asking) -> str:
    return f"{asked.indicator.lower()}_{asked.also.name}" if asked.also else ""
