"""Take a table of answers over: give a file, say what its columns are for, take it or leave it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from app.answers.columns import propose
from app.answers.personal import personal_columns
from app.answers.read import AnswersFile, read_answers
from app.answers.take import About, answer_card, taken_before, typed_frame
from app.assessment.answers import AnswerCard, AnswerColumn
from app.assessment.assessment import Assessment
from app.assessment.events import AnswersTaken
from app.assessment.form import Form
from app.collecting.forms import forms
from app.errors import LevierError
from app.i18n import day, number, t
from app.ui.parts.answers_about import ask_about
from app.ui.parts.answers_columns import choose_columns
from app.ui.parts.answers_shown import show_preview, show_problems, show_seen
from app.ui.parts.answers_tables import show_answer_tables
from app.ui.parts.desk import Desk, Made, desk_of
from app.ui.parts.plain_text import plain
from app.ui.shared import loader
from app.ui.state import session
from app.ui.turns import note
from indicators.asking import load_asking
from indicators.grid import Grid

if TYPE_CHECKING:
    from streamlit.runtime.uploaded_file_manager import UploadedFile

_KINDS = ["csv", "tsv", "txt", "xlsx", "gz", "zip"]


def show_answers_take(assessment: Assessment) -> None:
    """Draw the uploader, the file that was given, and the tables that were taken."""
    here = session()
    language = here.language
    st.markdown(f"### {t('taking.title', language)}")
    st.markdown(t("taking.intro", language))
    if not here.kept:
        st.caption(t("taking.only_now", language))
    file = _choose_file()
    if file is not None:
        with st.spinner(t("ui.talk.loading", language), show_time=False):
            grid = loader().get().resources.grid
        show_file(file.getvalue(), file.name, assessment, grid)
    show_answer_tables(assessment)


def _desk() -> Desk:
    return desk_of("answers")


def _once(key: Hashable, make: Callable[[], Made]) -> Made:
    """Compute once what a change elsewhere on the page does not touch."""
    return _desk().once(key, make, t("taking.reading", session().language))


def _choose_file() -> UploadedFile | None:
    language = session().language
    label, words = t("taking.file", language), t("taking.choose", language)
    file = _desk().choose_file(label, words, _KINDS)
    st.caption(t("taking.file_help", language))
    return file


def show_file(data: bytes, name: str, assessment: Assessment, grid: Grid) -> None:
    """Go through one file: its columns, how many were asked, and whether to take it."""
    language = session().language
    key = f"answers_{_desk().file}"
    file, problems = _once("read", lambda: read_answers(data, name))
    if file is not None and file.sheets:
        at = file.sheets.index(file.sheet)
        label = t("taking.sheet", language)
        sheet = st.selectbox(label, file.sheets, index=at, key=f"{key}.sheet")
        file, problems = _once(("read", sheet), lambda: read_answers(data, name, sheet))
    if file is None:
        show_problems(problems)
        st.button(t("taking.refuse", language), key="answers_refuse", on_click=_refuse)
        return
    show_seen(file)
    before = taken_before(file.digest, assessment.known.findings.answers)
    if before is not None:
        st.warning(t("taking.before", language, day=day(before.taken_at, language)))
    read, key = file, f"{key}.{file.sheet}"
    indicators = [grid.indicators[one.indicator] for one in assessment.known.indicators]
    known_forms = _once("forms", lambda: _forms(assessment, grid))
    proposed = _once(("proposed", file.sheet), lambda: propose(read, indicators, known_forms))
    personal = _once(("personal", file.sheet), lambda: personal_columns(read.frame, proposed))
    columns = choose_columns(read, proposed, personal, indicators, key)
    chosen = (file.sheet, *(one.model_dump_json() for one in columns))
    made = _desk().made
    if made.get("columns") != chosen:  # a frame may be large: that of the newest choice is kept
        made["columns"] = chosen
        made.pop("typed", None)
    rows, found = _once(
        "typed", lambda: typed_frame(read.frame, columns, name=name, language=language)
    )
    about = ask_about(len(rows), columns, assessment, key)
    show_problems(found) if found else show_preview(rows, columns)
    _offer(read, columns, rows, about if not found else None, before)


def _forms(assessment: Assessment, grid: Grid) -> list[Form]:
    """List the forms of an assessment, those opened by link as they were opened."""
    here, known = session(), assessment.known
    store = here.store.answers
    opened = [
        store.form_answers(here.assessment_id, here.who, one)[0] for one in known.findings.published
    ]
    return [*opened, *forms(known, grid, load_asking())]


def _offer(
    file: AnswersFile,
    columns: Sequence[AnswerColumn],
    rows: pd.DataFrame,
    about: About | None,
    before: AnswerCard | None,
) -> None:
    """Take all of it or nothing."""
    language = session().language
    with st.container(horizontal=True):
        st.button(
            t("taking.take", language),
            key="answers_take",
            type="primary",
            disabled=about is None,
            on_click=_take,
            args=(file, columns, rows, about, before),
        )
        st.button(t("taking.refuse", language), key="answers_refuse", on_click=_refuse)


def _take(
    file: AnswersFile,
    columns: Sequence[AnswerColumn],
    rows: pd.DataFrame,
    about: About,
    before: AnswerCard | None,
) -> None:
    here = session()
    card = answer_card(file, columns, len(rows), about, datetime.now(UTC), before)
    try:
        here.store.answers.keep(here.assessment_id, here.who, card.id, rows)
        note([AnswersTaken(card=card)])
    except LevierError as error:
        here.notice = t(f"error.{error.code}", here.language, **error.params)
        return
    _desk().clear()
    if not here.notice:
        count = number(card.rows, here.language)
        here.notice = t("taking.taken", here.language, name=plain(card.name), rows=count)


def _refuse() -> None:
    here = session()
    _desk().clear()
    here.notice = t("taking.refused", here.language)
