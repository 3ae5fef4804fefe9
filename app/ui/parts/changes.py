"""What changed last, so that it may glow for a moment where it stands."""

from __future__ import annotations

from collections.abc import Iterable

from app.assessment.assessment import Assessment
from app.assessment.events import Entry, Event, Redone, Undone

PORTRAIT, QUESTION = "portrait", "question"
_OF_THE_PORTRAIT = ("portrait_stated", "territory_stated")
_OF_THE_QUESTION = ("purpose_stated", "question_drafted", "question_chosen")


def changed_parts(assessment: Assessment) -> frozenset[str]:
    """Name what the newest turn changed: activities by their ids, the portrait, the question."""
    if not assessment.entries:
        return frozenset()
    newest = assessment.entries[-1].turn
    turn = _events(assessment.entries, newest)
    again = {one.turn for one in turn if isinstance(one, Undone | Redone)}
    taken = [event for other in again for event in _events(assessment.entries, other)]
    return frozenset(part for event in (*turn, *taken) for part in _parts(event))


def card_key(part: str, assessment: Assessment, key: str) -> str:
    """Return the key of a card; what glows is named otherwise each time, so that it glows anew."""
    if part not in changed_parts(assessment):
        return f"card_{key}_{part}"
    turns = len({entry.turn for entry in assessment.entries})
    return f"glow{turns % 2}_{key}_{part}"


def _events(entries: Iterable[Entry], turn: int) -> list[Event]:
    return [entry.event for entry in entries if entry.turn == turn]


def _parts(event: Event) -> list[str]:
    if event.kind in _OF_THE_PORTRAIT:
        return [PORTRAIT]
    if event.kind in _OF_THE_QUESTION:
        return [QUESTION]
    if event.kind == "activities_proposed":
        return [one.id for one in event.activities]
    if event.kind in ("activities_confirmed", "activities_picked"):
        return list(event.activities)
    own = getattr(event, "activity", "")
    # A proposal of Levier's changes nothing that was said.
    return [own] if own and event.kind != "lever_proposed" else []
