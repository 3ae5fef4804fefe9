"""A statistic over the years: one line a territory, cut where the method changed.

Hollow points are provisional, estimated or unreliable values.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import altair as alt
import pandas as pd

from app.charts.territory_look import DECIMALS
from app.charts.territory_words import remark_text, remarks_of, source_text
from app.charts.theme import LABEL_SIZE, OTHER, OWN, TEXT, role_colour
from app.i18n import t
from app.i18n.figures import value_text
from knowledge.comparison import smallest_clear
from knowledge.language import Language
from knowledge.short_names import short_name
from knowledge.territory import Statistic, Territories, TerritoryFigure

COLUMNS = (
    "territory", "year", "value", "label", "shown", "role", "segment", "broken", "unsure",
    "remark", "source", "label_at",
)  # fmt: skip

_HEIGHT = 220
_LABEL_ROOM = 0.85  # of the width of the years
_LABEL_GAP = 0.09  # of the height, between the names of two lines
_HARDLY = 0.3  # of a difference that is more than small
_UNSURE = {"provisional", "estimated", "unreliable"}


def history_frame(
    code: str, statistic: str, territories: Territories, language: Language
) -> pd.DataFrame:
    """Lay out the years: one row a figure of the territory (or its nearest stand-in), its region
    and its country, where each has more than one.

    A new `segment` begins where the method changed; `unsure` is whether the point is hollow.
    """
    rows = []
    for index, figures in enumerate(_series(code, statistic, territories)):
        segment = 0
        for figure in figures:
            remarks = set(remarks_of(figure))
            broken = "broken" in remarks and figure is not figures[0]
            segment += broken
            name = short_name(territories.territories[figure.territory], language)
            value = value_text(figure, territories, language)
            last = figure is figures[-1]
            rows.append(
                {
                    "territory": name,
                    "year": int(figure.period[:4]),
                    "value": figure.value,
                    "label": t("territory.label", language, place=name, value=value)
                    if last
                    else "",
                    "shown": value,
                    "role": OTHER if index else OWN,
                    "segment": segment,
                    "broken": broken,
                    "unsure": bool(remarks & _UNSURE),
                    "remark": remark_text(figure, language),
                    "source": source_text(figure),
                }
            )
    frame = pd.DataFrame(rows, columns=list(COLUMNS[:-1]))
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
        .axis(grid=True, tickCount=4, labelExpr=DECIMALS[language]),
        color=role_colour(),
        detail=["territory:N", "segment:N"],
    )
    layers = [
        base.mark_line(strokeWidth=2.5),
        _points(base, hollow=False),
        _points(base, hollow=True),
        base.transform_filter("datum.label != ''")
        .mark_text(align="left", dx=8, fontSize=LABEL_SIZE, limit=190)
        .encode(text="label:N", y=alt.Y("label_at:Q")),
    ]
    if frame["broken"].any():
        layers.append(_breaks(frame, years, language))
    return alt.layer(*layers).properties(height=_HEIGHT)


def _points(base: Any, *, hollow: bool) -> Any:
    """Full points, or hollow ones for values that are still unsure."""
    chart = base.transform_filter(f"datum.unsure == {'true' if hollow else 'false'}")
    return chart.mark_point(filled=not hollow, size=36, strokeWidth=1.8, opacity=1).encode(
        tooltip=[
            alt.Tooltip("territory:N").title(" "),
            alt.Tooltip("year:Q").title("  "),
            alt.Tooltip("shown:N").title("   "),
            alt.Tooltip("remark:N").title("    "),
        ]
    )


def _breaks(frame: pd.DataFrame, years: Any, language: Language) -> Any:
    """A dashed line before each year in which the method changed, with the words for it."""
    broken = sorted(set(frame[frame["broken"]]["year"]))
    at = pd.DataFrame({"year": [year - 0.5 for year in broken]})
    at = at.assign(words=[t("territory.history.break", language)] + [""] * (len(broken) - 1))
    chart = alt.Chart(at)
    rule = chart.mark_rule(strokeDash=[3, 3], color=TEXT).encode(x=years)
    look: dict[str, Any] = {"align": "center", "dy": -8, "fontSize": 11, "color": TEXT}
    told = chart.mark_text(**look).encode(x=years, y=alt.value(0), text="words:N")
    return alt.layer(rule, told)


def history_finding(code: str, statistic: str, territories: Territories, language: Language) -> str:
    """State how the territory's figure moved, calling a small move small.

    Only years of one method are measured against each other; a change of method is said.
    """
    whole = _series(code, statistic, territories)[0]
    series = _since_break(whole)
    first, last = series[0], series[-1]
    meaning = territories.statistics[statistic]
    given = {
        "statistic": meaning.name[language],
        "territory": short_name(territories.territories[last.territory], language),
        "last": value_text(last, territories, language),
        "end": last.period,
        "source": source_text(last),
    }
    if first is last:
        return t("territory.history.fresh", language, **given)
    given |= {"first": value_text(first, territories, language), "start": first.period}
    given["moved"] = t(f"territory.history.moved.{_moved(first, last, meaning)}", language)
    key = "told_since" if len(series) < len(whole) else "told"
    return t(f"territory.history.{key}", language, **given)


def _moved(first: TerritoryFigure, last: TerritoryFigure, meaning: Statistic) -> str:
    """Name a move: up, up_small, stable, down_small or down."""
    moved = last.value - first.value
    small = smallest_clear(first.value, meaning)
    if abs(moved) <= _HARDLY * small:
        return "stable"
    direction = "up" if moved > 0 else "down"
    return direction if abs(moved) >= small - 1e-9 else f"{direction}_small"


def _since_break(series: Sequence[TerritoryFigure]) -> Sequence[TerritoryFigure]:
    starts = [index for index, one in enumerate(series) if "broken" in remarks_of(one)]
    return series[starts[-1] :] if starts else series
