"""The territory: what matters to this enterprise, beside its region and country."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from app.drafting.claims import wanted_statistics
from app.i18n import t
from app.i18n.figures import period_text, value_text
from app.ui.parts.charts import show_comparison, show_history, show_table
from app.ui.parts.header import show_header
from app.ui.shared import loader
from app.ui.state import session
from knowledge.language import Language
from knowledge.territory import Territories

_DEFAULT = "BE32B"


def draw() -> None:
    """Draw the page."""
    here = session()
    language = here.language
    show_header()
    st.title(t("ui.territory.title", language))
    st.markdown(t("ui.territory.intro", language))
    with st.spinner(t("ui.talk.loading", language), show_time=False):
        resources = loader().get().resources
    territories = resources.territories
    assessment = here.assessment()
    place = assessment.known.territory
    codes = [code for code, one in territories.territories.items() if one.level != "EU"]
    own = place.territory if place and place.territory in codes else _DEFAULT
    code = st.selectbox(
        t("ui.territory.pick", language),
        codes,
        index=codes.index(own),
        format_func=lambda one: territories.territories[one].name[language],
        key="territory",
    )
    wanted = [
        one
        for one in wanted_statistics(assessment, resources.grid, territories)
        if territories.nearest(code, one)
    ]
    _charts(code, wanted, territories)
    _all(code, territories, language)


def _charts(code: str, wanted: list[str], territories: Territories) -> None:
    left, right = st.columns(2, gap="large")
    for index, statistic in enumerate(wanted[:4]):
        with left if index % 2 == 0 else right, st.container(border=True):
            show_comparison(code, statistic, territories, key=f"bars_{code}_{statistic}")
            show_history(code, statistic, territories, key=f"years_{code}_{statistic}")


def _all(code: str, territories: Territories, language: Language) -> None:
    rows = [
        {
            "statistic": territories.statistics[figure.statistic].name[language],
            "territory": territories.territories[figure.territory].name[language],
            "label": value_text(figure, territories, language),
            "period": period_text(figure.period, language),
            "source": f"{figure.source.publisher}, {figure.source.table}",
        }
        for figure in territories.known(code)
    ]
    with st.expander(t("ui.territory.all", language)):
        show_table(pd.DataFrame(rows))
