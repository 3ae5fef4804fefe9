"""The age structure: as many people as area, the territory full and its region as an outline.

Published shares are of broad ages only; those between are what remains to a whole. A band is as
tall as it has years, so that its area, and not its length, says how many people are in it.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import altair as alt
import pandas as pd

from app.charts.territory_look import drawn, ink, pixels_down, records, words
from app.charts.territory_words import gap_text, named, remark_text, source_text
from app.charts.theme import ACCENT
from app.i18n import number, t
from app.i18n.figures import period_text, value_text
from knowledge.comparison import Beside, beside, difference
from knowledge.language import Language
from knowledge.short_names import short_name
from knowledge.territory import Territories, TerritoryFigure

COLUMNS = ("age", "band", "place", "role", "value", "label", "computed", "period", "remark",
           "source")  # fmt: skip

_PUBLISHED = ("share_0_14", "share_15_24", "share_65_plus", "share_80_plus")
_OLDEST = 95  # where the open band is drawn to end
_PIXELS_A_YEAR = 3
_NAMES, _TOLD, _GAP = 96, 118, 3  # pixels: for the names of the bands, the shares, between two


class Band(NamedTuple):
    """An age band: from a year to before another."""

    id: str
    start: int
    end: int


BANDS = (
    Band("80", 80, _OLDEST),
    Band("65", 65, 80),
    Band("25", 25, 65),
    Band("15", 15, 25),
    Band("0", 0, 15),
)
_COMPUTED = {"65", "25"}


def ages_frame(code: str, territories: Territories, language: Language) -> pd.DataFrame:
    """Lay out the age bands, oldest first: one row a band and place (the territory, its region).

    Only where all shares are known for one period; empty without them. `computed` marks the shares
    that are a remainder.
    """
    rows = []
    for place in _places(code, territories):
        figures = _figures(place.territory.code, territories)
        if not figures:
            continue
        shares = _shares({key: figure.value for key, figure in figures.items()})
        some = figures["share_65_plus"]
        for band in BANDS:
            rows.append(
                {
                    "age": t(f"territory.ages.band_{band.id}", language),
                    "band": band.id,
                    "place": short_name(place.territory, language),
                    "role": place.role,
                    "value": shares[band.id],
                    "label": t("units.percent", language, number=_one(shares[band.id], language)),
                    "computed": band.id in _COMPUTED,
                    "period": period_text(some.period, language),
                    "remark": remark_text(some, language),
                    "source": source_text(some),
                }
            )
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _one(value: float, language: Language) -> str:
    return number(value, language, 1)


def _places(code: str, territories: Territories) -> list[Beside]:
    found = beside(code, "share_65_plus", territories)
    return [place for place in found if place.role in ("own", "region") and place.figure][:2]


def _figures(code: str, territories: Territories) -> dict[str, TerritoryFigure]:
    """The published shares for the newest period that has them all; empty without one."""
    series = {
        statistic: {one.period: one for one in territories.history(code, statistic)}
        for statistic in _PUBLISHED
    }
    common = set.intersection(*(set(one) for one in series.values()))
    return {statistic: own[max(common)] for statistic, own in series.items()} if common else {}


def _shares(published: dict[str, float]) -> dict[str, float]:
    young, youth, old, oldest = (published[one] for one in _PUBLISHED)
    return {
        "0": young,
        "15": youth,
        "25": round(100 - young - youth - old, 1),
        "65": round(old - oldest, 1),
        "80": oldest,
    }


def ages_picture(frame: pd.DataFrame) -> dict[str, Any]:
    """Draw the age structure from its frame; returns the specification."""
    placed = frame.assign(**_places_of_bands(frame))
    height = _OLDEST * _PIXELS_A_YEAR + 4
    own, region = (placed[placed["role"] == one] for one in ("own", "region"))
    longest = float(placed["per_year"].max())
    bars = _bars(own, longest, height).mark_rect(color=ACCENT, cornerRadius=2)
    outline = _bars(region, longest, height).mark_rect(
        filled=False, stroke=ink("soft"), strokeWidth=1.6, strokeDash=[4, 2]
    )
    y = pixels_down("middle", height)
    names = words(alt.Chart(own), alt.value(0), y, "age")
    told = words(alt.Chart(_told(own, region)), _across("end", longest), y, "told", dx=8)
    return drawn(alt.layer(bars, outline, names, told), height)


def _places_of_bands(frame: pd.DataFrame) -> dict[str, Any]:
    """From the top: the oldest first; how far a band reaches is people a year of age."""
    bands = {band.id: band for band in BANDS}
    top = frame["band"].map(lambda one: (_OLDEST - bands[one].end) * _PIXELS_A_YEAR + _GAP)
    bottom = frame["band"].map(lambda one: (_OLDEST - bands[one].start) * _PIXELS_A_YEAR)
    years = frame["band"].map(lambda one: bands[one].end - bands[one].start)
    return {
        "top": top,
        "bottom": bottom,
        "middle": (top + bottom) / 2,
        "per_year": frame["value"] / years,
        "zero": 0.0,
    }


def _across(field: str, longest: float) -> alt.X:
    ends = [alt.ExprRef(str(_NAMES)), alt.ExprRef(f"width - {_TOLD}")]
    return alt.X(f"{field}:Q").axis(None).scale(domain=[0, longest], range=ends, nice=False)


def _bars(placed: pd.DataFrame, longest: float, height: int) -> Any:
    return alt.Chart(placed).encode(
        x=_across("zero", longest),
        x2="per_year:Q",
        y=pixels_down("top", height),
        y2="bottom:Q",
        tooltip=[alt.Tooltip("place:N").title(" "), alt.Tooltip("age:N").title("  "),
                 alt.Tooltip("label:N").title("   ")],
    )  # fmt: skip


def _told(own: pd.DataFrame, region: pd.DataFrame) -> pd.DataFrame:
    """The shares in words, behind the longer of the two bands."""
    beside_it = region.set_index("band")
    rows = []
    for row in records(own):
        other = beside_it.loc[row["band"]] if row["band"] in beside_it.index else None
        end = max(row["per_year"], other["per_year"]) if other is not None else row["per_year"]
        told = f"{row['label']} ({other['label']})" if other is not None else row["label"]
        rows.append({"end": end, "middle": row["middle"], "told": told})
    return pd.DataFrame(rows, columns=["end", "middle", "told"])


def ages_finding(code: str, territories: Territories, language: Language) -> str:
    """State the share of people aged 65 and over beside the region's; empty without figures."""
    places = _places(code, territories)
    if not places or places[0].figure is None:
        return ""
    first = places[0].figure
    given = {
        "place": short_name(places[0].territory, language),
        "value": value_text(first, territories, language),
        "period": period_text(first.period, language),
    }
    if len(places) < 2 or places[1].figure is None:
        return t("territory.ages.finding_alone", language, **given)
    meaning = territories.statistics["share_65_plus"]
    apart = difference(first, places[1].figure, meaning)
    given["other"] = named(places[1].territory, language)
    if apart is None or apart.size == "same":
        return t("territory.ages.finding_same", language, **given)
    size = "small_" if apart.size == "small" else ""
    key = f"finding_{size}{'more' if apart.amount > 0 else 'less'}"
    gap = gap_text(apart.amount, meaning, language)
    return t(f"territory.ages.{key}", language, gap=gap, **given)


def ages_figures(code: str, territories: Territories) -> list[TerritoryFigure]:
    """List the published figures behind the age structure of a territory and its region."""
    return [
        figure
        for place in _places(code, territories)
        for figure in _figures(place.territory.code, territories).values()
    ]
