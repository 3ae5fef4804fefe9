"""What is to be known of a form before it goes out: its words, and what was asked before."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.form import Form, FormQuestion
from app.collecting.again import kept_words, reworded
from app.collecting.shaping import changed_in, left_out
from app.errors import NotFound
from app.i18n import join, t
from app.ui.parts.form_edit_base import Editing
from app.ui.state import session
from knowledge.language import LANGUAGES, Language


def show_state(editing: Editing, assessment: Assessment, language: Language) -> None:
    """Say how a form differs from what is proposed, from earlier answers and from its open link."""
    form, known = editing.form, assessment.known
    if form.id in known.findings.forms:
        st.caption(t("formedit.state.shaped", language))
        missing = left_out(form, editing.proposal)
        if missing:
            st.caption(t("formedit.state.left_out", language, count=str(len(missing))))
        _in_some_languages(editing, language)
        _no_longer_planned(editing, language)
    other = reworded(form, editing.asked)
    if other:
        questions = _numbers(form, other, language)
        st.warning(t("formedit.state.reworded", language, questions=questions))
    elif kept_words(form, editing.asked):
        st.caption(t("formedit.state.same_words", language))
    if _open_in_other_words(form, assessment):
        st.info(t("formedit.state.open_link", language))


def _in_some_languages(editing: Editing, language: Language) -> None:
    proposed = {one.name: one.label for one in editing.proposal.questions}
    some = [
        one
        for one in editing.form.questions
        if one.name in proposed
        and 0 < len(changed_in(one.label, proposed[one.name])) < len(LANGUAGES)
    ]
    if some:
        questions = _numbers(editing.form, some, language)
        st.caption(t("formedit.state.some_languages", language, questions=questions))


def _no_longer_planned(editing: Editing, language: Language) -> None:
    proposed = {one.name for one in editing.proposal.questions}
    beyond = [
        one
        for one in editing.form.questions
        if (one.indicator or one.facet) and one.name not in proposed
    ]
    if beyond:
        questions = _numbers(editing.form, beyond, language)
        st.caption(t("formedit.state.not_planned", language, questions=questions))


def _numbers(form: Form, questions: Sequence[FormQuestion], language: Language) -> str:
    names = [one.name for one in form.questions]
    return join([str(names.index(one.name) + 1) for one in questions], language)


def _open_in_other_words(form: Form, assessment: Assessment) -> bool:
    """Whether a link is open that asks something else than the form does now."""
    here = session()
    for one in assessment.known.findings.published.values():
        if one.form != form.id or one.closed:
            continue
        try:
            sent, _ = here.store.answers.form_answers(here.assessment_id, here.who, one.id)
        except NotFound:
            continue
        if _told(sent) != _told(form):
            return True
    return False


def _told(form: Form) -> tuple[object, ...]:
    return form.title, form.information, form.consent, form.questions
