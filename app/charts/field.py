"""Need and action side by side: where is need great and action thin, and the other way round."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import altair as alt
import pandas as pd

from app.charts.territory_look import DECIMALS, drawn, ink
from app.charts.theme import ACCENT, CONTEXT, LABEL_SIZE
from app.i18n import join, t
from knowledge.language import Language
from knowledge.short_names import short_name
from knowledge.territory import Direction, Territories

_HEIGHT = 280
_PER_CENT = 100


def field_frame(
    beside: pd.DataFrame, direction: Direction, territories: Territories, language: Language
) -> pd.DataFrame:
    """Add to `beside_need` the columns name, per_cent and corner.

    `corner` is "thin" where the need is on the worse side of the middle and the share of those who
    act below it (or not to be told), "thick" for the opposite, "" elsewhere; a statistic without a
    worse side has no corners.
    """
    frame = beside.copy()
    frame["name"] = [short_name(territories.territories[c], language) for c in frame["territory"]]
    frame["per_cent"] = frame["share"].astype(float) * _PER_CENT
    if direction == "neutral" or len(frame) < 2:
        return frame.assign(corner="")
    worse = frame["value"] > frame["value"].median()
    better = frame["value"] < frame["value"].median()
    if direction == "higher_is_better":
        worse, better = better, worse
    often = frame["per_cent"].fillna(0) > frame["per_cent"].fillna(0).median()
    seldom = frame["per_cent"].fillna(0) < frame["per_cent"].fillna(0).median()
    frame["corner"] = [
        "thin" if w and s else "thick" if b and o else ""
        for w, s, b, o in zip(worse, seldom, better, often, strict=True)
    ]
    return frame


def field_finding(frame: pd.DataFrame, statistic: str, facet: str, language: Language) -> str:
    """Say in words what the picture shows: how many were counted, and what stands out."""
    given: Mapping[str, str] = {
        "territories": str(int(frame["enterprises"].sum())),
        "statistic": statistic,
        "period": str(frame["period"].max()),
        "facet": facet,
    }
    said = [t("field.finding", language, **given)]
    for corner in ("thin", "thick"):
        places = frame.loc[frame["corner"] == corner, "name"].tolist()
        if places:
            said.append(t(f"field.{corner}", language, places=join(places, language)))
    if len(said) == 1:
        said.append(t("field.even", language))
    return " ".join(said)


def field_dots(frame: pd.DataFrame, statistic: str, language: Language) -> dict[str, Any]:
    """Draw one dot a territory: need across, share of the enterprises that act on it upwards."""
    axis: dict[str, Any] = {
        "labelColor": ink("soft"),
        "titleColor": ink("soft"),
        "grid": False,
        "tickCount": 4,
    }
    base = alt.Chart(frame[frame["per_cent"].notna()]).encode(
        x=alt.X("value:Q")
        .title(statistic)
        .axis(**axis, labelExpr=DECIMALS[language])
        .scale(zero=False, padding=40),
        y=alt.Y("per_cent:Q")
        .title(t("field.axis_share", language))
        .axis(**axis, labelExpr="datum.label + ' %'")
        .scale(domain=[0, 100]),
    )
    colour = alt.condition("datum.corner == 'thin'", alt.value(ACCENT), alt.value(CONTEXT))
    dots = base.mark_point(filled=True, size=110, opacity=1).encode(color=colour)
    names = base.mark_text(dy=-14, fontSize=LABEL_SIZE, color=ink()).encode(text="name:N")
    return drawn(dots + names, _HEIGHT)
