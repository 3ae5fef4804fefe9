"""Figures of the talk that may become results."""

from __future__ import annotations

import streamlit as st

from app.assessment.assessment import Assessment
from app.i18n import t
from app.i18n.wording import quoted
from app.results.told import told_figures
from app.ui.parts.results_record import show_record_form
from app.ui.parts.results_words import value_words
from app.ui.state import session
from indicators.grid import Grid


def show_told(assessment: Assessment, grid: Grid) -> None:
    """Offer each figure that was told and is no result yet; nothing where there is none."""
    language = session().language
    offered = told_figures(assessment.known, grid, assessment.known.language)
    if not offered:
        return
    st.markdown(f"### {t('results.told.title', language)}")
    st.markdown(t("results.told.intro", language))
    for place, one in enumerate(offered):
        with st.container(border=True):
            st.text(quoted(one.text, language), width="stretch")
            st.caption(t("results.told.read", language, value=value_words(one, language)))
            with st.expander(t("results.told.take", language)):
                show_record_form(f"told_{one.effect}_{place}", assessment, grid, one)
