"""The tables that were imported, and the places that they brought, to be found by name."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import streamlit as st

from app.i18n import t
from app.i18n.figures import period_text, value_text
from app.import_texts import place_text, table_text
from app.store.imports import EVERYONE
from app.ui.figures import seen_here
from app.ui.parts.charts import show_table
from app.ui.parts.plain_text import plain
from app.ui.state import session
from knowledge.imported import WithImported

_MOST_FOUND = 8


def show_tables(remove: Callable[[str], None]) -> None:
    """List the tables that this visitor sees; their own can be removed."""
    language = session().language
    st.markdown(f"### {t('imports.tables.title', language)}")
    seen = seen_here()
    if not seen:
        st.caption(t("imports.tables.nothing", language))
    for _, whose, card in seen:
        with st.container(border=True):
            st.markdown(f"**{plain(card.name)}**")
            st.markdown(plain(table_text(card, language)))
            if whose == EVERYONE:
                st.caption(t("imports.tables.everyone", language))
                continue
            with st.popover(t("imports.tables.remove", language), key=f"import_gone_{card.id}"):
                st.markdown(t("imports.tables.sure", language))
                st.button(
                    t("imports.tables.remove_now", language),
                    key=f"import_remove_{card.id}",
                    type="primary",
                    on_click=remove,
                    args=(card.id,),
                )


def show_finder(territories: WithImported) -> None:
    """Find a place by name or postal code, and show the figures known of it."""
    language = session().language
    st.markdown(f"### {t('imports.find.title', language)}")
    typed = st.text_input(t("imports.find.label", language), key="import_find", max_chars=80)
    if not typed.strip():
        return
    found = territories.places.find(typed, _MOST_FOUND)
    if not found:
        st.markdown(plain(t("imports.find.nothing", language, typed=typed.strip())))
        return
    chosen = st.radio(
        t("imports.find.which", language),
        [match.code for match in found],
        format_func={
            match.code: plain(place_text(match, territories, language)) for match in found
        }.__getitem__,
        key=f"import_found_{typed}",
    )
    figures = territories.known(chosen)
    rows = [
        {
            "statistic": territories.statistics[figure.statistic].name[language],
            "territory": territories.territories[figure.territory].name[language],
            "label": value_text(figure, territories, language),
            "period": period_text(figure.period, language),
            "source": f"{figure.source.publisher}, {figure.source.table}",
        }
        for figure in sorted(figures, key=lambda one: one.territory != chosen)
    ]
    show_table(pd.DataFrame(rows))
