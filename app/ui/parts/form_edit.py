"""Change a form: which questions, in which order and words; and what is told before them."""

from __future__ import annotations

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.events import FormShaped
from app.assessment.form import Form
from app.collecting.form_problems import told
from app.i18n import t
from app.ui.deciding import decide
from app.ui.parts.form_edit_base import Editing, hush, unsaved
from app.ui.parts.form_edit_questions import show_questions
from app.ui.parts.form_edit_words import show_introduction, show_own
from app.ui.parts.plain_text import plain
from app.ui.state import session
from knowledge.language import Language

_VIEWS = ("questions", "own", "intro")


def show_edit(editing: Editing, assessment: Assessment, language: Language) -> None:
    """Offer to change a form; the fields are drawn once that is open."""
    behind = st.expander(
        t("formedit.open", language), key=editing.key, icon=":material/edit:", on_change="rerun"
    )
    if not behind.open:
        return
    with behind:
        view = st.segmented_control(
            t("formedit.view.label", language),
            _VIEWS,
            default=_VIEWS[0],
            required=True,
            format_func=lambda one: t(f"formedit.view.{one}", language),
            key=f"{editing.key}_view",
            label_visibility="collapsed",
        )
        for one in unsaved(editing):
            st.warning(plain(told(one, language)))
        draw = {"questions": show_questions, "own": show_own, "intro": show_introduction}
        draw[view or _VIEWS[0]](editing, language)
        _ways_back(editing, assessment, language)


def _ways_back(editing: Editing, assessment: Assessment, language: Language) -> None:
    """Offer to go back to what is proposed, and from there to one's own form again."""
    if editing.form.id in assessment.known.findings.forms:
        st.button(
            t("formedit.back", language),
            key=f"{editing.key}_back",
            icon=":material/undo:",
            on_click=_back,
            args=(editing,),
        )
        st.caption(t("formedit.back_note", language))
        return
    own = [
        entry.event.form
        for entry in assessment.entries
        if isinstance(entry.event, FormShaped) and not entry.event.proposed
    ]
    newest = next((one for one in reversed(own) if one.id == editing.form.id), None)
    if newest is not None:
        st.button(
            t("formedit.again", language),
            key=f"{editing.key}_again",
            icon=":material/redo:",
            on_click=_take_again,
            args=(newest,),
        )


def _back(editing: Editing) -> None:
    hush(editing)
    decide(lambda _: [FormShaped(form=editing.proposal, proposed=True)])
    session().notice = session().notice or t("formedit.is_back", session().language)


def _take_again(form: Form) -> None:
    decide(lambda _: [FormShaped(form=form)])
