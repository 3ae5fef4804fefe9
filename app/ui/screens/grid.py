"""The grid: the picture, the same as a table, one facet at a time, and the plan beside it."""

from __future__ import annotations

import streamlit as st

from app.i18n import t
from app.ui.parts.grid_facet import show_facet
from app.ui.parts.grid_matrix import offer_picture, show_matrix, show_tables
from app.ui.parts.grid_open import choose_cell, follow_press, open_cell, opened
from app.ui.parts.grid_plan import show_plan
from app.ui.parts.header import show_header, show_notice
from app.ui.parts.packs import show_packs_left_out
from app.ui.shared import loader
from app.ui.state import session


def draw() -> None:
    """Draw the page."""
    here = session()
    language = here.language
    show_header()
    st.title(t("grid.title", language))
    st.markdown(t("grid.intro", language))
    show_notice()
    with st.spinner(t("ui.talk.loading", language), show_time=False):
        resources = loader().get().resources
    grid = resources.grid
    assessment = here.assessment()
    show_matrix(assessment, opened().cell, open_cell)
    offer_picture(assessment, grid)
    with st.expander(t("grid.table", language)):
        show_tables(assessment, grid, language)
    with st.container(key="grid_open"):
        st.markdown(f"## {t('grid.open.title', language)}")
        st.caption(f"{t('grid.open.intro', language)} {t('grid.open.marks', language)}")
        open_now = choose_cell(assessment)
    follow_press()
    card, plan = st.columns([3, 2], gap="large")
    with card:
        if open_now.facet:
            show_facet(assessment, open_now)
        else:
            st.markdown(t(f"grid.open.{'empty' if open_now.domain else 'start'}", language))
    with plan:
        show_plan(assessment)
    show_packs_left_out(resources.packs, language)
