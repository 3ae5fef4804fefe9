"""Collecting: what is asked of people, and the forms to ask it with."""

from __future__ import annotations

import streamlit as st

from app.collecting.schedule import schedule
from app.exports.plan_lines import plan_lines
from app.i18n import t
from app.ui.parts.collect_gaps import show_gaps
from app.ui.parts.collect_plan import show_collect_plan
from app.ui.parts.collect_when import show_when
from app.ui.parts.forms import show_forms
from app.ui.parts.header import show_header, show_notice
from app.ui.parts.ways import show_page_way
from app.ui.shared import loader
from app.ui.state import session


def draw() -> None:
    """Draw the page."""
    here = session()
    language = here.language
    show_header()
    st.title(t("collecting.title", language))
    st.markdown(t("collecting.intro", language))
    show_notice()
    with st.spinner(t("ui.talk.loading", language), show_time=False):
        grid = loader().get().resources.grid
    assessment = here.assessment()
    if not plan_lines(assessment.known, grid, language):
        st.markdown(t("collecting.nothing", language))
        show_page_way("grid", t("collecting.to_grid", language))
        return
    items = schedule(assessment.known, grid, language)
    show_collect_plan(items, assessment.known, language)
    show_when(items, assessment, language)
    show_gaps(assessment, grid, language)
    show_forms(assessment)
