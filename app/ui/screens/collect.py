"""Collecting: what is asked of people, and the forms to ask it with."""

from __future__ import annotations

import streamlit as st

from app.assessment.assessment import Assessment
from app.collecting.schedule import schedule
from app.i18n import t
from app.ui.parts.collect_gaps import show_gaps
from app.ui.parts.collect_hours import show_hours
from app.ui.parts.collect_plan import show_collect_plan
from app.ui.parts.collect_when import show_plan_files
from app.ui.parts.forms import show_forms
from app.ui.parts.header import show_header, show_notice
from app.ui.parts.ways import show_page_way
from app.ui.shared import loader
from app.ui.state import session
from indicators.grid import Grid


def draw() -> None:
    """Draw the page."""
    here = session()
    language = here.language
    show_header()
    st.title(t("collecting.title", language))
    st.markdown(t("collecting.intro", language))
    show_notice()
    with st.spinner(t("ui.talk.loading", language), show_time=False):
        grid = loader().get().resources.grid
    assessment = here.assessment()
    if show_collect_of(assessment, grid):
        show_forms(assessment)


def show_collect_of(assessment: Assessment, grid: Grid) -> bool:
    """Draw the plan, or the way to one where there is none; say whether there is one."""
    language = session().language
    items = schedule(assessment.known, grid, language)
    if not items:
        st.markdown(t("collecting.nothing", language))
        show_page_way("grid", t("collecting.to_grid", language))
        return False
    show_collect_plan(assessment, grid, language)
    show_plan_files(items, assessment, language)
    show_hours(assessment, grid, language)
    show_gaps(assessment, grid, language)
    return True
