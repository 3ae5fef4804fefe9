"""The tile map drawn: a press on a tile selects its territory; missing values are hatched."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from app.charts.territory_look import SIZE, drawn, ink, records

PRESSED = "pressed"  # the selection: which territory was pressed last
# From hardly any to much, light to dark in both themes; the words on a tile follow its shade.
SHADES = ("#E3F0EE", "#B5D9D5", "#7DBBB5", "#2E7F78", "#0B4F4B")
_DARK_FROM = 0.6  # of the scale, where the fourth shade begins: white words from there on
_TALL, _NARROW, _GAP, _CORNER = 46, "width < 700", 1.5, 5
_LEGEND = 34  # pixels below the tiles
_FEW, _FAR = 0.05, 2.0  # the share of values that may lie out, and how far, in spans of the rest
_HATCHES = 3  # strokes through a tile without a value


def tile_map(frame: pd.DataFrame, low: str, high: str, missing: str) -> dict[str, Any]:
    """Draw the map from the frame of `tiles_frame`; returns the specification.

    Args:
        low, high: the least and the largest value in words, for the scale below the map.
        missing: what a hatched tile means.
    """
    columns, rows = int(frame["column"].max()) + 1, int(frame["row"].max()) + 1
    across = alt.Scale(domain=[0, columns], nice=False)
    down = alt.Scale(domain=[0, rows * _TALL + _LEGEND], reverse=True, nice=False)
    tiles = placed(frame)
    place = _Places(across, down)
    pressed = alt.selection_point(name=PRESSED, fields=["code"], on="click")
    layers = [
        _boxes(tiles, place).add_params(pressed),
        _hatches(tiles, place),
        _outline(tiles, place),
        *_names(tiles, place, columns),
        *_scale_below(
            place, rows, low, high, missing, hatched=bool((frame.state == "missing").any())
        ),
    ]
    return drawn(alt.layer(*layers), rows * _TALL + _LEGEND)


class _Places:
    """Tiles across, pixels down."""

    def __init__(self, across: alt.Scale, down: alt.Scale) -> None:
        self._across, self._down = across, down

    def x(self, field: str) -> alt.X:
        return alt.X(f"{field}:Q", axis=None, scale=self._across)

    def y(self, field: str) -> alt.Y:
        return alt.Y(f"{field}:Q", axis=None, scale=self._down)


def scale_ends(frame: pd.DataFrame) -> tuple[float, float]:
    """Where the scale of colours begins and ends: at the least and the largest value.

    Unless a few lie so far out that all others would look alike: then what lies beyond takes the
    colour of the end.
    """
    values = frame["value"].astype(float).dropna()
    ends = float(values.min()), float(values.max())
    usual = float(values.quantile(_FEW)), float(values.quantile(1 - _FEW))
    far_out = ends[1] - ends[0] > _FAR * (usual[1] - usual[0]) > 0
    return usual if far_out else ends


def placed(frame: pd.DataFrame) -> pd.DataFrame:
    """Add to the frame of `tiles_frame` where each tile stands, and its shade."""
    low, high = scale_ends(frame)
    values = frame["value"].astype(float)
    share = ((values - low) / (high - low)).clip(0, 1) if high > low else values * 0 + 0.5
    return frame.assign(
        left=frame["column"],
        right=frame["column"] + 1,
        centre=frame["column"] + 0.5,
        top=frame["row"] * _TALL,
        bottom=(frame["row"] + 1) * _TALL,
        middle=(frame["row"] + 0.5) * _TALL,
        upper=(frame["row"] + 0.34) * _TALL,
        lower=(frame["row"] + 0.68) * _TALL,
        share=share,
        shade=[_shade(one) for one in share],
        dark=share >= _DARK_FROM,
    )


def _shade(share: float) -> str:
    """The colour of a share of the scale, in five steps that the legend shows."""
    if pd.isna(share):
        return "transparent"
    return SHADES[min(int(share * len(SHADES)), len(SHADES) - 1)]


def _tooltip() -> list[alt.Tooltip]:
    return [alt.Tooltip("says:N").title(" "), alt.Tooltip("remark:N").title("  ")]


def _rectangles(chart: Any, place: _Places, inset: float, **look: Any) -> Any:
    return chart.mark_rect(
        cornerRadius=_CORNER, cursor="pointer", xOffset=inset, x2Offset=-inset, yOffset=inset,
        y2Offset=-inset, **look,
    ).encode(x=place.x("left"), x2="right:Q", y=place.y("top"), y2="bottom:Q")  # fmt: skip


def _boxes(tiles: pd.DataFrame, place: _Places) -> Any:
    box = _rectangles(alt.Chart(tiles), place, _GAP)
    edge = alt.value(ink("edge"))
    stroke = alt.when("datum.state == 'missing'").then(edge).otherwise(alt.value("transparent"))
    fill = alt.Fill("shade:N", scale=None, legend=None)
    return box.encode(fill=fill, stroke=stroke, tooltip=_tooltip())


def _hatches(tiles: pd.DataFrame, place: _Places) -> Any:
    """Slanted strokes within the tiles that have no value."""
    bare = tiles[tiles["state"] == "missing"]
    strokes = [
        {
            "from": row["left"] + 0.1 + 0.27 * step,
            "to": row["left"] + 0.36 + 0.27 * step,
            "start": row["bottom"] - 6,
            "end": row["top"] + 6,
        }
        for row in records(bare)
        for step in range(_HATCHES)
    ]
    chart = alt.Chart(pd.DataFrame(strokes, columns=["from", "to", "start", "end"]))
    return chart.mark_rule(color=ink("edge"), strokeWidth=1, opacity=0.8).encode(
        x=place.x("from"), x2="to:Q", y=place.y("start"), y2="end:Q"
    )


def _outline(tiles: pd.DataFrame, place: _Places) -> Any:
    """The place that the page is about."""
    own = alt.Chart(tiles[tiles["here"]])
    return _rectangles(own, place, 0.5, filled=False, stroke=ink(), strokeWidth=2.5)


def _names(tiles: pd.DataFrame, place: _Places, columns: int) -> list[Any]:
    """Name and value; on a narrow screen the first letters alone."""
    chart = alt.Chart(tiles).transform_calculate(
        written=f"{_NARROW} ? datum.short : datum.name",
        at=f"{_NARROW} || datum.label == '' ? datum.middle : datum.upper",
        told=f"{_NARROW} ? '' : datum.label",
    )
    white, soft = alt.value("#FFFFFF"), alt.value(ink("soft"))
    on_shade = alt.value("#16211F")
    bare = alt.when("datum.state == 'missing'").then(soft)
    colour = bare.when("datum.dark").then(white).otherwise(on_shade)
    limit = alt.ExprRef(f"{_NARROW} ? 100 : width / {columns} - 6")
    size = alt.ExprRef(f"{_NARROW} ? 10 : {SIZE - 1}")
    look: dict[str, Any] = {"cursor": "pointer", "limit": limit, "baseline": "middle"}
    named = chart.mark_text(fontSize=size, fontWeight=600, **look)
    told = chart.mark_text(fontSize=SIZE - 1, **look)
    return [
        named.encode(x=place.x("centre"), y=place.y("at"), text="written:N", color=colour,
                     tooltip=_tooltip()),
        told.encode(x=place.x("centre"), y=place.y("lower"), text="told:N", color=colour,
                    tooltip=_tooltip()),
    ]  # fmt: skip


def _scale_below(
    place: _Places, rows: int, low: str, high: str, missing: str, *, hatched: bool
) -> list[Any]:
    """The five shades with their ends in words, and what a hatched tile means."""
    top = rows * _TALL + 16
    frame = pd.DataFrame(
        [
            {"left": 0.5 * step, "right": 0.5 * (step + 1), "top": top, "bottom": top + 12,
             "shade": shade}
            for step, shade in enumerate(SHADES)
        ]
    )  # fmt: skip
    ramp = alt.Chart(frame).mark_rect().encode(
        x=place.x("left"), x2="right:Q", y=place.y("top"), y2="bottom:Q",
        fill=alt.Fill("shade:N", scale=None, legend=None),
    )  # fmt: skip
    texts = [{"x": 0.0, "y": top - 7, "text": f"{low} – {high}"}]
    if hatched:
        texts.append({"x": 2.7, "y": top + 6, "text": missing})
    told = alt.Chart(pd.DataFrame(texts)).mark_text(
        align="left", baseline="middle", fontSize=11, color=ink("soft")
    )
    return [ramp, told.encode(x=place.x("x"), y=place.y("y"), text="text:N")]
