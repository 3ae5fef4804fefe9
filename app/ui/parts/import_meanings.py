"""Say what the series of an imported table are figures of, and who published them."""

from __future__ import annotations

from typing import get_args

import streamlit as st
from pydantic import ValidationError

from app.i18n import t
from app.importing import ReadFile, own_source, proposed_meanings, usual_source
from app.ui.parts.plain_text import plain
from app.ui.state import session
from knowledge.import_plan import OWN_UNITS, own_statistic
from knowledge.imported import OwnSource
from knowledge.territory import Direction, Statistic, Territories
from knowledge.territory_import.table import Table

_MOST_SERIES = 40  # a table with more asks which of them are needed
_OPEN = 3  # so many series are shown at once; more are folded
_OWN = ""


def choose_meanings(table: Table, known: Territories, key: str) -> dict[str, Statistic]:
    """Draw a choice for each series; return what each means, empty while two mean the same."""
    language = session().language
    st.markdown(f"### {t('imports.series.title', language)}")
    proposed = proposed_meanings(table, known)
    chosen = list(proposed)
    if len(table.statistics) > 1:
        few = len(table.statistics) <= _MOST_SERIES or len(proposed) < len(table.statistics)
        chosen = st.multiselect(
            t("imports.series.which", language),
            table.statistics,
            default=list(proposed)[:_MOST_SERIES] if few else [],
            key=f"{key}.series",
            max_selections=_MOST_SERIES,
        )
    meanings: dict[str, Statistic] = {}
    for at, series in enumerate(chosen):
        with st.expander(plain(series), expanded=len(chosen) <= _OPEN):
            first = proposed.get(series) or own_statistic(series, "ratio", "neutral")
            meanings[series] = _choose_meaning(series, first, known, f"{key}.{at}.{series}")
    if len({one.id for one in meanings.values()}) < len(meanings):
        st.warning(t("imports.series.twice", language))
        return {}
    return meanings


def _choose_meaning(series: str, first: Statistic, known: Territories, key: str) -> Statistic:
    language = session().language
    ids = [_OWN, *known.statistics]
    own_word = t("imports.series.own", language)
    chosen = st.selectbox(
        t("imports.series.is", language),
        ids,
        index=ids.index(first.id) if first.id in ids else 0,
        format_func=lambda one: known.statistics[one].name[language] if one else own_word,
        key=f"{key}.is",
    )
    if chosen:
        st.caption(known.statistics[chosen].definition[language])
        return known.statistics[chosen]
    name = st.text_input(
        t("imports.series.name", language), value=series[:120], key=f"{key}.name", max_chars=120
    )
    left, right = st.columns(2)
    unit = left.selectbox(
        t("imports.series.unit", language),
        OWN_UNITS,
        index=OWN_UNITS.index(first.unit) if first.unit in OWN_UNITS else 0,
        format_func=lambda one: t(f"imports.unit.{one}", language),
        key=f"{key}.unit",
    )
    better: Direction = right.selectbox(
        t("imports.series.better", language),
        get_args(Direction),
        format_func=lambda one: t(f"imports.better.{one}", language),
        key=f"{key}.better",
    )
    return own_statistic(name or series, unit, better, series)


def choose_source(read: ReadFile, key: str) -> OwnSource | None:
    """Draw the fields of a source; None, with what is missing, while they do not make one."""
    language = session().language
    st.markdown(f"### {t('imports.source.title', language)}")
    usual = usual_source(read)
    said = {}
    for row in (
        (("publisher", usual.publisher, 200), ("table", usual.table, 200)),
        (("url", "", 500), ("licence", usual.licence, 200)),
    ):
        for column, (name, value, most) in zip(st.columns(2), row, strict=True):
            said[name] = column.text_input(
                t(f"imports.source.{name}", language),
                value=value,
                key=f"{key}.source.{name}",
                max_chars=most,
                help=t(f"imports.source.{name}_help", language),
            )
    said["table"] = said["table"].strip() or usual.table
    try:
        return own_source(**said)
    except ValidationError as error:
        wrong = {detail["loc"][0] for detail in error.errors()}
        missing = wrong & {"publisher", "licence"}
        st.caption(t("imports.source.missing" if missing else "imports.source.bad_url", language))
        return None
