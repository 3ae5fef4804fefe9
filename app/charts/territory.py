"""The territory beside its region and country: one statistic as bars, one over the years."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import altair as alt
import pandas as pd

from app.charts.theme import LABEL_SIZE, OTHER, OWN, TEXT, role_colour
from app.i18n import has_text, join, t
from app.i18n.figures import period_text, value_text
from knowledge.language import Language
from knowledge.territory import Territories, TerritoryFigure

_ROW = 34
_HEIGHT = 220
# Vega writes decimals with a point; French and Dutch read a comma.
_COMMA = "replace(datum.label, '.', ',')"
_DECIMALS: dict[Language, str] = {"fr": _COMMA, "nl": _COMMA, "en": "datum.label"}
_LABEL_ROOM = 0.65  # of the width of the years
_LABEL_GAP = 0.09  # of the height, between the names of two lines


def comparison_frame(
    figures: Sequence[TerritoryFigure], territories: Territories, language: Language
) -> pd.DataFrame:
    """Lay out a comparison: columns territory, value, label, role, period, source; one row each."""
    rows = [
        {
            "territory": territories.territories[figure.territory].name[language],
            "value": figure.value,
            "label": value_text(figure, territories, language),
            "role": OTHER if index else OWN,
            "period": period_text(figure.period, language),
            "source": f"{figure.source.publisher}, {figure.source.table}",
        }
        for index, figure in enumerate(figures)
    ]
    columns = ["territory", "value", "label", "role", "period", "source"]
    return pd.DataFrame(rows, columns=columns)


def comparison_bars(frame: pd.DataFrame) -> Any:
    """Draw one bar a territory, the enterprise's own first, its value written beside it."""
    order = frame["territory"].tolist()
    base = alt.Chart(frame).encode(
        y=alt.Y("territory:N")
        .sort(order)
        .title(None)
        .axis(labelLimit=220, ticks=False, domain=False, labelFlush=False)
    )
    bars = base.mark_bar(height=16, cornerRadiusEnd=3).encode(
        x=alt.X("value:Q").axis(None).scale(domainMin=0),
        color=role_colour(),
    )
    labels = base.mark_text(align="left", dx=6, fontSize=LABEL_SIZE, color=TEXT).encode(
        x=alt.X("value:Q"), text="label:N"
    )
    return (bars + labels).properties(height=_ROW * len(frame))


def comparison_finding(
    figures: Sequence[TerritoryFigure], territories: Territories, language: Language
) -> str:
    """State a comparison in one sentence, with period and source: caption and alternative text."""
    first, *others = figures
    meaning = territories.statistics[first.statistic]
    listed = [
        t(
            "charts.beside",
            language,
            territory=territories.territories[figure.territory].name[language],
            value=value_text(figure, territories, language),
            period=period_text(figure.period, language),
        )
        for figure in others
    ]
    return t(
        "charts.comparison" if listed else "charts.single",
        language,
        statistic=meaning.name[language],
        territory=territories.territories[first.territory].name[language],
        value=value_text(first, territories, language),
        period=period_text(first.period, language),
        others=join(listed, language),
        source=f"{first.source.publisher}, {first.source.table}",
    )


def history_frame(
    code: str, statistic: str, territories: Territories, language: Language
) -> pd.DataFrame:
    """Lay out the years: columns territory, year, value, label, shown, role, source and
    label_at; one row a figure.

    The territory (or its nearest stand-in), its region and its country, where each has figures.
    """
    rows = []
    for index, figures in enumerate(_series(code, statistic, territories)):
        for figure in figures:
            last = figure is figures[-1]
            value = value_text(figure, territories, language)
            name = territories.territories[figure.territory].name[language]
            rows.append(
                {
                    "territory": name,
                    "year": int(figure.period[:4]),
                    "value": figure.value,
                    "label": f"{value} {name}" if last else "",
                    "shown": value,
                    "role": OTHER if index else OWN,
                    "source": f"{figure.source.publisher}, {figure.source.table}",
                }
            )
    columns = ["territory", "year", "value", "label", "shown", "role", "source"]
    frame = pd.DataFrame(rows, columns=columns)
    return frame.assign(label_at=_label_places(frame))


