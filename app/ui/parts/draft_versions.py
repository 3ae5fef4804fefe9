"""Versions of a draft: kept with a press, noted as sent, opened again as they were."""

from __future__ import annotations

from datetime import date

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.drafts import DraftVersion, SavedDraft
from app.assessment.events import DraftSent
from app.drafting.draft import Draft
from app.drafting.kept import changed, draft_id, opened, saved
from app.exports.docx import to_docx
from app.i18n import day, join, t
from app.ui.parts.downloads import DOCX
from app.ui.parts.plain_text import plain
from app.ui.turns import note
from knowledge.language import Language


def show_versions(assessment: Assessment, draft: Draft, language: Language) -> None:
    """Offer to keep this text, and list the versions that were kept with where they went."""
    kept = assessment.known.drafts.get(draft_id(draft))
    newest = kept.newest if kept else None
    if newest is None or changed(draft, newest):
        if newest is not None:
            st.caption(t("drafting.changed", language, number=str(newest.number)))
        st.button(
            t("drafting.keep", language),
            key="draft_keep",
            on_click=lambda: note([saved(draft)]),
        )
    if kept is None:
        return
    st.subheader(t("drafting.versions", language))
    for version in reversed(kept.versions):
        _version(kept, version, language)


def _version(kept: SavedDraft, version: DraftVersion, language: Language) -> None:
    went = [
        t("drafting.sent", language, to=plain(one.to), date=day(one.on, language))
        for one in kept.sent
        if one.version == version.number
    ]
    state = join(went, language) if went else t("drafting.not_sent", language)
    label = t("drafting.version", language, number=str(version.number), state=state)
    with st.expander(label):
        st.download_button(
            t("ui.drafts.docx", language),
            lambda: to_docx(opened(kept, version)),
            file_name=f"levier-{kept.id}-{version.number}.docx",
            mime=DOCX,
            key=f"draft_version_{kept.id}_{version.number}",
            on_click="ignore",
        )
        with st.form(f"draft_sent_{kept.id}_{version.number}", border=False):
            to = st.text_input(t("drafting.to", language))
            on = st.date_input(t("drafting.on", language), value="today", format="DD/MM/YYYY")
            if st.form_submit_button(t("drafting.note_sent", language)) and to.strip():
                _sent(kept, version, to.strip(), on)


def _sent(kept: SavedDraft, version: DraftVersion, to: str, on: date) -> None:
    note([DraftSent(draft=kept.id, version=version.number, to=to, on=on)])
    st.rerun()
