"""The evaluative question in the summary: what it is for, its versions, and how to change them."""

from __future__ import annotations

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.events import Event, PurposeStated, QuestionChosen, QuestionDrafted
from app.assessment.known import Known
from app.i18n import t
from app.ui.parts.changes import QUESTION, card_key
from app.ui.parts.lines import line
from app.ui.parts.words import explained
from app.ui.state import session
from app.ui.turns import act

_LONGEST = 600


def show_question(assessment: Assessment, key: str) -> None:
    """Draw the question as it stands, with its purpose and its earlier versions."""
    language = session().language
    known = assessment.known
    if known.purpose is None and not known.question_versions:
        return
    with st.container(border=True, key=card_key(QUESTION, assessment, key)):
        if known.question_versions:
            told = explained("evaluative-question", language)
            st.caption(t("ui.panel.question", language), help=told)
            st.text(_current(known), width="stretch")
            if known.evaluative_question is None:
                st.caption(t("ui.panel.proposed", language))
        if known.purpose:
            st.text(line(t("panel.purpose", language), known.purpose.text), width="stretch")
        popover = st.popover(
            t("ui.panel.edit", language), key=f"{key}_question", type="tertiary", on_change="rerun"
        )
        if popover.open:
            with popover:
                _form(known, key)
                _versions(known, key)


def _current(known: Known) -> str:
    chosen = known.evaluative_question or next(reversed(known.question_versions), None)
    return chosen.text if chosen else ""


def _form(known: Known, key: str) -> None:
    language = session().language
    purpose = known.purpose.text if known.purpose else ""
    with st.form(f"{key}_question_form", border=False):
        label = t("panel.question", language)
        st.text_area(label, _current(known), key=f"{key}_question_text", max_chars=_LONGEST)
        label = t("panel.purpose", language)
        st.text_area(label, purpose, key=f"{key}_purpose_text", max_chars=_LONGEST)
        st.caption(t("panel.keeps", language))
        st.form_submit_button(t("ui.panel.save", language), on_click=_save, args=(key,))


def _versions(known: Known, key: str) -> None:
    """Earlier wordings, each of which may be taken again."""
    language = session().language
    others = dict.fromkeys(one.text for one in known.question_versions)
    earlier = [text for text in others if text != _current(known)]
    if earlier:
        st.caption(t("ui.panel.versions", language))
    for number, text in enumerate(earlier):
        st.text(text, width="stretch")
        st.button(
            t("panel.take_version", language),
            key=f"{key}_version_{number}",
            type="tertiary",
            on_click=act,
            args=([QuestionChosen(text=text)],),
        )


def _save(key: str) -> None:
    known = session().assessment().known
    question = str(st.session_state.get(f"{key}_question_text", "")).strip()
    purpose = str(st.session_state.get(f"{key}_purpose_text", "")).strip()
    act(question_events(known, question, purpose), correcting=True)


def question_events(known: Known, question: str, purpose: str) -> list[Event]:
    """Turn what stands in the form into events: a settled question stays settled in new words."""
    events: list[Event] = []
    if purpose and purpose != (known.purpose.text if known.purpose else ""):
        events.append(PurposeStated(text=purpose))
    if question and question != _current(known):
        events.append(QuestionDrafted(text=question))
        if known.evaluative_question:
            events.append(QuestionChosen(text=question))
    return events
