"""Which statistics of the territory matter to an enterprise: those of the need it acts on."""

from __future__ import annotations

from collections.abc import Sequence

from app.assessment.assessment import Assessment
from indicators.grid import Grid
from knowledge.territory import Territories

# What any enterprise of the zone may want beside its own: need, income, age.
GENERAL_STATISTICS = (
    "unemployment_rate_localised",
    "unemployment_rate_15_74",
    "neet_15_29",
    "smsd",
    "share_65_plus",
    "hh_disposable_income_eur",
    "gdp_eur_hab",
)


def wanted_statistics(
    assessment: Assessment, grid: Grid, territories: Territories, code: str = ""
) -> list[str]:
    """List the statistics that matter to an enterprise: by its facets, then general ones.

    Confirmed facets count before proposed ones; no two of one group (they differ in definition).
    `code` is the territory that they are for; the enterprise's own where it is empty.
    """
    known = assessment.known
    facets = [facet for one in known.levers if one.lever for facet in one.lever.facets]
    for activity in known.candidates:
        if activity.proposal and not activity.lever:
            facets += [match.facet for match in activity.proposal.facets[:1]]
    wanted = [*statistics_of(facets, grid), *GENERAL_STATISTICS]
    place = code or (known.territory.territory if known.territory else "")
    return one_a_group(wanted, territories, place)


def statistics_of(facets: Sequence[str], grid: Grid) -> list[str]:
    """List the statistics that show the need behind facets, those of the first facet first."""
    found = [
        one for facet in facets if facet in grid.facets for one in grid.facets[facet].statistics
    ]
    return list(dict.fromkeys(found))


def one_a_group(wanted: Sequence[str], territories: Territories, code: str) -> list[str]:
    """Keep the first of each group of statistics that differ in definition.

    Where a territory is named, only what is known of it or of what contains it counts.
    """
    chosen: list[str] = []
    groups: set[str] = set()
    for statistic in dict.fromkeys(wanted):
        meaning = territories.statistics.get(statistic)
        if meaning is None or (meaning.group and meaning.group in groups):
            continue
        if code and territories.nearest(code, statistic) is None:
            continue
        chosen.append(statistic)
        groups.add(meaning.group or statistic)
    return chosen
