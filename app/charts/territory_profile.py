"""The profile: a territory beside region, country and European Union, one statistic below another.

Each statistic has its own scale, wide enough that a small difference looks small. What is better or
worse stands in words; there is no total.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from app.charts.territory_words import (
    compared,
    differences,
    gap_text,
    named,
    remark_text,
    short_value,
    source_text,
    stand_in_text,
    standing,
)
from app.i18n import t
from app.i18n.figures import period_text
from knowledge.comparison import Beside, beside, smallest_clear
from knowledge.language import Language
from knowledge.short_names import short_name
from knowledge.territory import Territories, TerritoryFigure

COLUMNS = (
    "statistic", "title", "heading", "place", "called", "role", "value", "label", "shown", "period",
    "position", "says", "stands", "standing_in", "newer", "remark", "source",
)  # fmt: skip

_NARROWEST = 8  # scales span at least so many times a difference that is more than small


def profile_frame(
    code: str, statistics: Sequence[str], territories: Territories, language: Language
) -> pd.DataFrame:
    """Lay out the profile: one row a statistic and place, the territory's own first.

    `called` is the place within a sentence, `position` the share of the statistic's scale (NaN
    where a figure is missing, which `label` then says), `says` the difference to the first place,
    `stands` the sentence on them all, `newer` the one on a newer figure.
    """
    rows = []
    for statistic in statistics:
        places = beside(code, statistic, territories)
        if places:
            rows += _rows(code, places, territories, language)
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _rows(
    code: str, places: Sequence[Beside], territories: Territories, language: Language
) -> list[dict[str, Any]]:
    own = places[0].figure
    assert own is not None  # a comparison begins with a figure
    meaning = territories.statistics[own.statistic]
    low, span = _scale(places, territories)
    dated = len({place.figure.period for place in places if place.figure}) > 1
    apart = {place.role: one for place, one in differences(places, meaning)}
    shared = {
        "statistic": own.statistic,
        "title": meaning.name[language],
        "heading": _heading(own, dated, territories, language),
        "newer": _newer(own, territories, language),
        "stands": compared(places, meaning, language),
        "standing_in": stand_in_text(code, own, territories, language),
    }
    rows = []
    for place in places:
        figure, one = place.figure, apart.get(place.role)
        gap = gap_text(one.amount, meaning, language) if one else ""
        rows.append(
            {
                **shared,
                "place": short_name(place.territory, language),
                "called": named(place.territory, language),
                "role": place.role,
                "value": figure.value if figure else None,
                "label": _label(place, dated, territories, language),
                "shown": short_value(figure, territories, language) if figure else "–",
                "period": period_text(figure.period, language) if figure else "",
                "position": (figure.value - low) / span if figure else None,
                "says": t(f"territory.says.{standing(one)}", language, gap=gap) if one else "",
                "remark": remark_text(figure, language) if figure else "",
                "source": source_text(figure) if figure else "",
            }
        )
    return rows


def _heading(
    own: TerritoryFigure, dated: bool, territories: Territories, language: Language
) -> str:
    """Name the statistic with its year, unless each place carries its own."""
    name = territories.statistics[own.statistic].name[language]
    if dated:
        return name
    period = period_text(own.period, language)
    return t("territory.heading", language, statistic=name, period=period)


def _newer(own: TerritoryFigure, territories: Territories, language: Language) -> str:
    """Say that the territory has a newer figure, which nothing could be set beside."""
    newest = territories.latest(own.territory, own.statistic)
    if newest is None or newest.period <= own.period:
        return ""
    return t(
        "territory.newer",
        language,
        place=short_name(territories.territories[own.territory], language),
        value=short_value(newest, territories, language),
        period=period_text(newest.period, language),
    )


def _label(place: Beside, dated: bool, territories: Territories, language: Language) -> str:
    """Name and value, with the period where the places of a block do not share one."""
    name = short_name(place.territory, language)
    if place.figure is None:
        return t("territory.missing", language, place=name)
    given = {"place": name, "value": short_value(place.figure, territories, language)}
    if not dated:
        return t("territory.label", language, **given)
    return t(
        "territory.label_period",
        language,
        period=period_text(place.figure.period, language),
        **given,
    )


def _scale(places: Sequence[Beside], territories: Territories) -> tuple[float, float]:
    """Where a scale begins, and its span."""
    figures = [place.figure for place in places if place.figure]
    values = [figure.value for figure in figures]
    meaning = territories.statistics[figures[0].statistic]
    least = _NARROWEST * smallest_clear(max(abs(one) for one in values), meaning)
    span = max(max(values) - min(values), least, 1e-9)
    return (max(values) + min(values) - span) / 2, span


def profile_finding(
    code: str, statistics: Sequence[str], territories: Territories, language: Language
) -> str:
    """State in one sentence the first clear difference from what the territory lies in.

    The statistics come with what matters most first, and those of which one side is better before
    the others; no difference is weighed against another.
    """
    place = short_name(territories.territories[code], language)
    found = []
    for statistic in statistics:
        places = beside(code, statistic, territories)
        meaning = territories.statistics[statistic]
        found += [(places, *one) for one in differences(places, meaning)]
    clear = [one for one in found if one[2].size == "clear"]
    if not clear:
        key = "finding_close" if found else "finding_alone"
        return t(f"territory.profile.{key}", language, place=place)
    judged = [one for one in clear if one[2].better is not None]
    places, other, apart = (judged or clear)[0]
    own = places[0].figure
    assert own is not None and other.figure is not None
    told = standing(apart) if apart.better is not None else "plain"
    return t(
        f"territory.profile.finding_{told}",
        language,
        place=short_name(places[0].territory, language),
        statistic=territories.statistics[own.statistic].name[language],
        value=short_value(own, territories, language),
        other=short_name(other.territory, language),
        other_value=short_value(other.figure, territories, language),
        period=period_text(own.period, language),
    )
