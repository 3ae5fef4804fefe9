"""What is typed and not saved yet: it outlives a change of view, of page and of language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import streamlit as st

# What the fields, choices and buttons of the page of results are called by.
_OURS = ("result_", "told_", "voice_", "gone_", "themes_", "theme_", "meeting_")
_WHOSE = "unsaved_whose"


def forget_others(whose: str) -> None:
    """Drop what somebody else typed in this window, in a talk that was left since."""
    state = st.session_state
    if state.get(_WHOSE, whose) != whose:
        for key in [one for one in state if str(one).startswith(_OURS)]:
            del state[key]
    state[_WHOSE] = whose


def begin_with(key: str, first: Mapping[str, Any]) -> None:
    """Fill the fields `<key>.<name>` where nothing was typed.

    A field that still holds what it began with follows what it begins with now: a colleague may
    have saved something else since, or the words may be said in another language.
    """
    state = st.session_state
    before: Mapping[str, Any] = state.get(f"{key}.first", {})
    for name, value in first.items():
        field = f"{key}.{name}"
        followed = name in before and before[name] != value and state.get(field) == before[name]
        if field not in state or followed:
            state[field] = value
    state[f"{key}.first"] = dict(first)


def typed(key: str, names: Iterable[str]) -> dict[str, Any]:
    """Return what stands in the fields, by name."""
    return {name: st.session_state.get(f"{key}.{name}") for name in names}


def clear(key: str, names: Iterable[str]) -> None:
    """Empty the fields once they are saved, with what was said of them."""
    for name in (*names, "first", "said"):
        st.session_state.pop(f"{key}.{name}", None)
