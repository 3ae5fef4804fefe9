"""Change over time drawn: under each name a lane a moment, joined by a slope."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import altair as alt
import pandas as pd

from app.charts.lettering import in_lines, width_of
from app.charts.territory_look import SIZE, drawn, ink, pixels_down, records, words
from app.charts.theme import ACCENT, CONTEXT
from app.i18n import NO_BREAK, t
from knowledge.language import Language

# In pixels.
_ROOM = 316  # that a line of words takes at most: what a phone has
_NAME_LEADING, _LEADING, _LANE, _APART = 18, 15, 22, 18
_LABELS, _EDGE = 160, 12  # for the words beside a lane at most; from its ends to what is next to it

_SHORT = 12  # signs

# Filled or not and of another shape: a moment is known without its colour.
_SHAPES = {"entry": "circle", "exit": "circle", "later": "diamond"}

Row = dict[str, Any]


@dataclass
class _Setting:
    """Where everything stands: `y` in pixels from the top, `at` a share of the lane."""

    names: list[Row] = field(default_factory=list)
    labels: list[Row] = field(default_factory=list)
    rails: list[Row] = field(default_factory=list)
    spans: list[Row] = field(default_factory=list)
    slopes: list[Row] = field(default_factory=list)
    aims: list[Row] = field(default_factory=list)
    marks: list[Row] = field(default_factory=list)
    y: float = 0.0

    def block(self, rows: Sequence[Row], room: float, language: Language) -> None:
        """Set one course: its name, its lanes, and the ends of its line."""
        self.y += _APART if self.names else 0
        for line in in_lines(rows[0]["name"], _ROOM, SIZE, language, bold=True):
            self.names.append({"text": line, "y": self.y + _NAME_LEADING / 2})
            self.y += _NAME_LEADING
        self.y += 3
        top, placed = self.y, [self._lane(row, room, language) for row in rows]
        figures = [one for one in placed if one["mark"] != "aim"]
        self.slopes += [
            {"at": one["at"], "y": one["y"], "at2": other["at"], "y2": other["y"]}
            for one, other in pairwise(figures)
        ]
        self.aims += [{**one, "y": top, "y2": self.y} for one in placed if one["mark"] == "aim"]
        ends = {"y": self.y + _LEADING / 2, "zero": 0.0, "one": 1.0}
        self.rails.append({**ends, "from": rows[0]["from"], "to": rows[0]["to"], "top": top})
        self.y += _LEADING

    def _lane(self, row: Row, room: float, language: Language) -> Row:
        said = _said(row, language)
        lines = in_lines(said, room, SIZE, language)
        tall = max(_LANE, len(lines) * _LEADING + 6)
        middle = self.y + tall / 2
        first = middle - (len(lines) - 1) * _LEADING / 2
        self.labels += [{"text": line, "y": first + at * _LEADING} for at, line in enumerate(lines)]
        placed = {**row, "at": _share(row["value"], row), "y": middle, "said": said}
        if row["mark"] != "aim":
            self.marks.append(placed)
            if pd.notna(row["low"]) and pd.notna(row["high"]):
                ends = {"at": _share(row["low"], row), "at2": _share(row["high"], row)}
                self.spans.append({**ends, "y": middle})
        self.y += tall
        return placed


def _said(row: Mapping[str, Any], language: Language) -> str:
    """Name a figure beside its lane; a short one is never parted."""
    short = len(row["shown"]) <= _SHORT
    value = row["shown"].replace(" ", NO_BREAK) if short else row["shown"]
    return t("picture_analysis.lane", language, when=row["when"], value=value)


def _share(value: float, row: Mapping[str, Any]) -> float:
    """Where a value lies between the ends of its line; what reaches beyond stops at the end."""
    at = (value - row["least"]) / (row["most"] - row["least"])
    return float(min(1.0, max(0.0, at)))


def change_lanes(frame: pd.DataFrame, language: Language) -> dict[str, Any]:
    """Draw the frame of `change_frame`; returns the specification.

    A thin line shows how far chance may carry a figure, a dashed one across the lanes the aim.
    """
    setting = _Setting()
    widest = max((width_of(_said(row, language), SIZE) for row in records(frame)), default=0)
    room = min(_LABELS, widest + 2)
    for _, some in frame.groupby("course", sort=False):
        setting.block(records(some), room, language)
    height = max(1, round(setting.y) + 4)
    return drawn(alt.layer(*_words(setting, room, height), *_lines(setting, room, height)), height)


def _across(name: str, room: float) -> alt.X:
    ends: list[Any] = [alt.ExprRef(f"{room + _EDGE:g}"), alt.ExprRef(f"width - {_EDGE}")]
    return alt.X(f"{name}:Q").axis(None).scale(domain=[0, 1], range=ends, nice=False)


def _words(setting: _Setting, room: float, height: int) -> list[Any]:
    y, x = pixels_down("y", height), alt.value(0)
    quiet = {"color": ink("soft"), "fontSize": SIZE - 1}
    columns = ["text", "y"]
    names = alt.Chart(pd.DataFrame(setting.names, columns=columns))
    labels = alt.Chart(pd.DataFrame(setting.labels, columns=columns))
    ends = alt.Chart(pd.DataFrame(setting.rails, columns=["zero", "one", "from", "to", "y"]))
    return [
        words(names, x, y, "text", fontWeight="bold"),
        words(labels, x, y, "text"),
        words(ends, _across("zero", room), y, "from", align="left", **quiet),
        words(ends, _across("one", room), y, "to", align="right", **quiet),
    ]


def _lines(setting: _Setting, room: float, height: int) -> list[Any]:
    y, x = pixels_down("y", height), _across("at", room)
    rails = pd.DataFrame(
        [{"zero": 0.0, "one": 1.0, "y": one["y"]} for one in setting.marks],
        columns=["zero", "one", "y"],
    )
    spans = pd.DataFrame(setting.spans, columns=["at", "at2", "y"])
    slopes = pd.DataFrame(setting.slopes, columns=["at", "y", "at2", "y2"])
    aims = pd.DataFrame(setting.aims, columns=["at", "y", "y2"])
    return [
        _rules(rails, ink("edge"), strokeWidth=1).encode(x=_across("zero", room), x2="one:Q", y=y),
        _rules(spans, CONTEXT, strokeWidth=3).encode(x=x, x2="at2:Q", y=y),
        _rules(slopes, ACCENT, strokeWidth=1.5).encode(x=x, x2="at2:Q", y=y, y2="y2:Q"),
        _rules(aims, ink(), strokeWidth=2, strokeDash=[4, 3]).encode(x=x, y=y, y2="y2:Q"),
        _marks(setting, x, y),
    ]


def _rules(frame: pd.DataFrame, colour: Any, **look: Any) -> Any:
    return alt.Chart(frame).mark_rule(color=colour, aria=False, **look)


def _marks(setting: _Setting, x: alt.X, y: alt.Y) -> Any:
    marks = list(_SHAPES)
    fills = alt.Scale(domain=marks, range=[alt.ExprRef("faint"), ACCENT, ACCENT])
    frame = pd.DataFrame(setting.marks, columns=["at", "y", "mark", "name", "said"])
    return (
        alt.Chart(frame)
        .mark_point(filled=True, opacity=1, stroke=ACCENT, strokeWidth=2, size=110)
        .encode(
            x=x,
            y=y,
            shape=alt.Shape("mark:N")
            .scale(domain=marks, range=list(_SHAPES.values()))
            .legend(None),
            fill=alt.Fill("mark:N").scale(fills).legend(None),
            tooltip=[alt.Tooltip("name:N").title(" "), alt.Tooltip("said:N").title("  ")],
        )
    )
