"""Ready answers to the open question. Typing always works; these only spare it."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.events import (
    ActivitiesConfirmed,
    ActivityAdded,
    ActivityRemoved,
    ActivityReworded,
    Event,
    LeverConfirmed,
    LeverDeclined,
    QuestionChosen,
    QuestionDrafted,
    SupportChosen,
)
from app.assessment.known import Known
from app.assessment.vocabulary import EVIDENCE_LEVELS
from app.dialogue.coach import suggestion
from app.i18n import t
from app.ui.shared import loader
from app.ui.state import session
from app.ui.turns import act, say


def show_ready_answers(assessment: Assessment) -> None:
    """Draw what fits the open question."""
    known = assessment.known
    waiting = known.open_question
    if waiting is None:
        return
    if waiting.question == "activities_check":
        _table(known, assessment.last_seq)
    elif waiting.question == "evidence":
        _evidence(assessment.last_seq)
    elif waiting.question == "lever_check" and loader().ready:
        _lever(known, waiting.about, assessment.last_seq)
    elif waiting.question == "question_check" and loader().ready:
        _versions(known, assessment.last_seq)
    if waiting.question != "activities":
        _always(assessment)


def _always(assessment: Assessment) -> None:
    """Skip, "I don't know", why, undo: small and always in the same place."""
    language = session().language
    seq = assessment.last_seq
    with st.container(horizontal=True, gap="small", key="quick"):
        for name in ("skip", "dont_know"):
            label, said = t(f"ui.talk.{name}", language), t(f"ui.talk.say.{name}", language)
            st.button(label, key=f"{name}_{seq}", type="tertiary", on_click=say, args=(said,))
        help_text = t("ui.talk.say.help", language)
        why = t("ui.talk.why", language)
        st.button(why, key=f"why_{seq}", type="tertiary", on_click=say, args=(help_text,))
        if assessment.undoable is not None:
            undo = t("ui.talk.undo", language)
            st.button(undo, key=f"undo_{seq}", type="tertiary", on_click=say, args=(undo,))
        if assessment.redoable is not None:
            redo = t("ui.talk.redo", language)
            st.button(redo, key=f"redo_{seq}", type="tertiary", on_click=say, args=(redo,))


def _evidence(seq: int) -> None:
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


def _table(known: Known, seq: int) -> None:
    """The activities as understood, to be corrected in place."""
    language = session().language
    frame = pd.DataFrame([{"text": one.text, "lever": not one.support} for one in known.activities])
    key = f"activities_{seq}"
    with st.container(border=True, key=f"glow_{seq}"):
        st.caption(t("ui.table.label", language))
        st.data_editor(
            frame,
            key=key,
            num_rows="dynamic",
            hide_index=True,
            width="stretch",
            column_config={
                "text": st.column_config.TextColumn(
                    t("ui.table.text", language), required=True, max_chars=200
                ),
                "lever": st.column_config.CheckboxColumn(
                    t("ui.table.lever", language),
                    help=t("ui.table.lever_help", language),
                    default=True,
                    width="small",
                ),
            },
        )
        st.caption(t("ui.table.note", language))
        st.button(
            t("ui.table.confirm", language),
            key=f"confirm_{seq}",
            type="primary",
            on_click=_confirm_table,
            args=(known, key),
        )


def _confirm_table(known: Known, key: str) -> None:
    edits: dict[str, Any] = st.session_state.get(key, {})
    act(table_events(known, edits))


def table_events(known: Known, edits: dict[str, Any]) -> list[Event]:
    """Turn the edits of the table (rows edited, added, deleted) into events, and agree to the rest.

    `edits` has the form of Streamlit's data editor: `edited_rows` by position, `added_rows`,
    `deleted_rows` as positions.
    """
    events: list[Event] = []
    deleted = set(edits.get("deleted_rows", []))
    edited = {int(row): change for row, change in edits.get("edited_rows", {}).items()}
    kept = []
    for row, activity in enumerate(known.activities):
        if row in deleted:
            events.append(ActivityRemoved(activity=activity.id))
            continue
        kept.append(activity.id)
        change = edited.get(row, {})
        text = str(change.get("text") or activity.text).strip()
        if text and text != activity.text:
            events.append(ActivityReworded(activity=activity.id, text=text))
        if change.get("lever", not activity.support) == activity.support:
            events.append(SupportChosen(activity=activity.id, support=not activity.support))
    next_number = known.activity_count + 1
    for row in edits.get("added_rows", []):
        text = str(row.get("text") or "").strip()
        if text:
            new = f"act{next_number}"
            next_number += 1
            events.append(
                ActivityAdded(activity=new, text=text, support=not row.get("lever", True))
            )
    return [*events, ActivitiesConfirmed(activities=tuple(kept))] if kept or events else []


def _lever(known: Known, about: str, seq: int) -> None:
    """Confirm a lever by choosing its facets, or decline it."""
    language = session().language
    activity = known.activity(about)
    if activity is None or activity.proposal is None:
        return
    grid = loader().get().resources.grid
    proposed = [one.facet for one in activity.proposal.facets if one.facet in grid.facets]
    key = f"facets_{seq}"
    chosen = st.pills(
        t("ui.lever_check.label", language),
        proposed,
        selection_mode="multi",
        default=proposed[:2] if activity.proposal.sure else proposed[:1],
        format_func=lambda facet: grid.facets[facet].name[language],
        key=key,
        help="\n\n".join(
            f"**{grid.facets[facet].name[language]}**: {grid.facets[facet].definition[language]}"
            for facet in proposed
        ),
    )
    with st.container(horizontal=True, gap="small"):
        confirm = LeverConfirmed(activity=about, facets=tuple(chosen))
        st.button(
            t("ui.lever_check.confirm", language),
            key=f"lever_yes_{seq}",
            type="primary",
            disabled=not chosen,
            on_click=act,
            args=([confirm],),
        )
        st.button(
            t("ui.lever_check.decline", language),
            key=f"lever_no_{seq}",
            on_click=act,
            args=([LeverDeclined(activity=about)],),
        )


def _versions(known: Known, seq: int) -> None:
    """Keep one's own wording, or take the one that was suggested."""
    language = session().language
    own = known.question_versions[-1].text
    offered = suggestion(known, loader().get().resources.grid)
    with st.container(horizontal=True, gap="small"):
        st.button(
            t("ui.question_check.keep", language),
            key=f"keep_{seq}",
            type="primary",
            on_click=act,
            args=([QuestionChosen(text=own)],),
        )
        if offered and offered != own:
            st.button(
                t("ui.question_check.suggestion", language),
                key=f"suggest_{seq}",
                help=offered,
                on_click=act,
                args=([QuestionDrafted(text=offered), QuestionChosen(text=offered)],),
            )
