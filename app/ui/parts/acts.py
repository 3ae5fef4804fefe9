"""What was done by a button or in the summary, told as a quiet line where no words were typed."""

from __future__ import annotations

from collections.abc import Sequence

from app.assessment.assessment import LEVIER
from app.assessment.events import Entry, Said
from app.i18n import t
from knowledge.language import Language

# By what an act is called, the most telling first: one line a turn.
_CALLED: dict[str, str] = {
    "undone": "undone",
    "redone": "redone",
    "consent_given": "kept",
    "language_chosen": "language",
    "lever_confirmed": "lever_kept",
    "lever_declined": "lever_declined",
    "question_chosen": "question",
    "activities_confirmed": "table",
    "activities_picked": "picked",
    "practices_stated": "practices",
    "territory_stated": "territory",
    "path_chosen": "path",
    "chain_stated": "chain",
    "stakeholder_placed": "stakeholder",
    "stakeholder_removed": "stakeholder",
    "indicator_chosen": "plan",
    "indicator_dropped": "plan",
    "story_chosen": "plan",
    "story_dropped": "plan",
    "hours_stated": "plan",
    "statistic_chosen": "plan",
    "statistic_dropped": "plan",
    "facet_set_aside": "facet",
    "portrait_stated": "edited",
    "stakeholders_stated": "edited",
    "effect_stated": "edited",
    "evidence_stated": "edited",
    "alternative_stated": "edited",
    "cause_stated": "edited",
    "purpose_stated": "edited",
    "question_drafted": "edited",
    "activity_added": "edited",
    "activity_reworded": "edited",
    "activity_removed": "edited",
    "support_chosen": "edited",
}


def act_line(turn: Sequence[Entry], language: Language) -> str:
    """Return the line of a turn that was no message, "" where there is nothing to tell."""
    own = [entry.event for entry in turn if entry.by != LEVIER]
    if any(isinstance(event, Said) for event in own):
        return ""
    kinds = {event.kind for event in own}
    called = next((name for kind, name in _CALLED.items() if kind in kinds), "")
    return t(f"acts.{called}", language) if called else ""
