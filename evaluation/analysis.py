"""How long does it take to analyse 10,000 answers: figures, groups, comparisons and sentences?"""

from __future__ import annotations

import time
from datetime import UTC, datetime
from decimal import Decimal
from statistics import median

import numpy as np
import pandas as pd

from app.analysis.columns import readings
from app.analysis.compared import from_answers
from app.analysis.groups import by_group
from app.analysis.sentences import said_of_comparison, said_of_reading
from app.assessment.answers import AnswerCard, AnswerColumn
from app.assessment.findings import Aim
from evaluation.report import Table
from knowledge.language import LANGUAGES

_ANSWERS = 10_000
_QUESTIONS = 10  # of each kind: one of which some answers count, and a scale
_TIMES = 3
_AIM = "< 2"


def measure() -> list[Table]:
    """Analyse made-up answers, with and without codes that pair them."""
    rows = [_row("paired by a code", paired=True), _row("of whom nobody knows", paired=False)]
    note = (
        f"{_ANSWERS:,} answers, made up: half on arrival, half on leaving, to {_QUESTIONS} choices "
        f"and {_QUESTIONS} scales, one in ten left open, with two columns that form groups. "
        f"Sentences in three languages. Median of {_TIMES}, in seconds of processor time: what "
        "else ran does not count."
    )
    columns = [
        "answers",
        "figures",
        "comparisons",
        "read",
        "groups",
        "compare",
        "say",
        "all",
        "aim",
    ]
    return [Table("Analysis of a table of answers", note, columns, rows)]


def _row(name: str, *, paired: bool) -> list[str]:
    card, frame = _card(paired), _frame()
    aims = {"WO01": Aim(indicator="WO01", value=Decimal(50), percent=True)}
    spans: list[tuple[float, ...]] = []
    figures = comparisons = 0
    for _ in range(_TIMES):
        at = [time.process_time()]
        told = readings(card, frame)
        at.append(time.process_time())
        by_group(card, frame)
        at.append(time.process_time())
        made = from_answers([(card, frame)], aims)
        at.append(time.process_time())
        for language in LANGUAGES:
            for one in told:
                said_of_reading(one, language)
            for each in made:
                said_of_comparison(each, language)
        at.append(time.process_time())
        spans.append(tuple(np.diff(at)))
        figures, comparisons = len(told), len(made)
    parts = [median(one) for one in zip(*spans, strict=True)]
    seconds = [f"{one:.2f}" for one in (*parts, sum(parts))]
    return [name, str(figures), str(comparisons), *seconds, _AIM]


def _card(paired: bool) -> AnswerCard:
    columns = [
        AnswerColumn(name="when", label="When", kind="choice", use="moment"),
        AnswerColumn(name="gender", label="Gender", kind="choice", use="group"),
        AnswerColumn(name="age", label="Age", kind="choice", use="group"),
    ]
    if paired:
        columns.append(AnswerColumn(name="code", label="Code", kind="text", use="pairing"))
    for at in range(_QUESTIONS):
        indicator = f"WO{at + 1:02}"
        choice = AnswerColumn(
            name=f"choice{at}", label=f"Choice {at}", kind="choice", use="measure",
            indicator=indicator, counts=("yes", "rather"),
        )  # fmt: skip
        scale = AnswerColumn(name=f"scale{at}", label=f"Scale {at}", kind="scale", use="measure")
        columns += [choice, scale]
    return AnswerCard(
        id="a", name="survey", taken_at=datetime(2026, 11, 1, tzinfo=UTC), origin="file",
        rows=_ANSWERS, asked=2 * _ANSWERS, columns=tuple(columns),
    )  # fmt: skip


def _frame() -> pd.DataFrame:
    drawn = np.random.default_rng(1)
    half = _ANSWERS // 2
    frame = pd.DataFrame(
        {
            "when": ["entry"] * half + ["exit"] * half,
            "code": [f"AB{at % half:05}" for at in range(_ANSWERS)],
            "gender": drawn.choice(["woman", "man", "other"], _ANSWERS, p=[0.5, 0.4998, 0.0002]),
            "age": drawn.choice(["under_25", "from_25", "from_45", "from_65"], _ANSWERS),
        }
    )
    for at in range(_QUESTIONS):
        given = pd.Series(drawn.choice(["yes", "rather", "no"], _ANSWERS))
        frame[f"choice{at}"] = given.where(drawn.random(_ANSWERS) > 0.1)
        points = pd.Series(drawn.integers(1, 6, _ANSWERS).astype(float))
        frame[f"scale{at}"] = points.where(drawn.random(_ANSWERS) > 0.1)
    return frame
