"""What else may explain a figure, as somebody noted it of the activity behind it."""

from __future__ import annotations

from app.analysis.reading import Reading
from app.assessment.known import Activity, Known
from app.i18n import join
from app.i18n.wording import quoted, quoted_words
from indicators.grid import Grid
from knowledge.language import Language


def causes_of(reading: Reading, known: Known, grid: Grid, language: Language) -> str:
    """Quote what was noted of the activities that a figure tells of; "" where nothing was.

    A recorded figure may name its activity. Any other tells of the levers on the facet that its
    indicator measures.
    """
    behind = _recorded_of(reading, known) or _levers_on(reading, known, grid)
    noted = [quoted_words(one.cause.text) for one in behind if one.cause]
    told = [quoted(one, language) for one in dict.fromkeys(noted) if one]
    return join(told, language)


def _recorded_of(reading: Reading, known: Known) -> list[Activity]:
    results = known.findings.results.values()
    named = [one.activity for one in results if f"R{one.number}" in reading.sources]
    return [one for one in known.activities if one.id in named]


def _levers_on(reading: Reading, known: Known, grid: Grid) -> list[Activity]:
    indicator = grid.indicators.get(reading.indicator)
    if indicator is None:
        return []
    return [one for one in known.levers if one.lever and indicator.facet in one.lever.facets]
