"""The matrix on the page: press a cell to open it; a table says the same."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pandas as pd
import streamlit as st

from app.assessment.assessment import Assessment
from app.charts.grid import OUTSIDE, domain_name, grid_finding
from app.charts.grid_layout import cell_says, cells_of, matrix_frames
from app.charts.grid_matrix import DARK, LIGHT, PRESSED, grid_matrix, shown
from app.charts.theme import specification
from app.exports.grid_view import grid_view
from app.i18n import day, t
from app.ui.parts.downloads import picture_downloads
from app.ui.shared import loader
from app.ui.state import session
from indicators.grid import LEVELS, PRACTICES, Grid
from knowledge.language import Language

_KEY = "grid_matrix"
_ON_PAPER = 900  # pixels of the picture to take away


def show_matrix(
    assessment: Assessment, cell: str, pressed: Callable[[str, str, str], None]
) -> None:
    """Draw the picture with its sentence, `cell` being the one that stands open ("" for none).

    `pressed` is told the domain, level and facet (or "") of what was pressed. The picture is made
    again only when what it shows has changed.
    """
    here = session()
    grid, language = loader().get().resources.grid, here.language
    view = grid_view(assessment, grid)
    shows = (language, repr(view))
    if here.drawn.get("matrix_shows") != shows:
        picture = grid_matrix(*matrix_frames(assessment, grid, language), language)
        here.drawn["matrix_shows"] = shows
        here.drawn["matrix"] = specification(picture)
        here.drawn["matrix_finding"] = grid_finding(assessment, grid, language)
        here.drawn["matrix_gone"] = any(
            one["facet"] not in grid.facets for one in (*view["confirmed"], *view["proposed"])
        )

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
    said = [here.drawn["matrix_finding"], t("grid.legend", language)]
    if here.drawn["matrix_gone"]:
        said.append(t("grid.gone.note", language))
    st.caption(" ".join(said))


def offer_picture(assessment: Assessment, grid: Grid) -> None:
    """Offer the picture to take away, under the enterprise's name and today's date."""
    here = session()
    language = here.language
    named = assessment.known.portrait.get("name")
    title = t("grid.picture.of", language, name=named.text) if named else ""
    title = title or t("grid.picture.title", language)
    picture_downloads(
        {**here.drawn["matrix"], "width": _ON_PAPER},
        title,
        "grid_picture",
        cell_table(assessment, grid, language),
        title=title,
        note=t("grid.picture.note", language, day=day(datetime.now(UTC), language)),
        rows_named=True,
    )


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
        domain = band[0].domain
        nothing = "" if domain.id == OUTSIDE else t("grid.cell.nothing", language)
        said = [cell_says(one, grid, language) if one.facets else nothing for one in band]
        if domain.id == PRACTICES:
            said += [""] * (len(LEVELS) - 1)
        rows[domain_name(domain, language)] = said
    titles = [t(f"grid.level.{level}", language) for level in LEVELS]
    return pd.DataFrame.from_dict(rows, orient="index", columns=titles)


def activity_table(assessment: Assessment, grid: Grid, language: Language) -> pd.DataFrame:
    """Lay out what stands behind the picture: one row a facet and activity."""
    view = grid_view(assessment, grid)
    rows = [
        {
            t("grid.domain", language): domain_name(
                grid.domains[one["domain"] or OUTSIDE], language
            ),
            t("grid.facet_named", language): grid.facets[one["facet"]].name[language],
            t("grid.open.level", language): t(f"grid.level.{one['level']}", language)
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
