"""The chain of effects as a picture: "if we do …, then …, so that …", card by card."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import altair as alt
import pandas as pd

from app.assessment.known import Activity
from app.charts.chain_cards import LEADING, NOTE_LEADING, NOTE_SIZE, SIZE, Card
from app.charts.chain_layout import PAPER, Layout, Line, side_by_side
from app.charts.theme import ACCENT, INK, across, down
from knowledge.language import Language

# By what they colour: words, connecting words, quiet words, cards, lines and edges, branches.
ON_LIGHT = {
    "ink": INK,
    "accent": ACCENT,
    "soft": "#66716E",
    "card": "#F3F0EA",
    "line": "#9AA5A2",
    "branch": "#A4551F",
}
ON_DARK = {
    "ink": "#E9EDEB",
    "accent": "#5CC0B8",
    "soft": "#A2ADAA",
    "card": "#242C2C",
    "line": "#6D7876",
    "branch": "#E0995F",
}

_LEVEL_BELOW = 18  # the level, below its connecting words
_TIP = {"right": 90, "down": 180}  # degrees that turn a triangle from pointing up


def chain_picture(laid: Layout, colours: Mapping[str, str] = ON_LIGHT) -> Any:
    """Draw a chain from its layout; as wide as that, unless its page stretches it."""
    told = [card for card in laid.cards if card.kind != "missing"]
    asked = [card for card in laid.cards if card.kind == "missing"]
    layers = [
        _lines([line for line in laid.lines if not line.branch], laid, colours["line"]),
        _lines([line for line in laid.lines if line.branch], laid, colours["branch"], dash=[4, 3]),
        _boxes(told, laid, colours),
        _boxes(asked, laid, colours, dash=[5, 4]),
        _texts(told, laid, colours["ink"]),
        _texts(asked, laid, colours["soft"]),
        _notes(laid, colours["soft"]),
        _headings(laid, colours),
    ]
    return alt.layer(*layers).properties(width=laid.wide, height=laid.tall)


def chain_on_paper(activity: Activity, language: Language) -> Any:
    """Draw an activity's chain for a page of paper."""
    return chain_picture(side_by_side(activity, language, PAPER))


def _lines(lines: list[Line], laid: Layout, colour: str, *, dash: list[int] | None = None) -> Any:
    columns = ["x", "y", "x2", "y2", "tip"]
    rows = [(one.x, one.y, one.x2, one.y2, _TIP.get(one.head)) for one in lines]
    frame = pd.DataFrame(rows, columns=columns)
    stretches = (
        alt.Chart(frame)
        .mark_rule(aria=False, strokeWidth=1.5, color=colour, strokeDash=dash or [1, 0])
        .encode(x=across("x", laid.wide), y=down("y", laid.tall), x2="x2:Q", y2="y2:Q")
    )
    heads = (
        alt.Chart(frame[frame["tip"].notna()])
        .mark_point(aria=False, shape="triangle", filled=True, size=70, color=colour, opacity=1)
        .encode(
            x=across("x2", laid.wide),
            y=down("y2", laid.tall),
            angle=alt.Angle("tip:Q").scale(domain=[0, 360], range=[0, 360]),
        )
    )
    return stretches + heads


def _boxes(
    cards: list[Card], laid: Layout, colours: Mapping[str, str], *, dash: list[int] | None = None
) -> Any:
    frame = pd.DataFrame(
        [(one.left, one.top, one.right, one.bottom, one.kind, one.whole) for one in cards],
        columns=["left", "top", "right", "bottom", "kind", "whole"],
    )
    kinds = ["told", "missing", "branch"]
    edges = [colours["card"], colours["line"], colours["branch"]]
    fills = [colours["card"], "transparent", "transparent"]
    return (
        alt.Chart(frame)
        .mark_rect(aria=False, cornerRadius=8, strokeWidth=1.2, strokeDash=dash or [1, 0])
        .encode(
            x=across("left", laid.wide),
            x2="right:Q",
            y=down("top", laid.tall),
            y2="bottom:Q",
            fill=alt.Fill("kind:N").scale(domain=kinds, range=fills).legend(None),
            stroke=alt.Stroke("kind:N").scale(domain=kinds, range=edges).legend(None),
            tooltip=alt.Tooltip("whole:N").title(" "),
        )
    )


def _set(
    rows: list[tuple[float, float, str]], laid: Layout, size: int, leading: int, **look: Any
) -> Any:
    """Write texts, each with its lines joined by line breaks, from their upper left corner."""
    return (
        alt.Chart(pd.DataFrame(rows, columns=["x", "y", "text"]))
        .mark_text(
            aria=False,
            align="left",
            baseline="top",
            fontSize=size,
            lineBreak="\n",
            lineHeight=leading,
            **look,
        )
        .encode(x=across("x", laid.wide), y=down("y", laid.tall), text="text:N")
    )


def _texts(cards: list[Card], laid: Layout, colour: str) -> Any:
    rows = [(*one.inner, "\n".join(one.text)) for one in cards]
    return _set(rows, laid, SIZE, LEADING, color=colour)


def _notes(laid: Layout, colour: str) -> Any:
    rows = [
        (one.inner[0], one.inner[1] + len(one.text) * LEADING + 2, "\n".join(one.note))
        for one in laid.cards
        if one.note
    ]
    return _set(rows, laid, NOTE_SIZE, NOTE_LEADING, color=colour)


def _headings(laid: Layout, colours: Mapping[str, str]) -> Any:
    words = [(one.x, one.y, one.text) for one in laid.headings]
    levels = [(one.x, one.y + _LEVEL_BELOW, one.level) for one in laid.headings if one.level]
    return _set(words, laid, SIZE, LEADING, color=colours["accent"], fontWeight="bold") + _set(
        levels, laid, NOTE_SIZE, NOTE_LEADING, color=colours["soft"]
    )
