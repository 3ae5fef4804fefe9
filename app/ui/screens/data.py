"""My data: everything that was said, to take away or to erase."""

from __future__ import annotations

from datetime import UTC, datetime

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.events import Said
from app.exports.assessment_file import to_json
from app.i18n import day, t
from app.ui.parts.corrections import show_corrections
from app.ui.parts.header import show_header
from app.ui.parts.import_way import show_import_way
from app.ui.parts.territory_field import show_field_consent
from app.ui.state import leave, session


def draw() -> None:
    """Draw the page."""
    here = session()
    language = here.language
    show_header()
    st.title(t("ui.data.title", language))
    st.markdown(t("ui.data.intro", language))
    if here.notice:
        st.success(here.notice)
        here.notice = ""
    assessment = here.assessment()
    st.download_button(
        t("ui.data.export", language),
        lambda: to_json(assessment),
        file_name="levier-assessment.json",
        mime="application/json",
        key="export",
        on_click="ignore",
    )
    _answers(assessment)
    show_field_consent(assessment)
    show_corrections(assessment)
    show_import_way()
    if here.kept:
        st.markdown(f"### {t('ui.data.links', language)}")
        st.button(t("ui.data.revoke", language), key="revoke", on_click=_revoke)
    st.markdown(f"### {t('ui.data.forget', language)}")
    st.caption(t("ui.data.forget_intro", language))
    with st.popover(t("ui.data.forget", language), key="forget_open"):
        sure = t("ui.data.forget_sure", language)
        st.button(sure, key="forget", type="primary", on_click=_forget_all)


def _answers(assessment: Assessment) -> None:
    """List each message with its date and a way to erase it."""
    here = session()
    language = here.language
    said = [entry for entry in assessment.entries if isinstance(entry.event, Said)]
    if not said:
        st.caption(t("ui.data.nothing", language))
        return
    st.markdown(f"### {t('ui.data.answers', language)}")
    for entry in said:
        with st.container(border=True):
            number = assessment.answer_numbers.get(entry.turn, 0)
            st.caption(f"A{number} · {day(entry.at, language)}")
            st.text(entry.event.text if isinstance(entry.event, Said) else "", width="stretch")
            st.button(
                t("ui.data.forget_one", language),
                key=f"forget_{entry.turn}",
                type="tertiary",
                on_click=_forget,
                args=(entry.turn,),
            )


def _forget(turn: int) -> None:
    here = session()
    here.store.forget(here.assessment_id, here.who, turn)
    here.cached = None
    here.notice = t("ui.data.forget_done", here.language)


def _forget_all() -> None:
    """Erase every word and imported table, make links useless, and close the talk."""
    here = session()
    for card in here.store.imports.cards(here.who):
        here.store.imports.remove(here.who, card.id)
    here.store.forget(here.assessment_id, here.who)
    here.store.revoke_links(here.assessment_id, here.who, datetime.now(UTC))
    language = here.language
    leave()
    session().notice = t("ui.data.forget_done", language)


def _revoke() -> None:
    here = session()
    here.store.revoke_links(here.assessment_id, here.who, datetime.now(UTC))
    here.token = ""
    here.notice = t("ui.data.revoked", here.language)
