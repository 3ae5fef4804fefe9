"""The neighbours across the border, one small picture a statistic."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from app.charts.territory_look import records
from app.charts.territory_neighbour_bars import neighbour_bars, neighbours_picture
from app.charts.territory_neighbours import (
    common_statistics,
    comparable,
    neighbours_finding,
    neighbours_frame,
)
from app.charts.territory_words import remarks_of, sources_text
from app.i18n import join, t
from app.ui.parts.pictures import (
    Later,
    Picture,
    once,
    show_chart,
    show_said,
    sources_of,
    terms_of,
    titled,
    told,
)
from app.ui.state import session
from knowledge.language import Language
from knowledge.neighbours import across, borders, touches_border
from knowledge.territory import Territories

_MOST, _ABREAST = 6, 3
_COLUMNS = ("title", "place", "label", "period", "says", "remark", "source")
_FIGURES = ("title", "place", "value", "period", "says", "remark", "source")


def show_neighbours(code: str, wanted: Sequence[str], territories: Territories) -> None:
    """Draw the neighbours; say so where there are none, or where nothing can be compared."""
    language = session().language
    st.markdown(f"## {t('territory.neighbours.title', language)}")
    if not across(code, territories, borders()):
        st.markdown(t("territory.neighbours.none", language))
        return
    pictures: list[Picture] = once(
        ("neighbours", code, tuple(wanted), language, territories),
        lambda: _pictures(code, wanted, territories, language),
    )
    if not pictures:
        st.markdown(t("territory.neighbours.nothing", language))
        return
    st.markdown(t("territory.neighbours.intro", language))
    if not touches_border(code, territories, borders()):
        st.markdown(t("territory.neighbours.near", language))
    whole, *parts = pictures
    for start in range(0, len(parts), _ABREAST):
        columns = st.columns(_ABREAST, gap="large")
        for place, picture in enumerate(parts[start : start + _ABREAST]):
            with columns[place]:
                st.markdown(f"**{told(picture.title)}**")
                st.caption(told(picture.said_sources))
                show_chart(picture, f"neighbours_{start + place}_{code}")
    show_said(whole, "neighbours")


def _pictures(
    code: str, wanted: Sequence[str], territories: Territories, language: Language
) -> list[Picture]:
    """All as one first, to take away and to read about; then one a statistic."""
    statistics = common_statistics(wanted, code, territories, borders(), _MOST)
    frame = neighbours_frame(code, statistics, territories, borders(), language)
    if frame.empty:
        return []
    parts = []
    for _, block in frame.groupby("statistic", sort=False):
        first = records(block)[0]
        finding = neighbours_finding(block, language)
        bars = neighbour_bars(block)
        # A small picture says its year where the whole says its sources.
        parts.append(Picture(first["title"], bars, finding, block, said_sources=first["period"]))
    figures = [f for one in statistics for f in comparable(code, one, territories, borders())]
    other = {f.statistic for f in figures if "other_definition" in remarks_of(f)}
    notes = [t("territory.neighbours.not_these", language)]
    if other:
        names = [territories.statistics[one].name[language] for one in statistics if one in other]
        listed = join(names, language)
        notes.insert(0, t("territory.neighbours.definition", language, statistics=listed))
    whole = Picture(
        title=t("territory.neighbours.title", language),
        spec={},
        finding=parts[0].finding,
        table=titled(frame, _COLUMNS),
        figures=titled(frame, _FIGURES),
        notes=tuple(notes),
        rules=(t("territory.profile.small", language),),
        terms=terms_of(statistics, territories, language),
        sources=sources_of(figures),
        said_sources=sources_text(figures, language),
        on_paper=Later(lambda: neighbours_picture(frame)),
    )
    return [whole, *parts]
