"""Draw charts from specifications that are computed once, with alternative text and a table."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from app.charts.territory import (
    comparison_bars,
    comparison_finding,
    comparison_frame,
    has_history,
    history_finding,
    history_frame,
    history_lines,
    unit_title,
)
from app.charts.theme import specification
from app.i18n import t
from app.ui.state import session
from knowledge.language import Language
from knowledge.territory import Territories

_COLUMNS = ("territory", "value", "label", "period", "source")


def show_comparison(code: str, statistic: str, territories: Territories, key: str) -> None:
    """One statistic: the territory beside its region and country."""
    language = session().language
    drawn = _once(
        ("comparison", code, statistic, language),
        lambda: _comparison(code, statistic, territories, language),
    )
    _show(drawn, key)


def _comparison(
    code: str, statistic: str, territories: Territories, language: Language
) -> dict[str, Any] | None:
    figures = territories.compare(code, statistic)
    if not figures:
        return None
    frame = comparison_frame(figures, territories, language)
    own = territories.territories[code].name[language]
    other = territories.territories[figures[0].territory].name[language]
    stand_in = t("ui.territory.stand_in", language, own=own, other=other)
    return {
        "title": territories.statistics[statistic].name[language],
        "note": "" if figures[0].territory == code else stand_in,
        "spec": specification(comparison_bars(frame)),
        "finding": comparison_finding(figures, territories, language),
        "table": frame[["territory", "label", "period", "source"]],
        "secondary": any(figure.secondary for figure in figures),
        "definition": territories.statistics[statistic].definition[language],
        "url": figures[0].source.url,
    }


def show_history(code: str, statistic: str, territories: Territories, key: str) -> None:
    """One statistic over the years, for the territory, its region and its country."""
    if not has_history(code, statistic, territories):
        return
    language = session().language
    drawn = _once(
        ("history", code, statistic, language),
        lambda: _history(code, statistic, territories, language),
    )
    _show(drawn, key)


def _history(
    code: str, statistic: str, territories: Territories, language: Language
) -> dict[str, Any]:
    frame = history_frame(code, statistic, territories, language)
    first = territories.compare(code, statistic)[0]
    return {
        "title": territories.statistics[statistic].name[language],
        "note": "",
        "spec": specification(
            history_lines(frame, unit_title(statistic, territories, language), language)
        ),
        "finding": history_finding(code, statistic, territories, language),
        "table": frame[["territory", "year", "shown", "source"]].astype({"year": str}),
        "secondary": False,
        "definition": territories.statistics[statistic].definition[language],
        "url": first.source.url,
    }


def _once(key: Any, make: Any) -> Any:
    """Compute what is drawn once a session: a chart costs far more to make than to send."""
    drawn = session().drawn
    if key not in drawn:
        drawn[key] = make()
    return drawn[key]


def _show(drawn: dict[str, Any] | None, key: str) -> None:
    language = session().language
    if drawn is None:
        st.caption(t("ui.territory.nothing", language))
        return
    st.markdown(f"**{drawn['title']}**")
    if drawn["note"]:
        st.caption(drawn["note"])
    st.vega_lite_chart(drawn["spec"], width="stretch", key=key, alt=drawn["finding"])
    secondary = f" ({t('ui.territory.secondary', language)})" if drawn["secondary"] else ""
    st.caption(f"{drawn['finding']}{secondary}")
    # Filled only while open: a table costs more to send than the chart above it.
    behind = st.expander(t("ui.panel.chart_table", language), key=f"{key}_table", on_change="rerun")
    if behind.open:
        with behind:
            st.caption(drawn["definition"])
            show_table(drawn["table"])
            st.markdown(f"[{drawn['table']['source'].iloc[0]}]({drawn['url']})")


def show_table(frame: pd.DataFrame) -> None:
    """Show the figures behind a chart, columns titled in the page's language."""
    language = session().language
    titles = {
        "territory": t("ui.territory.columns.territory", language),
        "label": t("ui.territory.columns.value", language),
        "shown": t("ui.territory.columns.value", language),
        "period": t("ui.territory.columns.period", language),
        "year": t("ui.territory.columns.period", language),
        "source": t("ui.territory.columns.source", language),
        "statistic": t("ui.territory.columns.statistic", language),
    }
    st.dataframe(frame.rename(columns=titles), hide_index=True, width="stretch")
