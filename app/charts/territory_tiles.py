"""The zone as tiles: which value each territory has, and which has none.

One map shows one statistic of one period. Where a territory has no figure of its own, that of its
province fills its tile, and the map says so; a region's would paint half a country alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from app.charts.territory_words import remark_text, short_value, source_text
from app.i18n import t
from app.i18n.figures import period_text, value_text
from knowledge.comparison import COUNTS
from knowledge.elsewhere import topic_of
from knowledge.language import Language
from knowledge.short_names import short_name, tile_names
from knowledge.territory import Territories, TerritoryFigure
from knowledge.tiles import Tile

COLUMNS = ("code", "column", "row", "name", "short", "value", "label", "state", "province", "says",
           "remark", "source", "here")  # fmt: skip

_LEVELS = ("NUTS3", "NUTS2")
_FEWEST = 15  # tiles with a value, for a map to be worth drawing


def mapped(
    statistic: str, territories: Territories, tiles: Mapping[str, Tile]
) -> tuple[str, dict[str, TerritoryFigure]]:
    """Choose the period that fills most tiles, by own figures first, then the newest.

    Returns it with the figures by code of the tile; "" and none where nothing is known.
    """
    known: dict[str, dict[str, TerritoryFigure]] = {}
    for code in tiles:
        for period, figure in _figures(code, statistic, territories).items():
            known.setdefault(period, {})[code] = figure
    if not known:
        return "", {}

    def filled(period: str) -> tuple[int, int, str]:
        figures = known[period]
        own = sum(figure.territory == code for code, figure in figures.items())
        return len(figures), own, period

    period = max(known, key=filled)
    return period, known[period]


def _figures(code: str, statistic: str, territories: Territories) -> dict[str, TerritoryFigure]:
    """By period: the territory's own figure, or its province's."""
    found: dict[str, TerritoryFigure] = {}
    for territory in territories.lineage(code):
        if territory.level in _LEVELS:
            for figure in territories.history(territory.code, statistic):
                found.setdefault(figure.period, figure)
    return found


def mappable(territories: Territories, tiles: Mapping[str, Tile]) -> list[str]:
    """List the statistics that a map can show: of one definition, no counts, known for enough.

    The social economy is left out: its perimeter is another in each source.
    """
    found = []
    for statistic, meaning in territories.statistics.items():
        if meaning.unit in COUNTS or topic_of(statistic) == "social_economy":
            continue
        if len(mapped(statistic, territories, tiles)[1]) >= _FEWEST:
            found.append(statistic)
    return found


def tiles_frame(
    code: str,
    statistic: str,
    territories: Territories,
    tiles: Mapping[str, Tile],
    language: Language,
) -> pd.DataFrame:
    """Lay out the tiles: one row a territory; `state` is known, province or missing.

    `province` names the territory whose figure it is; `here` marks the tiles of the territory that
    the page is about, `code`.
    """
    _, figures = mapped(statistic, territories, tiles)
    here = {one.code for one in territories.lineage(code)} if code else set()
    short = tile_names([territories.territories[one] for one in tiles], language)
    rows = []
    for own, tile in tiles.items():
        figure = figures.get(own)
        name = short_name(territories.territories[own], language)
        rows.append(
            {
                "code": own,
                "column": tile.column,
                "row": tile.row,
                "name": name,
                "short": short[own],
                "value": figure.value if figure else None,
                "label": short_value(figure, territories, language) if figure else "",
                "state": _state(own, figure),
                "province": _whose(figure, territories, language),
                "says": _says(own, name, figure, territories, language),
                "remark": remark_text(figure, language) if figure else "",
                "source": source_text(figure) if figure else "",
                "here": own in here or _within(own, code, territories),
            }
        )
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _within(own: str, code: str, territories: Territories) -> bool:
    """Whether a tile is a part of a region or province; a country would outline half the map."""
    levels = ("NUTS1", "NUTS2")
    return any(one.code == code and one.level in levels for one in territories.lineage(own))


def _state(code: str, figure: TerritoryFigure | None) -> str:
    if figure is None:
        return "missing"
    return "known" if figure.territory == code else "province"


def _whose(figure: TerritoryFigure | None, territories: Territories, language: Language) -> str:
    return short_name(territories.territories[figure.territory], language) if figure else "–"


def _says(
    code: str,
    name: str,
    figure: TerritoryFigure | None,
    territories: Territories,
    language: Language,
) -> str:
    if figure is None:
        return t("territory.missing", language, place=name)
    value = value_text(figure, territories, language)
    period = period_text(figure.period, language)
    if figure.territory == code:
        given = {"place": name, "value": value, "period": period}
        return t("territory.map.says", language, **given)
    province = short_name(territories.territories[figure.territory], language)
    given = {"place": name, "value": value, "period": period, "province": province}
    return t("territory.map.says_province", language, **given)


def tiles_finding(
    code: str,
    statistic: str,
    territories: Territories,
    tiles: Mapping[str, Tile],
    language: Language,
) -> str:
    """State in one sentence the place's value and how far the zone's values go; names no other."""
    period, figures = mapped(statistic, territories, tiles)
    if not figures:
        return ""
    low, high = (choose(figures.values(), key=lambda one: one.value) for choose in (min, max))
    own = next(
        (figures[one.code] for one in territories.lineage(code) if one.code in figures), None
    )
    given = {
        "statistic": territories.statistics[statistic].name[language],
        "period": period_text(period, language),
        "low": value_text(low, territories, language),
        "high": value_text(high, territories, language),
    }
    if own is None:
        return t("territory.map.finding", language, **given)
    place = short_name(territories.territories[own.territory], language)
    value = value_text(own, territories, language)
    return t("territory.map.finding_own", language, place=place, value=value, **given)


def missing_names(frame: pd.DataFrame) -> list[str]:
    """List the territories without a value, as they are named."""
    names: Iterable[Any] = frame[frame["state"] == "missing"]["name"]
    return [str(one) for one in names]
