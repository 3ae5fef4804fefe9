"""What is kept of a table of answers: a card in the log, and the rows in the store."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import Field

from app.assessment.form import FormQuestion, QuestionKind
from app.assessment.part import Part
from indicators.grid import Breakdown, Moment
from knowledge.language import Localised

# What a column is for: it measures an indicator, tells a story, forms groups, pairs two answers of
# one person, says when (a date) or at which moment (entry, exit, later), or is of no use here.
ColumnUse = Literal["measure", "story", "group", "pairing", "date", "moment", "ignored"]
JOINED = "; "  # between several choices in one cell of a frame
AnswersFrom = Literal["file", "kobo", "form"]


class AnswerColumn(Part):
    """One column of a table of answers.

    Attributes:
        name: of the column in the frame.
        label: as the file or the form writes it.
        indicator: what it measures, for the use "measure".
        breakdown: what the groups are by, for the use "group".
        counts: the answers that count for a share (as written in the frame); empty for numbers.
        order: the ready answers in their order, as written in the frame.
        words: how a ready answer is said, where the frame holds only its name.
        kept_because: why a column that looks personal was kept all the same, or "".
        question: what was asked, in its exact words, where a form of Levier's asked it; None where
            nobody knows.
    """

    name: str
    label: str
    kind: QuestionKind
    use: ColumnUse
    indicator: str = ""
    facet: str = ""
    breakdown: Breakdown | None = None
    counts: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    words: dict[str, Localised] = Field(default_factory=dict)
    kept_because: str = ""
    question: FormQuestion | None = None


class AnswerCard(Part):
    """A table of answers without its rows.

    Attributes:
        digest: of the file's content, by which the same file is known again.
        asked: how many people were asked, answered or not; None where nobody said.
        moment: when all of them were asked, unless a column says it answer by answer.
    """

    id: str
    name: str
    taken_at: datetime
    origin: AnswersFrom
    digest: str = ""
    rows: int = Field(ge=0)
    asked: int | None = Field(default=None, ge=0)
    round: int = Field(default=1, ge=1)
    moment: Moment | None = None
    columns: tuple[AnswerColumn, ...] = ()
