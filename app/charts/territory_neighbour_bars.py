"""The neighbours drawn: small bars, the name above each, the value behind it."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from app.charts.grid_matrix import LIGHT
from app.charts.territory_look import drawn, pixels_down, words
from app.charts.theme import ACCENT, CONTEXT

_ROW, _NAME, _BAR, _LABEL = 38, 16, 11, 100  # pixels
_WIDTH = 340  # of one picture among several


def neighbour_bars(frame: pd.DataFrame, width: int | None = None) -> dict[str, Any]:
    """Draw one statistic of `neighbours_frame`; returns the specification.

    `width` in pixels, for a picture that does not take its page's.
    """
    height = _ROW * len(frame)
    tops = [index * _ROW for index in range(len(frame))]
    placed = frame.assign(
        zero=0.0,
        named=[top + _NAME / 2 for top in tops],
        top=[top + _NAME for top in tops],
        bottom=[top + _NAME + _BAR for top in tops],
        middle=[top + _NAME + _BAR / 2 for top in tops],
    )
    chart = alt.Chart(placed)
    ends = [min(0.0, float(placed["value"].min())), max(0.0, float(placed["value"].max()))]
    farthest: Any = alt.ExprRef(f"width - {_LABEL}") if width is None else width - _LABEL
    scale = alt.Scale(domain=ends, range=[alt.ExprRef("0"), farthest], nice=False)
    colours = alt.Scale(domain=["own", "neighbour"], range=[ACCENT, CONTEXT])
    bars = chart.mark_rect(cornerRadius=3).encode(
        x=alt.X("zero:Q", axis=None, scale=scale),
        x2="value:Q",
        y=pixels_down("top", height),
        y2="bottom:Q",
        color=alt.Color("role:N", scale=colours, legend=None),
    )
    layers = [bars]
    for weight, own in ((600, "=="), (400, "!=")):
        some = chart.transform_filter(f"datum.role {own} 'own'")
        named, middle = pixels_down("named", height), pixels_down("middle", height)
        value = alt.X("value:Q", axis=None, scale=scale)
        layers += [
            words(some, alt.value(0), named, "place", fontWeight=weight),
            words(some, value, middle, "label", dx=6, fontWeight=weight),
        ]
    return drawn(alt.layer(*layers), height)


def neighbours_picture(frame: pd.DataFrame) -> dict[str, Any]:
    """Draw all statistics of the frame as one picture to take away, each with its title."""
    parts: list[dict[str, Any]] = []
    datasets: dict[str, Any] = {}
    for _, block in frame.groupby("statistic", sort=False):
        first = block.iloc[0]
        title = {"text": first["title"], "subtitle": first["period"], "anchor": "start"}
        part = neighbour_bars(block, _WIDTH)
        datasets |= part["datasets"]
        kept: dict[str, Any] = {
            key: part[key] for key in ("data", "layer", "height") if key in part
        }
        parts.append({**kept, "title": title, "width": _WIDTH})
    params = [{"name": name, "value": value} for name, value in LIGHT.items()]
    top = {"$schema": alt.SCHEMA_URL, "params": params, "datasets": datasets}
    return {**top, "concat": parts, "columns": 2, "spacing": 36}
