"""An assessment: its entries, in order, and what is known from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from app.assessment.apply import apply
from app.assessment.events import (
    ActivitiesPicked,
    Confided,
    ConsentGiven,
    Entry,
    Event,
    FieldShared,
    IndicatorChosen,
    IndicatorDropped,
    LanguageChosen,
    OfDrafts,
    OfEvidence,
    PathChosen,
    Redone,
    Started,
    StatisticChosen,
    StatisticDropped,
    StoryChosen,
    StoryDropped,
    Undone,
)
from app.assessment.known import Known

LEVIER = "levier"  # the author of what Levier itself does

# Acts that hold no answer: A1 is the first thing a person told. "Undo" in the talk passes over
# them, so what was chosen for the plan is only dropped where it is seen.
_NO_ANSWER = (
    Started,
    ConsentGiven,
    LanguageChosen,
    IndicatorChosen,
    IndicatorDropped,
    StoryChosen,
    StoryDropped,
    StatisticChosen,
    StatisticDropped,
    PathChosen,
    ActivitiesPicked,
    FieldShared,
    OfDrafts,
    OfEvidence,
    Undone,
    Redone,
)


@dataclass(frozen=True)
class Assessment:
    """One enterprise's assessment. Nothing but its entries decides what is known."""

    id: str
    entries: tuple[Entry, ...] = ()

    @property
    def last_seq(self) -> int:
        """The sequence number of the newest entry, 0 when there is none."""
        return self.entries[-1].seq if self.entries else 0

    @cached_property
    def undone(self) -> frozenset[int]:
        """The turns that are taken back at present."""
        taken_back: set[int] = set()
        for entry in self.entries:
            if isinstance(entry.event, Undone):
                taken_back.add(entry.event.turn)
            elif isinstance(entry.event, Redone):
                taken_back.discard(entry.event.turn)
        return frozenset(taken_back)

    @cached_property
    def confided(self) -> frozenset[int]:
        """The turns that speak of distress or danger: no text but the talk itself shows them."""
        return frozenset(one.turn for one in self.entries if isinstance(one.event, Confided))

    @cached_property
    def known(self) -> Known:
        """What the entries amount to, those of undone turns left out."""
        known = Known()
        numbers = self.answer_numbers
        for entry in self.entries:
            if entry.turn not in self.undone:
                known = apply(entry.event, known, numbers.get(entry.turn, 0))
        return known

    @cached_property
    def answer_numbers(self) -> dict[int, int]:
        """Number the person's turns 1, 2, 3 …: the 3 of the origin A3. Undoing moves no number."""
        numbers: dict[int, int] = {}
        for entry in self.entries:
            if entry.by != LEVIER and not isinstance(entry.event, _NO_ANSWER):
                numbers.setdefault(entry.turn, len(numbers) + 1)
        return numbers

    @property
    def undoable(self) -> int | None:
        """The newest turn of the person that still counts, or None."""
        turns = [turn for turn in self.answer_numbers if turn not in self.undone]
        return max(turns, default=None)

    @property
    def redoable(self) -> int | None:
        """The turn taken back last, as long as nothing was said since; else None."""
        redoable: list[int] = []
        for entry in self.entries:
            if isinstance(entry.event, Undone):
                redoable.append(entry.event.turn)
            elif isinstance(entry.event, Redone):
                redoable = [turn for turn in redoable if turn != entry.event.turn]
            elif entry.by != LEVIER and redoable and entry.turn > redoable[-1]:
                redoable = []
        return redoable[-1] if redoable else None

    def extended(self, entries: Iterable[Entry]) -> Assessment:
        """Return the assessment with later entries; ValueError if a number does not follow."""
        added = tuple(entries)
        for expected, entry in enumerate(added, start=self.last_seq + 1):
            if entry.seq != expected:
                raise ValueError(f"entry {entry.seq} does not follow {expected - 1}")
        return Assessment(self.id, self.entries + added)

    def with_events(self, acts: Sequence[tuple[str, Event]], at: datetime) -> Assessment:
        """Return the assessment with one more turn: pairs of author and event."""
        return self.extended(numbered(acts, self.last_seq, at))


def numbered(acts: Sequence[tuple[str, Event]], last_seq: int, at: datetime) -> list[Entry]:
    """Make entries of one turn from pairs of author and event."""
    first = last_seq + 1
    return [
        Entry(seq=first + index, turn=first, at=at, by=by, event=event)
        for index, (by, event) in enumerate(acts)
    ]
