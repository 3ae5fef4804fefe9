"""The signature picture: nine quiet bands, filled where the enterprise acts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import altair as alt
import pandas as pd

from app.assessment.assessment import Assessment
from app.charts.theme import ACCENT, FAINT, LABEL_SIZE
from app.exports.grid_view import grid_view
from app.i18n import join, t
from app.i18n.wording import quoted
from indicators.grid import LEVELS, PRACTICES, Domain, Grid, Level
from knowledge.language import Language

_BAND = 34
# Where the level is not told, a change for someone is the likeliest reading; it is also the middle.
UNTOLD: Level = "result"
OUTSIDE = "-"  # the band of facets whose domain has left the grid; no domain has such an id


def grid_frame(assessment: Assessment, grid: Grid, language: Language) -> pd.DataFrame:
    """Lay out the grid: columns domain, level, confirmed, proposed, facets; one row a cell.

    `level` is the column's title; practices have one row, being one band across all columns.
    """
    view = grid_view(assessment, grid)
    rows = []
    for domain in rows_of(view, grid):
        for level in (UNTOLD,) if domain.id == PRACTICES else LEVELS:
            one_band = domain.id == PRACTICES
            confirmed = facets_in(view["confirmed"], domain.id, level, any_level=one_band)
            proposed = facets_in(view["proposed"], domain.id, level, any_level=one_band)
            names = [grid.facets[one].name[language] for one in (*confirmed, *proposed)]
            rows.append(
                {
                    "domain": domain_name(domain, language),
                    "level": t(f"grid.level.{level}", language),
                    "confirmed": len(confirmed),
                    "proposed": len(proposed),
                    "facets": ", ".join(names),
                    "practice": domain.id == PRACTICES,
                }
            )
    return pd.DataFrame(rows)


def rows_of(view: dict[str, Any], grid: Grid) -> list[Domain]:
    """List the domains of the grid, and last a stand-in for those that left, where one is used."""
    left = any(not one["domain"] for one in (*view["confirmed"], *view["proposed"]))
    return [*grid.domains.values(), *([grid.domains[OUTSIDE]] if left else [])]


def domain_name(domain: Domain, language: Language) -> str:
    """Name a band; the last one says where its facets came from."""
    return t("grid.gone.band", language) if domain.id == OUTSIDE else domain.name[language]


def facets_in(
    entries: Sequence[dict[str, Any]], domain: str, level: str, *, any_level: bool = False
) -> list[str]:
    """List the facets of the entries of `grid_view` that stand in one cell, each once."""
    return list(
        dict.fromkeys(
            one["facet"]
            for one in entries
            if (one["domain"] or OUTSIDE) == domain
            and (any_level or (one["level"] or UNTOLD) == level)
        )
    )


def grid_picture(frame: pd.DataFrame, language: Language) -> Any:
    """Draw the bands in little, practices as one across all columns; cells hold a count."""
    domains = frame["domain"].unique().tolist()
    levels = frame["level"].unique().tolist()
    shape = frame.assign(
        state=frame.apply(
            lambda row: (
                "confirmed" if row["confirmed"] else "proposed" if row["proposed"] else "empty"
            ),
            axis=1,
        ),
        count=frame["confirmed"] + frame["proposed"],
    )
    base = alt.Chart(shape).encode(
        x=alt.X("level:N")
        .sort(levels)
        .title(None)
        .axis(orient="top", labelAngle=0, ticks=False, domain=False, labelPadding=8)
        .scale(paddingInner=0.04, paddingOuter=0),
        y=alt.Y("domain:N")
        .sort(domains)
        .title(None)
        .axis(ticks=False, domain=False, labelPadding=8, labelFlush=False)
        .scale(paddingInner=0.18, paddingOuter=0),
    )
    cells = _filled(base.transform_filter("!datum.practice"), language)
    band = _filled(base.transform_filter("datum.practice"), language).encode(
        x=alt.value(0), x2=alt.value("width")
    )
    names = (
        base.transform_filter("datum.count > 0")
        .mark_text(fontSize=LABEL_SIZE, fontWeight=600)
        .encode(
            text="count:Q",
            color=alt.Color("state:N")
            .scale(domain=["proposed", "confirmed"], range=[ACCENT, "#FFFFFF"])
            .legend(None),
        )
    )
    return (cells + band + names).properties(height=_BAND * len(domains))


_STATES = ["empty", "proposed", "confirmed"]


def _filled(base: Any, language: Language) -> Any:
    """Full where confirmed, outlined where only proposed, faint elsewhere."""
    return base.mark_rect(cornerRadius=6, strokeWidth=1.5).encode(
        fill=alt.Fill("state:N")
        .scale(domain=_STATES, range=[FAINT, "transparent", ACCENT])
        .legend(None),
        stroke=alt.Stroke("state:N")
        .scale(domain=_STATES, range=["transparent", ACCENT, ACCENT])
        .legend(None),
        fillOpacity=alt.FillOpacity("state:N")
        .scale(domain=_STATES, range=[0.55, 1, 0.95])
        .legend(None),
        tooltip=[
            alt.Tooltip("domain:N").title(t("grid.domain", language)),
            alt.Tooltip("level:N").title(t("grid.column", language)),
            alt.Tooltip("facets:N").title(t("grid.facets", language)),
        ],
    )


def grid_finding(assessment: Assessment, grid: Grid, language: Language) -> str:
    """State in one sentence where the enterprise acts; it is the picture's alternative text."""
    view = grid_view(assessment, grid)
    confirmed = list(dict.fromkeys(one["facet"] for one in view["confirmed"]))
    proposed = list(dict.fromkeys(one["facet"] for one in view["proposed"]))
    if not confirmed and not proposed:
        return t("grid.finding_empty", language)
    key = "grid.finding_confirmed" if confirmed else "grid.finding_proposed"
    names = [grid.facets[one].name[language] for one in (confirmed or proposed[:4])]
    return t(key, language, facets=join([quoted(name, language) for name in names], language))
