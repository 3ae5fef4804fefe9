"""Reading the results together: the hour to prepare, what was said, what changes, what next."""

from __future__ import annotations

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.stakeholders import map_of
from app.drafting.shareable import shareable
from app.exports.meeting_page import invitations, meeting_docx, questions
from app.i18n import t
from app.meeting.agenda import Agenda, agenda
from app.meeting.table import Laid
from app.ui.parts.downloads import DOCX
from app.ui.parts.meeting_notes import show_decisions, show_meeting_notes
from app.ui.parts.meeting_round import show_next_round
from app.ui.parts.meeting_table import show_table
from app.ui.parts.stakeholder_map import named_in_the_talk, on_the_map
from app.ui.parts.ways import show_passage_way
from app.ui.shared import loader
from app.ui.state import session
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
    resources = loader().get().resources
    passage = resources.corpus.get(_TOPIC, language)
    source = t("meeting.passage", language, title=passage.title) if passage else ""
    if source:
        show_passage_way(_TOPIC, source, language)
    table = show_table(assessment, resources.grid)
    _hour(agenda(on_the_map(assessment), table), language)
    st.download_button(
        t("meeting.download", language),
        lambda: _docx(assessment, table, source, language),
        file_name=f"{t('meeting.file', language)}.docx",
        mime=DOCX,
        key="meeting_docx",
        icon=":material/print:",
        on_click="ignore",
    )


def _docx(
    assessment: Assessment, table: tuple[Laid, ...], source: str, language: Language
) -> bytes:
    """Write the agenda from what may leave the talk."""
    shared = shareable(assessment)
    hour = agenda(map_of(shared, named_in_the_talk(shared)), table)
    grid = loader().get().resources.grid
    return meeting_docx(hour, grid, language, [source] if source else [])


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
