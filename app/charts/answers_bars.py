"""Answers on a scale drawn: bars that part at the middle of the scale.

Sides are known by their place, steps by how light they are and by the shares written in them: the
picture reads the same in black and white.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import altair as alt
import pandas as pd

from app.analysis.figures import figure
from app.charts.lettering import in_lines, width_of
from app.charts.territory_look import SIZE, drawn, ink, pixels_down, records, words
from app.charts.theme import INK
from app.i18n import number, t
from knowledge.language import Language

# In pixels.
_ROOM = 316  # that a line of words takes at most: what a phone has
_NAME_LEADING, _LEADING, _BAR, _APART, _INSET = 18, 17, 22, 16, 8
_SWATCH, _BESIDE = 12, 14  # of the key, and from one of its steps to the next

# From the outermost step inwards. No two are as light as each other, on whichever side.
_LOW, _HIGH = ("#7A3B12", "#D9A77F"), ("#16837C", "#A5D8D2")
_MIDDLE = "#F1EEE8"
_LINE = "#5F6A67"
_DARK = 110  # below this lightness, of 255, words within are white

Row = dict[str, Any]


@dataclass
class _Setting:
    """Where everything stands, in pixels from the top."""

    texts: list[Row] = field(default_factory=list)
    keys: list[Row] = field(default_factory=list)
    bars: list[Row] = field(default_factory=list)
    middles: list[Row] = field(default_factory=list)
    y: float = 0.0

    def write(self, text: str, *, bold: bool, language: Language) -> None:
        leading = _NAME_LEADING if bold else _LEADING
        for line in in_lines(text, _ROOM, SIZE, language, bold=bold):
            weight = "name" if bold else "words"
            self.texts.append({"text": line, "x": 0.0, "y": self.y + leading / 2, "kind": weight})
            self.y += leading

    def key(self, steps: Sequence[str], language: Language) -> None:
        """Say which step has which shade, as many on a line as fit."""
        x, colours = 0.0, shades(len(steps))
        for step, colour in zip(steps, colours, strict=True):
            lines = in_lines(step, _ROOM - _SWATCH - 6, SIZE, language)
            wide = _SWATCH + 6 + max(width_of(one, SIZE) for one in lines)
            if x and x + wide > _ROOM:
                x, self.y = 0.0, self.y + _LEADING
            middle = self.y + _LEADING / 2
            ends = {"x": x, "x2": x + _SWATCH, "y": middle - 6, "y2": middle + 6}
            self.keys.append({**ends, "colour": colour})
            for line in lines:
                text = {"text": line, "x": x + _SWATCH + 6, "kind": "words"}
                self.texts.append({**text, "y": self.y + _LEADING / 2})
                self.y += _LEADING if line is not lines[-1] else 0
            x += wide + _BESIDE
        self.y += _LEADING + 8

    def bar(self, some: pd.DataFrame, farthest: float, language: Language) -> None:
        first = some.iloc[0]
        key = "bar" if first["when"] else "plain"
        told = {"base": number(int(first["base"]), language), "when": first["when"]}
        if first["silent"]:
            key, told["silent"] = f"{key}_silent", number(int(first["silent"]), language)
        self.write(t(f"picture_analysis.answers.{key}", language, **told), bold=False,
                   language=language)  # fmt: skip
        self.y += 3
        for row, colour in zip(records(some), shades(len(some)), strict=True):
            said = figure(row["share"], "share", "", language)
            placed = {"y": self.y, "y2": self.y + _BAR, "center": self.y + _BAR / 2}
            looks = {"colour": colour, "within": "#FFFFFF" if _lightness(colour) < _DARK else INK}
            middle = (row["start"] + row["end"]) / 2
            told_at = {"said": said, "wide": width_of(said, SIZE) + 4, "middle": middle}
            if row["count"]:
                self.bars.append({**row, **placed, **looks, **told_at})
        self.middles.append({"zero": 0.0, "y": self.y - 4, "y2": self.y + _BAR + 4})
        self.y += _BAR + 9


def shades(steps: int) -> list[str]:
    """Return a colour for each step, from the low end; that of the middle is the lightest."""
    half, odd = divmod(steps, 2)
    return [*_blend(*_LOW, half), *[_MIDDLE] * odd, *_blend(*_HIGH, half)[::-1]]


def _blend(first: str, last: str, count: int) -> list[str]:
    ends = [[int(one[at : at + 2], 16) for at in (1, 3, 5)] for one in (first, last)]
    shares = [at / (count - 1) if count > 1 else 0.0 for at in range(count)]
    return [
        "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in zip(*ends, strict=True))
        for share in shares
    ]


def _lightness(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def answers_bars(frame: pd.DataFrame, language: Language) -> dict[str, Any]:
    """Draw the frame of `answers_frame`; returns the specification."""
    setting = _Setting()
    reach = frame[["start", "end"]].abs().to_numpy()
    farthest = float(reach.max()) if len(frame) else 1.0
    for _, on_scale in frame.groupby("scale", sort=False):
        setting.y += _APART if setting.texts else 0
        steps = on_scale.drop_duplicates("place").sort_values("place")["legend"]
        setting.key(steps.tolist(), language)
        for at, (_, some) in enumerate(on_scale.groupby("question", sort=False)):
            setting.y += _APART if at else 0
            setting.write(some["name"].iloc[0], bold=True, language=language)
            setting.y += 2
            for _, bar in some.groupby("when", sort=False):
                setting.bar(bar, farthest, language)
    height = max(1, round(setting.y) + 4)
    layers = [*_bars(setting, farthest, height), *_texts(setting, height)]
    return drawn(alt.layer(*layers), height)


def _across(name: str, farthest: float) -> alt.X:
    ends: list[Any] = [alt.ExprRef(str(_INSET)), alt.ExprRef(f"width - {_INSET}")]
    domain = [-farthest, farthest]
    return alt.X(f"{name}:Q").axis(None).scale(domain=domain, range=ends, nice=False)


def _bars(setting: _Setting, farthest: float, height: int) -> list[Any]:
    y = pixels_down("y", height)
    middles = alt.Chart(pd.DataFrame(setting.middles, columns=["zero", "y", "y2"]))
    columns = ["start", "end", "middle", "y", "y2", "center", "colour", "within", "said", "wide"]
    told = ["name", "when", "legend", "count", "said"]
    bars = alt.Chart(pd.DataFrame(setting.bars, columns=list(dict.fromkeys([*columns, *told]))))
    titles = [alt.Tooltip(f"{one}:N").title(" " * (at + 1)) for at, one in enumerate(told)]
    colour = alt.Fill("colour:N").scale(None).legend(None)
    # Words stand in a part that is wide enough for them, on a phone as on paper.
    fits = f"(datum.end - datum.start) / {2 * farthest} * (width - {2 * _INSET}) > datum.wide"
    within = alt.Color("within:N").scale(None).legend(None)
    said = bars.mark_text(fontSize=SIZE, baseline="middle", align="center", aria=False)
    return [
        middles.mark_rule(color=ink(), strokeWidth=1.5, aria=False).encode(
            x=_across("zero", farthest), y=y, y2="y2:Q"
        ),
        bars.mark_rect(stroke=_LINE, strokeWidth=0.75, aria=False).encode(
            x=_across("start", farthest), x2="end:Q", y=y, y2="y2:Q", fill=colour, tooltip=titles
        ),
        said.encode(
            x=_across("middle", farthest),
            y=pixels_down("center", height),
            text="said:N",
            color=within,
            opacity=alt.when(fits).then(alt.value(1)).otherwise(alt.value(0)),
        ),
    ]


def _texts(setting: _Setting, height: int) -> list[Any]:
    """The key, names and bases: in pixels from the left, whatever the scale of the bars."""
    x, y = alt.X("x:Q").scale(None).axis(None), pixels_down("y", height)
    texts = pd.DataFrame(setting.texts, columns=["text", "x", "y", "kind"])
    keys = alt.Chart(pd.DataFrame(setting.keys, columns=["x", "x2", "y", "y2", "colour"]))
    names, other = (alt.Chart(texts[texts["kind"] == kind]) for kind in ("name", "words"))
    return [
        keys.mark_rect(stroke=_LINE, strokeWidth=0.75, aria=False).encode(
            x=x, x2="x2:Q", y=y, y2="y2:Q", fill=alt.Fill("colour:N").scale(None).legend(None)
        ),
        words(names, x, y, "text", fontWeight="bold"),
        words(other, x, y, "text"),
    ]
