"""When the plan is due; the calendar and the page for the wall that follow from it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import streamlit as st

from app.assessment.assessment import Assessment
from app.collecting.schedule import Item, due, schedule
from app.i18n import join, t
from app.i18n.wording import quoted
from app.ui.parts.downloads import DOCX, file_name
from app.ui.parts.plain_text import plain
from app.ui.state import session
from indicators.grid import Grid
from knowledge.language import Language


def show_due(assessment: Assessment, grid: Grid, language: Language) -> None:
    """Remind whoever comes back of what is to be collected these days."""
    now = due(schedule(assessment.known, grid, language), datetime.now(UTC).date())
    if now:
        names = join([quoted(plain(one.name), language) for one in now], language)
        st.info(t("collecting.when.due", language, names=names))


def show_plan_files(items: Sequence[Item], assessment: Assessment, language: Language) -> None:
    """Offer the page for the wall and the calendar."""
    question = assessment.known.evaluative_question
    here = session()

    # What writes the files is loaded once somebody wants one.
    def page() -> bytes:
        from app.exports.wall_page import wall_page

        return wall_page(items, question.text if question else "", language)

    def calendar() -> bytes:
        from app.exports.calendar import calendar_file

        return calendar_file(items, here.assessment_id, datetime.now(UTC), language)

    name = file_name(t("collecting.wall.title", language))
    dated = any(one.begins for one in items)
    with st.container(horizontal=True):
        st.download_button(
            t("collecting.when.page", language),
            page,
            f"{name}.docx",
            DOCX,
            key="wall_page",
            icon=":material/print:",
            on_click="ignore",
        )
        st.download_button(
            t("collecting.when.ics", language),
            calendar,
            f"{name}.ics",
            "text/calendar",
            key="calendar",
            icon=":material/calendar_month:",
            on_click="ignore",
            disabled=not dated,
        )
    if not dated:
        st.caption(t("collecting.when.dates", language))
