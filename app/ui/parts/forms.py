"""The forms of the plan: read them, change them, print them, or open them by link."""

from __future__ import annotations

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.form import Form, FormQuestion
from app.collecting.again import asked_before
from app.collecting.forms import forms, proposed, worded
from app.i18n import t
from app.ui.parts.downloads import DOCX, XLSX, file_name
from app.ui.parts.form_edit import show_edit
from app.ui.parts.form_edit_base import Editing
from app.ui.parts.form_edit_state import show_state
from app.ui.parts.form_link import show_links, show_opening
from app.ui.shared import loader
from app.ui.state import session
from indicators.asking import load_asking
from indicators.grid import Grid
from knowledge.language import LANGUAGES, Language


def show_forms(assessment: Assessment) -> None:
    """Show the forms that the plan asks for, each on a card."""
    show_forms_of(assessment, loader().get().resources.grid)


def show_forms_of(assessment: Assessment, grid: Grid) -> None:
    """Show the forms that a plan asks for, of the grid given."""
    language = session().language
    st.markdown(f"## {t('form.page.title', language)}")
    asking = load_asking()
    built = forms(assessment.known, grid, asking)
    if not built:
        st.markdown(t("form.page.none", language))
        return
    st.markdown(t("form.page.intro", language))
    proposals = proposed(assessment.known, grid, asking)
    by_grid = {one.id: one for one in worded(assessment.known, grid, asking)}
    name = assessment.known.portrait.get("name")
    for form in built:
        editing = Editing(
            form=form,
            proposal=proposals.get(form.id, form),
            grid_form=by_grid.get(form.id, form),
            asked=asked_before(assessment.known.findings.answers),
            who=name.text if name else "",
            grid=grid,
        )
        with st.container(border=True, key=f"form_card_{form.id}"):
            _card(editing, assessment, language)


def _card(editing: Editing, assessment: Assessment, language: Language) -> None:
    form = editing.form
    st.markdown(f"### {t(f'form.page.kind.{form.kind}', language)}")
    count = len(form.questions)
    one = count == 1
    st.caption(
        t("form.page.question_one", language)
        if one
        else t("form.page.questions", language, count=str(count))
    )
    with st.expander(t("form.page.preview", language)):
        for place, question in enumerate(form.questions, start=1):
            st.text(f"{place}. {_previewed(question, language)}")
    show_state(editing, assessment, language)
    show_edit(editing, assessment, language)
    _downloads(form, language)
    if form.kind in ("survey", "records"):
        show_links(form, assessment, language)
        show_opening(form, language)


def _previewed(question: FormQuestion, language: Language) -> str:
    label = question.label[language]
    if question.kind == "scale":
        least, most = str(question.least), str(question.most)
        return t("form.page.scale", language, label=label, least=least, most=most)
    if question.options:
        answers = " · ".join(one.label[language] for one in question.options)
        return t("form.page.answers", language, label=label, answers=answers)
    return label


def _downloads(form: Form, language: Language) -> None:
    wanted = (
        st.segmented_control(
            t("form.page.language", language),
            LANGUAGES,
            default=language,
            required=True,
            format_func=lambda one: t(f"form.page.named.{one}", language),
            key=f"form_paper_{form.id}",
        )
        or language
    )

    # What writes the files is imported once somebody wants one.
    def docx() -> bytes:
        from app.exports.form_docx import form_docx

        return form_docx(form, wanted)

    def xlsx() -> bytes:
        from app.exports.xlsform import xlsform

        return xlsform(form, language)

    with st.container(horizontal=True):
        st.download_button(
            t("form.page.docx", language),
            docx,
            file_name=f"{file_name(t(f'form.page.kind.{form.kind}', wanted))}-{wanted}.docx",
            mime=DOCX,
            key=f"form_docx_{form.id}",
            icon=":material/print:",
            on_click="ignore",
        )
        st.download_button(
            t("form.page.xlsform", language),
            xlsx,
            file_name=f"{form.id}.xlsx",
            mime=XLSX,
            key=f"form_xlsx_{form.id}",
            icon=":material/download:",
            on_click="ignore",
        )
