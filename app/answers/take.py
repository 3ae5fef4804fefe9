"""Take a table of answers over as a whole, or say all that stands in its way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pandas as pd

from app.answers.problems import AnswersProblem, problem
from app.answers.read import MOST_ROWS, AnswersFile
from app.answers.typed import typed_column
from app.assessment.answers import AnswerCard, AnswerColumn
from app.store.store import new_id
from indicators.grid import Moment
from knowledge.language import Language
from knowledge.problems import Problem

_ONCE = ("pairing", "date", "moment")


@dataclass(frozen=True)
class About:
    """What a person says of a whole table.

    Attributes:
        asked: how many were asked, answered or not; None where nobody knows.
        moment: when all of them were asked, unless a column says it.
    """

    asked: int | None = None
    round: int = 1
    moment: Moment | None = None


def used(columns: Sequence[AnswerColumn]) -> tuple[AnswerColumn, ...]:
    """List the columns that are taken over."""
    return tuple(one for one in columns if one.use != "ignored")


def typed_frame(
    frame: pd.DataFrame,
    columns: Sequence[AnswerColumn],
    *,
    name: str = "",
    language: Language = "fr",
    today: date | None = None,
) -> tuple[pd.DataFrame, list[Problem]]:
    """Give each column that is used its type; with all problems at once, by row.

    The frame is not to be kept where there is any problem. It holds no column that is ignored, and
    counts its rows from 0. Free words lose the telephone numbers and addresses in them, in the
    words of `language`, unless their column says why it is kept.

    Args:
        frame: texts, the index being the line in the file (see `AnswersFile`).
        name: of the file, for problems.
        today: the last day on which an answer can have been given.
    """
    kept = used(columns)
    problems: list[Problem] = [*_of_table(frame, name), *_of_columns(kept, name)]
    if len(frame) > MOST_ROWS:
        return pd.DataFrame(), problems
    last = today or datetime.now(UTC).date()
    typed: dict[str, pd.Series] = {}
    for column in kept:
        typed[column.name], found = typed_column(frame[column.name], column, name, language, last)
        problems += found
    return pd.DataFrame(typed, index=frame.index).reset_index(drop=True), problems


def _of_table(frame: pd.DataFrame, name: str) -> list[AnswersProblem]:
    if frame.empty:
        return [problem("no_rows", name)]
    if len(frame) > MOST_ROWS:
        return [problem("too_many_rows", name, rows=str(len(frame)), most=str(MOST_ROWS))]
    return []


def _of_columns(kept: Sequence[AnswerColumn], name: str) -> list[AnswersProblem]:
    """Say what is missing of what the columns are for."""
    found = [] if kept else [problem("nothing_used", name)]
    for column in kept:
        if column.use == "measure" and not column.indicator:
            found.append(problem("indicator_missing", name, column=column.label))
        if column.use == "group" and column.breakdown is None:
            found.append(problem("breakdown_missing", name, column=column.label))
    for use in _ONCE:
        first, *others = [one.label for one in kept if one.use == use] or [""]
        found += [problem("role_twice", name, column=one, other=first) for one in others]
    return found


def taken_before(digest: str, answers: Mapping[str, AnswerCard]) -> AnswerCard | None:
    """Return the card of the same file, where it was taken over already."""
    return next((card for card in answers.values() if card.digest == digest), None)


def answer_card(
    file: AnswersFile,
    columns: Sequence[AnswerColumn],
    rows: int,
    about: About,
    at: datetime,
    before: AnswerCard | None = None,
) -> AnswerCard:
    """Make the card of a table; under the id of `before` it replaces that one."""
    return AnswerCard(
        id=before.id if before else new_id(),
        name=file.name[:200],
        taken_at=at,
        origin=file.origin,
        digest=file.digest,
        rows=rows,
        asked=about.asked,
        round=about.round,
        moment=about.moment,
        columns=used(columns),
    )
