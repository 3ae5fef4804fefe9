"""Reading the results together: the hour to prepare, what was said, what changes, what next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.events import (
    ChangeDecided,
    ChangeRemoved,
    InterpretationNoted,
    InterpretationRemoved,
)
from app.assessment.findings import Change, Interpretation
from app.assessment.stakeholders import map_of
from app.drafting.shareable import shareable
from app.exports.meeting_page import invitations, laid, meeting_docx, questions
from app.i18n import day, join, t
from app.meeting.agenda import (
    ON_THE_TABLE,
    Agenda,
    agenda,
    carried_over,
    next_round,
    of_round,
)
from app.store.store import new_id
from app.ui.deciding import decide
from app.ui.parts.downloads import DOCX
from app.ui.parts.stakeholder_map import named_in_the_talk, on_the_map
from app.ui.parts.ways import show_passage_way
from app.ui.shared import loader
from app.ui.state import session
from app.ui.turns import note
from knowledge.language import Language

_TOPIC = "interpret-together"


def show_meeting(assessment: Assessment) -> None:
    """Show the hour to prepare, then what came of it."""
    language = session().language
    st.markdown(f"## {t('meeting.title', language)}")
    st.markdown(t("meeting.intro", language))
    _prepared(assessment, language)
    show_meeting_notes(assessment)
    show_decisions(assessment)
    show_next_round(assessment)


def _prepared(assessment: Assessment, language: Language) -> None:
    passage = loader().get().resources.corpus.get(_TOPIC, language)
    source = t("meeting.passage", language, title=passage.title) if passage else ""
    if source:
        show_passage_way(_TOPIC, source, language)
    results = {one.id: one for one in of_round(assessment.known.findings)}
    st.markdown(f"### {t('meeting.table.title', language)}")
    chosen = list(results)[:ON_THE_TABLE]
    if results:
        names = dict(zip(results, laid(agenda([], list(results.values())), language), strict=True))
        chosen = st.multiselect(
            t("meeting.table.choose", language),
            list(results),
            default=chosen,
            format_func=names.__getitem__,
            max_selections=ON_THE_TABLE,
            help=t("meeting.table.help", language),
            key="meeting_results",
        )
    else:
        st.markdown(t("meeting.table.none", language))
    hour = agenda(on_the_map(assessment), [results[one] for one in chosen])
    _hour(hour, language)
    st.download_button(
        t("meeting.download", language),
        lambda: _docx(assessment, chosen, source, language),
        file_name=f"{t('meeting.file', language)}.docx",
        mime=DOCX,
        key="meeting_docx",
        icon=":material/print:",
        on_click="ignore",
    )


def _docx(assessment: Assessment, chosen: Sequence[str], source: str, language: Language) -> bytes:
    """Write the agenda from what may leave the talk."""
    shared = shareable(assessment)
    results = shared.known.findings.results
    on_map = map_of(shared, named_in_the_talk(shared))
    hour = agenda(on_map, [results[one] for one in chosen if one in results])
    return meeting_docx(hour, language, [source] if source else [])


def _hour(hour: Agenda, language: Language) -> None:
    st.markdown(f"### {t('meeting.invite.title', language)}")
    for sentence in invitations(hour, language):
        st.text(sentence)
    st.markdown(f"### {t('meeting.hour.title', language)}")
    for part in hour.parts:
        with st.container(border=True):
            st.markdown(f"**{t(f'meeting.part.{part.name}.title', language)}**")
            begins, ends = str(part.begins), str(part.begins + part.minutes)
            st.caption(t("meeting.hour.said", language, begins=begins, ends=ends))
            st.markdown(t(f"meeting.part.{part.name}.about", language))
            asked = [f"- {one}" for one in questions(part, language)]
            if asked:
                st.markdown("\n".join(asked))


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
    with st.form("meeting_note", clear_on_submit=True):
        text = st.text_area(t("meeting.notes.text", language), key="meeting_note_text")
        who = st.text_input(
            t("meeting.notes.who", language),
            help=t("meeting.notes.who_help", language),
            key="meeting_note_who",
        )
        on = st.date_input(t("meeting.notes.on", language), format="DD/MM/YYYY")
        if st.form_submit_button(t("meeting.notes.add", language)) and text.strip():
            made = InterpretationNoted(
                note=new_id(), text=text.strip(), who=who.strip(), on=on, round=findings.round
            )
            note([made])
            st.rerun()


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
    with st.form("meeting_change", clear_on_submit=True):
        text = st.text_area(t("meeting.changes.text", language), key="meeting_change_text")
        who = st.text_input(t("meeting.changes.who", language), key="meeting_change_who")
        due = st.date_input(t("meeting.changes.due", language), value=None, format="DD/MM/YYYY")
        if st.form_submit_button(t("meeting.changes.add", language)) and text.strip():
            made = ChangeDecided(
                change=new_id(), text=text.strip(), who=who.strip(), due=due, round=findings.round
            )
            note([made])
            st.rerun()


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


def show_next_round(assessment: Assessment) -> None:
    """Say what a next round takes over, and open it."""
    language = session().language
    carried = carried_over(assessment.known)
    st.markdown(f"### {t('meeting.round.title', language)}")
    st.markdown(t("meeting.round.now", language, number=str(carried.number - 1)))
    if carried.nothing:
        st.markdown(t("meeting.round.nothing", language))
        return
    st.markdown(t("meeting.round.intro", language))
    if carried.indicators:
        grid = loader().get().resources.grid.indicators
        names = [grid[one].name[language] for one in carried.indicators if one in grid]
        st.markdown(t("meeting.round.indicators", language, names=join(names, language)))
    if carried.stories:
        st.markdown(t("meeting.round.stories", language, count=str(carried.stories)))
    if carried.forms:
        st.markdown(t("meeting.round.forms", language, count=str(carried.forms)))
    st.caption(t("meeting.round.caution", language))
    name = st.text_input(t("meeting.round.name", language), key=f"meeting_round_{carried.number}")
    st.button(
        t("meeting.round.open", language, number=str(carried.number)),
        key="meeting_round_open",
        on_click=_open_round,
        args=(carried.number, name.strip()),
    )


def _open_round(number: int, name: str) -> None:
    """Open the round that was offered, unless a colleague has opened it in the meantime."""
    today = datetime.now(UTC).date()
    decide(
        lambda now: (
            [next_round(now.known, today, name)] if now.known.findings.round < number else []
        )
    )


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
