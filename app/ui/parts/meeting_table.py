"""What is laid on the table of the meeting: figures and voices, chosen by the enterprise."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.findings import Result, Testimony
from app.drafting.shareable import shareable
from app.exports.meeting_page import figure_words, voice_words
from app.i18n import t
from app.meeting.agenda import ON_THE_TABLE, of_round
from app.meeting.table import (
    VOICES_ON_THE_TABLE,
    Laid,
    contrary_left_out,
    lay,
    suggested_voices,
)
from app.ui.state import session
from indicators.grid import Grid
from knowledge.language import Language


def show_table(assessment: Assessment, grid: Grid) -> tuple[Laid, ...]:
    """Let figures and voices be chosen, show them side by side, and return what was chosen.

    All of it is as it may leave the talk: of a voice nothing is shown but what was agreed to.
    """
    language = session().language
    shown = shareable(assessment).known.findings
    st.markdown(f"### {t('meeting.table.title', language)}")
    results = _results(of_round(shown), grid, language)
    voices = _voices([one for one in shown.testimonies.values() if one.text.strip()], language)
    table = lay(results, voices, shown, grid)
    for one in table:
        with st.container(border=True):
            words = figure_words(one.result, grid, language) if one.result else ""
            st.text(words or t("meeting.table.other_voices", language), width="stretch")
            for voice in one.voices:
                st.text(voice_words(voice, language), width="stretch")
    return table


def _results(offered: Sequence[Result], grid: Grid, language: Language) -> list[Result]:
    by_id = {one.id: one for one in offered}
    if not by_id:
        st.markdown(t("meeting.table.none", language))
        return []
    chosen = _chosen("meeting_results", list(by_id), list(by_id)[:ON_THE_TABLE])
    names = {key: figure_words(one, grid, language) for key, one in by_id.items()}
    st.multiselect(
        t("meeting.table.choose", language),
        list(by_id),
        format_func=lambda key: names.get(key, key),
        max_selections=ON_THE_TABLE,
        help=t("meeting.table.help", language),
        placeholder=t("meeting.table.placeholder", language),
        key="meeting_results",
        persist_state="session",
    )
    return [by_id[key] for key in chosen]


def _voices(offered: Sequence[Testimony], language: Language) -> list[Testimony]:
    by_id = {one.id: one for one in offered}
    if not by_id:
        st.caption(t("meeting.table.voices_none", language))
        return []
    first = [one.id for one in suggested_voices(offered)]
    chosen = _chosen("meeting_voices", list(by_id), first)
    names = {key: voice_words(one, language) for key, one in by_id.items()}
    st.multiselect(
        t("meeting.table.choose_voices", language),
        list(by_id),
        format_func=lambda key: names.get(key, key),
        max_selections=VOICES_ON_THE_TABLE,
        help=t("meeting.table.voices_help", language),
        placeholder=t("meeting.table.placeholder", language),
        key="meeting_voices",
        persist_state="session",
    )
    voices = [by_id[key] for key in chosen]
    if contrary_left_out(offered, voices):
        st.warning(t("meeting.table.contrary_left_out", language))
    elif voices and not any(one.direction == "negative" for one in voices):
        st.caption(t("meeting.table.no_contrary", language))
    return voices


def _chosen(key: str, offered: Sequence[str], first: Sequence[str]) -> list[str]:
    """Keep what was chosen as far as it is still offered; before that, what is suggested."""
    before = st.session_state.get(key)
    kept = list(first) if before is None else [one for one in before if one in offered]
    st.session_state[key] = kept
    return kept
