"""Need and lever: the statistics behind each lever, what they say, and what a funder asks next.

A statistic states a need. Whether the enterprise changes anything about it is another question,
and the one that comes next.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.assessment.assessment import Assessment
from app.drafting.wanted import GENERAL_STATISTICS, one_a_group, statistics_of
from app.i18n import join, t
from app.i18n.figures import period_text, value_text
from indicators.grid import Grid
from knowledge.comparison import Beside, beside
from knowledge.elsewhere import topic_of
from knowledge.language import Language
from knowledge.short_names import short_name
from knowledge.territory import Territories, TerritoryFigure

_MOST = 4  # statistics a lever


@dataclass(frozen=True)
class Need:
    """One statistic that shows a need: the territory's figure, and what stands beside it."""

    statistic: str
    places: tuple[Beside, ...]


@dataclass(frozen=True)
class LeverNeeds:
    """The needs behind one lever; `activity` is its id.

    Attributes:
        lacking: a statistic that would show the need and is not known here; "" where one is, or
            where the grid names none.
    """

    activity: str
    text: str
    facets: tuple[str, ...]
    needs: tuple[Need, ...]
    lacking: str = ""


def needs_of(
    assessment: Assessment, grid: Grid, territories: Territories, code: str
) -> list[LeverNeeds]:
    """List the needs behind each confirmed lever, for one territory."""
    found = []
    for activity in assessment.known.levers:
        facets = activity.lever.facets if activity.lever else ()
        wanted = statistics_of(facets, grid)
        needs = _needs(wanted, territories, code)
        lacking = wanted[0] if wanted and not needs else ""
        found.append(LeverNeeds(activity.id, activity.text, facets, needs, lacking))
    return found


def general_needs(territories: Territories, code: str) -> tuple[Need, ...]:
    """What any enterprise of the zone may want: for as long as no lever is confirmed."""
    return _needs(GENERAL_STATISTICS, territories, code)


def _needs(wanted: Sequence[str], territories: Territories, code: str) -> tuple[Need, ...]:
    known = one_a_group(wanted, territories, code)
    needs = [Need(one, tuple(beside(code, one, territories))) for one in known]
    return tuple(need for need in needs if need.places)[:_MOST]


def fact(need: Need, territories: Territories, language: Language) -> str:
    """State the need in one sentence: the figure, its year, what stands beside it; no cause."""
    own = need.places[0].figure
    if own is None:
        raise ValueError("a need begins with a figure")
    others = [place.figure for place in need.places[1:] if place.figure]
    return t(
        "territory.need.fact_beside" if others else "territory.need.fact",
        language,
        statistic=territories.statistics[need.statistic].name[language],
        value=value_text(own, territories, language),
        place=short_name(territories.territories[own.territory], language),
        period=period_text(own.period, language),
        others=join((_other(one, own, territories, language) for one in others), language),
    )


def _other(
    figure: TerritoryFigure, own: TerritoryFigure, territories: Territories, language: Language
) -> str:
    place = short_name(territories.territories[figure.territory], language)
    value = value_text(figure, territories, language)
    if figure.period == own.period:
        return t("territory.label", language, place=place, value=value)
    period = period_text(figure.period, language)
    return t("territory.label_period", language, place=place, value=value, period=period)


def next_question(statistic: str, language: Language) -> str:
    """Return what a funder asks once the need is shown."""
    return t(f"territory.next.{topic_of(statistic)}", language)
