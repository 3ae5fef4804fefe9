"""The results on record: a table, and each to correct or to remove with what changed."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.events import Entry, ResultRecorded, ResultRemoved
from app.assessment.findings import Result
from app.i18n import t
from app.results.words import period_words, result_name, value_words
from app.ui.parts.plain_text import plain
from app.ui.parts.results_changed import show_changed
from app.ui.parts.results_record import show_record_form
from app.ui.parts.results_words import entered
from app.ui.state import session
from app.ui.turns import note
from indicators.grid import Grid


def show_results(assessment: Assessment, grid: Grid) -> None:
    """List the results; the one that is chosen can be changed in place."""
    language = session().language
    st.markdown(f"### {t('results.list.title', language)}")
    results = assessment.known.findings.results
    if results:
        _table(results, assessment, grid)
    else:
        st.caption(t("results.list.none", language))
    show_changed(assessment, grid, "result")


def _table(results: Mapping[str, Result], assessment: Assessment, grid: Grid) -> None:
    language = session().language
    heads = ("number", "name", "value", "period", "group", "entered")
    rows = [_row(one, assessment, grid) for one in results.values()]
    names = [t(f"results.list.{one}", language) for one in heads]
    st.dataframe(
        [dict(zip(names, row, strict=True)) for row in rows], hide_index=True, width="stretch"
    )
    labels = {one.id: f"R{one.number}" for one in results.values()}
    if st.session_state.get("result_chosen") not in labels:
        st.session_state["result_chosen"] = None
    chosen = st.selectbox(
        t("results.list.choose", language),
        list(labels),
        index=None,
        format_func=lambda one: labels.get(one, one),
        placeholder=t("results.list.placeholder", language),
        key="result_chosen",
        persist_state="session",
    )
    if chosen:
        _edit(results[chosen], assessment, grid)


def _row(one: Result, assessment: Assessment, grid: Grid) -> tuple[str, ...]:
    language = session().language
    return (
        f"R{one.number}",
        result_name(one, grid, language),
        value_words(one, language),
        period_words(one.begins, one.ends, language) or t("results.nobody", language),
        one.group,
        entered(_newest(one.id, assessment), language),
    )


def _newest(result: str, assessment: Assessment) -> Entry:
    """Return the entry by which a result stands as it does."""
    return next(
        entry
        for entry in reversed(assessment.entries)
        if isinstance(entry.event, ResultRecorded)
        and entry.event.result == result
        and entry.turn not in assessment.undone
    )


def _edit(one: Result, assessment: Assessment, grid: Grid) -> None:
    language = session().language
    with st.container(border=True):
        st.markdown(f"**{plain(result_name(one, grid, language))}**")
        show_record_form(f"result_{one.id}", assessment, grid, one)
        st.text_input(
            t("results.list.reason", language),
            key=f"gone_{one.id}",
            max_chars=200,
            persist_state="session",
        )
        st.button(
            t("results.list.remove", language),
            key=f"remove_{one.id}",
            on_click=_remove,
            args=(one.id,),
        )


def _remove(result: str) -> None:
    reason = str(st.session_state.get(f"gone_{result}") or "").strip()
    note([ResultRemoved(result=result, reason=reason)])
