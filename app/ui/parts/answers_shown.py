"""A file of answers as a person sees it before it is taken: what was read, and what is wrong."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import get_args

import pandas as pd
import streamlit as st

from app.answers.problems import told
from app.answers.read import AnswersFile
from app.assessment.answers import AnswerColumn
from app.i18n import number, t
from app.ui.parts.plain_text import plain
from app.ui.state import session
from indicators.grid import Moment
from knowledge.problems import Problem

_PREVIEWED = 20


def show_seen(file: AnswersFile) -> None:
    """Say what was read."""
    language = session().language
    text = "taking.seen_kobo" if file.origin == "kobo" else "taking.seen"
    rows, columns = (number(one, language) for one in file.frame.shape)
    st.markdown(plain(t(text, language, name=file.name, rows=rows, columns=columns)))


def show_problems(problems: Sequence[Problem]) -> None:
    """Tell all that stands in the way, at once."""
    language = session().language
    st.markdown(f"**{t('taking.problems', language)}**")
    lines = []
    for one in problems:
        said = told(one, language)
        line = t(
            "taking.problem_line", language, where=said.where, fault=said.fault, mend=said.mend
        )
        lines.append(f"<li>{html.escape(line)}</li>")
    # What stands in the file is text in it, never markup.
    st.html(f"<ul>{''.join(lines)}</ul>")


def show_preview(rows: pd.DataFrame, columns: Sequence[AnswerColumn]) -> None:
    """Show the first rows as they would be kept."""
    language = session().language
    st.markdown(f"**{t('taking.preview.title', language)}**")
    st.caption(t("taking.preview.note", language))
    labels = {one.name: one.label for one in columns}
    st.dataframe(
        _in_words(rows.head(_PREVIEWED), columns),
        hide_index=True,
        width="stretch",
        column_config={
            name: st.column_config.DateColumn(labels[str(name)])
            if pd.api.types.is_datetime64_any_dtype(rows[name])
            else st.column_config.Column(labels[str(name)])
            for name in rows.columns
        },
    )


def _in_words(rows: pd.DataFrame, columns: Sequence[AnswerColumn]) -> pd.DataFrame:
    """Say moments and the options of a form in words."""
    language = session().language
    moments = {one: t(f"grid.words.moment.{one}", language) for one in get_args(Moment)}
    said = rows.copy()
    for one in columns:
        options = {name: label[language] for name, label in one.words.items()}
        words = moments if one.use == "moment" else options
        if one.name in said and words:
            said[one.name] = said[one.name].map(words).fillna(said[one.name])
    return said
