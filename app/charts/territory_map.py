"""The zone as a real map, where the operator named a file of boundaries; it says what tiles say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import altair as alt
import pandas as pd

from app.charts.territory_look import drawn, ink, records
from app.charts.territory_tile_map import PRESSED, SHADES, placed

HEIGHT = 520


def boundary_map(
    frame: pd.DataFrame, boundaries: Mapping[str, Any], low: str, high: str, missing: str
) -> dict[str, Any]:
    """Draw the map from the frame of `tiles_frame` and a FeatureCollection with NUTS codes as ids.

    A territory without a boundary is not drawn; `low`, `high` and `missing` are as for the tiles.
    """
    rows = {str(row["code"]): row for row in records(placed(frame))}
    features = [
        {**feature, "properties": _properties(rows[feature["id"]])}
        for feature in boundaries["features"]
        if feature["id"] in rows
    ]
    pressed = alt.selection_point(name=PRESSED, fields=["code"], on="click")
    data = alt.InlineData(values=features)
    chart: Any = alt.Chart(data).transform_calculate(code="datum.properties.code")
    shapes = chart.mark_geoshape(cursor="pointer")
    tooltip = [alt.Tooltip("properties.says:N").title(" ")]
    edge = alt.value(ink("edge"))
    areas = shapes.encode(
        fill=alt.Fill("properties.shade:N", scale=None, legend=None), stroke=edge, tooltip=tooltip
    )
    own = shapes.transform_filter("datum.properties.here").encode(
        fill=alt.value("transparent"), stroke=alt.value(ink()), strokeWidth=alt.value(2.5)
    )
    picture = alt.layer(areas.add_params(pressed), own).project(type="mercator")
    return drawn(
        alt.layer(
            picture, *_scale(low, high, missing if (frame["state"] == "missing").any() else "")
        ),
        HEIGHT,
    )


def _properties(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "code": row["code"],
        "says": row["says"],
        "here": bool(row["here"]),
        "shade": row["shade"],
    }


def _scale(low: str, high: str, missing: str) -> list[Any]:
    """The shades with their ends in words, in the lower left corner."""
    frame = pd.DataFrame(
        [{"shade": shade, "x": 8 + 26 * step} for step, shade in enumerate(SHADES)]
    )
    boxes = (
        alt.Chart(frame)
        .mark_square(size=400, opacity=1)
        .encode(
            x=alt.X("x:Q", axis=None, scale=None),
            y=alt.value(HEIGHT - 16),
            fill=alt.Fill("shade:N", scale=None, legend=None),
        )
    )
    told = [alt.Chart(pd.DataFrame([{"text": text}])) for text in (f"{low} – {high}", missing)]
    looks = [one.mark_text(align="left", fontSize=11, color=ink("soft")) for one in told]
    return [
        boxes,
        looks[0].encode(x=alt.value(0), y=alt.value(HEIGHT - 38), text="text:N"),
        looks[1].encode(x=alt.value(26 * len(SHADES) + 8), y=alt.value(HEIGHT - 16), text="text:N"),
    ]
