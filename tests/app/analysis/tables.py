"""Small tables of answers for the tests of the analysis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import pandas as pd

from app.assessment.answers import AnswerCard, AnswerColumn
from indicators.grid import Moment

JOB = AnswerColumn(
    name="job", label="En emploi", kind="choice", use="measure", indicator="WO01", counts=("yes",)
)
TRUST = AnswerColumn(name="trust", label="Confiance", kind="scale", use="measure", indicator="WB01")
HELP = AnswerColumn(
    name="help", label="Aide reçue", kind="choices", use="measure", counts=("home", "money")
)
WHEN = AnswerColumn(name="when", label="Moment", kind="choice", use="moment")
CODE = AnswerColumn(name="code", label="Code", kind="text", use="pairing")
GENDER = AnswerColumn(
    name="gender", label="Genre", kind="choice", use="group", breakdown="gender",
    order=("woman", "man", "other"),
)  # fmt: skip
AGE = AnswerColumn(name="age", label="Âge", kind="choice", use="group", breakdown="age")
COLUMNS = {one.name: one for one in (JOB, TRUST, HELP, WHEN, CODE, GENDER, AGE)}


def table(
    answers: Mapping[str, Sequence[object]],
    *,
    name: str = "sortie",
    asked: int | None = None,
    moment: Moment | None = None,
    turn: int = 1,
) -> tuple[AnswerCard, pd.DataFrame]:
    """Make a card and a frame of columns named as in `COLUMNS`."""
    frame = pd.DataFrame(dict(answers))
    card = AnswerCard(
        id=name, name=name, taken_at=datetime(2026, 11, 1, tzinfo=UTC), origin="file",
        rows=len(frame), asked=asked, round=turn, moment=moment,
        columns=tuple(COLUMNS[one] for one in answers),
    )  # fmt: skip
    return card, frame
