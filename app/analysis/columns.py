"""Figures from a table of answers: one for each column that measures, and for each moment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from app.analysis.numbers import mean
from app.analysis.reading import Reading, without_few
from app.analysis.ruled import Ruled, by_rule, is_second
from app.analysis.shares import wilson
from app.assessment.answers import JOINED, AnswerCard, AnswerColumn, ColumnUse
from app.collecting.forms import UNSAID
from indicators.grid import Moment

_MOMENTS: tuple[Moment, ...] = ("ongoing", "entry", "exit", "later", "yearly")


@dataclass(frozen=True)
class Measured:
    """A figure with the answers behind it.

    Attributes:
        values: the usable answers by row: 1 or 0 for a share, the number for a mean.
        codes: by which two answers of one person are known, for the same rows; None where no
            column pairs them.
        starts: whether an answer puts its person into the base of a change; None where all do.
    """

    column: AnswerColumn
    reading: Reading
    values: pd.Series[float]
    codes: pd.Series[str] | None = None
    starts: pd.Series[bool] | None = None


def readings(card: AnswerCard, frame: pd.DataFrame) -> list[Reading]:
    """Read each column that measures, moment by moment: a share where answers count, else a mean.

    A choice of which no answer counts gives no figure, nor does free text. The base is who gave a
    usable answer; "I would rather not say" is none. How many were asked is said only where the
    table holds one moment: the card does not say who of them was asked at which. A figure of fewer
    than five people holds no number.
    """
    return [without_few(one.reading) for one in measured(card, frame)]


def measured(card: AnswerCard, frame: pd.DataFrame) -> list[Measured]:
    """Do what `readings` does, of however few people, and keep the answers behind each figure."""
    moments = dict(_by_moment(card, frame))
    codes = _codes(card, frame)
    found = []
    for column, values, starts in _ruled(of_use(card, frame, "measure"), frame):
        for moment, rows in moments.items():
            given = values[rows].dropna()
            if not given.empty:
                asked = card.asked if len(moments) == 1 else None
                reading = read_values(card, column, given, moment=moment, asked=asked)
                paired = None if codes is None else codes.loc[given.index]
                begun = None if starts is None else starts.loc[given.index]
                found.append(Measured(column, reading, given, paired, begun))
    return found


def _ruled(columns: Sequence[AnswerColumn], frame: pd.DataFrame) -> Iterator[Ruled]:
    """Read the columns that give a figure, each by its rule; second questions go with the first."""
    read = {one.name: column_values(frame[one.name], one) for one in columns}
    values = {name: one for name, one in read.items() if one is not None}
    for column in columns:
        if column.name in values and not is_second(column, columns):
            yield by_rule(column, values[column.name], frame, values)


def of_use(card: AnswerCard, frame: pd.DataFrame, use: ColumnUse) -> list[AnswerColumn]:
    """List the columns of a use that the frame holds."""
    return [one for one in card.columns if one.use == use and one.name in frame.columns]


def column_values(answers: pd.Series, column: AnswerColumn) -> pd.Series[float] | None:
    """Return 1 or 0 for what counts, the number for a number, NaN without a usable answer.

    None where the column gives no figure.
    """
    if column.counts:
        return _counting(answers, column)
    if column.kind in ("number", "scale"):
        return pd.to_numeric(answers, errors="coerce").astype(float)
    return None


def read_values(
    card: AnswerCard,
    column: AnswerColumn,
    values: pd.Series[float],
    *,
    moment: Moment | None = None,
    asked: int | None = None,
    group: str = "",
) -> Reading:
    """Make one figure of usable answers; raises ValueError where there are none."""
    base = len(values)
    counted: int | None = None
    low: float | None
    high: float | None
    if column.counts:
        counted = int(values.sum())
        value, (low, high) = counted / base, wilson(counted, base)
    else:
        value, low, high = mean(values.to_numpy())
    return Reading(
        indicator=column.indicator,
        name=column.label,
        kind="share" if column.counts else "mean",
        value=value,
        low=low,
        high=high,
        counted=counted,
        base=base,
        # More answers than people asked: somebody miscounted, and a rate would be nonsense.
        asked=asked if asked is not None and asked >= base else None,
        moment=moment,
        round=card.round,
        group=group,
        sources=(card.name,),
    )


def written(answer: object) -> str:
    """Write an answer as a card does: the frame holds 4.0 where the card says "4"."""
    try:
        number = float(str(answer))
    except ValueError:
        return str(answer).strip()
    return f"{number:g}"


def _counting(answers: pd.Series, column: AnswerColumn) -> pd.Series[float]:
    """Look at each different answer once, however many people gave it."""
    codes, different = pd.factorize(answers)
    wanted = {written(one) for one in column.counts}
    several = column.kind == "choices"
    table = [_counts(written(one), wanted, several) for one in different]
    marks: NDArray[np.float64] = np.array([*table, np.nan])
    return pd.Series(marks[codes], index=answers.index)  # a missing answer has the code -1


def _counts(answer: str, wanted: set[str], several: bool) -> float:
    given = {one.strip() for one in answer.split(JOINED.strip())} if several else {answer}
    said = given - {"", UNSAID}
    return float(bool(said & wanted)) if said else np.nan


def _by_moment(
    card: AnswerCard, frame: pd.DataFrame
) -> Iterator[tuple[Moment | None, pd.Series[bool]]]:
    """Part the rows by moment; what the column leaves open is of the card's moment."""
    said = of_use(card, frame, "moment")
    if not said:
        yield card.moment, pd.Series(True, index=frame.index)
        return
    column = frame[said[0].name].where(frame[said[0].name].isin(_MOMENTS))
    for moment in _MOMENTS:
        rows = column.eq(moment) | (column.isna() & (card.moment == moment))
        if rows.any():
            yield moment, rows
    if card.moment is None and column.isna().any():
        yield None, column.isna()


def _codes(card: AnswerCard, frame: pd.DataFrame) -> pd.Series[str] | None:
    pairing = of_use(card, frame, "pairing")
    if not pairing:
        return None
    codes = frame[pairing[0].name]
    written = codes.astype(str).str.replace(r"\s+", "", regex=True).str.upper()
    return written.where(codes.notna() & written.ne(""))
