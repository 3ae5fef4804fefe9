"""The first page: what you will get, what happens to your words, and the choice to keep them."""

from __future__ import annotations

import streamlit as st

from app.errors import NotFound
from app.i18n import t
from app.ui.parts.header import show_way
from app.ui.parts.language import choose_language
from app.ui.state import begin, resume, session


def draw() -> None:
    """Draw the page. It needs no model, no store and no content but its own sentences."""
    with st.container(key="arrival"):
        _welcome()
        _ways_in()


def _welcome() -> None:
    here = session()
    language = here.language
    choose_language(f"arrival_language_{language}")
    st.title(t("ui.app", language))
    st.markdown(f"### {t('ui.tagline', language)}")
    if here.notice:
        st.info(here.notice)
        here.notice = ""
    st.markdown(t("ui.arrival.promise", language))
    st.markdown(t("ui.arrival.what", language))
    st.markdown(t("ui.arrival.time", language))
    st.markdown(t("ui.arrival.privacy", language))


def _ways_in() -> None:
    """To begin with or without keeping, to look at an example, to come back."""
    language = session().language
    with st.container(border=True):
        st.markdown(t("ui.arrival.consent", language))
        with st.container(horizontal=True):
            keep, without = t("ui.arrival.keep", language), t("ui.arrival.try", language)
            st.button(keep, key="consent", type="primary", on_click=_begin, args=(True,))
            st.button(without, key="try", on_click=_begin, args=(False,))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(t("ui.arrival.example", language), key="example", on_click=_example)
        st.caption(t("ui.arrival.example_note", language))
    with st.expander(t("ui.arrival.resume", language)):
        st.text_input(t("ui.arrival.resume_label", language), key="resume_token", max_chars=300)
        st.button(t("ui.arrival.resume_go", language), key="resume_go", on_click=_resume)
    show_way(t("ui.arrival.library", language), "library")


def _begin(keep: bool) -> None:
    begin(session().language, keep=keep)


def _example() -> None:
    from app.example import whole_example
    from app.ui.state import open_example

    open_example(whole_example(session().language))


def _resume() -> None:
    given = str(st.session_state.get("resume_token", "")).strip()
    token = given.rsplit("resume=", 1)[-1].split("&")[0]
    if token:
        try_to_resume(token)


def try_to_resume(token: str) -> None:
    """Open what a token stands for, or say that it leads nowhere, whether or not it once did."""
    here = session()
    try:
        resume(token)
    except NotFound:
        here.notice = t("error.not_found", here.language)
