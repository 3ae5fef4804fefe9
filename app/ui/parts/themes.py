"""Themes of the testimonies: suggested, taken, read by two people, drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from app.analysis.coding import unread
from app.analysis.themes import ThemeProposal, propose_themes
from app.assessment.assessment import Assessment
from app.assessment.findings import Findings, Testimony
from app.drafting.shareable import shareable
from app.i18n import t
from app.ui.parts.pictures import once
from app.ui.parts.themes_own import show_own, show_voices_picture
from app.ui.parts.themes_proposed import show_proposals
from app.ui.parts.themes_read import show_agreement, show_reading
from app.ui.shared import loader
from app.ui.state import session
from indicators.grid import Grid
from knowledge.language import Language


def show_themes(assessment: Assessment) -> None:
    """Show the themes; suggestions only where somebody asks for them."""
    resources = loader().get().resources
    told = tuple(usable(assessment).values())

    def propose() -> Sequence[ThemeProposal]:
        embedder = resources.mapper.learnt.embedder
        embed = embedder.encode if embedder else None
        spoken = assessment.known.language
        made: Sequence[ThemeProposal] = once(
            ("themes", told), lambda: propose_themes(told, resources.mapper, embed, spoken)
        )
        return made

    show_themes_of(assessment, resources.grid, propose)


def usable(assessment: Assessment) -> dict[str, Testimony]:
    """Return the testimonies that the people concerned let out, named as they agreed to."""
    shown = shareable(assessment).known.findings.testimonies
    return {key: one for key, one in shown.items() if one.text.strip()}


def show_themes_of(
    assessment: Assessment, grid: Grid, propose: Callable[[], Sequence[ThemeProposal]]
) -> None:
    """Show themes; `propose` makes suggestions once somebody asks for them."""
    language = session().language
    findings, told = assessment.known.findings, usable(assessment)
    st.markdown(f"## {t('themes.title', language)}")
    st.markdown(t("themes.intro", language))
    held_back = len(findings.testimonies) - len(told)
    if held_back:
        st.caption(t("themes.held_back", language, count=str(held_back)))
    if not told:
        st.markdown(t("themes.none", language))
        return
    reader = _reader(findings, language)
    if st.toggle(t("themes.propose", language), key="themes_propose", persist_state="session"):
        show_proposals(propose(), findings, grid, reader)
    done = bool(reader) and not unread(findings.coded, told, reader)
    show_own(findings, told if done else None)
    if findings.themes and reader:
        show_reading(findings, told, reader)
    if findings.themes and done:
        show_agreement(findings, told)
        show_voices_picture(findings, told)


def _reader(findings: Findings, language: Language) -> str:
    """Ask who reads; a name that has read before is taken in the spelling that it had then."""
    typed = st.text_input(
        t("themes.coder", language),
        key="themes_coder",
        help=t("themes.coder_help", language),
        persist_state="session",
    ).strip()
    if not typed:
        st.caption(t("themes.coder_first", language))
    known = (one for one in findings.coders() if one.casefold() == typed.casefold())
    return next(known, typed)
