"""Import figures: give a file, see what it would change and what is wrong, take it or leave it."""

from __future__ import annotations

from datetime import UTC, datetime

import streamlit as st

from app.errors import LevierError
from app.i18n import number, t
from app.import_texts import summary_text
from app.importing import ReadFile, take, take_names
from app.ui.figures import territories_here
from app.ui.parts.header import show_header, show_notice
from app.ui.parts.import_file import choose_file, desk, once, read_here
from app.ui.parts.import_meanings import choose_meanings, choose_source
from app.ui.parts.import_plan import show_plan, show_problems
from app.ui.parts.import_tables import show_finder, show_tables
from app.ui.parts.plain_text import plain
from app.ui.state import session
from knowledge.import_plan import Plan, plan_import
from knowledge.imported import OwnSource, WithImported


def draw() -> None:
    """Draw the page."""
    here = session()
    language = here.language
    show_header()
    st.title(t("imports.title", language))
    st.markdown(t("imports.intro", language))
    if not here.kept:
        st.caption(t("imports.only_now", language))
    show_notice()
    with st.spinner(t("ui.talk.loading", language), show_time=False):
        known = territories_here()
    file = choose_file()
    if file:
        _show_file(file.getvalue(), file.name, known)
    show_tables(_remove)
    show_finder(known)


def _show_file(data: bytes, name: str, known: WithImported) -> None:
    """Go through the steps of one file; each begins once the one before it is clear."""
    language = session().language
    key = f"import_{desk().file}"
    read = read_here(data, name, known)
    if read.names is not None:
        count = number(len(read.names), language)
        st.markdown(t("imports.names", language, count=count))
        _offer(None, read, choose_source(read, key))
        return
    if read.table is None:
        show_problems(read.problems)
        _offer(None, read, None)
        return
    st.caption(summary_text(read.table, language))
    meanings = choose_meanings(read.table, known, key)
    source = choose_source(read, key)
    if not meanings:
        show_problems(read.problems)
        _offer(None, read, source)
        return
    table, found = read.table, list(read.problems)
    plan = once(
        ("plan", id(known), read.choice, tuple(meanings.items())),
        lambda: plan_import(table, meanings, known, found),
    )
    show_plan(plan, known)
    show_problems(plan.problems)
    _offer(plan, read, source)


def _offer(plan: Plan | None, read: ReadFile, source: OwnSource | None) -> None:
    """Take all of it or nothing."""
    language = session().language
    ready = (plan is not None and plan.may_be_taken) or read.names is not None
    with st.container(horizontal=True):
        st.button(
            t("imports.take", language),
            key="import_take",
            type="primary",
            disabled=not ready or source is None,
            on_click=_take,
            args=(plan, read, source),
        )
        st.button(t("imports.refuse", language), key="import_refuse", on_click=_refuse)


def _take(plan: Plan | None, read: ReadFile, source: OwnSource) -> None:
    here = session()
    now = datetime.now(UTC)
    try:
        if plan is not None:
            take(here.store.imports, here.who, plan, source, now, read.digest)
        else:
            take_names(here.store.imports, here.who, read, source, now)
    except LevierError as error:
        here.notice = t(f"error.{error.code}", here.language, **error.params)
        return
    here.drawn.clear()
    desk().clear()
    here.notice = t("imports.taken", here.language, name=plain(read.name))


def _refuse() -> None:
    here = session()
    desk().clear()
    here.notice = t("imports.refused", here.language)


def _remove(table: str) -> None:
    here = session()
    try:
        here.store.imports.remove(here.who, table)
    except LevierError as error:
        here.notice = t(f"error.{error.code}", here.language, **error.params)
        return
    here.drawn.clear()
    here.notice = t("imports.tables.removed", here.language)
