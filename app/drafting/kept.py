"""A draft as it is kept in the log of events, and back."""

from __future__ import annotations

from app.assessment.drafts import DraftVersion, SavedDraft
from app.assessment.events import DraftPicture, DraftSaved, DraftSection, DraftSentence, DraftSource
from app.drafting.draft import Draft


def saved(draft: Draft) -> DraftSaved:
    """Keep a draft as the next version of its audience and language."""
    return DraftSaved(
        draft=draft_id(draft),
        audience=draft.audience,
        language=draft.language,
        title=draft.title,
        sections=tuple(
            DraftSection(
                heading=section.heading,
                paragraphs=tuple(
                    tuple(DraftSentence(text=one.text, origins=one.origins) for one in paragraph)
                    for paragraph in section.paragraphs
                ),
                form=section.form,
                picture=DraftPicture(**section.picture.model_dump()) if section.picture else None,
            )
            for section in draft.sections
        ),
        sources=tuple(
            DraftSource(ref=one.ref, text=one.text, url=one.url) for one in draft.sources
        ),
        large_type=draft.large_type,
    )


def draft_id(draft: Draft) -> str:
    """Name the draft of an audience in a language; its versions bear the same name."""
    return f"{draft.audience}-{draft.language}"


def opened(kept: SavedDraft, version: DraftVersion) -> Draft:
    """Open a version again as the draft that it was; its gaps of that day are not kept."""
    return Draft.model_validate(
        {
            "audience": kept.audience,
            "language": kept.language,
            "title": version.title,
            "sections": [one.model_dump() for one in version.sections],
            "sources": [one.model_dump(exclude={"facts"}) for one in version.sources],
            "before_sending": [],
            "large_type": version.large_type,
        }
    )


def changed(now: Draft, version: DraftVersion) -> bool:
    """Whether the text that would be written now is another than the one that was kept."""
    then = [one.text for section in version.sections for part in section.paragraphs for one in part]
    return [one.text for one in now.sentences] != then
