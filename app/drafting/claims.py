"""What may be said of an enterprise: claims, each with its origin. Drafts are built from them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.analysis.reading import Reading
from app.assessment.assessment import Assessment
from app.drafting.claim import Claim, Origin
from app.drafting.found import found
from app.drafting.shareable import shareable
from app.drafting.told import Sayings, planned, told
from app.drafting.wanted import wanted_statistics
from app.i18n import t
from indicators.grid import Grid
from knowledge.language import Language
from knowledge.territory import Territories

if TYPE_CHECKING:
    from app.analysis.comparison import Comparison

_MOST_STATISTICS = 4


def collect(
    assessment: Assessment,
    grid: Grid,
    territories: Territories,
    language: Language | None = None,
    figures: Sequence[Reading | Comparison] = (),
) -> list[Claim]:
    """Collect every claim that counts: what was stated, confirmed, recorded or published.

    Names of indicators and statistics are in `language`, that of the talk where it is None.
    `figures` are those of tables of answers, safe to show.
    """
    assessment = shareable(assessment)
    written = language or assessment.known.language
    return [
        *told(assessment, Sayings(assessment)),
        *planned(assessment, grid, written),
        *found(assessment.known.findings, grid, written, figures),
        *_needs(assessment, grid, territories, written),
    ]


def _needs(
    assessment: Assessment, grid: Grid, territories: Territories, language: Language
) -> list[Claim]:
    """The statistics that the person chose; without any choice those that tell most of the need."""
    claims: list[Claim] = []
    for statistic, code in _chosen(assessment, grid, territories):
        figures = territories.compare(code, statistic)
        if not figures:
            continue
        source = figures[0].source
        words = f"{source.publisher}, {source.table}, {figures[0].period}"
        if figures[0].secondary:
            words += f" ({t('ui.territory.secondary', language)})"
        origin = Origin("statistic", f"T{len(claims) + 1}", words, url=source.url)
        name = territories.statistics[statistic].name[language]
        claims.append(Claim("need", name, origin, figures=tuple(figures)))
    return claims


def _chosen(assessment: Assessment, grid: Grid, territories: Territories) -> list[tuple[str, str]]:
    """Pairs of statistic and territory; what has left the tables is left out."""
    known = assessment.known
    if known.statistics:
        return [
            (one.statistic, one.territory)
            for one in known.statistics
            if one.statistic in territories.statistics and one.territory in territories.territories
        ]
    place = known.territory
    if place is None or place.territory not in territories.territories:
        return []
    wanted = wanted_statistics(assessment, grid, territories)
    known_here = [one for one in wanted if territories.nearest(place.territory, one)]
    return [(one, place.territory) for one in known_here[:_MOST_STATISTICS]]
