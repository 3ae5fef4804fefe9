"""What you will have, and how far each is: a list of results, never a percentage."""

from __future__ import annotations

from typing import Literal, NamedTuple

import streamlit as st

from app.assessment.known import Known
from app.i18n import t
from app.ui.state import session
from knowledge.language import Language

Result = Literal["portrait", "levers", "question", "plan", "draft"]
State = Literal["there", "begun", "to_come"]

_ICONS: dict[State, str] = {
    "there": ":material/check_circle:",
    "begun": ":material/pending:",
    "to_come": ":material/radio_button_unchecked:",
}
# What a portrait is not whole without.
_PORTRAIT = ("name", "mission")


class Outcome(NamedTuple):
    """A result and how far it is."""

    result: Result
    state: State


def outcomes(known: Known) -> list[Outcome]:
    """List what there will be, in the order of the path."""
    told = [field in known.portrait for field in _PORTRAIT] + [known.territory is not None]
    open_levers = [one for one in known.candidates if one.lever is None]
    begun = any(one.stakeholders or one.effects for one in known.candidates)
    planned = bool(known.indicators or known.stories)
    founded = any(one.effects for one in known.candidates)
    return [
        Outcome("portrait", _state(all(told), any(told) or bool(known.portrait))),
        Outcome("levers", _state(bool(known.levers) and not open_levers, begun)),
        Outcome(
            "question", _state(known.evaluative_question is not None, bool(known.question_versions))
        ),
        Outcome("plan", _state(False, planned)),
        Outcome("draft", _state(bool(known.levers), founded)),
    ]


def _state(there: bool, begun: bool) -> State:
    return "there" if there else "begun" if begun else "to_come"


def show_progress(known: Known, key: str) -> None:
    """Draw the list; each line says in words what its icon shows."""
    language = session().language
    lines = [f"{_ICONS[one.state]} {_words(one, known, language)}" for one in outcomes(known)]
    with st.container(key=f"progress_{key}"):
        st.caption("  \n".join(lines))


def _words(outcome: Outcome, known: Known, language: Language) -> str:
    state = t(f"panel.state.{outcome.state}", language)
    number = len(known.levers)
    if outcome.result == "levers" and number:
        key = "lever_there" if number == 1 else "levers_there"
        return t(f"panel.{key}", language, number=str(number))
    what = t(f"panel.have.{outcome.result}", language)
    return t("panel.item", language, what=what, state=state)
