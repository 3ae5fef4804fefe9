"""What stands folded below: the years, the ages, the social economy itself, and all figures."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from app.charts.territory_ages import (
    ages_figures,
    ages_finding,
    ages_frame,
    ages_picture,
)
from app.charts.territory_history import has_history
from app.charts.territory_words import remark_text, source_text, sources_text
from app.i18n import join, t
from app.i18n.figures import period_text, value_text
from app.ui.parts.charts import show_history
from app.ui.parts.pictures import (
    Later,
    Picture,
    once,
    show_chart,
    show_said,
    show_sources,
    sources_of,
    terms_of,
    titled,
    told,
)
from app.ui.state import session
from knowledge.elsewhere import elsewhere
from knowledge.language import Language
from knowledge.short_names import short_name
from knowledge.social_economy import social_economy
from knowledge.territory import Territories, TerritoryFigure

_MOST = 6


def show_years(code: str, wanted: Sequence[str], territories: Territories) -> None:
    """The statistics that have a history, two abreast."""
    language = session().language
    behind = st.expander(t("territory.history.title", language), key="years", on_change="rerun")
    if not behind.open:
        return
    with behind:
        lasting = [one for one in wanted if has_history(code, one, territories)][:_MOST]
        if not lasting:
            st.markdown(t("territory.history.none", language))
        for start in range(0, len(lasting), 2):
            columns = st.columns(2, gap="large")
            for place, statistic in enumerate(lasting[start : start + 2]):
                with columns[place]:
                    show_history(
                        code, statistic, territories, f"years_{statistic}_{code}", downloads=True
                    )


def show_ages(code: str, territories: Territories) -> None:
    """The age structure beside the region's."""
    language = session().language
    behind = st.expander(t("territory.ages.title", language), key="ages", on_change="rerun")
    if not behind.open:
        return
    with behind:
        picture = once(
            ("ages", code, language, territories), lambda: _ages(code, territories, language)
        )
        if picture is None:
            st.markdown(t("territory.ages.none", language))
        else:
            st.markdown(f"**{told(picture.title)}**")
            left, right = st.columns([3, 2], gap="large")
            with left:
                show_chart(picture, f"ages_{code}")
            with right:
                show_said(picture, "ages_said")


def _ages(code: str, territories: Territories, language: Language) -> Picture | None:
    frame = ages_frame(code, territories, language)
    if frame.empty:
        return None
    figures = ages_figures(code, territories)
    places = frame["place"].unique().tolist()
    how = t("territory.ages.how_alone", language)
    if len(places) > 1:
        how = t("territory.ages.how", language, place=places[0], other=places[1])
    statistics = list(dict.fromkeys(figure.statistic for figure in figures))
    return Picture(
        title=t("territory.ages.heading", language, place=places[0]),
        spec=ages_picture(frame),
        finding=ages_finding(code, territories, language),
        table=titled(frame, ("place", "age", "label", "period", "remark", "source")),
        figures=titled(frame, ("place", "age", "value", "period", "remark", "source")),
        notes=(how, t("territory.ages.computed", language)),
        terms=terms_of(statistics, territories, language),
        sources=sources_of(figures),
        said_sources=sources_text(figures, language),
        on_paper=Later(lambda: {**ages_picture(frame), "width": 520}),
    )


def show_social_economy(code: str, territories: Territories) -> None:
    """The figures on the social economy itself, each with what it counts; never ranked."""
    language = session().language
    behind = st.expander(t("territory.social.title", language), key="social", on_change="rerun")
    if not behind.open:
        return
    with behind:
        figures = social_economy(code, territories)
        place = short_name(territories.territories[code], language)
        if not any(figure.territory == code for figure in figures):
            found = elsewhere("social_economy_share", code, territories)[:3]
            listed = join([one.name for one in found], language)
            given = {"place": place, "publishers": listed}
            st.markdown(t("territory.social.none", language, **given))
        st.markdown(t("territory.social.intro", language))
        for figure in figures:
            with st.container(gap="xxsmall"):
                st.markdown(f"**{told(_headline(figure, territories, language))}**")
                lines = [_perimeter(figure.source.id, language), _careful(figure, language)]
                st.caption(told(" ".join(line for line in lines if line)))
        show_sources(sources_of(figures))


def _headline(figure: TerritoryFigure, territories: Territories, language: Language) -> str:
    return t(
        "territory.social.figure",
        language,
        statistic=territories.statistics[figure.statistic].name[language],
        place=short_name(territories.territories[figure.territory], language),
        value=value_text(figure, territories, language),
        period=period_text(figure.period, language),
    )


def _careful(figure: TerritoryFigure, language: Language) -> str:
    remark = remark_text(figure, language)
    return t("territory.social.careful", language, remark=remark) if remark else ""


def _perimeter(source: str, language: Language) -> str:
    known = ("S28", "S29", "S30", "S31", "S32")
    return t(f"territory.social.perimeter.{source if source in known else 'other'}", language)


def show_all(code: str, territories: Territories) -> None:
    """Every figure known of the territory, or of the nearest level that has one."""
    language = session().language
    behind = st.expander(t("territory.all.title", language), key="all_figures", on_change="rerun")
    if not behind.open:
        return
    with behind:
        rows = [
            {
                "title": territories.statistics[figure.statistic].name[language],
                "place": short_name(territories.territories[figure.territory], language),
                "label": value_text(figure, territories, language),
                "period": period_text(figure.period, language),
                "remark": remark_text(figure, language),
                "source": source_text(figure),
            }
            for figure in territories.known(code)
        ]
        columns = ("title", "place", "label", "period", "remark", "source")
        if rows:
            table = titled(pd.DataFrame(rows), columns)
            st.dataframe(table, hide_index=True, width="stretch")
