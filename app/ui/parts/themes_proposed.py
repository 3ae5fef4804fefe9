"""Themes that are suggested, to take under a name of one's own."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from app.analysis.themes import ThemeProposal
from app.assessment.events import Event, TestimonyCoded, ThemeNamed
from app.assessment.findings import Findings
from app.i18n import t
from app.store.store import new_id
from app.ui.parts.themes_own import show_quotes
from app.ui.state import session
from app.ui.turns import note
from indicators.grid import Grid

_NAME_LENGTH = 60  # of a theme that takes its name from a quote


def show_proposals(
    proposals: Sequence[ThemeProposal], findings: Findings, grid: Grid, coder: str
) -> None:
    """Show what is suggested and not taken yet; it is taken in the name of who reads."""
    language = session().language
    st.markdown(f"### {t('themes.proposed.title', language)}")
    taken = {one.facet for one in findings.themes.values() if one.facet}
    left = [one for one in proposals if one.facet not in taken]
    if not left:
        st.markdown(t("themes.proposed.nothing", language))
    for one in left:
        key = "_".join(("themes", one.facet, *(voice.id for voice in one.voices)))
        with st.container(border=True):
            facet = grid.facets.get(one.facet)
            name = facet.name[language] if facet else one.typical.text[:_NAME_LENGTH].strip()
            said = t("themes.proposed.facet", language, name=name) if facet else ""
            st.markdown(f"**{said or t('themes.proposed.close', language)}**")
            show_quotes(one.voices, language)
            if one.contradictory:
                st.warning(t("themes.proposed.contradictory", language))
            named = st.text_input(t("themes.proposed.name", language), name, key=f"{key}_name")
            if coder:
                st.caption(t("themes.proposed.coded", language))
            st.button(
                t("themes.proposed.take", language),
                key=f"{key}_take",
                disabled=not (named.strip() and coder),
                on_click=note,
                args=(_taking(one, named.strip(), coder, findings),),
            )


def _taking(one: ThemeProposal, name: str, coder: str, findings: Findings) -> list[Event]:
    """Name the theme and put its voices under it, beside what the reader chose before."""
    theme = new_id()
    made: list[Event] = [ThemeNamed(theme=theme, name=name, facet=one.facet)]
    for voice in one.voices:
        before = findings.coded.get((voice.id, coder), ())
        made.append(TestimonyCoded(testimony=voice.id, coder=coder, themes=(*before, theme)))
    return made
