"""The territory beside the results: a need of the place, never an effect of the enterprise."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from app.assessment.assessment import Assessment
from app.charts.territory_words import source_text, stand_in_text
from app.drafting.needs import Need, fact
from app.drafting.needs_beside import NeedBeside, needs_beside
from app.i18n import join, t
from app.i18n.wording import quoted
from app.ui.parts.pictures import told
from app.ui.parts.plain_text import plain
from app.ui.state import session
from indicators.grid import Grid
from knowledge.territory import Territories


def show_need_beside(
    indicators: Sequence[str], assessment: Assessment, grid: Grid, territories: Territories
) -> None:
    """Say what public figures tell of the need behind results; `indicators` are their ids.

    Without a place of the enterprise, say where to name it.
    """
    language = session().language
    facets = {grid.indicators[one].facet for one in indicators if one in grid.indicators}
    if not any(grid.facets[one].statistics for one in facets if one in grid.facets):
        return
    st.markdown(f"### {t('picture_analysis.need.title', language)}")
    place = assessment.known.territory
    if place is None or place.territory not in territories.territories:
        st.markdown(t("picture_analysis.need.place", language))
        return
    code = place.territory
    found = needs_beside(indicators, grid, territories, code)
    if not found:
        st.markdown(t("picture_analysis.need.nothing", language))
        return
    st.markdown(t("picture_analysis.need.intro", language))
    for one in found:
        with st.container(border=True, key=f"need_beside_{one.facet}"):
            _facet(one, code, grid, territories)


def _facet(one: NeedBeside, code: str, grid: Grid, territories: Territories) -> None:
    language = session().language
    st.markdown(f"**{plain(grid.facets[one.facet].name[language])}**")
    names = [quoted(grid.indicators[each].name[language], language) for each in one.indicators]
    figures = join(names, language)
    st.caption(told(t("picture_analysis.need.beside", language, figures=figures)))
    for need in one.needs:
        st.markdown(told(fact(need, territories, language)))
        st.caption(told(_beneath(need, code, territories)))


def _beneath(need: Need, code: str, territories: Territories) -> str:
    """Name the sources, and whose figure it is where it is another's."""
    language = session().language
    figures = [place.figure for place in need.places if place.figure]
    sources = " · ".join(dict.fromkeys(source_text(one) for one in figures))
    said = t("picture_analysis.need.source", language, source=sources)
    stand_in = stand_in_text(code, figures[0], territories, language)
    return f"{stand_in} {said}" if stand_in else said
