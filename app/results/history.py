"""What was corrected or removed of results and testimonies: when, by whom, and what stood there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.assessment.apply import apply
from app.assessment.assessment import Assessment
from app.assessment.events import (
    Entry,
    Event,
    ResultRecorded,
    ResultRemoved,
    TestimonyRecorded,
    TestimonyRemoved,
)
from app.assessment.findings import Result, Testimony
from app.assessment.known import Known

Kind = Literal["result", "testimony"]

_OF_RESULTS = (ResultRecorded, ResultRemoved)
_OF_TESTIMONIES = (TestimonyRecorded, TestimonyRemoved)


@dataclass(frozen=True)
class Changed:
    """One correction or removal.

    Attributes:
        entry: who did it and when.
        before: what stood there.
        after: what stands there since; None where it was removed.
        reason: why, as far as somebody said it.
    """

    entry: Entry
    before: Result | Testimony
    after: Result | Testimony | None
    reason: str


def changed(assessment: Assessment, kind: Kind) -> list[Changed]:
    """List the corrections and removals of one kind, the newest first."""
    wanted = _OF_RESULTS if kind == "result" else _OF_TESTIMONIES
    found: list[Changed] = []
    known = Known()
    for entry in assessment.entries:
        if not isinstance(entry.event, wanted) or entry.turn in assessment.undone:
            continue
        before = _thing(entry.event, known)
        known = apply(entry.event, known, 0)
        after = _thing(entry.event, known)
        if before and before != after:
            found.append(Changed(entry, before, after, getattr(entry.event, "reason", "")))
    return found[::-1]


def _thing(event: Event, known: Known) -> Result | Testimony | None:
    if isinstance(event, ResultRecorded | ResultRemoved):
        return known.findings.results.get(event.result)
    if isinstance(event, TestimonyRecorded | TestimonyRemoved):
        return known.findings.testimonies.get(event.testimony)
    return None