def _label_places(frame: pd.DataFrame) -> pd.Series[float]:
    """Where the name of each line stands: at its end, pushed up where two would overlap."""
    gap = (frame["value"].max() - frame["value"].min()) * _LABEL_GAP
    places = frame["value"].astype(float).copy()
    lowest = float("-inf")
    for row in frame[frame["label"] != ""].sort_values("value").index:
        places[row] = lowest = max(places[row], lowest + gap)
    return places


def _series(code: str, statistic: str, territories: Territories) -> list[list[TerritoryFigure]]:
    figures = territories.compare(code, statistic)
    series = [territories.history(figure.territory, statistic) for figure in figures]
    if not series or len(series[0]) < 2:
        return []  # without a line of its own there is nothing to set the others beside
    return [[one for one in own if "-" not in one.period] for own in series if len(own) > 1]


def has_history(code: str, statistic: str, territories: Territories, years: int = 4) -> bool:
    """Whether the territory's own series (or its stand-in's) spans enough years for a line."""
    series = _series(code, statistic, territories)
    return bool(series) and len(series[0]) >= years


def history_lines(frame: pd.DataFrame, value_title: str, language: Language) -> Any:
    """Draw one line a territory over the years, its last value and name at the end."""
    first, last = int(frame["year"].min()), int(frame["year"].max())
    room = (last - first) * _LABEL_ROOM  # to the right of the last point, for the names
    years = (
        alt.X("year:Q")
        .axis(format="d", values=list(range(first, last + 1)), grid=False, labelOverlap=True)
        .scale(domain=[first, last + room], nice=False)
        .title(None)
    )
    base = alt.Chart(frame).encode(
        x=years,
        y=alt.Y("value:Q")
        .title(value_title)
        .scale(zero=False)
        .axis(grid=True, tickCount=4, labelExpr=_DECIMALS[language]),
        color=role_colour(),
        detail="territory:N",
    )
    lines = base.mark_line(strokeWidth=2.5)
    points = base.mark_point(filled=True, size=28).encode(
        tooltip=[alt.Tooltip("territory:N"), alt.Tooltip("year:Q"), alt.Tooltip("shown:N")]
    )
    labels = (
        base.transform_filter("datum.label != ''")
        .mark_text(align="left", dx=8, fontSize=LABEL_SIZE, limit=150)
        .encode(text="label:N", y=alt.Y("label_at:Q"))
    )
    return (lines + points + labels).properties(height=_HEIGHT)


def history_finding(code: str, statistic: str, territories: Territories, language: Language) -> str:
    """State how the territory's figure moved over the years, calling a small move small."""
    series = _series(code, statistic, territories)[0]
    first, last = series[0], series[-1]
    meaning = territories.statistics[statistic]
    moved = last.value - first.value
    spread = max(one.value for one in series) - min(one.value for one in series)
    small = abs(moved) < 0.02 * abs(first.value) or (spread > 0 and abs(moved) < 0.1 * spread)
    direction = "stable" if small else "up" if moved > 0 else "down"
    return t(
        f"charts.history_{direction}",
        language,
        statistic=meaning.name[language],
        territory=territories.territories[last.territory].name[language],
        first=value_text(first, territories, language),
        last=value_text(last, territories, language),
        start=first.period,
        end=last.period,
        source=f"{last.source.publisher}, {last.source.table}",
    )


def unit_title(statistic: str, territories: Territories, language: Language) -> str:
    """Name the unit for an axis."""
    key = f"charts.axis.{territories.statistics[statistic].unit}"
    return t(key, language) if has_text(key, language) else ""
