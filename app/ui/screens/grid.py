"""The grid: the picture, the same as a table, one facet at a time, and the plan beside it."""

from __future__ import annotations

import streamlit as st

from app.i18n import t
from app.ui.parts.grid_facet import show_facet
from app.ui.parts.grid_matrix import show_matrix, show_tables
from app.ui.parts.grid_open import choose_cell, open_cell, opened
from app.ui.parts.grid_plan import show_plan
from app.ui.parts.header import show_header
from app.ui.shared import loader
from app.ui.state import session


def draw() -> None:
    """Draw the page."""
    here = session()
    language = here.language
    show_header()
    st.title(t("grid.title", language))
    st.markdown(t("grid.intro", language))
    if here.notice:
        st.info(here.notice)
        here.notice = ""
    with st.spinner(t("ui.talk.loading", language), show_time=False):
        grid = loader().get().resources.grid
    assessment = here.assessment()
    show_matrix(assessment, opened().cell, open_cell)
    with st.expander(t("grid.table", language)):
        show_tables(assessment, grid, language)
    st.markdown(f"## {t('grid.open.title', language)}")
    st.caption(t("grid.open.intro", language))
    card, plan = st.columns([3, 2], gap="large")
    with card:
        open_now = choose_cell(assessment)
        if open_now.facet:
            show_facet(assessment, open_now)
        elif open_now.domain:
            st.markdown(t("grid.open.empty", language))
    with plan:
        show_plan(assessment)
