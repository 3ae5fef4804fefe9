"""Figures of the talk that may become results."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.events import FigureSetAside
from app.i18n import t
from app.i18n.wording import quoted
from app.results.told import Proposal, figures_set_aside, told_figures
from app.results.words import value_words
from app.ui.parts.results_record import show_record_form
from app.ui.state import session
from app.ui.turns import note
from indicators.grid import Grid
from knowledge.language import Language


def show_told(assessment: Assessment, grid: Grid) -> None:
    """Offer each figure that was told and is no result yet; nothing where there is none."""
    language = session().language
    known = assessment.known
    offered = told_figures(known, grid, known.language)
    aside = figures_set_aside(known, grid, known.language)
    if not offered and not aside:
        return
    st.markdown(f"### {t('results.told.title', language)}")
    if offered:
        st.markdown(t("results.told.intro", language))
    for one in offered:
        key = f"told_{one.effect}_{one.figure}"
        with st.container(border=True):
            _figure(one, language)
            with st.expander(t("results.told.take", language)):
                show_record_form(key, assessment, grid, one)
            _move(one, language, aside=True)
    if aside:
        _aside(aside, language)


def _aside(aside: Sequence[Proposal], language: Language) -> None:
    with st.expander(t("results.told.aside", language, count=str(len(aside)))):
        for one in aside:
            with st.container(border=True):
                _figure(one, language)
                _move(one, language, aside=False)


def _figure(one: Proposal, language: Language) -> None:
    st.text(quoted(one.text, language), width="stretch")
    st.caption(t("results.told.read", language, value=value_words(one, language)))


def _move(one: Proposal, language: Language, *, aside: bool) -> None:
    """Offer to set a figure aside, or to have it offered again."""
    what = "set_aside" if aside else "again"
    moved = FigureSetAside(effect=one.effect, figure=one.figure, aside=aside)
    st.button(
        t(f"results.told.{what}", language),
        key=f"told_{what}_{one.effect}_{one.figure}",
        type="tertiary",
        on_click=note,
        args=([moved],),
    )
