"""Who the enterprise is, what it is there for, and with whom and what it works."""

from __future__ import annotations

from app.drafting.claim import Claim
from app.drafting.context import Context, Paragraph
from app.i18n import staff_size
from app.i18n.wording import lowered, quoted_words
from knowledge.language import Language


def portrait(context: Context) -> list[Paragraph]:
    """Form, place and size in one sentence, with whichever are known."""
    segment, place, staff = (context.first(kind) for kind in ("segment", "place", "staff"))
    if not (segment or place or staff):
        return []
    sentence = context.say(
        "portrait",
        [context.first("name"), segment, place, staff],
        name=context.name,
        form=lowered(segment.text) if segment else "",
        place=quoted_words(place.text) if place else "",
        size=team_size(staff, context.language) if staff else "",
    )
    return [(sentence,)]


def team_size(claim: Claim, language: Language) -> str:
    """Write "14 équivalents temps plein" from "14 ETP"; the words as said where no number is."""
    fact = claim.fact
    if fact is None or fact.number is None or not fact.unit:
        return quoted_words(claim.text)
    return staff_size(fact.number, fact.unit, language)


def mission(context: Context) -> list[Paragraph]:
    """What the enterprise is there for, in the person's words."""
    claim = context.first("mission")
    if claim is None:
        return []
    return [(context.say("mission", [claim], name=context.name, text=claim.text),)]


def resources(context: Context) -> list[Paragraph]:
    """The people, means and partners that the work rests on, as they were told."""
    sentences = [
        context.say(kind, [claim], name=context.name, text=claim.text)
        for kind in ("volunteers", "means", "partners")
        for claim in context.of(kind)
    ]
    return [tuple(sentences)] if sentences else []
