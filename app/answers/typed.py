"""Give one column of answers its type, and say row by row what cannot be read."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date, timedelta

import pandas as pd

from app.answers.personal import personal_columns, without_mentions
from app.answers.problems import AnswersProblem, problem, some
from app.answers.values import Faults, choices, dates, numbers
from app.answers.words import has_role, moment_of, said
from app.assessment.answers import JOINED, AnswerColumn
from app.collecting.forms import UNSAID
from knowledge.language import LANGUAGES, Language
from knowledge.problems import Problem
from knowledge.territory_import.problems import MOST_TOLD

_Typed = tuple[pd.Series, list[Problem]]
_AHEAD = timedelta(days=1)  # it may be tomorrow already where somebody answered


def typed_column(
    texts: pd.Series[str], column: AnswerColumn, name: str, language: Language, last: date
) -> _Typed:
    """Type one column; see `typed_frame`."""
    problems: list[Problem] = []
    if not column.kept_because.strip() and personal_columns(texts.to_frame(column.name), [column]):
        problems.append(problem("personal", name, column=column.label))
    if column.use == "moment":
        typed, found = _moments(texts, column, name)
    elif column.use == "pairing":
        typed, found = _filled(texts.str.replace(r"\s+", "", regex=True).str.upper()), []
    elif column.kind in ("number", "scale"):
        typed, found = _numbers(texts, column, name)
    elif column.kind == "date":
        typed, found = _dates(texts, column, name, last)
    elif column.kind == "text":
        free = texts if column.kept_because.strip() else without_mentions(texts, language)
        typed, found = _filled(free), []
    else:
        typed, found = _choices(texts, column), []
    return typed, problems + found


def _filled(texts: pd.Series[str]) -> pd.Series:
    return texts.where(texts != "")


def _numbers(texts: pd.Series[str], column: AnswerColumn, name: str) -> _Typed:
    values, bad = numbers(texts)
    problems = _told("number_unreadable", texts, bad, column, name)
    percent = texts.str.endswith("%")
    if has_role(column.label, "percent"):
        percent[:] = True
    beyond = percent & ((values > 100) | (values < 0))
    problems += _told("percent_beyond", texts, _positions(beyond), column, name)
    return values, problems


def _dates(texts: pd.Series[str], column: AnswerColumn, name: str, last: date) -> _Typed:
    days, bad = dates(texts)
    problems = _told("date_unreadable", texts, bad, column, name)
    if column.use == "date":
        ahead = days > pd.Timestamp(last + _AHEAD)
        problems += _told("date_ahead", texts, _positions(ahead), column, name)
    return days, problems


def _moments(texts: pd.Series[str], column: AnswerColumn, name: str) -> _Typed:
    plain = _by_name(texts.where(texts != "NA", ""), column)
    by_text = {one: moment_of(str(one)) for one in plain.unique()}
    found = plain.map({one: moment or "" for one, moment in by_text.items()}).astype("str")
    unknown = (found == "") & (plain != "")
    return _filled(found), _told("moment_unknown", texts, _positions(unknown), column, name)


def _choices(texts: pd.Series[str], column: AnswerColumn) -> pd.Series:
    if column.kind == "choices":
        texts = choices(texts, frozenset(column.order))
    named = _by_name(texts, column)
    return _filled(named.where(named != UNSAID, "") if column.use == "group" else named)


def _by_name(texts: pd.Series[str], column: AnswerColumn) -> pd.Series[str]:
    """Write ready answers by their names where the file has the words of a form."""
    if not column.words:
        return texts
    names = {
        said(label[language]): option
        for option, label in column.words.items()
        for language in LANGUAGES
    }

    def named(text: str) -> str:
        return JOINED.join(names.get(said(one), one) for one in text.split(JOINED))

    return texts.map({text: named(str(text)) for text in texts.unique()}).astype("str")


def _positions(mask: pd.Series) -> Faults:
    return mask.fillna(False).to_numpy(dtype=bool).nonzero()[0]


def _told(
    code: str, texts: pd.Series[str], bad: Faults, column: AnswerColumn, name: str
) -> list[Problem]:
    """Tell the first cells of one fault, each with its row, and how many more there are."""
    found: list[AnswersProblem] = []
    for at in bad[:MOST_TOLD]:
        row: Hashable = texts.index[at]
        found.append(problem(code, name, column=column.label, row=row, text=str(texts.iloc[at])))
    return some(found, len(bad))
