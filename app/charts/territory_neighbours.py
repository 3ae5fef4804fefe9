"""Across the border: the same statistic on both sides, as small bars, one picture a statistic.

Only figures of one source and one period stand beside each other; where a small territory has none,
the province or former region that has one stands in, under its own name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from app.charts.territory_look import records
from app.charts.territory_words import gap_text, remark_text, short_value, source_text, standing
from app.i18n import t
from app.i18n.figures import period_text
from knowledge.comparison import COUNTS, difference
from knowledge.language import Language
from knowledge.neighbours import Borders, across
from knowledge.short_names import short_name
from knowledge.territory import Territories, TerritoryFigure

COLUMNS = ("statistic", "title", "place", "role", "value", "label", "period", "says", "remark",
           "source")  # fmt: skip

_MOST = 6  # neighbours in one picture
_LEVELS = ("NUTS3", "NUTS2")  # further up a neighbour would be half a country


def comparable(
    code: str, statistic: str, territories: Territories, touching: Borders
) -> list[TerritoryFigure]:
    """List a territory's figure and its neighbours' across the border, by the length of the border.

    All of one period and one source. Empty where that leaves one side without a figure.
    """
    meaning = territories.statistics[statistic]
    peers = across(code, territories, touching)
    if meaning.unit in COUNTS or not peers:
        return []
    own = _series(code, statistic, territories)
    theirs = [_series(one.code, statistic, territories) for one in peers[:_MOST]]
    theirs = [one for one in theirs if one]
    if not own or not theirs:
        return []
    common = set(own).intersection(*theirs)
    if not common:
        return []
    figures = [series[max(common)] for series in [own, *theirs]]
    figures = [one for one in figures if one.source == figures[0].source]
    found = list({one.territory: one for one in figures}.values())
    return found if len(found) > 1 else []


def _series(code: str, statistic: str, territories: Territories) -> dict[str, TerritoryFigure]:
    """By year, the figures of a territory, or of the province around it."""
    for territory in territories.lineage(code):
        history = territories.history(territory.code, statistic)
        yearly = {one.period: one for one in history if "-" not in one.period}
        if yearly and (territory.level in _LEVELS or territory.code == code):
            return yearly
    return {}


def neighbours_frame(
    code: str,
    statistics: Iterable[str],
    territories: Territories,
    touching: Borders,
    language: Language,
) -> pd.DataFrame:
    """Lay out the neighbours: one row a statistic and place, the territory's own first.

    Statistics that cannot be compared across the border are left out.
    """
    rows = []
    for statistic in statistics:
        figures = comparable(code, statistic, territories, touching)
        rows += [
            _row(figure, figures[0], place, territories, language)
            for place, figure in enumerate(figures)
        ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _row(
    figure: TerritoryFigure,
    own: TerritoryFigure,
    place: int,
    territories: Territories,
    language: Language,
) -> dict[str, Any]:
    meaning = territories.statistics[figure.statistic]
    apart = difference(own, figure, meaning) if place else None
    gap = gap_text(apart.amount, meaning, language) if apart else ""
    return {
        "statistic": figure.statistic,
        "title": meaning.name[language],
        "place": short_name(territories.territories[figure.territory], language),
        "role": "neighbour" if place else "own",
        "value": figure.value,
        "label": short_value(figure, territories, language),
        "period": period_text(figure.period, language),
        "says": t(f"territory.says.{standing(apart)}", language, gap=gap) if apart else "",
        "remark": remark_text(figure, language),
        "source": source_text(figure),
    }


def neighbours_finding(frame: pd.DataFrame, language: Language) -> str:
    """State in one sentence how one statistic of the frame stands on both sides of the border."""
    first, *others = records(frame)
    given = {
        "statistic": first["title"],
        "place": first["place"],
        "value": first["label"],
        "period": first["period"],
    }
    low, high = (choose(others, key=lambda row: row["value"]) for choose in (min, max))
    if len(others) == 1:
        other = {"other": low["place"], "other_value": low["label"], "says": low["says"]}
        return t("territory.neighbours.finding_one", language, **given, **other)
    ends = {"low": low["label"], "high": high["label"]}
    return t("territory.neighbours.finding_many", language, **given, **ends)


def common_statistics(
    wanted: Sequence[str], code: str, territories: Territories, touching: Borders, most: int
) -> list[str]:
    """Choose the statistics that can be compared across the border, the wanted ones first."""
    found: list[str] = []
    groups: set[str] = set()
    for statistic in dict.fromkeys([*wanted, *_USUAL]):
        meaning = territories.statistics.get(statistic)
        if meaning is None or (meaning.group or statistic) in groups:
            continue
        if comparable(code, statistic, territories, touching):
            found.append(statistic)
            groups.add(meaning.group or statistic)
    return found[:most]


_USUAL = ("unemployment_rate_15_74", "neet_15_29", "smsd", "share_65_plus", "gdp_eur_hab",
          "tertiary_25_64", "hh_disposable_income_pps", "population_density")  # fmt: skip
