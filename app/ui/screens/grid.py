"""The grid: the picture, the same as a table, one facet at a time, and the plan beside it."""

from __future__ import annotations

import streamlit as st

from app.i18n import t
from app.ui.parts.grid_facet import show_facet
from app.ui.parts.grid_matrix import show_matrix, show_tables
from app.ui.parts.grid_open import choose_cell, follow_press, open_cell, opened
from app.ui.parts.grid_plan import show_plan
from app.ui.parts.header import show_header
from app.ui.parts.packs import show_packs_left_out
from app.ui.shared import loader
from app.ui.state import session

# On a wide screen the plan stays in view beside the card, so that what is ticked is seen to count.
_STYLE = """<style>
@media (min-width: 641px) {
  [data-testid="stColumn"]:has(.st-key-plan) { position: sticky; top: 4rem; align-self: flex-start;
    max-height: calc(100vh - 5rem); overflow-y: auto; }
}
.st-key-facet_card h5, .st-key-plan h5 { padding-top: .6rem; }
</style>"""


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
        resources = loader().get().resources
    grid = resources.grid
    assessment = here.assessment()
    show_matrix(assessment, opened().cell, open_cell)
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
        elif open_now.domain:
            st.markdown(t("grid.open.empty", language))
    with plan:
        show_plan(assessment)
    show_packs_left_out(resources.packs, language)
    st.html(_STYLE)
