"""The answers that came by link, as a table like any other."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import Any, get_args

import pandas as pd

from app.assessment.answers import JOINED, AnswerCard, AnswerColumn, ColumnUse
from app.assessment.findings import PublishedForm
from app.assessment.form import Form, FormQuestion
from app.collecting.forms import UNSAID
from app.collecting.questions import MOMENT
from app.i18n import t
from app.store.answers import Answer
from indicators.grid import Breakdown
from knowledge.language import LANGUAGES, Language

ANSWERED_ON = "answered_on"


def form_table(
    published: PublishedForm,
    form: Form,
    answers: Sequence[tuple[date, Answer]],
    language: Language = "fr",
) -> tuple[AnswerCard, pd.DataFrame]:
    """Turn the answers to a form into a card and its rows, one a person, the first first.

    The card bears the form's id in the store: taken over again, it replaces what was taken before.
    Labels are in `language`; ready answers stand by name, with their words in all three on the
    card. Whoever would rather not say their group has none.
    """
    frame = pd.DataFrame({ANSWERED_ON: pd.to_datetime([on for on, _ in answers])})
    for question in form.questions:
        given = [_value(question, answer.get(question.name)) for _, answer in answers]
        frame[question.name] = _series(question, given)
    by_answer = any(question.name == MOMENT for question in form.questions)
    newest = max((on for on, _ in answers), default=date.min)
    card = AnswerCard(
        id=published.id,
        name=form.title[language],
        taken_at=datetime.combine(newest, time.min, UTC) if answers else datetime.now(UTC),
        origin="form",
        digest=_digest(answers),
        rows=len(frame),
        asked=published.asked,
        round=published.round,
        moment=None if by_answer else form.moment,
        columns=(
            AnswerColumn(
                name=ANSWERED_ON, label=t("form.table.on", language), kind="date", use="date"
            ),
            *(question_column(one, one.name, one.label[language]) for one in form.questions),
        ),
    )
    return card, frame


def question_column(question: FormQuestion, name: str, label: str) -> AnswerColumn:
    """Say what a question of a form is as a column; who would rather not say forms no group.

    Where `label` are other words than the question's, nobody knows what was asked.
    """
    use = _use(question)
    named = next((one for one in get_args(Breakdown) if one == question.name), None)
    options = [one.name for one in question.options]
    return AnswerColumn(
        name=name,
        label=label,
        kind=question.kind,
        use=use,
        indicator=question.indicator,
        facet=question.facet,
        breakdown=named if use == "group" else None,
        counts=tuple(one.name for one in question.options if one.counts),
        order=tuple(one for one in options if not (use == "group" and one == UNSAID)),
        words={one.name: one.label for one in question.options},
        question=question if _is_asked_so(question, label) else None,
    )


def _is_asked_so(question: FormQuestion, label: str) -> bool:
    written = _folded(label)
    return written in {question.name, *(_folded(question.label[one]) for one in LANGUAGES)}


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _use(question: FormQuestion) -> ColumnUse:
    if question.name == MOMENT:
        return "moment"
    return "story" if question.purpose == "remark" else question.purpose


def _value(question: FormQuestion, given: Any) -> Any:
    """Return an answer as it stands in a frame; None where there is none."""
    if given is None or given == "" or given == []:
        return None
    if question.purpose == "group" and given == UNSAID:
        return None
    if question.purpose == "pairing":
        return "".join(str(given).split()).upper()  # "ma 07" is the same person as "MA07"
    if isinstance(given, list):
        return JOINED.join(given)
    return given


def _series(question: FormQuestion, given: Sequence[Any]) -> pd.Series[Any]:
    if question.kind in ("number", "scale"):
        return pd.Series(pd.to_numeric(pd.Series(given, dtype=object)), dtype=float)
    if question.kind == "date":
        return pd.Series(pd.to_datetime(pd.Series(given, dtype=object)))
    return pd.Series(given, dtype=object)


def _digest(answers: Sequence[tuple[date, Answer]]) -> str:
    content = json.dumps(
        [[on.isoformat(), dict(answer)] for on, answer in answers],
        sort_keys=True,
        ensure_ascii=False,
    )
    return hashlib.sha256(content.encode()).hexdigest()
