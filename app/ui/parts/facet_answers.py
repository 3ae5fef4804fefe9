"""Facets to choose from: those of a lever, and the ways of working behind it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from app.assessment.events import LeverConfirmed, LeverDeclined, PracticesStated
from app.assessment.known import Known
from app.dialogue.steps.deeper import is_practice, proposed_practices
from app.i18n import join, t
from app.ui.shared import loader
from app.ui.state import session
from app.ui.turns import act
from indicators.grid import Grid
from knowledge.language import Language


def show_facets(known: Known, about: str, seq: int) -> None:
    """Confirm a lever by choosing its facets, or decline it."""
    language = session().language
    activity = known.activity(about)
    if activity is None or activity.proposal is None:
        return
    grid = loader().get().resources.grid
    proposed = [one.facet for one in activity.proposal.facets if one.facet in grid.facets]
    chosen = _choose(
        t("ui.lever_check.label", language),
        proposed,
        proposed[:2] if activity.proposal.sure else proposed[:1],
        key=f"facets_{seq}",
    )
    with st.container(horizontal=True, gap="small"):
        confirm = LeverConfirmed(activity=about, facets=tuple(chosen))
        st.button(
            t("ui.lever_check.confirm", language),
            key=f"lever_yes_{seq}",
            type="primary",
            disabled=not chosen,
            on_click=act,
            args=([confirm],),
        )
        st.button(
            t("ui.lever_check.decline", language),
            key=f"lever_no_{seq}",
            on_click=act,
            args=([LeverDeclined(activity=about)],),
        )


def show_practices(known: Known, about: str, seq: int) -> None:
    """Choose among the ways of working; those read in the person's words are chosen already."""
    language = session().language
    activity = known.activity(about)
    if activity is None:
        return
    resources = loader().get().resources
    ways = [one for one in resources.grid.facets if is_practice(one)]
    read = proposed_practices(activity, resources.mapper, known.language)
    label = t("answers.practices", language)
    chosen = _choose(label, ways, list(read), key=f"practices_{seq}")
    names = join([resources.grid.facets[one].name[language] for one in chosen], language)
    told = activity.practices.text if activity.practices else names
    kept = PracticesStated(activity=about, text=told, facets=tuple(chosen))
    st.button(
        t("answers.practices_go", language),
        key=f"practices_go_{seq}",
        type="primary",
        disabled=not chosen,
        on_click=act,
        args=([kept],),
    )


def _choose(label: str, facets: Sequence[str], ahead: Sequence[str], key: str) -> list[str]:
    language = session().language
    grid = loader().get().resources.grid
    return st.pills(
        label,
        facets,
        selection_mode="multi",
        default=ahead,
        format_func=lambda facet: grid.facets[facet].name[language],
        key=key,
        help=_meanings(facets, grid, language),
    )


def _meanings(facets: Sequence[str], grid: Grid, language: Language) -> str:
    return "\n\n".join(
        f"**{grid.facets[facet].name[language]}**: {grid.facets[facet].definition[language]}"
        for facet in facets
    )
