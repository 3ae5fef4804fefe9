"""Themes of testimonies: how many voices each has, for and against side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt
import pandas as pd

from app.analysis.themes import contradictory
from app.assessment.findings import Testimony
from app.charts.territory_look import drawn, ink, pixels_down, share_across, words
from app.charts.theme import ACCENT
from app.i18n import join, t
from app.i18n.wording import quoted
from knowledge.language import Language

SIDES = ("for", "against", "open")
_SIDE = {"positive": "for", "negative": "against", "unexpected": "open", None: "open"}

_LINE, _BAR, _GAP = 20, 13, 14  # pixels
_WIDEST = 0.55  # of the width; the number stands behind
_COLUMNS = ["theme", "side", "voices"]


def themes_frame(voices: Mapping[str, Sequence[Testimony]]) -> pd.DataFrame:
    """Count voices by theme (its name) and side; columns theme, side, voices (all integers).

    For and against always have a row; "open" (unexpected, or not said) only where it has a voice.
    """
    rows = []
    for theme, some in voices.items():
        sides = [_SIDE[one.direction] for one in some]
        rows += [
            (theme, side, sides.count(side)) for side in SIDES if side != "open" or side in sides
        ]
    return pd.DataFrame(rows, columns=_COLUMNS)


def themes_table(frame: pd.DataFrame, language: Language) -> pd.DataFrame:
    """Title the columns of `themes_frame` and write its sides out, for reading and taking away."""
    sides = [t(f"themes.side.{one}", language) for one in frame["side"]]
    titles = [t(f"themes.column.{one}", language) for one in _COLUMNS]
    return frame.assign(side=sides).set_axis(titles, axis=1)


def themes_finding(voices: Mapping[str, Sequence[Testimony]], language: Language) -> str:
    """Say where voices go against each other; it is the picture's alternative text."""
    if not any(voices.values()):
        return t("themes.finding.none", language)
    split = [quoted(theme, language) for theme, some in voices.items() if contradictory(some)]
    if split:
        return t("themes.finding.split", language, themes=join(split, language))
    return t("themes.finding.together", language)


def themes_bars(frame: pd.DataFrame, language: Language) -> dict[str, Any]:
    """Draw a bar a side under each theme's name: full for, hollow against, grey for the rest.

    The side and the number stand in words behind each bar, so nothing hangs on a colour.
    """
    names, bars, top = [], [], 0
    most = max(frame["voices"].max(), 1) if len(frame) else 1
    for theme, some in frame.groupby("theme", sort=False):
        names.append({"name": str(theme), "y": top + _LINE / 2, "x": 0})
        top += _LINE
        for side, count in zip(some["side"], some["voices"], strict=True):
            said = t(f"themes.bar.{side}", language, count=str(count))
            ends = {"y": top + 3, "y2": top + 3 + _BAR, "middle": top + 3 + _BAR / 2}
            share = float(count / most) * _WIDEST
            bars.append({"side": side, "zero": 0, "share": share, "said": said, **ends})
            top += _LINE
        top += _GAP
    return drawn(_layers(pd.DataFrame(names), pd.DataFrame(bars), max(top, 1)), max(top, 1))


def _layers(names: pd.DataFrame, bars: pd.DataFrame, height: int) -> Any:
    fills = alt.Scale(domain=list(SIDES), range=[ACCENT, "transparent", "#9AA5A2"])
    rects = (
        alt.Chart(bars)
        .mark_rect(aria=False, stroke=ink(), strokeWidth=1.2)
        .encode(
            x=share_across("zero"),
            x2="share:Q",
            y=pixels_down("y", height),
            y2="y2:Q",
            fill=alt.Fill("side:N").scale(fills).legend(None),
        )
    )
    said = words(
        alt.Chart(bars), share_across("share"), pixels_down("middle", height), "said", dx=6
    )
    named = words(
        alt.Chart(names),
        share_across("x"),
        pixels_down("y", height),
        "name",
        fontWeight="bold",
        limit=alt.ExprRef("width - 16"),
    )
    return rects + said + named
