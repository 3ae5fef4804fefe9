"""What may leave the talk: no confided turn, no insult, and personal data masked.

Drafts and exports read an assessment through this; only the talk itself, its panel, and the export
of all data to the person herself hold the words as they were typed.
"""

from __future__ import annotations

import re
from typing import Any

from app.assessment.assessment import LEVIER, Assessment
from app.assessment.events import (
    EffectStated,
    Entry,
    EvidenceStated,
    Forgotten,
    Happening,
    Said,
    TestimonyRecorded,
)
from app.dialogue.care import temper
from app.dialogue.message import Message
from app.dialogue.personal import masked
from knowledge.language import Language

# The fields of events that hold words; all others hold ids, codes and numbers.
_WORDS = frozenset(
    {"text", "name", "place", "involve", "words"}
    | {"role", "source", "group", "asker", "reason", "who"}
)


def shareable(assessment: Assessment) -> Assessment:
    """Return the assessment as others may see it; itself where there is nothing to hide."""
    spoken = {
        entry.turn: entry.event.language
        for entry in assessment.entries
        if isinstance(entry.event, Said)
    }
    own = assessment.known.language
    entries = tuple(
        _shown(entry, entry.turn in assessment.confided, spoken.get(entry.turn, own))
        for entry in assessment.entries
    )
    same = all(one is other for one, other in zip(entries, assessment.entries, strict=True))
    return assessment if same else Assessment(assessment.id, entries)


def _shown(entry: Entry, confided: bool, language: Language) -> Entry:
    if confided and entry.by != LEVIER and isinstance(entry.event, Said):
        return entry.model_copy(update={"event": Forgotten()})
    event = _masked(_consented(_civil(entry.event)), language)
    return entry if event is entry.event else entry.model_copy(update={"event": event})


def _consented(event: Happening) -> Happening:
    """Let a testimony out as it was agreed to: not at all, without a name, or with initials."""
    if not isinstance(event, TestimonyRecorded):
        return event
    shown = event
    match event.consent:
        case "not_asked" | "refused":
            shown = event.model_copy(update={"text": "", "who": "", "role": ""})
        case "anonymous":
            shown = event.model_copy(update={"who": ""})
        case "initials":
            letters = (word[0].upper()[0] for word in re.findall(r"\w+", event.who))
            shown = event.model_copy(update={"who": "".join(f"{one}." for one in letters)})
    return event if shown == event else shown


def _civil(event: Happening) -> Happening:
    """Leave an insult out of words that told something besides."""
    if not isinstance(event, Said):
        return event
    calm = temper(Message(event.text, event.language))
    kept = calm.insulting and calm.rest
    return event.model_copy(update={"text": calm.rest}) if kept else event


def _masked(event: Any, language: Language) -> Any:
    """Mask the words of an event, and of what stands inside it."""
    changes = {
        name: shown
        for name, value in event
        if (shown := _masked_value(name, value, language)) != value
    }
    if isinstance(event, TestimonyRecorded) and event.consent == "name":
        changes.pop("who", None)  # they agreed to be named
    if "text" in changes and isinstance(event, EffectStated | EvidenceStated):
        # A telephone number is no figure of an effect.
        changes["figures"] = tuple(one for one in event.figures if one.text in changes["text"])
    return event.model_copy(update=changes) if changes else event


def _masked_value(name: str, value: Any, language: Language) -> Any:
    if isinstance(value, str):
        return masked(value, language) if name in _WORDS else value
    if isinstance(value, Happening):
        return _masked(value, language)
    if isinstance(value, tuple):
        return tuple(_masked_value(name, one, language) for one in value)
    return value
