"""The stakeholder map as a picture: how much each is touched, and how much each is heard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt
import pandas as pd

from app.assessment.stakeholders import OnMap, unheard
from app.charts.chain import ON_LIGHT
from app.charts.stakeholders_layout import NOTE_LEADING, NOTE_SIZE, PAPER, Field, field_of
from app.charts.theme import across, down
from app.i18n import join, t
from app.i18n.wording import quoted
from knowledge.language import Language

_DOT = 10  # how far before a name its dot stands


def stakeholder_field(laid: Field, colours: Mapping[str, str] = ON_LIGHT) -> Any:
    """Draw the map from its layout; as wide as that, unless its page stretches it.

    A full dot was placed by a person, a hollow one follows from what was told.
    """
    layers = [_cells(laid, colours), _dots(laid, colours), *_names(laid, colours)]
    layers += [_labels(laid, colours, upright=one) for one in (True, False)]
    return alt.layer(*layers).properties(width=laid.wide, height=laid.tall)


def stakeholders_on_paper(on_map: Sequence[OnMap], language: Language) -> Any:
    """Draw the map for a page of paper."""
    return stakeholder_field(field_of(on_map, language, PAPER))


def stakeholder_finding(on_map: Sequence[OnMap], language: Language) -> str:
    """State in one sentence whom to go to first; it is the picture's alternative text."""
    if not on_map:
        return t("stakeholders.finding.nobody", language)
    first = unheard(on_map)
    if first:
        names = [quoted(one.stakeholder.name, language) for one in first]
        return t("stakeholders.finding.unheard", language, names=join(names, language))
    key = "none" if all(one.placed for one in on_map) else "to_place"
    return t(f"stakeholders.finding.{key}", language)


def _cells(laid: Field, colours: Mapping[str, str]) -> Any:
    edges = [colours["card"], colours["accent"]]
    return (
        alt.Chart(pd.DataFrame(laid.cells))
        .mark_rect(aria=False, cornerRadius=8, strokeWidth=1.6, fill=colours["card"])
        .encode(
            x=across("left", laid.wide),
            x2="right:Q",
            y=down("top", laid.tall),
            y2="bottom:Q",
            stroke=alt.Stroke("first:N").scale(domain=[False, True], range=edges).legend(None),
        )
    )


def _dots(laid: Field, colours: Mapping[str, str]) -> Any:
    rows = [(one.x - _DOT, one.y + laid.size / 2, one.placed, one.whole) for one in laid.names]
    fills = ["transparent", colours["accent"]]
    return (
        alt.Chart(pd.DataFrame(rows, columns=["x", "y", "placed", "whole"]))
        .mark_point(
            aria=False,
            shape="circle",
            size=44,
            strokeWidth=1.5,
            stroke=colours["accent"],
            opacity=1,
        )
        .encode(
            x=across("x", laid.wide),
            y=down("y", laid.tall),
            fill=alt.Fill("placed:N").scale(domain=[False, True], range=fills).legend(None),
            tooltip=alt.Tooltip("whole:N").title(" "),
        )
    )


def _names(laid: Field, colours: Mapping[str, str]) -> list[Any]:
    names = [(one.x, one.y, "\n".join(one.lines), one.whole) for one in laid.names]
    roles = [
        (one.x, one.y + len(one.lines) * laid.leading, "\n".join(one.roles), one.whole)
        for one in laid.names
        if one.roles
    ]
    return [
        _set(names, laid, laid.size, laid.leading, colours["ink"]),
        _set(roles, laid, NOTE_SIZE, NOTE_LEADING, colours["soft"]),
    ]


def _set(
    rows: list[tuple[float, float, str, str]], laid: Field, size: int, leading: int, colour: str
) -> Any:
    look: dict[str, Any] = {"align": "left", "baseline": "top", "lineBreak": "\n"}
    return (
        alt.Chart(pd.DataFrame(rows, columns=["x", "y", "text", "whole"]))
        .mark_text(aria=False, fontSize=size, lineHeight=leading, color=colour, **look)
        .encode(
            x=across("x", laid.wide),
            y=down("y", laid.tall),
            text="text:N",
            tooltip=alt.Tooltip("whole:N").title(" "),
        )
    )


def _labels(laid: Field, colours: Mapping[str, str], *, upright: bool) -> Any:
    """Say what rows and columns mean; those of the rows are read from below."""
    rows = [(one.x, one.y, one.text) for one in laid.labels if one.upright == upright]
    return (
        alt.Chart(pd.DataFrame(rows, columns=["x", "y", "text"]))
        .mark_text(
            aria=False,
            fontSize=laid.size - 1,
            color=colours["soft"],
            baseline="middle",
            angle=270 if upright else 0,
        )
        .encode(x=across("x", laid.wide), y=down("y", laid.tall), text="text:N")
    )
