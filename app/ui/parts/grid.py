"""The grid in little, with its sentence, as it stands beside the talk."""

from __future__ import annotations

import streamlit as st

from app.assessment.assessment import Assessment
from app.charts.grid import grid_finding, grid_frame, grid_picture
from app.charts.theme import specification
from app.exports.grid_view import grid_view
from app.i18n import t
from app.ui.shared import loader
from app.ui.state import session


def show_grid(assessment: Assessment, key: str) -> None:
    """Draw the picture; it is computed again only when what it shows has changed."""
    here = session()
    grid, language = loader().get().resources.grid, here.language
    shows = (language, repr(grid_view(assessment, grid)))
    if here.drawn.get("grid_shows") != shows:
        frame = grid_frame(assessment, grid, language)
        here.drawn["grid_shows"] = shows
        here.drawn["grid"] = specification(grid_picture(frame, language))
        here.drawn["grid_finding"] = grid_finding(assessment, grid, language)
    st.vega_lite_chart(here.drawn["grid"], width="stretch", key=key, alt=here.drawn["grid_finding"])
    st.caption(f"{here.drawn['grid_finding']} {t('grid.legend', language)}")
