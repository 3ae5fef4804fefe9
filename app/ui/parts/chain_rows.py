"""The links of a chain as rows: to reword, move, take off, put back and add."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from app.assessment.chain import (
    at_level,
    branches_of,
    is_own,
    left_out,
    links_of,
    moved,
    reworded,
    reworded_effect,
    with_effect,
    without_link,
)
from app.assessment.events import ChainLink, Event, StatedFigure
from app.assessment.known import Activity, Effect
from app.dialogue.effects import figures_in, stated
from app.exports.plain import plain
from app.i18n import t
from app.i18n.wording import raised
from app.ui.parts.chain_add import LONGEST, change_chain, show_adding
from app.ui.state import session
from indicators.grid import Level
from knowledge.language import Language

_OTHER: dict[Level, Level] = {"result": "impact", "impact": "result"}


def show_rows(activity: Activity, language: Language) -> None:
    """Draw the rows, once they are wanted."""
    title = t("chain.edit.open", language)
    behind = st.expander(title, key=f"rows_{activity.id}", on_change="rerun")
    if not behind.open:
        return
    with behind:
        st.caption(t("chain.edit.note", language))
        numbers: dict[str, int] = {}
        for place, link in enumerate(links_of(activity)):
            numbers[link.level] = numbers.get(link.level, 0) + 1
            _row(activity, link, place, numbers[link.level], language)
        for place, effect in enumerate(branches_of(activity)):
            _branch(activity, effect, place + 1, language)
        _left_out(activity, language)
        show_adding(activity, language)


def _figures(text: str) -> list[StatedFigure]:
    language = session().assessment().known.language
    return [stated(one) for one in figures_in(text, language) if not one.is_year]


def _words(label: str, key: str, before: str, save: Callable[[str], None]) -> None:
    """A field that holds the words as they are known, and saves what they become."""

    def changed() -> None:
        text = plain(str(st.session_state[key]))
        if text and text != before:
            save(text)

    st.session_state[key] = before
    st.text_area(label, key=key, height="content", max_chars=LONGEST, on_change=changed)


def _row(activity: Activity, link: ChainLink, place: int, number: int, language: Language) -> None:
    key = f"link_{activity.id}_{place}"
    level = t(f"grid.level.{link.level}", language)

    def save(text: str) -> None:
        figures = _figures(text)
        change_chain(activity, lambda current: reworded(current, link, text, figures))

    _words(t("chain.edit.link", language, level=level, number=str(number)), key, link.text, save)
    acts: dict[str, Callable[[Activity], Event]] = {}
    beside = [one for one in links_of(activity) if one.level == link.level]
    if number > 1:
        acts["move_up"] = lambda current: moved(current, link, -1)
    if number < len(beside):
        acts["move_down"] = lambda current: moved(current, link, 1)
    other = _OTHER.get(link.level)
    if other:
        acts[f"to_{other}"] = lambda current: at_level(current, link, other)
    if not is_own(activity, link):
        acts["remove"] = lambda current: without_link(current, link)
    with st.container(horizontal=True, gap="small"):
        for name, make in acts.items():
            st.button(
                t(f"chain.edit.{name}", language),
                key=f"{key}_{name}",
                type="tertiary",
                on_click=change_chain,
                args=(activity, _one(make)),
            )


def _one(make: Callable[[Activity], Event]) -> Callable[[Activity], Sequence[Event]]:
    return lambda current: [make(current)]


def _branch(activity: Activity, effect: Effect, number: int, language: Language) -> None:
    direction = raised(t(f"chain.direction.{effect.direction}", language))
    label = t("chain.edit.branch", language, direction=direction, number=str(number))

    def save(text: str) -> None:
        figures = _figures(text)
        change_chain(activity, lambda current: [reworded_effect(current, effect, text, figures)])

    _words(label, f"branch_{activity.id}_{effect.id}", effect.text, save)


def _left_out(activity: Activity, language: Language) -> None:
    """Offer what was told but stands in no link."""
    told = left_out(activity)
    if told:
        st.caption(t("chain.edit.left_out", language))
    for effect in told:
        st.text(effect.text, width="stretch")
        st.button(
            t("chain.edit.put_back", language),
            key=f"back_{activity.id}_{effect.id}",
            type="tertiary",
            on_click=change_chain,
            args=(activity, _putting_back(effect)),
        )


def _putting_back(effect: Effect) -> Callable[[Activity], Sequence[Event]]:
    return lambda current: [with_effect(current, effect)] if effect in left_out(current) else []
