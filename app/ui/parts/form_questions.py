"""The questions of a form as fields to fill in, easy to touch on a phone.

A change of language draws other fields, so what was answered is kept beside them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import streamlit as st

from app.assessment.form import FormQuestion
from app.i18n import t
from knowledge.language import Language

MOST_CHARACTERS = 2000
_CODE_CHARACTERS = 12
_FIRST_DATE = date(1920, 1, 1)

Given = dict[str, Any]


def ask(question: FormQuestion, given: Given, language: Language) -> None:
    """Draw one question; what is answered goes to `given` by the question's name, or leaves it."""
    fields: dict[str, Callable[[FormQuestion, str, Language, Any], Any]] = {
        "choice": _choice,
        "choices": _choices,
        "scale": _scale,
        "number": _number,
        "date": _date,
        "text": _text,
    }
    key = f"form_{question.name}_{language}"
    with st.container(key=f"form_question_{question.name}", gap="xsmall"):
        _headed(question, language)
        answer = fields[question.kind](question, key, language, given.get(question.name))
    if answer in (None, "", []):
        given.pop(question.name, None)
    else:
        given[question.name] = answer


def _hold(key: str, before: Any) -> None:
    """Let a field that is drawn for the first time begin with what was answered before."""
    if key not in st.session_state:
        st.session_state[key] = before


def _headed(question: FormQuestion, language: Language) -> None:
    """Write above the field what is asked and what helps to answer it.

    The field keeps its own label for those who hear the page.
    """
    st.markdown(f"**{question.label[language]}**")
    if question.hint:
        st.caption(question.hint[language])
    elif question.kind == "choices":
        st.caption(t("form.paper.several", language))
    if question.kind == "scale" and question.ends:
        low, high = (end[language] for end in question.ends)
        least, most = str(question.least), str(question.most)
        st.caption(t("form.paper.ends", language, least=least, low=low, most=most, high=high))


def _choice(question: FormQuestion, key: str, language: Language, before: Any) -> Any:
    words = {one.name: one.label[language] for one in question.options}
    _hold(key, before)
    return st.radio(
        question.label[language],
        list(words),
        index=None,
        format_func=lambda name: words[name],
        key=key,
        label_visibility="collapsed",
    )


def _choices(question: FormQuestion, key: str, language: Language, before: Any) -> Any:
    ticked = []
    for option in question.options:
        own = f"{key}.{option.name}"
        _hold(own, option.name in (before or []))
        if st.checkbox(option.label[language], key=own):
            ticked.append(option.name)
    return ticked


def _scale(question: FormQuestion, key: str, language: Language, before: Any) -> Any:
    least, most = question.least or 0, question.most or 0
    _hold(key, before)
    with st.container(key=f"form_scale_{question.name}"):
        return st.radio(
            question.label[language],
            list(range(least, most + 1)),
            index=None,
            horizontal=True,
            key=key,
            label_visibility="collapsed",
        )


def _number(question: FormQuestion, key: str, language: Language, before: Any) -> Any:
    _hold(key, before)
    return st.number_input(
        question.label[language],
        min_value=None if question.least is None else float(question.least),
        max_value=None if question.most is None else float(question.most),
        value=None,
        step=1.0,
        format="%g",
        placeholder=t("form.answer.number", language),
        key=key,
        label_visibility="collapsed",
    )


def _date(question: FormQuestion, key: str, language: Language, before: Any) -> Any:
    _hold(key, date.fromisoformat(before) if before else None)
    answer = st.date_input(
        question.label[language],
        value=None,
        min_value=_FIRST_DATE,
        format="DD/MM/YYYY",
        key=key,
        label_visibility="collapsed",
    )
    return answer.isoformat() if isinstance(answer, date) else None


def _text(question: FormQuestion, key: str, language: Language, before: Any) -> Any:
    _hold(key, before or "")
    field = st.text_input if question.purpose == "pairing" else st.text_area
    most = _CODE_CHARACTERS if question.purpose == "pairing" else MOST_CHARACTERS
    label = question.label[language]
    return field(label, max_chars=most, key=key, label_visibility="collapsed").strip()
