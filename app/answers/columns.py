"""Propose what each column of a table of answers is: its kind, and what it is for.

A column of a form that Levier made says it itself; of any other, heading and answers are read. The
person decides: a proposal is nothing but what the page shows first.
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from rapidfuzz import fuzz

from app.answers.personal import personal_answers, personal_column
from app.answers.read import AnswersFile
from app.answers.values import kind_of, options_of
from app.answers.words import breakdown_of, counts, has_role, moment_of, said
from app.assessment.answers import AnswerColumn, ColumnUse
from app.assessment.form import Form, FormQuestion
from app.collecting.form_table import question_column
from indicators.grid import Indicator
from knowledge.language import LANGUAGES, Localised

_ALIKE = 72  # of 100, two headings of one thing
_WITHIN = 88  # of 100, a longer heading that holds the name of an indicator
_FEW_WORDS = 4  # a shorter heading lies within too many names
_STORY = 40  # characters of an answer that tells something, on average
_MOMENTS = 0.8  # of the different answers, how many must name a moment


def propose(
    file: AnswersFile, indicators: Sequence[Indicator], forms: Sequence[Form] = ()
) -> tuple[AnswerColumn, ...]:
    """Propose one column after the other; of pairing, date and moment there is one each."""
    questions = [question for form in forms for question in form.questions]
    taken: set[ColumnUse] = set()
    found = []
    for name, texts in file.frame.items():
        column = _proposed(str(name), file.labels[str(name)], texts, indicators, questions)
        if column.use in taken:
            column = column.model_copy(update={"use": "ignored"})
        if column.use in ("pairing", "date", "moment"):
            taken.add(column.use)
        found.append(column)
    return tuple(found)


def _proposed(
    name: str,
    label: str,
    texts: pd.Series[str],
    indicators: Sequence[Indicator],
    questions: Sequence[FormQuestion],
) -> AnswerColumn:
    asked = _question(name, label, questions)
    if asked is not None:
        column = _of_question(name, label, asked)
        personal = personal_answers(texts) is not None
        return column.model_copy(update={"use": "ignored"}) if personal else column
    kind = kind_of(texts)
    column = AnswerColumn(name=name, label=label, kind=kind, use="ignored")
    if personal_column(name, texts) is not None:
        return column
    answers = texts[texts != ""].drop_duplicates()
    if _are_moments(answers) or (has_role(name, "moment") and kind == "choice"):
        return column.model_copy(update={"use": "moment"})
    if kind == "date":
        return column.model_copy(update={"use": "date" if has_role(name, "date") else "ignored"})
    indicator = _indicator(name, indicators)
    if indicator is not None:
        return column.model_copy(update=_measured(indicator, texts, column))
    breakdown = breakdown_of(name)
    if breakdown is not None and kind in ("choice", "choices", "number", "scale"):
        return column.model_copy(update={"use": "group", "breakdown": breakdown})
    if has_role(name, "pairing"):
        return column.model_copy(update={"use": "pairing", "kind": "text"})
    if kind == "text" and len(answers) and answers.str.len().mean() >= _STORY:
        return column.model_copy(update={"use": "story"})
    return column


def _measured(
    indicator: Indicator, texts: pd.Series[str], column: AnswerColumn
) -> dict[str, object]:
    """Make a column measure an indicator; free words tell something of its facet instead."""
    if column.kind in ("text", "date"):
        return {"use": "story", "kind": "text", "facet": indicator.facet}
    counted = tuple(one for one in options_of(texts, column.kind) if counts(one))
    return {
        "use": "measure",
        "indicator": indicator.id,
        "facet": indicator.facet,
        "counts": counted,
    }


def _are_moments(answers: pd.Series[str]) -> bool:
    """Whether several answers name moments, and hardly another is there."""
    named = [moment for one in answers.head(20) if (moment := moment_of(str(one)))]
    return len(set(named)) > 1 and len(named) >= _MOMENTS * len(answers)


def _question(name: str, label: str, questions: Sequence[FormQuestion]) -> FormQuestion | None:
    """Find the question of a form that a column comes from: by its name, else by its words."""
    for one in questions:
        if name.lower() == one.name:
            return one
    heading = said(label)
    for one in questions:
        if heading in {said(one.label[language]) for language in LANGUAGES}:
            return one
    return None


def _of_question(name: str, label: str, asked: FormQuestion) -> AnswerColumn:
    """Take what the form says of a column; of what it measures or parts nothing, it is no use."""
    column = question_column(asked, name, label)
    if column.use == "group":
        breakdown = column.breakdown or breakdown_of(asked.label.fr)
        column = column.model_copy(update={"breakdown": breakdown})
    useless = (column.use == "measure" and not column.indicator) or (
        column.use == "group" and column.breakdown is None
    )
    return column.model_copy(update={"use": "ignored"}) if useless else column


def _indicator(heading: str, indicators: Sequence[Indicator]) -> Indicator | None:
    """Find the indicator that a heading names: by its id, else by the words of its name."""
    text = said(heading)
    for one in indicators:
        if one.id.lower() in text.replace("-", " ").split() or one.id.lower() == text:
            return one
    scored = [(_alike(text, one.name), one) for one in indicators]
    best = max(scored, key=lambda one: one[0], default=None)
    return best[1] if best and best[0] >= _ALIKE else None


def _alike(text: str, name: Localised) -> float:
    names = [said(name[language]) for language in LANGUAGES]
    best = max(fuzz.token_sort_ratio(text, one) for one in names)
    if len(text.split()) < _FEW_WORDS:
        return best
    within = max(fuzz.token_set_ratio(text, one) for one in names)
    return max(best, within if within >= _WITHIN else 0.0)
