"""Ready answers to the open question. Typing always works; these only spare it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.events import QuestionChosen, QuestionDrafted, Redone, TerritoryStated, Undone
from app.assessment.known import Known
from app.assessment.vocabulary import EVIDENCE_LEVELS, QuestionId
from app.dialogue.coach import findings, suggestions
from app.dialogue.waiting import waiting
from app.i18n import has_text, t
from app.ui.parts.activities_table import show_table
from app.ui.parts.facet_answers import show_facets, show_practices
from app.ui.shared import loader
from app.ui.state import session
from app.ui.turns import act, say

_Drawn = Callable[[Known, str, int], None]


def show_ready_answers(assessment: Assessment) -> None:
    """Draw what fits the open question, and nothing where only words do."""
    asked = waiting(assessment)
    confided = assessment.entries[-1].turn in assessment.confided
    if asked is None or confided:  # the question can wait
        return
    draw, needs_engine = _READY.get(asked.question, (None, False))
    if draw and (loader().ready or not needs_engine):
        draw(assessment.known, asked.about, assessment.last_seq)
    if has_text(f"answers.none.{asked.question}", session().language):
        _none(asked.question, assessment.last_seq)


def show_steering(assessment: Assessment) -> None:
    """Skip, "I don't know", why, undo, redo: small, and always in the same place."""
    language = session().language
    asked = waiting(assessment)
    may_pass = asked is not None and asked.question != "activities"
    _steer("skip", "skip", may_pass)
    _steer("dont_know", "dont_know", may_pass)
    _steer("why", "help", asked is not None)
    undoable, redoable = assessment.undoable, assessment.redoable
    st.button(
        t("ui.talk.undo", language),
        key="undo",
        type="tertiary",
        icon=":material/undo:",
        disabled=undoable is None,
        on_click=act,
        args=([Undone(turn=undoable or 1)],),
    )
    st.button(
        t("ui.talk.redo", language),
        key="redo",
        type="tertiary",
        icon=":material/redo:",
        disabled=redoable is None,
        on_click=act,
        args=([Redone(turn=redoable or 1)],),
    )


def _steer(name: str, meaning: str, offered: bool) -> None:
    language = session().language
    said = t(f"ui.talk.say.{meaning}", language)
    label = t(f"ui.talk.{name}", language)
    st.button(label, key=name, type="tertiary", disabled=not offered, on_click=say, args=(said,))


def _table(known: Known, about: str, seq: int) -> None:
    show_table(known, seq)


def _priorities(known: Known, about: str, seq: int) -> None:
    """Three of the activities, said by their names."""
    language = session().language
    names = {one.id: one.text for one in known.candidates}
    picked = st.pills(
        t("answers.pick", language),
        list(names),
        selection_mode="multi",
        format_func=lambda activity: names[activity],
        key=f"pick_{seq}",
    )
    said = "; ".join(names[one] for one in names if one in picked)
    go = t("answers.pick_go", language)
    st.button(
        go, key=f"picked_{seq}", type="primary", disabled=not picked, on_click=say, args=(said,)
    )


def _place(known: Known, about: str, seq: int) -> None:
    """A list of territories to search in, for those who would rather not type a town."""
    language = session().language
    territories = loader().get().resources.territories.territories
    names = {code: one.name[language] for code, one in territories.items() if len(code) > 2}
    key = f"place_{seq}"

    def picked() -> None:
        code = st.session_state[key]
        if code:
            act([TerritoryStated(place=names[code], territory=code)])

    st.selectbox(
        t("answers.place", language),
        sorted((code for code in names if "_" not in code), key=lambda code: names[code]),
        index=None,
        format_func=lambda code: names[code],
        placeholder=t("answers.place_hint", language),
        key=key,
        on_change=picked,
    )


def _evidence(known: Known, about: str, seq: int) -> None:
    language = session().language
    key = f"evidence_{seq}"

    def picked() -> None:
        level = st.session_state[key]
        if level:
            say(t(f"ui.talk.evidence.{level}", language))

    st.pills(
        t("ui.talk.quick", language),
        EVIDENCE_LEVELS,
        format_func=lambda level: t(f"ui.talk.evidence.{level}", language),
        key=key,
        on_change=picked,
        label_visibility="collapsed",
    )


def _path(known: Known, about: str, seq: int) -> None:
    language = session().language
    on, later = (t(f"answers.path.{choice}", language) for choice in ("full", "later"))
    with st.container(horizontal=True, gap="small"):
        st.button(on, key=f"path_full_{seq}", type="primary", on_click=say, args=(on,))
        st.button(later, key=f"path_later_{seq}", on_click=say, args=(later,))


def _none(question: QuestionId, seq: int) -> None:
    """Say that there is none, in one press."""
    said = t(f"answers.none.{question}", session().language)
    st.button(said, key=f"none_{seq}", on_click=say, args=(said,))


def _versions(known: Known, about: str, seq: int) -> None:
    """Keep one's own wording, or take one of those that were suggested."""
    if not known.question_versions:
        return
    language = session().language
    own = known.question_versions[-1].text
    grid = loader().get().resources.grid
    lacking = findings(own, known, grid)
    offered = suggestions(known, grid) if lacking else []
    with st.container(horizontal=True, gap="small"):
        st.button(
            t("ui.question_check.keep", language),
            key=f"keep_{seq}",
            type="primary",
            on_click=act,
            args=([QuestionChosen(text=own)],),
        )
        for place, one in enumerate(offered, start=1):
            st.button(
                t("coach.take", language, number=str(place)),
                key=f"suggest_{seq}_{place}",
                help=one,
                on_click=act,
                args=([QuestionDrafted(text=one), QuestionChosen(text=one)],),
            )


# What is drawn under a question, and whether it must wait for the engine.
_READY: dict[QuestionId, tuple[_Drawn, bool]] = {
    "activities_check": (_table, False),
    "priorities": (_priorities, False),
    "territory": (_place, True),
    "evidence": (_evidence, False),
    "lever_check": (show_facets, True),
    "question_check": (_versions, True),
    "path": (_path, False),
    "practices": (show_practices, True),
}
