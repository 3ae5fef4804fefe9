"""A form that is being changed, and how a change of it is written down."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from app.assessment.assessment import Assessment
from app.assessment.events import FormShaped
from app.assessment.form import Form, FormQuestion
from app.collecting.form_problems import FormProblem, form_problems
from app.ui.deciding import decide
from indicators.grid import Grid


@dataclass(frozen=True)
class Editing:
    """A form that is being changed.

    Attributes:
        form: as it stands.
        proposal: as it is proposed, or as it stands where the plan no longer asks for it.
        grid_form: the proposal in the words that the grid has now.
        asked: the questions that were answered before, by name, as they were asked.
        who: the enterprise's name, or "".
    """

    form: Form
    proposal: Form
    grid_form: Form
    asked: Mapping[str, FormQuestion]
    who: str
    grid: Grid

    @property
    def key(self) -> str:
        """What the keys of its widgets begin with."""
        return f"form_edit_{self.form.id}"


def shape(editing: Editing, make: Callable[[Form], Form]) -> bool:
    """Write down a changed form, or say what is wrong with it; return whether it stands.

    What was wrong before, as after a change of the enterprise's name, hinders no other change. A
    form that is again what is proposed follows the plan from then on.
    """
    before = form_problems(editing.form, editing.who)
    after = form_problems(make(editing.form), editing.who)
    found = [one for one in after if one not in before]
    if found:
        say(editing, found)
        return False
    hush(editing)

    def events(now: Assessment) -> list[FormShaped]:
        current = now.known.findings.forms.get(editing.form.id, editing.proposal)
        shaped = make(current)
        if shaped == current:
            return []
        return [FormShaped(form=shaped, proposed=shaped == editing.proposal)]

    decide(events)
    return True


def say(editing: Editing, found: Sequence[FormProblem]) -> None:
    """Show problems above the fields until the next change that can be kept."""
    st.session_state[f"{editing.key}_said"] = tuple(found)


def hush(editing: Editing) -> None:
    """Show no problem any more."""
    st.session_state.pop(f"{editing.key}_said", None)


def unsaved(editing: Editing) -> tuple[FormProblem, ...]:
    """Return what stood in the way of the last change."""
    found: tuple[FormProblem, ...] = st.session_state.get(f"{editing.key}_said", ())
    return found
