"""What we know so far: portrait, activities turning into levers, the question; all editable."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.events import (
    ActivityRemoved,
    ActivityReworded,
    Event,
    PortraitStated,
    SupportChosen,
)
from app.assessment.known import Activity, Known
from app.assessment.levers import standing
from app.assessment.vocabulary import PortraitField
from app.drafting.claims import wanted_statistics
from app.i18n import t
from app.ui.parts.charts import show_comparison, show_history
from app.ui.parts.grid import show_grid
from app.ui.parts.words import explained
from app.ui.shared import loader
from app.ui.state import session
from app.ui.turns import act
from indicators.grid import Grid
from knowledge.language import Language

_FIELDS: tuple[PortraitField, ...] = ("name", "segment", "staff", "mission")


def show_panel(assessment: Assessment, key: str) -> None:
    """Draw the whole panel; `key` keeps its widgets apart where it stands on a page twice."""
    language = session().language
    known = assessment.known
    if not known.portrait and not known.activities and known.territory is None:
        st.caption(t("ui.panel.empty", language))
        return
    if not loader().ready:
        _until_ready()
        return
    resources = loader().get().resources
    _portrait(known, key)
    _activities(known, resources.grid, key)
    _question(known)
    if known.candidates:
        with st.expander(t("ui.panel.grid", language), expanded=True):
            show_grid(assessment, key=f"{key}_grid")
    with st.expander(t("ui.panel.territory", language), expanded=True):
        _territory(assessment, key)


@st.fragment(run_every=1.0)
def _until_ready() -> None:
    """Say what is awaited, and draw the page anew once it is there."""
    if loader().ready:
        st.rerun()
    st.caption(t("ui.talk.loading", session().language))


def counts(known: Known, language: Language) -> str:
    """Say what there is: "3 leviers, 1 question"."""
    parts = []
    if known.levers:
        parts.append(_count("levers", len(known.levers), language))
    elif known.activities:
        parts.append(_count("activities", len(known.activities), language))
    if known.evaluative_question:
        parts.append(t("ui.panel.count_question", language))
    return ", ".join(parts) or t("ui.panel.count_nothing", language)


def _count(what: str, number: int, language: Language) -> str:
    many = "one" if number == 1 else "many"
    return t(f"ui.panel.count_{what}_{many}", language, number=str(number))


def _line(name: str, text: str) -> str:
    language = session().language
    label = t(f"ui.panel.{name}", language)
    return t("ui.panel.line", language, label=label, text=text)


def _portrait(known: Known, key: str) -> None:
    language = session().language
    facts = [(field, known.portrait[field].text) for field in _FIELDS if field in known.portrait]
    lines = [_line(f"field.{field}", text) for field, text in facts]
    if known.territory:
        lines.append(_line("field.place", known.territory.text))
    if lines:
        st.text("\n".join(lines), width="stretch")
    if facts:
        with st.popover(t("ui.panel.edit", language), key=f"{key}_portrait", type="tertiary"):
            _portrait_form(facts, key)


def _portrait_form(facts: Sequence[tuple[PortraitField, str]], key: str) -> None:
    language = session().language
    with st.form(f"{key}_portrait_form", border=False):
        for field, text in facts:
            label = t(f"ui.panel.field.{field}", language)
            st.text_input(label, text, key=f"{key}_{field}", max_chars=300)
        st.form_submit_button(
            t("ui.panel.save", language), on_click=_save_portrait, args=(tuple(facts), key)
        )


def _save_portrait(facts: Sequence[tuple[PortraitField, str]], key: str) -> None:
    changed: list[Event] = []
    known = session().assessment().known
    for field, before in facts:
        text = str(st.session_state.get(f"{key}_{field}", before)).strip()
        if text and text != before:
            changed.append(_portrait_event(known, field, text))
    act(changed, correcting=True)


def _portrait_event(known: Known, field: PortraitField, text: str) -> PortraitStated:
    """An edit of the size is read as in the talk; elsewhere the words are kept."""
    if field == "staff":
        from app.dialogue.message import Message
        from app.dialogue.portrait import stated_staff

        found = stated_staff(Message(text, known.language), generous=True)
        if found:
            return found[0]
    return PortraitStated(field=field, text=text)


def _activities(known: Known, grid: Grid, key: str) -> None:
    language = session().language
    for activity in known.activities:
        if not activity.support and not activity.declined:
            _card(activity, grid, key)
    apart = [one for one in known.activities if one.support or one.declined]
    if apart:
        st.caption(t("ui.panel.support", language), help=explained("support-activity", language))
        for activity in apart:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.text(activity.text)
                _edit(activity, key)


def _card(activity: Activity, grid: Grid, key: str) -> None:
    """One activity, turning into a lever card as it is told."""
    language = session().language
    with st.container(border=True):
        st.text(activity.text[:1].upper() + activity.text[1:], width="stretch")
        st.caption(_status(activity, language), help=_status_help(activity, language))
        lines = _card_lines(activity, grid, language)
        if lines:
            st.text("\n".join(lines), width="stretch")
        _edit(activity, key)


def _status(activity: Activity, language: Language) -> str:
    if not activity.confirmed:
        return t("ui.panel.proposed", language)
    status = t(f"ui.panel.status.{standing(activity).status}", language)
    return status if activity.lever else f"{status}, {t('ui.panel.lever_none', language)}"


STATUS_TERMS = {
    "confirmed": "confirmed-lever",
    "promising": "promising-lever",
    "to_document": "to-document",
    "support": "support-activity",
}


def _status_help(activity: Activity, language: Language) -> str | None:
    if not activity.confirmed:
        return None
    return explained(STATUS_TERMS[standing(activity).status], language)


def _card_lines(activity: Activity, grid: Grid, language: Language) -> list[str]:
    lines = []
    if activity.stakeholders:
        lines.append(_line("who", activity.stakeholders.text))
    if activity.lever:
        names = [grid.facets[one].name[language] for one in activity.lever.facets]
        lines.append(_line("what", " · ".join(names)))
    if activity.effects:
        level = activity.evidence.level if activity.evidence else "none"
        how = t(f"ui.panel.evidence.{level}", language)
        told = "; ".join(effect.text for effect in activity.effects)
        lines.append(_line("because", f"{told} ({how})"))
        others = (
            activity.alternative.text if activity.alternative else t("ui.panel.not_asked", language)
        )
        lines.append(_line("others", others))
    return lines


def _edit(activity: Activity, key: str) -> None:
    language = session().language
    own = f"{key}_{activity.id}"
    popover = st.popover(
        t("ui.panel.edit", language), key=f"{own}_open", type="tertiary", on_change="rerun"
    )
    if not popover.open:
        return
    with popover, st.form(f"{own}_form", border=False):
        st.text_input(
            t("ui.panel.rename", language), activity.text, key=f"{own}_text", max_chars=200
        )
        st.checkbox(t("ui.panel.is_support", language), activity.support, key=f"{own}_support")
        st.checkbox(t("ui.panel.remove", language), key=f"{own}_remove")
        st.form_submit_button(
            t("ui.panel.save", language), on_click=_save_activity, args=(activity, own)
        )


def _save_activity(activity: Activity, own: str) -> None:
    if st.session_state.get(f"{own}_remove"):
        act([ActivityRemoved(activity=activity.id)])
        return
    changed: list[Event] = []
    text = str(st.session_state.get(f"{own}_text", activity.text)).strip()
    if text and text != activity.text:
        changed.append(ActivityReworded(activity=activity.id, text=text))
    support = bool(st.session_state.get(f"{own}_support", activity.support))
    if support != activity.support:
        changed.append(SupportChosen(activity=activity.id, support=support))
    act(changed, correcting=True)


def _question(known: Known) -> None:
    language = session().language
    chosen = known.evaluative_question
    versions = known.question_versions
    if chosen is None and not versions:
        return
    with st.container(border=True):
        told = explained("evaluative-question", language)
        st.caption(t("ui.panel.question", language), help=told)
        st.text(chosen.text if chosen else versions[-1].text, width="stretch")
        if chosen is None:
            st.caption(t("ui.panel.proposed", language))


def _territory(assessment: Assessment, key: str) -> None:
    """Two charts: one figure beside region and country, one over the years."""
    language = session().language
    place = assessment.known.territory
    if place is None:
        st.caption(t("ui.panel.no_territory", language))
        return
    resources = loader().get().resources
    code, territories = place.territory, resources.territories
    wanted = wanted_statistics(assessment, resources.grid, territories)
    if wanted:
        show_comparison(code, wanted[0], territories, key=f"{key}_bars")
    for statistic in [*wanted[1:], *wanted[:1]]:
        from app.charts.territory import has_history

        if has_history(code, statistic, territories):
            show_history(code, statistic, territories, key=f"{key}_years")
            break
