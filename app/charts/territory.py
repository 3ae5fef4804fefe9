"""One statistic: the territory beside its region and country, as bars."""

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


def unit_title(statistic: str, territories: Territories, language: Language) -> str:
    """Name the unit for an axis."""
    key = f"charts.axis.{territories.statistics[statistic].unit}"
    return t(key, language) if has_text(key, language) else ""
