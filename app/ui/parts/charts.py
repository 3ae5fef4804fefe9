"""One statistic of a territory: beside its region and country, and over the years."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from app.charts.territory import comparison_bars, comparison_finding, comparison_frame, unit_title
from app.charts.territory_history import (
    has_history,
    history_finding,
    history_frame,
    history_lines,
)
from app.charts.theme import specification
from app.i18n import t
from app.ui.parts.pictures import (
    Picture,
    column_titles,
    once,
    show_nothing,
    show_picture,
    sources_of,
    terms_of,
    titled,
)
from app.ui.state import session
from knowledge.language import Language
from knowledge.territory import Territories


def show_comparison(code: str, statistic: str, territories: Territories, key: str) -> None:
    """One statistic: the territory beside its region and country."""
    language = session().language
    picture = once(
        ("comparison", code, statistic, language, territories),
        lambda: _comparison(code, statistic, territories, language),
    )
    if picture is None:
        show_nothing()
    else:
        show_picture(picture, key, downloads=False)


def _comparison(
    code: str, statistic: str, territories: Territories, language: Language
) -> Picture | None:
    figures = territories.compare(code, statistic)
    if not figures:
        return None
    frame = comparison_frame(figures, territories, language)
    meaning = territories.statistics[statistic]
    own = territories.territories[code].name[language]
    other = territories.territories[figures[0].territory].name[language]
    stand_in = t("ui.territory.stand_in", language, own=own, other=other)
    secondary = t("ui.territory.secondary", language)
    notes = [stand_in] if figures[0].territory != code else []
    notes += [f"({secondary})"] if any(figure.secondary for figure in figures) else []
    return Picture(
        title=meaning.name[language],
        spec=specification(comparison_bars(frame)),
        finding=comparison_finding(figures, territories, language),
        table=titled(frame, ("territory", "label", "period", "source")),
        notes=tuple(notes),
        terms=terms_of([statistic], territories, language),
        sources=sources_of(figures),
    )


def show_history(
    code: str, statistic: str, territories: Territories, key: str, *, downloads: bool = False
) -> None:
    """One statistic over the years, for the territory, its region and its country."""
    if not has_history(code, statistic, territories):
        return
    language = session().language
    picture = once(
        ("history", code, statistic, language, territories),
        lambda: _history(code, statistic, territories, language),
    )
    show_picture(picture, key, downloads=downloads)


def _history(code: str, statistic: str, territories: Territories, language: Language) -> Picture:
    frame = history_frame(code, statistic, territories, language).astype({"year": str})
    lines = frame.astype({"year": int})
    figures = territories.compare(code, statistic)
    columns = ("territory", "year", "shown", "remark", "source")
    marked = bool(frame["broken"].any() or frame["unsure"].any())
    unit = unit_title(statistic, territories, language)
    return Picture(
        title=territories.statistics[statistic].name[language],
        spec=specification(history_lines(lines, unit, language)),
        finding=history_finding(code, statistic, territories, language),
        table=titled(frame, columns),
        figures=titled(frame, ("territory", "year", "value", "remark", "source")),
        notes=(t("territory.history.how", language),) if marked else (),
        terms=terms_of([statistic], territories, language),
        sources=sources_of(figures),
    )


def show_table(frame: pd.DataFrame) -> None:
    """Show figures as a table, its columns titled in the page's language."""
    table = frame.rename(columns=column_titles(frame))
    st.dataframe(table, hide_index=True, width="stretch")
