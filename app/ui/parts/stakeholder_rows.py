"""Those on the stakeholder map as rows: to place, correct and take off."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.events import Event, StakeholderRemoved
from app.assessment.stakeholders import WAYS, OnMap, placed_as, unheard
from app.assessment.vocabulary import STAKEHOLDER_ROLES
from app.exports.plain import plain
from app.exports.stakeholder_table import because_words
from app.i18n import t
from app.ui.deciding import decide
from app.ui.parts.stakeholder_map import on_the_map
from app.ui.parts.typed import as_label
from knowledge.language import Language

_STEPS = (1, 2, 3)
LONGEST_NAME, _LONGEST_WAY = 120, 300


def show_stakeholder_rows(on_map: Sequence[OnMap], language: Language) -> None:
    """Draw a row for everyone, closed until it is wanted."""
    if on_map:
        st.markdown(f"### {t('stakeholders.edit.title', language)}")
    for one in on_map:
        name = as_label(one.stakeholder.name)
        behind = st.expander(name, key=f"who_{one.id}", on_change="rerun")
        if behind.open:
            with behind:
                _row(one, first=one in unheard(on_map), language=language)


def _row(one: OnMap, *, first: bool, language: Language) -> None:
    key, known = f"who_{one.id}", one.stakeholder
    st.text(because_words(one, language), width="stretch")
    _field(
        one,
        f"{key}_name",
        known.name,
        "name",
        lambda own: st.text_input(
            t("stakeholders.edit.name", language),
            key=f"{key}_name",
            max_chars=LONGEST_NAME,
            on_change=own,
        ),
    )
    _field(
        one,
        f"{key}_roles",
        list(known.roles),
        "roles",
        lambda own: st.pills(
            t("stakeholders.edit.roles", language),
            STAKEHOLDER_ROLES,
            selection_mode="multi",
            format_func=lambda role: t(f"stakeholders.role.{role}", language),
            key=f"{key}_roles",
            on_change=own,
        ),
    )
    for name, value in (("affected", known.affected), ("voice", known.voice)):
        _step(one, name, value, language)
    _way(one, first=first, language=language)
    st.button(
        t("stakeholders.edit.remove", language),
        key=f"{key}_remove",
        type="tertiary",
        icon=":material/close:",
        on_click=_remove,
        args=(one,),
    )


def _field(
    one: OnMap, key: str, value: object, name: str, draw: Callable[[Callable[[], None]], object]
) -> None:
    """Draw a field that holds what is known, and places the person anew where it changes."""

    def changed() -> None:
        typed = st.session_state.get(key)
        new = plain(typed) if isinstance(typed, str) else typed
        if new is not None and new != value and (new or name != "name"):
            _place(one, **{name: new})

    st.session_state[key] = value
    draw(changed)


def _step(one: OnMap, name: str, value: int, language: Language) -> None:
    key = f"who_{one.id}_{name}"
    label = t(f"stakeholders.edit.{name}", language)
    _field(
        one,
        key,
        value,
        name,
        lambda own: st.segmented_control(
            label,
            _STEPS,
            required=True,
            format_func=lambda step: t(f"stakeholders.edit.step.{step}", language),
            key=key,
            on_change=own,
        ),
    )


def _way(one: OnMap, *, first: bool, language: Language) -> None:
    """Propose a way to involve them; to be taken, exchanged, or put in other words."""
    key, chosen = f"who_{one.id}_way", one.stakeholder.involve
    how = t("stakeholders.how.first" if first else f"stakeholders.how.{one.way}", language)
    way = t(f"stakeholders.way.{one.way}", language)
    st.markdown(t("stakeholders.proposal", language, way=way, how=how))

    def picked() -> None:
        _place(one, involve=st.session_state[key] or "")

    st.session_state[key] = chosen if chosen in WAYS else None
    st.pills(
        t("stakeholders.edit.involve", language),
        WAYS,
        format_func=lambda way: t(f"stakeholders.way.{way}", language),
        key=key,
        on_change=picked,
    )
    own = "" if chosen in WAYS else chosen
    _field(
        one,
        f"{key}_own",
        own,
        "involve",
        lambda change: st.text_input(
            t("stakeholders.edit.own", language),
            key=f"{key}_own",
            max_chars=_LONGEST_WAY,
            on_change=change,
        ),
    )


def _place(one: OnMap, **changes: object) -> None:
    """Place someone as they stand by now, with what was just said."""

    def events(assessment: Assessment) -> Sequence[Event]:
        current = next((own for own in on_the_map(assessment) if own.id == one.id), one)
        return [placed_as(current.stakeholder, **changes)]

    decide(events)
    st.session_state[f"who_{one.id}"] = True  # under another name it is another row to Streamlit


def _remove(one: OnMap) -> None:
    decide(lambda assessment: [StakeholderRemoved(stakeholder=one.id)])
