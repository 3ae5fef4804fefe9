"""The activities as they were understood, in a table to be corrected in place."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from app.assessment.events import (
    ActivitiesConfirmed,
    ActivityAdded,
    ActivityRemoved,
    ActivityReworded,
    Event,
    SupportChosen,
)
from app.assessment.known import Known
from app.dialogue.steps.priorities import picked_too
from app.i18n import t
from app.ui.state import session
from app.ui.turns import act


def show_table(known: Known, seq: int) -> None:
    """Draw the table with its button; what is edited counts once it is confirmed."""
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
            on_click=_confirm,
            args=(known, key),
        )


def _confirm(known: Known, key: str) -> None:
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
    kept, new = [], []
    for row, activity in enumerate(known.activities):
        if row in deleted:
            events.append(ActivityRemoved(activity=activity.id))
            continue
        kept.append(activity.id)
        change = edited.get(row, {})
        text = str(change.get("text") or activity.text).strip()
        if text and text != activity.text:
            events.append(ActivityReworded(activity=activity.id, text=text))
        lever = bool(change.get("lever", not activity.support))
        if lever == activity.support:
            events.append(SupportChosen(activity=activity.id, support=not lever))
        if lever and not activity.confirmed:
            new.append(activity.id)
    for number, added in enumerate(_added(edits), start=known.activity_count + 1):
        support = not added.get("lever", True)
        text = str(added["text"]).strip()
        events.append(ActivityAdded(activity=f"act{number}", text=text, support=support))
        new += [] if support else [f"act{number}"]
    if not kept and not events:
        return []
    return [*events, ActivitiesConfirmed(activities=tuple(kept)), *picked_too(known, new)]


def _added(edits: dict[str, Any]) -> list[dict[str, Any]]:
    return [row for row in edits.get("added_rows", []) if str(row.get("text") or "").strip()]
