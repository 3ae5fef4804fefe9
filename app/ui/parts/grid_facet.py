"""One facet: what it means, why it is on the grid, and the person's word on it."""

from __future__ import annotations

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.known import Activity, Known
from app.assessment.levers import standing
from app.exports.grid_view import Placed, placed_on
from app.i18n import join, t
from app.i18n.wording import quoted, quoted_words
from app.ui.parts.grid_acts import confirm, set_aside, tie
from app.ui.parts.grid_indicators import show_indicators, show_stories
from app.ui.parts.grid_lost import way_back
from app.ui.parts.grid_open import Opened
from app.ui.shared import loader
from app.ui.state import session
from indicators.grid import Facet, Grid
from knowledge.language import Language


def show_facet(assessment: Assessment, opened: Opened) -> None:
    """Draw the card of the facet that stands open."""
    language = session().language
    grid = loader().get().resources.grid
    facet = grid.facets[opened.facet]
    with st.container(border=True, key="facet_card"):
        st.caption(grid.domains[facet.domain].name[language])
        st.markdown(f"### {facet.name[language]}")
        st.markdown(facet.definition[language])
        if facet.id not in grid.facets:
            _gone(facet, assessment.known, language)
            return
        st.caption(_line(t("grid.not_this", language), facet.not_this[language], language))
        _why(facet, assessment.known, grid, language)
        st.markdown(f"##### {t('grid.indicators', language)}")
        show_indicators(facet, opened.level, assessment.known)
        st.markdown(f"##### {t('grid.story.title', language)}")
        show_stories(facet, assessment.known)
        _more(facet, language)


def _gone(facet: Facet, known: Known, language: Language) -> None:
    """Show what still stands on a facet that left the grid; it can be set aside."""
    st.markdown(way_back(facet, language))
    for one in placed_on(facet.id, known):
        with st.container(border=True, key=f"why_{one.activity.id}", gap="small"):
            _reasons(one, language)
            _set_aside(one.activity, facet, language)


def _line(label: str, text: str, language: Language) -> str:
    return t("grid.indicator.line", language, label=label, text=text)


def _why(facet: Facet, known: Known, grid: Grid, language: Language) -> None:
    placed = placed_on(facet.id, known)
    st.markdown(f"##### {t('grid.facet.why' if placed else 'grid.facet.why_none', language)}")
    for one in placed:
        with st.container(border=True, key=f"why_{one.activity.id}", gap="small"):
            _reasons(one, language)
            _decide(one, facet, grid, language)
    if not placed:
        st.markdown(t("grid.facet.why_not", language))
    _tie(facet, known, [one.activity.id for one in placed], language)


def _reasons(placed: Placed, language: Language) -> None:
    """Say why in the person's own words; those are text and never markup."""
    activity, reason = placed.activity, placed.reason
    said = [quoted(quoted_words(activity.text), language)]
    said += [quoted(quoted_words(effect.text), language) for effect in activity.effects]
    st.badge(
        t(f"grid.state_{placed.state}", language),
        icon=":material/check_circle:" if placed.state == "confirmed" else ":material/adjust:",
        color="primary" if placed.state == "confirmed" else "gray",
    )
    st.text("\n".join(said), width="stretch")
    lines = [t(f"grid.standing.{standing(activity).reason}", language)]
    if reason and reason.words:
        words = join([quoted(word, language) for word in reason.words], language)
        lines.append(t("grid.facet.words", language, words=words))
    if reason and reason.example:
        nearest = quoted(reason.example, language)
        lines.append(t("grid.facet.example", language, example=nearest))
    if reason is None:
        lines.append(t("grid.facet.by_hand", language))
    st.text("\n".join(lines), width="stretch")


def _decide(placed: Placed, facet: Facet, grid: Grid, language: Language) -> None:
    """Confirm the activity on what was read in it, or set this facet aside."""
    activity = placed.activity
    own = f"{activity.id}_{facet.id}"
    kept = [facet.id]
    if placed.state == "proposed" and activity.proposal:
        read = [one.facet for one in activity.proposal.facets if one.facet in grid.facets]
        if len(read) > 1:
            kept = st.pills(
                t("ui.lever_check.label", language),
                read,
                selection_mode="multi",
                default=kept,
                format_func=lambda one: grid.facets[one].name[language],
                key=f"keep_{own}",
            )
    with st.container(horizontal=True, gap="small"):
        if placed.state == "proposed":
            st.button(
                t("ui.lever_check.confirm", language),
                key=f"confirm_{own}",
                type="primary",
                disabled=not kept,
                on_click=confirm,
                args=(activity, kept),
            )
        _set_aside(activity, facet, language)


def _set_aside(activity: Activity, facet: Facet, language: Language) -> None:
    st.button(
        t("grid.facet.set_aside", language),
        key=f"aside_{activity.id}_{facet.id}",
        help=t("grid.facet.set_aside_help", language),
        on_click=set_aside,
        args=(activity, facet.id),
    )


def _tie(facet: Facet, known: Known, already: list[str], language: Language) -> None:
    """Let any activity of theirs be tied to the facet, whatever was read in it."""
    own = [one for one in known.activities if one.confirmed and not one.support]
    others = {one.id: one for one in own if one.id not in already}
    if not others:
        st.caption(t("grid.facet.add_all" if own else "grid.facet.add_none", language))
        return
    with st.popover(t("grid.facet.add", language), key="tie", icon=":material/add_link:"):
        chosen = st.selectbox(
            t("grid.facet.add_which", language),
            list(others),
            format_func=lambda one: others[one].text,
            key=f"tie_to_{facet.id}_{len(others)}",
        )
        st.button(
            t("grid.facet.add_go", language),
            key=f"tie_go_{facet.id}",
            type="primary",
            on_click=tie,
            args=(others[chosen], facet.id),
        )


def _more(facet: Facet, language: Language) -> None:
    """What else the grid knows of the facet."""
    with st.expander(t("grid.questions", language)):
        st.markdown("\n".join(f"- {question}" for question in facet.questions[language]))
        who = join(facet.stakeholders[language], language)
        st.caption(_line(t("grid.facet.who", language), who, language))
        if facet.sdg:
            st.caption(_line(t("grid.facet.need", language), join(facet.sdg, language), language))
