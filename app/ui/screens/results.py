"""Results: what was collected, and what it says."""

from __future__ import annotations

import streamlit as st

from app.i18n import t
from app.ui.parts.analysis_page import show_analysis
from app.ui.parts.answers_take import show_answers_take
from app.ui.parts.header import show_header
from app.ui.shared import loader
from app.ui.state import session


def draw() -> None:
    """Draw the page."""
    here = session()
    language = here.language
    show_header()
    st.title(t("collecting.results_title", language))
    st.markdown(t("collecting.results_intro", language))
    with st.spinner(t("ui.talk.loading", language), show_time=False):
        loader().get()
    assessment = here.assessment()
    show_analysis(assessment)
    show_answers_take(assessment)
