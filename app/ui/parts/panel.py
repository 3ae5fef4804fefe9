"""What we know so far: portrait, activities turning into levers, the question; all editable."""

from __future__ import annotations

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.known import Known
from app.drafting.wanted import wanted_statistics
from app.i18n import t
from app.ui.parts.charts import show_comparison, show_history
from app.ui.parts.grid import show_grid
from app.ui.parts.panel_activity import show_activities
from app.ui.parts.panel_portrait import show_portrait
from app.ui.parts.panel_question import show_question
from app.ui.parts.progress import show_progress
from app.ui.shared import loader
from app.ui.state import session
from knowledge.language import Language


def show_panel(assessment: Assessment, key: str) -> None:
    """Draw the whole panel; `key` keeps its widgets apart where it stands on a page twice."""
    language = session().language
    known = assessment.known
    show_progress(known, key)
    if not known.portrait and not known.activities and known.territory is None:
        st.caption(t("ui.panel.empty", language))
        return
    if not loader().ready:
        _until_ready()
        return
    resources = loader().get().resources
    show_portrait(assessment, key)
    show_activities(assessment, resources.grid, key)
    show_question(assessment, key)
    if known.candidates:
        with st.expander(t("ui.panel.grid", language), expanded=True):
            show_grid(assessment, key=f"{key}_grid")
    with st.expander(t("ui.panel.territory", language), expanded=True):
        _territory(assessment, key)


@st.fragment(run_every=1.0)
def _until_ready() -> None:
    """Say what is awaited, and draw the page anew once it is there."""
    if loader().ready:
        st.rerun()
    st.caption(t("ui.talk.loading", session().language))


def counts(known: Known, language: Language) -> str:
    """Say what there is: "3 leviers, 1 question"."""
    parts = []
    if known.levers:
        parts.append(_count("levers", len(known.levers), language))
    elif known.activities:
        parts.append(_count("activities", len(known.activities), language))
    if known.evaluative_question:
        parts.append(t("ui.panel.count_question", language))
    return ", ".join(parts) or t("ui.panel.count_nothing", language)


def _count(what: str, number: int, language: Language) -> str:
    many = "one" if number == 1 else "many"
    return t(f"ui.panel.count_{what}_{many}", language, number=str(number))


def _territory(assessment: Assessment, key: str) -> None:
    """Two charts: one figure beside region and country, one over the years."""
    language = session().language
    place = assessment.known.territory
    if place is None:
        st.caption(t("ui.panel.no_territory", language))
        return
    resources = loader().get().resources
    code, territories = place.territory, resources.territories
    wanted = wanted_statistics(assessment, resources.grid, territories)
    if wanted:
        show_comparison(code, wanted[0], territories, key=f"{key}_bars")
    for statistic in [*wanted[1:], *wanted[:1]]:
        from app.charts.territory_history import has_history

        if has_history(code, statistic, territories):
            show_history(code, statistic, territories, key=f"{key}_years")
            break
