"""Information from the field on the territory page, and the agreement to be counted."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.events import FieldShared
from app.assessment.field import ALL, beside_need, field
from app.charts.field import field_dots, field_finding, field_frame
from app.i18n import t
from app.i18n.wording import lowered
from app.ui.parts.pictures import Picture, show_picture, told
from app.ui.state import session
from app.ui.turns import note
from indicators.grid import Grid
from knowledge.language import Language
from knowledge.territory import Territories


def show_field(grid: Grid, territories: Territories) -> None:
    """Draw need and action by territory, or say what it takes to see them.

    Folded: every assessment that agreed is read to count them.
    """
    title = t("field.title", session().language)
    behind = st.expander(title, key="field", on_change="rerun")
    if behind.open:
        with behind:
            _field(grid, territories)


def _field(grid: Grid, territories: Territories) -> None:
    here = session()
    language = here.language
    counts = field(here.store.shared(here.who), territories)
    facets = [
        one
        for one in dict.fromkeys(counts["facet"])
        if one != ALL and one in grid.facets and grid.facets[one].statistics
    ]
    if not facets:
        st.markdown(told(t("field.nothing", language)))
        return
    st.markdown(told(t("field.intro", language)))
    facet = st.selectbox(
        t("field.facet", language),
        facets,
        format_func=lambda one: grid.facets[one].name[language],
        key="field_facet",
    )
    statistic = st.selectbox(
        t("field.statistic", language),
        [one for one in grid.facets[facet].statistics if one in territories.statistics],
        format_func=lambda one: territories.statistics[one].name[language],
        key=f"field_statistic_{facet}",
    )
    if statistic:
        _picture(counts, facet, statistic, grid, territories)


def _picture(
    counts: pd.DataFrame, facet: str, statistic: str, grid: Grid, territories: Territories
) -> None:
    language = session().language
    beside = beside_need(counts, facet, statistic, territories)
    if beside["share"].notna().sum() < 2:
        st.markdown(told(t("field.none_for_facet", language)))
        return
    meaning = territories.statistics[statistic]
    frame = field_frame(beside, meaning.direction, territories, language)
    named = meaning.name[language]
    figures = [territories.latest(code, statistic) for code in frame["territory"]]
    sources = {one.source.id: one.source for one in figures if one}
    picture = Picture(
        title="",
        spec=field_dots(frame, named, language),
        finding=field_finding(frame, named, lowered(grid.facets[facet].name[language]), language),
        table=_table(frame, language),
        notes=(t("field.caution", language),),
        terms=((named, meaning.definition[language]),),
        sources=tuple(sources.values()),
    )
    show_picture(picture, f"field_{facet}_{statistic}")


def _table(frame: pd.DataFrame, language: Language) -> pd.DataFrame:
    """The same in a table; a count that may not be told is said to be below five."""
    acting = [
        t("field.fewer", language) if pd.isna(one) else str(int(one)) for one in frame["acting"]
    ]
    columns = {
        "territory": frame["name"],
        "value": frame["value"],
        "enterprises": frame["enterprises"],
        "acting": acting,
    }
    return pd.DataFrame({t(f"field.columns.{k}", language): v for k, v in columns.items()})


def show_field_consent(assessment: Assessment) -> None:
    """Ask, on the page of one's data, whether one's levers may be counted with others'."""
    here = session()
    language = here.language
    st.markdown(f"### {t('field.consent.title', language)}")
    if not here.kept:
        st.caption(t("field.consent.unkept", language))
        return
    agreed = assessment.known.shares_field
    key = f"field_consent_{agreed}"
    st.checkbox(
        t("field.consent.label", language),
        agreed,
        key=key,
        on_change=lambda: note([FieldShared(shared=not agreed)]),
    )
    st.caption(t("field.consent.help", language))
