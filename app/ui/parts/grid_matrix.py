"""The matrix on the page: press a cell to open it; a table says the same."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import streamlit as st

from app.assessment.assessment import Assessment
from app.charts.grid import grid_finding
from app.charts.grid_layout import cell_says, cells_of, matrix_frames
from app.charts.grid_matrix import DARK, LIGHT, PRESSED, grid_matrix, shown
from app.charts.theme import specification
from app.exports.grid_view import grid_view
from app.i18n import t
from app.ui.shared import loader
from app.ui.state import session
from indicators.grid import LEVELS, PRACTICES, Grid
from knowledge.language import Language

_KEY = "grid_matrix"


def show_matrix(
    assessment: Assessment, cell: str, pressed: Callable[[str, str, str], None]
) -> None:
    """Draw the picture with its sentence, `cell` being the one that stands open ("" for none).

    `pressed` is told the domain, level and facet (or "") of what was pressed. The picture is made
    again only when what it shows has changed.
    """
    here = session()
    grid, language = loader().get().resources.grid, here.language
    shows = (language, repr(grid_view(assessment, grid)))
    if here.drawn.get("matrix_shows") != shows:
        picture = grid_matrix(*matrix_frames(assessment, grid, language), language)
        here.drawn["matrix_shows"] = shows
        here.drawn["matrix"] = specification(picture)
        here.drawn["matrix_finding"] = grid_finding(assessment, grid, language)

    def select() -> None:
        found = st.session_state[_KEY].selection.get(PRESSED) or []
        if found:
            last = found[-1]
            pressed(str(last["domain_id"]), str(last["level_id"]), str(last["facet_id"]))

    st.vega_lite_chart(
        shown(here.drawn["matrix"], _colours(), cell),
        width="stretch",
        key=_KEY,
        on_select=select,
        selection_mode=PRESSED,
        alt=here.drawn["matrix_finding"],
    )
    st.caption(f"{here.drawn['matrix_finding']} {t('grid.legend', language)}")


def _colours() -> dict[str, str]:
    return DARK if st.context.theme.type == "dark" else LIGHT


def show_tables(assessment: Assessment, grid: Grid, language: Language) -> None:
    """Say the same as the picture: once cell by cell, once activity by activity."""
    st.table(cell_table(assessment, grid, language))
    by_activity = activity_table(assessment, grid, language)
    if len(by_activity):
        st.dataframe(by_activity, hide_index=True, width="stretch")


def cell_table(assessment: Assessment, grid: Grid, language: Language) -> pd.DataFrame:
    """Lay out the cells in words: a row a domain, a column a level; practices fill the first."""
    rows = {}
    for band in cells_of(assessment, grid):
        nothing = t("grid.cell.nothing", language)
        said = [cell_says(one, grid, language) if one.facets else nothing for one in band]
        if band[0].domain.id == PRACTICES:
            said += [""] * (len(LEVELS) - 1)
        rows[band[0].domain.name[language]] = said
    titles = [t(f"grid.level.{level}", language) for level in LEVELS]
    return pd.DataFrame.from_dict(rows, orient="index", columns=titles)


def activity_table(assessment: Assessment, grid: Grid, language: Language) -> pd.DataFrame:
    """Lay out what stands behind the picture: one row a facet and activity."""
    view = grid_view(assessment, grid)
    rows = [
        {
            t("grid.domain", language): _domain(one["domain"], grid, language),
            t("grid.facets", language): _facet(one["facet"], grid, language),
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


def _domain(domain: str, grid: Grid, language: Language) -> str:
    return grid.domains[domain].name[language] if domain in grid.domains else ""


def _facet(facet: str, grid: Grid, language: Language) -> str:
    return grid.facets[facet].name[language] if facet in grid.facets else facet
