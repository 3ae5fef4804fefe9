"""Who does what of the plan, and when; the calendar and the page for the wall that follow."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.events import CollectionPlanned
from app.collecting.schedule import Item, due, schedule
from app.i18n import join, t
from app.i18n.wording import quoted
from app.ui.deciding import decide
from app.ui.parts.downloads import DOCX, file_name
from app.ui.parts.plain_text import plain
from app.ui.state import session
from indicators.grid import Grid
from knowledge.language import Language


def show_when(items: Sequence[Item], assessment: Assessment, language: Language) -> None:
    """Ask who does what and when, and offer both files."""
    with st.expander(t("collecting.when.edit", language)):
        st.caption(t("collecting.when.asker_hint", language))
        for item in items:
            _ask(item, language)
    _downloads(assessment, items, language)


def show_due(assessment: Assessment, grid: Grid, language: Language) -> None:
    """Remind whoever comes back of what is to be collected these days."""
    now = due(schedule(assessment.known, grid, language), datetime.now(UTC).date())
    if now:
        names = join([quoted(plain(one.name), language) for one in now], language)
        st.info(t("collecting.when.due", language, names=names))


def _ask(item: Item, language: Language) -> None:
    key = f"when_{item.id.replace('/', '_')}"
    with st.form(key, border=False):
        st.markdown(plain(item.name))
        asker, begins, ends = st.columns(3)
        asker.text_input(
            t("collecting.when.asker_label", language), item.asker, max_chars=80, key=f"{key}.asker"
        )
        for column, field, value in ((begins, "begins", item.begins), (ends, "ends", item.ends)):
            label = t(f"collecting.when.{field}", language)
            column.date_input(label, value, format="DD/MM/YYYY", key=f"{key}.{field}")
        st.form_submit_button(
            t("collecting.when.save", language), on_click=_plan, args=(item.id, key)
        )


def _plan(item: str, key: str) -> None:
    asker: str = st.session_state[f"{key}.asker"]
    begins: date | None = st.session_state[f"{key}.begins"]
    ends: date | None = st.session_state[f"{key}.ends"]
    begins = begins or ends  # an end alone is the one day
    if begins and ends and ends < begins:
        here = session()
        here.notice = t("collecting.when.order", here.language)
        return

    def planned(now: Assessment) -> list[CollectionPlanned]:
        earlier = now.known.findings.planned.get(item)
        kept = earlier.model_dump(exclude={"asker", "begins", "ends"}) if earlier else {}
        said = {"item": item, "asker": asker.strip(), "begins": begins, "ends": ends}
        return [CollectionPlanned.model_validate({**kept, **said})]

    decide(planned)


def _downloads(assessment: Assessment, items: Sequence[Item], language: Language) -> None:
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
