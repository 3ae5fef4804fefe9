"""The talk, and beside it what we know so far."""

from __future__ import annotations

import streamlit as st

from app.i18n import t
from app.ui.parts.collect_when import show_due
from app.ui.parts.header import show_header, show_notice
from app.ui.parts.messages import show_messages
from app.ui.parts.panel import counts, show_panel
from app.ui.parts.passage import show_cited_passage
from app.ui.parts.question import show_ready_answers, show_steering
from app.ui.shared import loader
from app.ui.state import session
from app.ui.turns import continue_talk, say

_LONGEST = 25_000  # characters a message may have on the page


def draw() -> None:
    """Draw the page."""
    here = session()
    language = here.language
    show_header()
    show_notice()
    steering = st.bottom.container(
        horizontal=True, gap="small", vertical_alignment="center", key="steering"
    )
    said = st.chat_input(
        t("ui.talk.input", language), key="say", max_chars=_LONGEST, submit_mode="disable"
    )
    talk, panel = st.columns([3, 2], gap="large")
    with talk:
        messages = st.container(key="messages")
        if said:
            _take(said, messages)
        elif here.welcome_due:
            here.welcome_due = False
            _wait(messages)
            continue_talk()
            show_due(here.assessment(), loader().get().resources.grid, language)
        assessment = here.assessment()
        with messages:
            show_messages(assessment)
            show_ready_answers(assessment)
    with steering:
        show_steering(assessment)
    with panel:
        with st.container(key="panel"):
            st.markdown(f"### {t('ui.panel.title', language)}")
            show_panel(assessment, key="side")
        _phone_button()
    show_cited_passage()


def _take(said: str, messages: st.delta_generator.DeltaGenerator) -> None:
    """Take a message; what takes longer than a blink says what it does."""
    language = session().language
    if loader().ready:
        say(said)
        return
    with messages, st.status(t("ui.talk.loading", language), expanded=False):
        say(said)


def _wait(messages: st.delta_generator.DeltaGenerator) -> None:
    if not loader().ready:
        with messages, st.status(t("ui.talk.loading", session().language), expanded=False):
            loader().get()


def _phone_button() -> None:
    """On a phone the panel opens from a button that counts what is there."""
    here = session()
    language = here.language
    label = t("ui.panel.open", language, count=counts(here.assessment().known, language))
    with st.container(key="panel_button"):
        st.button(label, key="open_panel", width="stretch", on_click=_open_panel)
    if here.panel_open:
        here.panel_open = False
        st.dialog(t("ui.panel.title", language), width="large")(_panel_dialog)()


def _open_panel() -> None:
    session().panel_open = True


def _panel_dialog() -> None:
    show_panel(session().assessment(), key="dialog")
