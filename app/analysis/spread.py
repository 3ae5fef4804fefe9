"""How answers spread over a scale: how many people gave each, moment by moment.

As with every figure, of fewer than `LEAST` people nothing is shown. A spread is of exactly the
people whose figure is told: whoever holds the two against each other learns of nobody apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

import numpy as np
import pandas as pd

from app.analysis.columns import Measured, measured, of_use, written
from app.analysis.reading import LEAST, Reading
from app.assessment.answers import AnswerCard, AnswerColumn
from app.collecting.forms import UNSAID
from indicators.grid import Moment
from knowledge.language import Localised

# Ready answers that are a scale, from the low end to the high one, by their names.
_ORDERED: tuple[tuple[str, ...], ...] = (
    ("no", "partly", "yes"),
    ("disagree_fully", "disagree", "neither", "agree", "agree_fully"),
    ("never", "sometimes", "often", "always"),
    ("worse", "same", "better"),
)


@dataclass(frozen=True)
class Asked:
    """A scale of numbers as it was asked: its lowest and highest answer, and what these mean."""

    least: int
    most: int
    ends: tuple[Localised, Localised] | None = None


@dataclass(frozen=True)
class Scale:
    """The possible answers, from the low end to the high one.

    Attributes:
        steps: as the table writes them.
        words: what a step means, where that is known.
        guessed: whether nobody said how far it goes, and it is taken to go as far as the answers.
    """

    steps: tuple[str, ...]
    words: Mapping[str, Localised]
    guessed: bool = False


@dataclass(frozen=True)
class Spread:
    """The answers to one question at one moment.

    Attributes:
        counts: how many people gave each step of the scale.
        silent: how many gave no usable answer, of those asked where that is known, else of those
            who stand in the table.
    """

    reading: Reading
    scale: Scale
    counts: tuple[int, ...]
    silent: int

    @property
    def base(self) -> int:
        """How many people gave a usable answer."""
        return sum(self.counts)


def spreads(
    card: AnswerCard, frame: pd.DataFrame, asked: Mapping[str, Asked | None]
) -> list[Spread]:
    """Count the answers to each question of a table that was asked on a scale.

    Args:
        asked: scales of numbers by indicator, None for an indicator that is asked otherwise: its
            numbers are amounts, and have no middle. An answer outside of its scale makes another
            of it, one that nobody described.
    """
    figures = measured(card, frame)
    placed = frame.copy(deep=False)
    scales: dict[str, Scale] = {}
    for column in of_use(card, frame, "measure"):
        scale = _scale(column, frame[column.name], asked)
        if scale:
            scales[column.name] = scale
            place = {step: float(at) for at, step in enumerate(scale.steps)}
            placed[column.name] = frame[column.name].map(written).map(place)
    columns = tuple(
        one.model_copy(update={"kind": "scale", "counts": ()}) if one.name in scales else one
        for one in card.columns
        if one.use != "measure" or one.name in scales
    )
    bases = {(one.column.name, one.reading.moment): len(one.values) for one in figures}
    return [
        _spread(one, scales[one.column.name], card, frame)
        for one in measured(card.model_copy(update={"columns": columns}), placed)
        if len(one.values) >= LEAST
        and bases.get((one.column.name, one.reading.moment)) == len(one.values)
    ]


def _scale(
    column: AnswerColumn, answers: pd.Series, asked: Mapping[str, Asked | None]
) -> Scale | None:
    if column.kind == "choice":
        names = {one for one in column.order if one != UNSAID}
        steps = next((one for one in _ORDERED if set(one) == names), None)
        return Scale(steps, column.words) if steps else None
    known = asked.get(column.indicator)
    if column.kind != "scale" or (known is None and column.indicator in asked):
        return None
    numbers = pd.to_numeric(answers, errors="coerce").dropna()
    if numbers.empty or (numbers != numbers.round()).any():
        return None
    lowest, highest = int(numbers.min()), int(numbers.max())
    if known is None or lowest < known.least or highest > known.most:
        return Scale(_steps(lowest, highest), {}, guessed=True)
    steps = _steps(known.least, known.most)
    words = dict(zip((steps[0], steps[-1]), known.ends, strict=True)) if known.ends else {}
    return Scale(steps, words)


def _steps(least: int, most: int) -> tuple[str, ...]:
    return tuple(str(one) for one in range(least, most + 1))


def _spread(one: Measured, scale: Scale, card: AnswerCard, frame: pd.DataFrame) -> Spread:
    counts = np.bincount(one.values.to_numpy().astype(int), minlength=len(scale.steps))
    asked = one.reading.asked
    of = _rows_at(one.reading, card, frame) if asked is None else asked
    return Spread(one.reading, scale, tuple(int(some) for some in counts), of - len(one.values))


def _rows_at(reading: Reading, card: AnswerCard, frame: pd.DataFrame) -> int:
    """Count the rows of a moment; a row that says none is of the card's."""
    said = of_use(card, frame, "moment")
    if not said:
        return len(frame)
    given = frame[said[0].name]
    moments = given.where(given.isin(get_args(Moment)), card.moment or "")
    return int(moments.eq(reading.moment or "").sum())
