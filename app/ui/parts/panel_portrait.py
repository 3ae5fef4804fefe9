"""The portrait in the summary, and the form that corrects it."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.events import Event, PortraitStated, TerritoryStated
from app.assessment.known import Known
from app.assessment.vocabulary import PORTRAIT_FIELDS
from app.dialogue.message import Message
from app.dialogue.portrait import portrait_facts
from app.i18n import t
from app.ui.parts.changes import PORTRAIT, card_key
from app.ui.parts.lines import line
from app.ui.shared import loader
from app.ui.state import session
from app.ui.turns import act
from knowledge.places import Gazetteer

# Offered in the form even before they were told.
_ALWAYS = ("name", "staff", "mission")
_PLACE = "place"
_LONGEST = 600


def show_portrait(assessment: Assessment, key: str) -> None:
    """Draw who the enterprise is, as far as it was told."""
    known = assessment.known
    language = session().language
    told = _told(known)
    if not told:
        return
    with st.container(key=card_key(PORTRAIT, assessment, key)):
        lines = [line(t(f"ui.panel.field.{field}", language), text) for field, text in told.items()]
        st.text("\n".join(lines), width="stretch")
        popover = st.popover(
            t("ui.panel.edit", language),
            key=f"{key}_portrait",
            type="tertiary",
            on_change="rerun",
        )
        if popover.open:
            with popover:
                _form(told, key)


def _told(known: Known) -> dict[str, str]:
    told: dict[str, str] = {
        field: known.portrait[field].text for field in PORTRAIT_FIELDS if field in known.portrait
    }
    if known.territory:
        told[_PLACE] = known.territory.text
    return told


def _form(told: Mapping[str, str], key: str) -> None:
    language = session().language
    fields = [
        field
        for field in (*PORTRAIT_FIELDS, _PLACE)
        if field in told or field in (*_ALWAYS, _PLACE)
    ]
    with st.form(f"{key}_portrait_form", border=False):
        for field in fields:
            label = t(f"ui.panel.field.{field}", language)
            st.text_input(label, told.get(field, ""), key=f"{key}_{field}", max_chars=_LONGEST)
        st.caption(t("panel.keeps", language))
        save = t("ui.panel.save", language)
        st.form_submit_button(save, on_click=_save, args=(tuple(fields), key))


def _save(fields: tuple[str, ...], key: str) -> None:
    here = session()
    given = {field: str(st.session_state.get(f"{key}_{field}", "")).strip() for field in fields}
    known = here.assessment().known
    gazetteer = loader().get().resources.gazetteer
    act(portrait_events(known, given, gazetteer), correcting=True)
    place = given.get(_PLACE, "")
    if place and place != _told(known).get(_PLACE) and not gazetteer.find(place):
        here.notice = t("panel.place_unknown", here.language, said=place)


def portrait_events(known: Known, given: Mapping[str, str], gazetteer: Gazetteer) -> list[Event]:
    """Turn what stands in the form into the events that a correction in the talk would give."""
    told = _told(known)
    events: list[Event] = []
    for field in PORTRAIT_FIELDS:
        text = given.get(field, "")
        if not text or text == told.get(field):
            continue
        stated = PortraitStated(field=field, text=text)
        if field in ("staff", "volunteers", "segment"):  # what has a number or a platform is read
            facts = portrait_facts(Message(text, known.language), gazetteer, generous=True)
            own = [one for one in facts if isinstance(one, PortraitStated) and one.field == field]
            stated = own[0] if own else stated
        events.append(stated)
    place = given.get(_PLACE, "")
    if place and place != told.get(_PLACE):
        found = gazetteer.find(place)[:1]
        events += [TerritoryStated(place=one.name, territory=one.territory) for one in found]
    return events
