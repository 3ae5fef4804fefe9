"""Match the columns of an ordinary table, with the machine's proposal chosen already."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from app.i18n import t
from app.importing import ReadFile
from app.ui.state import session
from knowledge.territory_import.table import Columns, ValueColumn


def choose_columns(read: ReadFile, key: str) -> Columns | None:
    """Draw one choice for each role of a column; None for a file that is not read by columns."""
    if read.choice is None or read.preview is None:
        return None
    language = session().language
    names = [str(name) for name in read.preview.columns]
    st.markdown(f"### {t('imports.columns.title', language)}")
    st.caption(t("imports.columns.intro", language))
    with st.expander(t("imports.columns.preview", language)):
        st.dataframe(read.preview, hide_index=True, width="stretch")
    proposed = read.choice
    left, right = st.columns(2)
    with left:
        territory = _pick("territory", names, proposed.territory, key, needed=True)
        label = _pick("label", names, proposed.label, key)
        statistic = _pick("statistic", names, proposed.statistic, key)
    with right:
        period = _pick("period", names, proposed.period, key)
        fixed = proposed.fixed_period
        if not period:
            fixed = st.text_input(
                t("imports.columns.fixed", language), value=fixed, key=f"{key}.fixed", max_chars=20
            )
        flag = _pick("flag", names, proposed.flag, key)
    values = st.multiselect(
        t("imports.columns.values", language),
        names,
        default=[one.column for one in proposed.values if one.column in names],
        key=f"{key}.values",
    )
    known = {one.column: one for one in proposed.values}
    return replace(
        proposed,
        territory=territory,
        label=label,
        statistic=statistic,
        period=period,
        fixed_period="" if period else fixed.strip(),
        flag=flag,
        values=tuple(known.get(name, ValueColumn(name, name)) for name in values),
    )


def _pick(role: str, names: list[str], proposed: str, key: str, *, needed: bool = False) -> str:
    language = session().language
    options = names if needed else ["", *names]
    nothing = t("imports.columns.none", language)
    chosen = st.selectbox(
        t(f"imports.columns.{role}", language),
        options,
        index=options.index(proposed) if proposed in options else 0,
        format_func=lambda name: name or nothing,
        key=f"{key}.{role}",
    )
    return chosen or ""
