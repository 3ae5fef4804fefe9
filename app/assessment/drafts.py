"""The drafts that were saved, with their versions and to whom they went."""

from __future__ import annotations

from datetime import date

from app.assessment.events.drafts import DraftSection, DraftSource
from app.assessment.part import Part
from knowledge.language import Language


class DraftVersion(Part):
    """A draft as it was saved; `number` counts the versions of its draft from 1."""

    number: int
    title: str
    sections: tuple[DraftSection, ...]
    sources: tuple[DraftSource, ...] = ()
    large_type: bool = False


class DraftSending(Part):
    """A version that went to somebody."""

    version: int
    to: str
    on: date


class SavedDraft(Part):
    """One draft with all its versions, the newest last."""

    id: str
    audience: str
    language: Language
    versions: tuple[DraftVersion, ...] = ()
    sent: tuple[DraftSending, ...] = ()

    @property
    def newest(self) -> DraftVersion:
        """The version that was saved last."""
        return self.versions[-1]

    def version(self, number: int) -> DraftVersion | None:
        """Return a version by its number, or None."""
        return next((one for one in self.versions if one.number == number), None)
