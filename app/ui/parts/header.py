"""On top of every page: language, and in a talk whether it is saved and the resume link."""

from __future__ import annotations

import html
from datetime import datetime

import streamlit as st

from app.i18n import clock, t
from app.ui.parts.language import choose_language
from app.ui.shared import sql_store
from app.ui.state import keep_answers, leave, session


def show_header() -> None:
    """Draw the line on top."""
    here = session()
    language = here.language
    with st.container(horizontal=True, vertical_alignment="center", key="header"):
        choose_language(f"language_{language}")
        if not here.started:
            show_way(t("ui.header.begin", language), "")
            return
        if here.kept:
            if here.saved_at:
                moment = here.saved_at.astimezone()
                st.caption(t("ui.header.saved", language, time=clock(moment, language)))
            with st.popover(t("ui.header.link", language), icon=":material/link:", key="link"):
                show_link()
        else:
            st.caption(t("ui.header.unsaved", language))
            st.button(
                t("ui.header.keep", language),
                key="keep_now",
                help=t("ui.arrival.consent", language),
                on_click=keep_answers,
            )
        st.button(t("ui.header.leave", language), key="leave", type="tertiary", on_click=leave)


def show_notice() -> None:
    """Show once what the last act left to say."""
    here = session()
    if here.notice:
        st.info(here.notice)
        here.notice = ""


def show_way(label: str, page: str) -> None:
    """Link to a page that needs no talk; the language goes along."""
    address = f"{page_address()}/{page}?lang={session().language}"
    st.html(f"<a class='levier-way' href='{html.escape(address)}'>{html.escape(label)}</a>")


_PAGES = (
    "grid", "territory", "imports", "question", "collect", "results", "drafts", "library", "data",
)  # fmt: skip


def show_link() -> None:
    """Show the resume link as long as this session knows it, or offer a new one."""
    here = session()
    language = here.language
    if here.token:
        st.caption(t("ui.header.link_intro", language))
        st.code(resume_url(here.token), language=None)
    else:
        st.caption(t("ui.header.link_lost", language))
    st.button(t("ui.header.link_new", language), key="new_link", on_click=_new_link)


def resume_url(token: str) -> str:
    """Return the address that resumes a talk."""
    return f"{page_address()}/?resume={token}"


def page_address() -> str:
    """Return the address of the first page, without a slash at its end."""
    base = (st.context.url or "").split("?")[0].rstrip("/")
    for page in _PAGES:
        base = base.removesuffix(f"/{page}")
    return base


def _new_link() -> None:
    here = session()
    here.token = sql_store().issue_link(here.assessment_id, here.who, datetime.now().astimezone())
