"""The next round: what it takes over, and opening it."""

from __future__ import annotations

from datetime import UTC, datetime

import streamlit as st

from app.assessment.assessment import Assessment
from app.i18n import join, t
from app.meeting.agenda import carried_over, next_round
from app.ui.deciding import decide
from app.ui.shared import loader
from app.ui.state import session


def show_next_round(assessment: Assessment) -> None:
    """Say what a next round takes over, and open it."""
    language = session().language
    carried = carried_over(assessment.known)
    st.markdown(f"### {t('meeting.round.title', language)}")
    st.markdown(t("meeting.round.now", language, number=str(carried.number - 1)))
    if carried.nothing:
        st.markdown(t("meeting.round.nothing", language))
        return
    st.markdown(t("meeting.round.intro", language))
    if carried.indicators:
        grid = loader().get().resources.grid.indicators
        names = [grid[one].name[language] for one in carried.indicators if one in grid]
        st.markdown(t("meeting.round.indicators", language, names=join(names, language)))
    if carried.stories:
        st.markdown(t("meeting.round.stories", language, count=str(carried.stories)))
    if carried.forms:
        st.markdown(t("meeting.round.forms", language, count=str(carried.forms)))
    st.caption(t("meeting.round.caution", language))
    name = st.text_input(
        t("meeting.round.name", language),
        key=f"meeting_round_{carried.number}",
        persist_state="session",
    )
    st.button(
        t("meeting.round.open", language, number=str(carried.number)),
        key="meeting_round_open",
        on_click=_open_round,
        args=(carried.number, name.strip()),
    )


def _open_round(number: int, name: str) -> None:
    """Open the round that was offered, unless a colleague has opened it in the meantime."""
    today = datetime.now(UTC).date()
    decide(
        lambda now: (
            [next_round(now.known, today, name)] if now.known.findings.round < number else []
        )
    )
