"""The form that corrects an activity in the summary, by the events of a correction in the talk."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from app.assessment.chain import reworded_effect
from app.assessment.events import (
    ActivityRemoved,
    ActivityReworded,
    AlternativeStated,
    CauseStated,
    Event,
    EvidenceStated,
    PracticesStated,
    StakeholdersStated,
    StatedFigure,
    SupportChosen,
)
from app.assessment.known import Activity, Effect
from app.assessment.vocabulary import EVIDENCE_LEVELS, EvidenceLevel
from app.dialogue.effects import effects_in, figures_in, stated
from app.i18n import t
from app.ui.state import session
from app.ui.turns import act
from knowledge.language import Language

_LONGEST = 2000
_NEW = "new_effect"
# Words kept as told, by the field of an activity that holds them.
_STATEMENTS = ("stakeholders", "alternative", "cause", "practices")
_LABELS = {
    "stakeholders": "ui.panel.who",
    "alternative": "panel.card.without",
    "cause": "panel.card.cause",
    "practices": "panel.card.practices",
}


def show_edit(activity: Activity, key: str) -> None:
    """Draw the button that opens the form; the form itself only once it is open."""
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
        if activity.confirmed and not activity.support:
            _told(activity, own, language)
        st.checkbox(t("ui.panel.is_support", language), activity.support, key=f"{own}_support")
        st.checkbox(t("ui.panel.remove", language), key=f"{own}_remove")
        st.caption(t("panel.keeps", language))
        save = t("ui.panel.save", language)
        st.form_submit_button(save, on_click=_save, args=(activity, own))


def _told(activity: Activity, own: str, language: Language) -> None:
    """A field for everything that was said of the activity, and for what may still be."""
    _words("stakeholders", activity, own, language)
    label = t("panel.form.effect", language)
    for effect in activity.effects:
        _area(label, effect.text, f"{own}_{effect.id}")
    if not activity.effects:
        _area(label, "", f"{own}_{_NEW}")
    for effect in activity.side_effects:
        name = "harm" if effect.direction == "negative" else "unforeseen"
        _area(t(f"panel.card.{name}", language), effect.text, f"{own}_{effect.id}")
    evidence = activity.evidence
    st.selectbox(
        t("panel.form.evidence", language),
        EVIDENCE_LEVELS,
        index=EVIDENCE_LEVELS.index(evidence.level) if evidence else None,
        format_func=lambda level: t(f"ui.talk.evidence.{level}", language),
        key=f"{own}_level",
        placeholder=t("ui.panel.not_asked", language),
    )
    words = t("panel.form.evidence_words", language)
    _area(words, evidence.text if evidence else "", f"{own}_evidence")
    for field in _STATEMENTS[1:]:
        _words(field, activity, own, language)


def _words(field: str, activity: Activity, own: str, language: Language) -> None:
    told = getattr(activity, field)
    key = _LABELS[field]
    _area(t(key, language), told.text if told else "", f"{own}_{field}")


def _area(label: str, text: str, key: str) -> None:
    st.text_area(label, text, key=key, max_chars=_LONGEST, height="content")


def _save(activity: Activity, own: str) -> None:
    prefix = f"{own}_"
    given = {
        str(name).removeprefix(prefix): value
        for name, value in st.session_state.items()
        if str(name).startswith(prefix)
    }
    act(activity_events(activity, given, session().language), correcting=True)


def activity_events(
    activity: Activity, given: Mapping[str, object], language: Language
) -> list[Event]:
    """Turn what stands in the form into events; a field left empty changes nothing.

    `given` holds `text`, `support` and `remove`, then a field a statement, `level` and `evidence`,
    and each effect under its id.
    """
    if given.get("remove"):
        return [ActivityRemoved(activity=activity.id)]
    events: list[Event] = []
    text = _given(given, "text")
    if text and text != activity.text:
        events.append(ActivityReworded(activity=activity.id, text=text))
    support = bool(given.get("support", activity.support))
    if support != activity.support:
        events.append(SupportChosen(activity=activity.id, support=support))
    for effect in (*activity.effects, *activity.side_effects):
        events += _effect(activity, effect, _given(given, effect.id), language)
    new = _given(given, _NEW)
    if new and not activity.effects:
        events += effects_in(new, language, activity.id, 0)
    return [*events, *_evidence(activity, given, language), *_statements(activity, given)]


def _given(given: Mapping[str, object], name: str) -> str:
    return str(given.get(name) or "").strip()


def _effect(activity: Activity, effect: Effect, text: str, language: Language) -> list[Event]:
    if not text or text == effect.text:
        return []
    return [reworded_effect(activity, effect, text, _figures(text, language))]


def _figures(text: str, language: Language) -> tuple[StatedFigure, ...]:
    return tuple(stated(one) for one in figures_in(text, language) if not one.is_year)


def _evidence(activity: Activity, given: Mapping[str, object], language: Language) -> list[Event]:
    before = activity.evidence
    text = _given(given, "evidence") or (before.text if before else "")
    level = next((one for one in EVIDENCE_LEVELS if one == given.get("level")), None)
    level = level or (before.level if before else None)
    if level is None and text:
        level = "seen"  # words without a way of knowing are the team's own view, as in the talk
    if level is None or (before and (before.level, before.text) == (level, text)):
        return []
    chosen: EvidenceLevel = level
    figures = _figures(text, language)
    return [EvidenceStated(activity=activity.id, level=chosen, text=text, figures=figures)]


def _statements(activity: Activity, given: Mapping[str, object]) -> list[Event]:
    events: list[Event] = []
    for field in _STATEMENTS:
        told, text = getattr(activity, field), _given(given, field)
        if not text or (told and told.text == text):
            continue
        events.append(_stated(field, activity, text))
    return events


def _stated(field: str, activity: Activity, text: str) -> Event:
    if field == "stakeholders":
        return StakeholdersStated(activity=activity.id, text=text)
    if field == "alternative":
        return AlternativeStated(activity=activity.id, text=text)
    if field == "cause":
        return CauseStated(activity=activity.id, text=text)
    facets = activity.practices.facets if activity.practices else ()
    return PracticesStated(activity=activity.id, text=text, facets=facets)
