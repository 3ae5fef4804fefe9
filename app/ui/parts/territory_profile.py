"""First what matters to this enterprise: its territory beside region, country and Union."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from app.assessment.assessment import Assessment
from app.charts.territory_dots import profile_dots
from app.charts.territory_profile import profile_finding, profile_frame
from app.charts.territory_words import sources_text
from app.i18n import join, t
from app.i18n.wording import lowered
from app.ui.parts.pictures import (
    Later,
    Picture,
    once,
    show_chart,
    show_nothing,
    show_said,
    sources_of,
    terms_of,
    titled,
)
from app.ui.state import session
from indicators.grid import Grid
from knowledge.comparison import beside
from knowledge.elsewhere import elsewhere
from knowledge.language import Language
from knowledge.territory import Territories

_MOST = 6  # statistics: what fits two columns without scrolling past the second
_PUBLISHERS = 3
_COLUMNS = ("title", "place", "shown", "period", "says", "remark", "source")
_FIGURES = ("title", "place", "value", "period", "says", "remark", "source")


def show_profile(
    assessment: Assessment, grid: Grid, code: str, wanted: Sequence[str], territories: Territories
) -> None:
    """Draw the profile in two columns, with one sentence, table and picture to take away."""
    language = session().language
    st.markdown(f"## {t('territory.profile.title', language)}")
    st.markdown(_why(assessment, grid, language))
    statistics = list(wanted[:_MOST])
    if not statistics:
        show_nothing()
        return
    middle = (len(statistics) + 1) // 2
    columns = st.columns(2, gap="large")
    for number, part in enumerate((statistics[:middle], statistics[middle:])):
        if part:
            with columns[number]:
                show_chart(_part(code, part, territories), f"profile_{number}_{code}")
    show_said(_whole(code, statistics, territories), "profile")


def _why(assessment: Assessment, grid: Grid, language: Language) -> str:
    """Say by what the statistics were chosen."""
    facets = [facet for one in assessment.known.levers if one.lever for facet in one.lever.facets]
    names = [grid.facets[one].name[language] for one in dict.fromkeys(facets) if one in grid.facets]
    if not names:
        return t("territory.page.no_levers", language)
    listed = " · ".join(lowered(one) for one in names)
    return t("territory.profile.why", language, facets=listed)


def _part(code: str, statistics: Sequence[str], territories: Territories) -> Picture:
    """One column of the picture."""
    language = session().language

    def make() -> Picture:
        frame = profile_frame(code, statistics, territories, language)
        finding = profile_finding(code, statistics, territories, language)
        return Picture("", profile_dots(frame, language), finding, frame)

    made: Picture = once(("column", code, tuple(statistics), language, territories), make)
    return made


def _whole(code: str, statistics: Sequence[str], territories: Territories) -> Picture:
    """What is said of both columns, and the picture to take away."""
    language = session().language
    made: Picture = once(
        ("profile", code, tuple(statistics), language, territories),
        lambda: _make(code, statistics, territories, language),
    )
    return made


def _make(
    code: str, statistics: Sequence[str], territories: Territories, language: Language
) -> Picture:
    frame = profile_frame(code, statistics, territories, language)
    places = [place for one in statistics for place in beside(code, one, territories)]
    figures = [place.figure for place in places if place.figure]
    notes = [t("territory.profile.scale", language)]
    looked = [
        publisher.name
        for one in statistics
        for place in beside(code, one, territories)
        if place.figure is None
        for publisher in elsewhere(one, place.territory.code, territories)
    ]
    if looked:
        listed = join(list(dict.fromkeys(looked))[:_PUBLISHERS], language)
        notes.append(t("territory.profile.missing", language, publishers=listed))
    return Picture(
        title=t("territory.profile.title", language),
        spec={},
        finding=profile_finding(code, statistics, territories, language),
        table=titled(frame, _COLUMNS),
        figures=titled(frame, _FIGURES),
        notes=tuple(notes),
        rules=(t("territory.profile.small", language),),
        terms=terms_of(statistics, territories, language),
        sources=sources_of(figures),
        said_sources=sources_text(figures, language),
        on_paper=Later(lambda: profile_dots(frame, language)),
    )
