"""What was said of the results, and what will change because of them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.events import (
    ChangeDecided,
    ChangeRemoved,
    InterpretationNoted,
    InterpretationRemoved,
)
from app.assessment.findings import Change, Interpretation
from app.i18n import day, t
from app.store.store import new_id
from app.ui.parts.unsaved import begin_with, clear, typed
from app.ui.state import session
from app.ui.turns import note
from knowledge.language import Language

_NOTE, _CHANGE = "meeting_note", "meeting_change"
_OF_NOTE, _OF_CHANGE = ("text", "who", "on"), ("text", "who", "due")


def show_meeting_notes(assessment: Assessment) -> None:
    """Show what they made of the results, and take more."""
    language = session().language
    findings = assessment.known.findings
    st.markdown(f"### {t('meeting.notes.title', language)}")
    if not findings.interpretations:
        st.markdown(t("meeting.notes.none", language))
    for one in findings.interpretations.values():
        with st.container(border=True):
            st.text(one.text)
            if said := _said_by(one, language):
                st.caption(said)
            st.button(
                t("meeting.notes.remove", language),
                key=f"meeting_note_remove_{one.id}",
                type="tertiary",
                on_click=note,
                args=([InterpretationRemoved(note=one.id)],),
            )
    begin_with(_NOTE, {"text": "", "who": "", "on": datetime.now(UTC).date()})
    _words(_NOTE, "notes", language)
    _day(_NOTE, "notes", "on", language)
    st.button(t("meeting.notes.add", language), key="meeting_note_add", on_click=_keep_note)


def _keep_note() -> None:
    given = _given(_NOTE, _OF_NOTE)
    if given["text"]:
        made = session().assessment().known.findings.round
        note([InterpretationNoted(note=new_id(), round=made, **given)])
        if not session().notice:  # else nothing was written, and what was typed stays
            clear(_NOTE, _OF_NOTE)


def show_decisions(assessment: Assessment) -> None:
    """Show what will change because of the results, and take more."""
    language = session().language
    findings = assessment.known.findings
    st.markdown(f"### {t('meeting.changes.title', language)}")
    if not findings.changes:
        st.markdown(t("meeting.changes.none", language))
    for one in findings.changes.values():
        with st.container(border=True):
            _decision(one, language)
    begin_with(_CHANGE, {"text": "", "who": "", "due": None})
    _words(_CHANGE, "changes", language)
    _day(_CHANGE, "changes", "due", language)
    st.button(t("meeting.changes.add", language), key="meeting_change_add", on_click=_keep_change)


def _keep_change() -> None:
    given = _given(_CHANGE, _OF_CHANGE)
    if given["text"]:
        made = session().assessment().known.findings.round
        note([ChangeDecided(change=new_id(), round=made, **given)])
        if not session().notice:  # else nothing was written, and what was typed stays
            clear(_CHANGE, _OF_CHANGE)


def _given(key: str, names: tuple[str, ...]) -> dict[str, Any]:
    given = typed(key, names)
    return given | {name: str(given[name] or "").strip() for name in ("text", "who")}


def _words(key: str, group: str, language: Language) -> None:
    st.text_area(t(f"meeting.{group}.text", language), key=f"{key}.text", persist_state="session")
    st.text_input(
        t(f"meeting.{group}.who", language),
        help=t("meeting.notes.who_help", language) if group == "notes" else None,
        key=f"{key}.who",
        persist_state="session",
    )


def _day(key: str, group: str, name: str, language: Language) -> None:
    st.date_input(
        t(f"meeting.{group}.{name}", language),
        value=None,
        format="DD/MM/YYYY",
        key=f"{key}.{name}",
        persist_state="session",
    )


def _decision(one: Change, language: Language) -> None:
    st.text(one.text)
    if owed := _owed(one, language):
        st.caption(owed)
    with st.container(horizontal=True):
        key = f"meeting_change_done_{one.id}"
        st.checkbox(
            t("meeting.changes.done", language), one.done, key=key, on_change=_ticked, args=(one,)
        )
        st.button(
            t("meeting.changes.remove", language),
            key=f"meeting_change_remove_{one.id}",
            type="tertiary",
            on_click=note,
            args=([ChangeRemoved(change=one.id)],),
        )


def _ticked(one: Change) -> None:
    done = bool(st.session_state[f"meeting_change_done_{one.id}"])
    kept = one.model_dump(exclude={"id", "done"})
    note([ChangeDecided.model_validate({"change": one.id, **kept, "done": done})])


def _said_by(one: Interpretation, language: Language) -> str:
    if one.on is None:
        return one.who
    if one.who:
        return t("meeting.notes.by", language, who=one.who, day=day(one.on, language))
    return t("meeting.notes.day_only", language, day=day(one.on, language))


def _owed(one: Change, language: Language) -> str:
    if one.due is None:
        return t("meeting.changes.who_only", language, who=one.who) if one.who else ""
    due = day(one.due, language)
    if one.who:
        return t("meeting.changes.who_due", language, who=one.who, day=due)
    return t("meeting.changes.due_only", language, day=due)
