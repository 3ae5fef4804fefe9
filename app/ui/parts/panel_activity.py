"""Activities in the summary: cards that turn into lever cards as they are told."""

from __future__ import annotations

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.chain import links_of
from app.assessment.events import ActivitiesPicked, PracticesStated
from app.assessment.known import Activity, Known
from app.assessment.levers import standing
from app.dialogue.steps.deeper import proposed_practices
from app.dialogue.steps.priorities import in_focus, put_off
from app.i18n import t
from app.ui.parts.changes import card_key
from app.ui.parts.lines import line
from app.ui.parts.panel_edit import show_edit
from app.ui.parts.words import explained
from app.ui.shared import loader
from app.ui.state import session
from app.ui.turns import act
from indicators.grid import Grid
from knowledge.language import Language

STATUS_TERMS = {
    "confirmed": "confirmed-lever",
    "promising": "promising-lever",
    "to_document": "to-document",
    "support": "support-activity",
}


def show_activities(assessment: Assessment, grid: Grid, key: str) -> None:
    """Draw a card an activity, those put off behind the others, support apart."""
    language = session().language
    known = assessment.known
    waiting = {one.id for one in put_off(known)}
    own = [one for one in known.activities if not one.support and not one.declined]
    for activity in sorted(own, key=lambda one: one.id in waiting):
        _card(activity, assessment, grid, key, waits=activity.id in waiting)
    apart = [one for one in known.activities if one.support or one.declined]
    if apart:
        st.caption(t("ui.panel.support", language), help=explained("support-activity", language))
        for activity in apart:
            with st.container(
                horizontal=True,
                vertical_alignment="center",
                key=card_key(activity.id, assessment, key),
            ):
                st.text(activity.text)
                show_edit(activity, key)


def _card(activity: Activity, assessment: Assessment, grid: Grid, key: str, *, waits: bool) -> None:
    language = session().language
    with st.container(border=True, key=card_key(activity.id, assessment, key)):
        st.text(activity.text[:1].upper() + activity.text[1:], width="stretch")
        status = t("panel.waits", language) if waits else _status(activity, language)
        st.caption(status, help=None if waits else _status_help(activity, language))
        lines = card_lines(activity, grid, language)
        if lines:
            st.text("\n".join(lines), width="stretch")
        _practices(activity, assessment.known.language, key)
        with st.container(horizontal=True, gap="small"):
            show_edit(activity, key)
            if waits:
                _take_up(activity, assessment.known, key)


def _practices(activity: Activity, spoken: Language, key: str) -> None:
    """Offer the practices that are read in a way of working; they count once they are kept."""
    told = activity.practices
    if told is None:
        return
    resources, drawn = loader().get().resources, session().drawn
    if ("practices", told.text) not in drawn:
        drawn["practices", told.text] = proposed_practices(activity, resources.mapper, spoken)
    read: tuple[str, ...] = drawn["practices", told.text]
    language = session().language
    for facet in (one for one in read if one not in told.facets):
        facets = (*told.facets, facet)
        kept = PracticesStated(activity=activity.id, text=told.text, facets=facets)
        st.button(
            t("panel.keep_practice", language, facet=resources.grid.facets[facet].name[language]),
            key=f"{key}_{activity.id}_{facet}",
            help=resources.grid.facets[facet].definition[language],
            on_click=act,
            args=([kept],),
        )


def _take_up(activity: Activity, known: Known, key: str) -> None:
    """Take an activity that was put off among those to talk about now."""
    picked = (*(one.id for one in in_focus(known)), activity.id)
    st.button(
        t("panel.take_up", session().language),
        key=f"{key}_{activity.id}_now",
        type="tertiary",
        on_click=act,
        args=([ActivitiesPicked(activities=picked)],),
    )


def _status(activity: Activity, language: Language) -> str:
    if not activity.confirmed:
        return t("ui.panel.proposed", language)
    status = t(f"ui.panel.status.{standing(activity).status}", language)
    return status if activity.lever else f"{status}, {t('ui.panel.lever_none', language)}"


def _status_help(activity: Activity, language: Language) -> str | None:
    if not activity.confirmed:
        return None
    return explained(STATUS_TERMS[standing(activity).status], language)


def card_lines(activity: Activity, grid: Grid, language: Language) -> list[str]:
    """List what was told of an activity, a line each, in the order of the talk."""
    lines = []
    if activity.stakeholders:
        lines.append(line(t("ui.panel.who", language), activity.stakeholders.text))
    if activity.lever:
        names = [grid.facets[one].name[language] for one in activity.lever.facets]
        lines.append(line(t("ui.panel.what", language), " · ".join(names)))
    if activity.effects:
        level = activity.evidence.level if activity.evidence else "none"
        how = t(f"ui.panel.evidence.{level}", language)
        told = "; ".join(effect.text for effect in activity.effects)
        lines.append(line(t("ui.panel.because", language), f"{told} ({how})"))
        not_asked = t("ui.panel.not_asked", language)
        without = activity.alternative.text if activity.alternative else not_asked
        lines.append(line(t("panel.card.without", language), without))
    return [*lines, *_deeper(activity, grid, language)]


def _deeper(activity: Activity, grid: Grid, language: Language) -> list[str]:
    """What the full path adds."""
    lines = []
    if activity.cause:
        lines.append(line(t("panel.card.cause", language), activity.cause.text))
    for effect in activity.side_effects:
        name = "harm" if effect.direction == "negative" else "unforeseen"
        lines.append(line(t(f"panel.card.{name}", language), effect.text))
    if activity.practices:
        names = [grid.facets[one].name[language] for one in activity.practices.facets]
        told = " · ".join(dict.fromkeys([activity.practices.text, *names]))
        lines.append(line(t("panel.card.practices", language), told))
    wider = [link.text for link in links_of(activity) if link.level == "impact"]
    lines += [line(t("panel.card.wider", language), text) for text in wider]
    return lines
