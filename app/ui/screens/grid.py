"""The grid: the picture, the same as a table, and one facet at a time."""

from __future__ import annotations

import streamlit as st

from app.i18n import t
from app.ui.parts.grid import grid_table, show_grid
from app.ui.parts.header import show_header
from app.ui.shared import loader
from app.ui.state import session
from indicators.grid import Grid
from knowledge.language import Language


def draw() -> None:
    """Draw the page."""
    here = session()
    language = here.language
    show_header()
    st.title(t("grid.title", language))
    st.markdown(t("grid.intro", language))
    with st.spinner(t("ui.talk.loading", language), show_time=False):
        grid = loader().get().resources.grid
    assessment = here.assessment()
    show_grid(assessment, key="grid_page", named=True)
    with st.expander(t("grid.table", language)):
        st.dataframe(grid_table(assessment, grid, language), hide_index=True, width="stretch")
    facet = st.selectbox(
        t("grid.choose_facet", language),
        list(grid.facets),
        index=None,
        placeholder=t("grid.choose", language),
        format_func=lambda one: _name(one, grid, language),
        key="facet",
    )
    if facet:
        _facet(facet, grid, language)


def _name(facet: str, grid: Grid, language: Language) -> str:
    found = grid.facets[facet]
    return f"{grid.domains[found.domain].name[language]} › {found.name[language]}"


def _facet(facet: str, grid: Grid, language: Language) -> None:
    found = grid.facets[facet]
    with st.container(border=True):
        st.markdown(f"### {found.name[language]}")
        st.markdown(found.definition[language])
        st.caption(f"{t('grid.not_this', language)} : {found.not_this[language]}")
        st.markdown(f"**{t('grid.questions', language)}**")
        st.markdown("\n".join(f"- {question}" for question in found.questions[language]))
        st.markdown(f"**{t('grid.indicators', language)}**")
        for one in grid.indicators_of(facet):
            level = f" · {t(f'grid.level.{one.level}', language)}" if one.level else ""
            st.markdown(f"- {one.name[language]} ({one.unit[language]}{level})")
            st.caption(one.tells[language])
