"""Results: what was collected, what it says, and what is made of it together."""

from __future__ import annotations

import streamlit as st

from app.assessment.assessment import Assessment
from app.i18n import t
from app.ui.parts.analysis_page import show_analysis
from app.ui.parts.answers_take import show_answers_take
from app.ui.parts.header import show_header, show_notice
from app.ui.parts.meeting import show_meeting
from app.ui.parts.results_list import show_results
from app.ui.parts.results_record import show_record_form
from app.ui.parts.results_told import show_told
from app.ui.parts.testimonies_record import show_testimonies
from app.ui.parts.themes import show_themes
from app.ui.parts.unsaved import forget_others
from app.ui.shared import loader
from app.ui.state import session
from indicators.grid import Grid

_VIEWS = ("collected", "says", "together")


def draw() -> None:
    """Draw the page."""
    here = session()
    language = here.language
    forget_others(here.who.id)
    show_header()
    st.title(t("collecting.results_title", language))
    st.markdown(t("collecting.results_intro", language))
    show_notice()
    with st.spinner(t("ui.talk.loading", language), show_time=False):
        resources = loader().get().resources
    assessment = here.assessment()
    view = st.segmented_control(
        t("results.view.label", language),
        _VIEWS,
        default="collected",
        format_func=lambda one: t(f"results.view.{one}", language),
        key="results_view",
        required=True,
        persist_state="session",
    )
    if view == "says":
        show_analysis(assessment)
        show_themes(assessment)
    elif view == "together":
        show_meeting(assessment)
    else:
        show_collected(assessment, resources.grid)


def show_collected(assessment: Assessment, grid: Grid) -> None:
    """Draw what was told, recorded, said and taken over from a file."""
    language = session().language
    show_told(assessment, grid)
    show_results(assessment, grid)
    st.markdown(f"### {t('results.record.title', language)}")
    with st.expander(t("results.record.open", language)):
        show_record_form("result_new", assessment, grid)
    show_testimonies(assessment, grid)
    show_answers_take(assessment)
