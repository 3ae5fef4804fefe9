"""The profile drawn: one block a statistic, one dot a place, each named beside its dot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import altair as alt
import pandas as pd

from app.charts.lettering import in_lines, width_of
from app.charts.territory_look import SIZE, drawn, ink, pixels_down, records, share_across, words
from app.charts.territory_profile import COLUMNS
from app.charts.theme import ACCENT, CONTEXT
from app.i18n import join, t
from knowledge.language import Language

# In pixels.
_ROOM = 316  # that a line of words takes at most: what a phone has
_TITLE, _TITLE_LEADING, _LEADING, _ROW, _APART = 14, 19, 16, 21, 28
_INSET, _SHIFT = 8, 12  # of the scale from the edges, of a name from its dot

_SHAPES = {"own": "circle", "region": "circle", "country": "square", "eu": "diamond"}


@dataclass
class _Setting:
    """Where everything stands, in pixels from the top."""

    texts: list[dict[str, Any]] = field(default_factory=list)
    dots: list[dict[str, Any]] = field(default_factory=list)
    y: float = 0.0

    def write(self, text: str, kind: str, size: int, leading: int, language: Language) -> None:
        for line in in_lines(text, _ROOM, size, language, bold=kind == "title") if text else []:
            self.texts.append({"y": self.y + leading / 2, "text": line, "kind": kind})
            self.y += leading


def _set(frame: pd.DataFrame, language: Language) -> _Setting:
    setting = _Setting()
    for _, block in frame.groupby("statistic", sort=False):
        setting.y += _APART if setting.texts else 0
        first = block.iloc[0]
        setting.write(first["heading"], "title", _TITLE, _TITLE_LEADING, language)
        for said in ("standing_in", "stands", "newer"):
            setting.write(first[said], "words", SIZE, _LEADING, language)
        setting.y += 4
        known = block[block["value"].notna()]
        for row in records(known):
            side = _side(row, float(first["position"]))
            setting.dots.append({**row, "side": side, "y": setting.y + _ROW / 2})
            setting.y += _ROW
        lacking = block[block["value"].isna()]["called"].tolist()
        if lacking:
            said = t("territory.missing_several", language, places=join(lacking, language))
            setting.y += 2
            setting.write(said, "missing", SIZE, _LEADING, language)
    return setting


def _side(row: Mapping[str, Any], own: float) -> str:
    """On which side of its dot a name stands: off the line below one's own, where there is room."""
    at = _INSET + row["position"] * (_ROOM - 2 * _INSET)
    wide = width_of(row["label"], SIZE, bold=row["role"] == "own") + _SHIFT
    outer = "left" if row["position"] < own else "right"
    room = {"left": at, "right": _ROOM - at}
    if room[outer] >= wide:
        return outer
    return max(room, key=lambda side: room[side])


def profile_dots(frame: pd.DataFrame, language: Language) -> dict[str, Any]:
    """Draw the profile from the frame of `profile_frame`; returns the specification."""
    setting = _set(frame, language)
    height = round(setting.y) + 4
    texts = pd.DataFrame(setting.texts, columns=["y", "text", "kind"])
    dots = pd.DataFrame(setting.dots, columns=[*COLUMNS, "side", "y"])
    picture = alt.layer(
        _guides(dots, height), _texts(texts, height), _dots(dots, height), _labels(dots, height)
    )
    return drawn(picture, height)


def _guides(known: pd.DataFrame, height: int) -> Any:
    """A line from one's own dot down past the others: what to measure them by."""
    last = known.groupby("statistic")["y"].max()
    several = known.groupby("statistic")["y"].transform("size") > 1
    own = known[several & (known["role"] == "own")]
    own = own.assign(bottom=own["statistic"].map(last) + _ROW / 2)
    rule = alt.Chart(own[["position", "y", "bottom"]]).mark_rule(
        color=ACCENT, strokeWidth=1, opacity=0.4
    )
    return rule.encode(x=share_across("position"), y=pixels_down("y", height), y2="bottom:Q")


def _texts(texts: pd.DataFrame, height: int) -> Any:
    y = pixels_down("y", height)
    looks: dict[str, dict[str, Any]] = {
        "title": {"fontSize": _TITLE, "fontWeight": 600},
        "words": {"color": ink("soft")},
        "missing": {"color": ink("soft"), "fontStyle": "italic"},
    }
    layers = [
        words(alt.Chart(texts[texts["kind"] == kind]), alt.value(0), y, "text", **look)
        for kind, look in looks.items()
    ]
    return alt.layer(*layers)


def _dots(known: pd.DataFrame, height: int) -> Any:
    roles, shapes = list(_SHAPES), list(_SHAPES.values())
    colours = [ACCENT, *[CONTEXT] * (len(roles) - 1)]
    return (
        alt.Chart(known)
        .mark_point(filled=True, opacity=1)
        .encode(
            x=share_across("position"),
            y=pixels_down("y", height),
            shape=alt.Shape("role:N").scale(domain=roles, range=shapes).legend(None),
            color=alt.Color("role:N").scale(domain=roles, range=colours).legend(None),
            size=alt.when("datum.role == 'own'").then(alt.value(150)).otherwise(alt.value(70)),
            tooltip=[
                alt.Tooltip("label:N").title(" "),
                alt.Tooltip("period:N").title("  "),
                alt.Tooltip("says:N").title("   "),
            ],
        )
    )


def _labels(known: pd.DataFrame, height: int) -> Any:
    """Name each dot, on its side."""
    layers = []
    for side, align, shift in (("right", "left", _SHIFT), ("left", "right", -_SHIFT)):
        for weight, own in ((600, "=="), (400, "!=")):
            chart = alt.Chart(known).transform_filter(
                f"datum.side == '{side}' && datum.role {own} 'own'"
            )
            look = {"align": align, "dx": shift, "fontWeight": weight}
            at = share_across("position"), pixels_down("y", height)
            layers.append(words(chart, *at, "label", **look))
    return alt.layer(*layers)
