"""The hours that a team has for collecting, and how many people it would ask: both or neither."""

from __future__ import annotations

from decimal import Decimal

import streamlit as st

from app.assessment.events import HoursStated
from app.assessment.known import TimeStated
from app.i18n import t
from app.ui.parts.grid_words import time_words
from app.ui.state import session
from app.ui.turns import note
from knowledge.language import Language

_MOST_HOURS, _MOST_PEOPLE = 5000.0, 100_000


def show_hours_form(
    stated: TimeStated | None,
    title: str,
    language: Language,
    key: str = "",
    *,
    beside: bool = False,
) -> None:
    """Ask for the hours and for how many people could be asked: both, or nothing adds up.

    `title` stands as long as nothing is stated; `key` begins the keys of the fields, which stand
    one below the other, or `beside` each other.
    """
    if stated:
        hours = time_words(int(stated.hours * 60), language)
        title = t("grid.plan.stated", language, hours=hours, people=str(stated.people))
    behind = st.expander(title, expanded=stated is None, key=f"{key}hours_open")
    with behind, st.form(f"{key}hours_form", border=False):
        if stated is None:
            st.caption(t("grid.plan.not_yet", language))
        hours_at, people_at = st.columns(2) if beside else (st, st)
        hours_at.number_input(
            t("grid.plan.hours", language),
            0.5,
            _MOST_HOURS,
            float(stated.hours) if stated else None,
            1.0,
            "%g",
            key=f"{key}hours",
        )
        people_at.number_input(
            t("grid.plan.asked", language),
            1,
            _MOST_PEOPLE,
            stated.people if stated else None,
            key=f"{key}people",
        )
        st.form_submit_button(
            t("grid.plan.save", language),
            type="secondary" if beside else "primary",
            on_click=_state,
            args=(key,),
        )


def _state(key: str) -> None:
    hours, people = (st.session_state.get(f"{key}{name}") for name in ("hours", "people"))
    if hours and people:
        note([HoursStated(hours=Decimal(str(hours)), people=int(people))])
    else:
        here = session()
        here.notice = t("grid.plan.both", here.language)
