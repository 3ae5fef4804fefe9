"""Saving and sending drafts."""

from __future__ import annotations

from app.assessment import events as e
from app.assessment.apply.base import apply, updated
from app.assessment.drafts import DraftSending, DraftVersion, SavedDraft
from app.assessment.known import Known


@apply.register
def _(event: e.DraftSaved, known: Known, answer: int) -> Known:
    saved = known.drafts.get(event.draft) or SavedDraft(
        id=event.draft, audience=event.audience, language=event.language
    )
    version = DraftVersion(
        number=len(saved.versions) + 1,
        title=event.title,
        sections=event.sections,
        sources=event.sources,
        large_type=event.large_type,
    )
    return _kept(known, saved.model_copy(update={"versions": (*saved.versions, version)}))


@apply.register
def _(event: e.DraftSent, known: Known, answer: int) -> Known:
    saved = known.drafts.get(event.draft)
    if saved is None or saved.version(event.version) is None:
        return known
    same = (event.version, event.to)
    sent = [one for one in saved.sent if (one.version, one.to) != same]
    if event.on is not None:
        sent.append(DraftSending(version=event.version, to=event.to, on=event.on))
    return _kept(known, saved.model_copy(update={"sent": tuple(sent)}))


def _kept(known: Known, saved: SavedDraft) -> Known:
    return updated(known, drafts={**known.drafts, saved.id: saved})
