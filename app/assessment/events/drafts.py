"""Saving and sending drafts: every version is kept as it was, with what it rested on."""

from __future__ import annotations

from datetime import date
from typing import Literal

from app.assessment.events.base import Happening
from knowledge.language import Language


class OfDrafts(Happening):
    """What is done with drafts by hand: no answer, so "undo" in the talk passes over it."""


class DraftSentence(Happening):
    """One sentence with the markers of what it rests on."""

    text: str
    origins: tuple[str, ...] = ()


class DraftPicture(Happening):
    """A picture that an export draws; `name` as in `app.drafting.draft`."""

    name: str
    caption: str
    alternative: str


class DraftSection(Happening):
    """A heading with its sentences, in paragraphs; `form` as in `app.drafting.draft`."""

    heading: str
    paragraphs: tuple[tuple[DraftSentence, ...], ...]
    form: str = "text"
    picture: DraftPicture | None = None


class DraftSource(Happening):
    """What a marker stood for; `facts` are the claims behind it, so that a change is noticed."""

    ref: str
    text: str
    url: str = ""
    facts: tuple[str, ...] = ()


class DraftSaved(OfDrafts):
    """A version of a draft was saved; earlier ones stay.

    Attributes:
        draft: the id of the draft: its versions are numbered 1, 2, 3 … in order of saving.
        audience: as in `app.drafting.draft`.
    """

    kind: Literal["draft_saved"] = "draft_saved"
    draft: str
    audience: str
    language: Language
    title: str
    sections: tuple[DraftSection, ...] = ()
    sources: tuple[DraftSource, ...] = ()
    large_type: bool = False


class DraftSent(OfDrafts):
    """A version went to somebody; `on` is None where that is taken back: it was not sent."""

    kind: Literal["draft_sent"] = "draft_sent"
    draft: str
    version: int
    to: str
    on: date | None = None
