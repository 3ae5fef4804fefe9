"""The tables of answers that were taken over; each can be erased."""

from __future__ import annotations

import contextlib

import streamlit as st

from app.assessment.answers import AnswerCard
from app.assessment.assessment import Assessment
from app.assessment.events import AnswersRemoved
from app.errors import LevierError, NotFound
from app.i18n import day, number, t
from app.ui.parts.plain_text import plain
from app.ui.state import session
from app.ui.turns import note


def show_answer_tables(assessment: Assessment) -> None:
    """List the tables, the newest last, each with a way to erase it for good."""
    language = session().language
    st.markdown(f"### {t('taking.tables.title', language)}")
    cards = assessment.known.findings.answers
    if not cards:
        st.caption(t("taking.tables.nothing", language))
    for card in cards.values():
        with st.container(border=True):
            st.markdown(f"**{plain(card.name)}**")
            st.markdown(plain(_line(card)))
            with st.popover(t("taking.tables.remove", language), key=f"answers_gone_{card.id}"):
                st.markdown(t("taking.tables.sure", language))
                st.button(
                    t("taking.tables.remove_now", language),
                    key=f"answers_remove_{card.id}",
                    type="primary",
                    on_click=_remove,
                    args=(card.id,),
                )


def _line(card: AnswerCard) -> str:
    language = session().language
    said = {
        "rows": number(card.rows, language),
        "round": str(card.round),
        "day": day(card.taken_at, language),
    }
    if card.asked is None:
        return t("taking.tables.line", language, **said)
    return t("taking.tables.line_asked", language, asked=number(card.asked, language), **said)


def _remove(answers: str) -> None:
    here = session()
    try:
        note([AnswersRemoved(answers=answers)])
        with contextlib.suppress(NotFound):  # erased from another window already
            here.store.answers.drop(here.assessment_id, here.who, answers)
    except LevierError as error:
        here.notice = t(f"error.{error.code}", here.language, **error.params)
        return
    if not here.notice:
        here.notice = t("taking.tables.removed", here.language)
