"""What is added to a chain: the link that is still missing, and any other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import get_args

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.chain import missing, told_here, with_link
from app.assessment.events import Event
from app.assessment.known import Activity
from app.assessment.vocabulary import EffectDirection
from app.dialogue.effects import effects_in
from app.exports.plain import plain
from app.i18n import t
from app.ui.deciding import decide
from app.ui.state import session
from indicators.grid import LEVELS
from knowledge.language import Language

LONGEST = 600  # characters of one link
_DIRECTIONS: tuple[EffectDirection, ...] = get_args(EffectDirection)
_BRANCHES = tuple(one for one in _DIRECTIONS if one != "positive")


def change_chain(activity: Activity, make: Callable[[Activity], Sequence[Event]]) -> None:
    """Change the chain as it is by now; nothing where the activity has gone."""

    def events(assessment: Assessment) -> Sequence[Event]:
        current = assessment.known.activity(activity.id)
        return make(current) if current else ()

    decide(events)


def show_invitation(activity: Activity, language: Language) -> None:
    """Ask for the first link that is not told yet, under the picture that misses it."""
    level = next(iter(missing(activity)), None)
    if level is None:
        return
    key = f"invited_{activity.id}_{level}"

    def told() -> None:
        _add(activity, level, _taken(key))

    label = t(f"chain.invite.{level}", language)
    st.text_input(label, key=key, max_chars=LONGEST, on_change=told)


def show_adding(activity: Activity, language: Language) -> None:
    """Offer to add a link anywhere, or what was not wanted."""
    where_key, words_key = f"add_where_{activity.id}", f"add_words_{activity.id}"

    def add() -> None:
        where = st.session_state.get(where_key) or "impact"
        _add(activity, where, _taken(words_key))

    def named(where: str) -> str:
        if where in _BRANCHES:
            return t(f"chain.direction.{where}", language)
        return t(f"grid.level.{where}", language)

    with st.form(f"add_{activity.id}", border=False):
        st.markdown(f"**{t('chain.edit.add', language)}**")
        st.segmented_control(
            t("chain.edit.add_where", language),
            [*LEVELS, *_BRANCHES],
            default="impact",
            required=True,
            format_func=named,
            key=where_key,
        )
        st.text_input(t("chain.edit.add_words", language), key=words_key, max_chars=LONGEST)
        st.form_submit_button(t("chain.edit.add_go", language), on_click=add)


def _taken(key: str) -> str:
    """Take what was typed, and leave the field empty for more."""
    text = plain(str(st.session_state.get(key) or ""))
    st.session_state[key] = ""
    return text


def _add(activity: Activity, where: str, text: str) -> None:
    """Add a link or a branch; what changes for someone is an effect, as in the talk."""
    if not text:
        return
    level = next((one for one in LEVELS if one == where and one != "result"), None)
    if level:
        change_chain(activity, lambda current: [with_link(current, level, text)])
        return
    direction: EffectDirection = next((one for one in _BRANCHES if one == where), "positive")
    told = effects_in(text, session().assessment().known.language, activity.id, 0)
    change_chain(activity, lambda current: told_here(current, told, direction))
