"""The results on record: a table, and each to correct or to remove with its earlier versions."""

from __future__ import annotations

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.events import Entry, ResultRecorded, ResultRemoved
from app.assessment.findings import Result
from app.i18n import t
from app.ui.parts.plain_text import plain
from app.ui.parts.results_record import show_record_form
from app.ui.parts.results_words import entered, period_words, result_name, value_words
from app.ui.state import session
from app.ui.turns import note
from indicators.grid import Grid


def show_results(assessment: Assessment, grid: Grid) -> None:
    """List the results; the one that is chosen can be changed in place."""
    language = session().language
    st.markdown(f"### {t('results.list.title', language)}")
    results = assessment.known.findings.results
    if not results:
        st.caption(t("results.list.none", language))
        return
    heads = ("number", "name", "value", "period", "group", "entered")
    rows = [_row(one, assessment, grid) for one in results.values()]
    names = [t(f"results.list.{one}", language) for one in heads]
    st.dataframe(
        [dict(zip(names, row, strict=True)) for row in rows], hide_index=True, width="stretch"
    )
    labels = {one.id: f"R{one.number}" for one in results.values()}
    chosen = st.selectbox(
        t("results.list.choose", language),
        [None, *labels],
        format_func=lambda one: labels.get(one, t("results.nobody", language)),
        key="result_chosen",
    )
    if chosen in results:
        _edit(results[chosen], assessment, grid)


def _row(one: Result, assessment: Assessment, grid: Grid) -> tuple[str, ...]:
    language = session().language
    versions = _versions(one.id, assessment)
    return (
        f"R{one.number}",
        result_name(one, grid, language),
        value_words(one, language),
        period_words(one.begins, one.ends, language),
        one.group,
        entered(versions[-1][0], language),
    )


def _versions(result: str, assessment: Assessment) -> list[tuple[Entry, ResultRecorded]]:
    """List a result as it was recorded each time, the newest last."""
    return [
        (entry, entry.event)
        for entry in assessment.entries
        if isinstance(entry.event, ResultRecorded)
        and entry.event.result == result
        and entry.turn not in assessment.undone
    ]


def _edit(one: Result, assessment: Assessment, grid: Grid) -> None:
    language = session().language
    with st.container(border=True):
        st.markdown(f"**{plain(result_name(one, grid, language))}**")
        earlier = _versions(one.id, assessment)[:-1]
        if earlier:
            st.caption(t("results.list.earlier", language))
        for entry, event in earlier:
            said = {"value": value_words(event, language), "by": entered(entry, language)}
            st.caption(plain(t("results.list.version", language, **said)))
        show_record_form(f"result_{one.id}", assessment, grid, one)
        st.text_input(t("results.list.reason", language), key=f"gone_{one.id}", max_chars=200)
        st.button(
            t("results.list.remove", language),
            key=f"remove_{one.id}",
            on_click=_remove,
            args=(one.id,),
        )


def _remove(result: str) -> None:
    reason = str(st.session_state.get(f"gone_{result}") or "").strip()
    note([ResultRemoved(result=result, reason=reason)])
