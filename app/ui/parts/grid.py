"""The grid picture, with its sentence and, on demand, its table."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from app.assessment.assessment import Assessment
from app.charts.grid import grid_finding, grid_frame, grid_picture
from app.charts.theme import specification
from app.exports.grid_view import grid_view
from app.i18n import t
from app.ui.shared import loader
from app.ui.state import session
from indicators.grid import Grid
from knowledge.language import Language


def show_grid(assessment: Assessment, key: str, *, named: bool = False) -> None:
    """Draw the picture; it is computed again only when what it shows has changed.

    With `named` its cells hold names, for which the page must be wide enough.
    """
    here = session()
    grid, language = loader().get().resources.grid, here.language
    shows = (language, named, repr(grid_view(assessment, grid)))
    if here.drawn.get("grid_shows") != shows:
        frame = grid_frame(assessment, grid, language)
        here.drawn["grid_shows"] = shows
        here.drawn["grid"] = specification(grid_picture(frame, language, named=named))
        here.drawn["grid_finding"] = grid_finding(assessment, grid, language)
    st.vega_lite_chart(here.drawn["grid"], width="stretch", key=key, alt=here.drawn["grid_finding"])
    st.caption(f"{here.drawn['grid_finding']} {t('grid.legend', language)}")


def grid_table(assessment: Assessment, grid: Grid, language: Language) -> pd.DataFrame:
    """Lay out the same as the picture in words: one row a facet and activity."""
    view = grid_view(assessment, grid)
    rows = [
        {
            t("grid.domain", language): grid.domains[one["domain"]].name[language],
            t("grid.facets", language): grid.facets[one["facet"]].name[language],
            t("grid.column", language): t(f"grid.level.{one['level']}", language)
            if one["level"]
            else "",
            t("grid.activity", language): one["text"],
            t("grid.status", language): t(f"grid.status_{one['status']}", language),
            t("grid.state", language): t(f"grid.state_{state}", language),
        }
        for state in ("confirmed", "proposed")
        for one in view[state]
    ]
    return pd.DataFrame(rows)
