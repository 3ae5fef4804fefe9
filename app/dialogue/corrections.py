"""A correction of something said before: "non, on est 12, pas 15"."""

from __future__ import annotations

import re

from app.assessment.events import Event, PortraitStated, TerritoryStated
from app.assessment.known import Known
from app.dialogue.message import Message
from app.dialogue.portrait import portrait_facts, stated_staff
from knowledge.figures import Figure
from knowledge.language import Language
from knowledge.places import Gazetteer
from knowledge.text import fold

_NOT: dict[Language, str] = {
    "fr": r"\b(?:pas|non|au lieu de|plutot que|et non)\s*(?:de\s*)?$",
    "nl": r"\b(?:niet|geen|in plaats van)\s*$",
    "en": r"\b(?:not|instead of|rather than)\s*$",
}


def correction(message: Message, known: Known, gazetteer: Gazetteer) -> list[Event]:
    """Find which literal fact a message corrects; empty where none can be told."""
    facts: list[Event] = []
    for fact in portrait_facts(message, gazetteer, generous=True):
        if isinstance(fact, PortraitStated) and fact.field in ("staff", "segment"):
            continue
        if isinstance(fact, TerritoryStated) and _rejected(message, fact.place):
            continue
        facts.append(fact)
    return [*_staff(message, known), *facts]


def _staff(message: Message, known: Known) -> list[Event]:
    """A new size: the figure that is not the rejected one, in the unit named or known."""
    kept = [figure for figure in message.figures if not _is_rejected(message, figure)]
    rejected = [figure for figure in message.figures if _is_rejected(message, figure)]
    before = known.portrait.get("staff")
    about_staff = bool(before and any(figure.value == before.number for figure in rejected))
    named = stated_staff(message, generous=True)
    new = [fact for fact in named if any(figure.value == fact.number for figure in kept)]
    if new:
        unit = new[0].unit
        bare = bool(before) and new[0].text.replace(" ", "").isdigit()
        if before and bare:
            unit = before.unit
        return [new[0].model_copy(update={"unit": unit})]
    if about_staff and kept and before:
        text = kept[0].text
        return [PortraitStated(field="staff", text=text, number=kept[0].value, unit=before.unit)]
    return []


def _is_rejected(message: Message, figure: Figure) -> bool:
    return bool(re.search(_NOT[message.language], fold(message.read[: figure.start])))


def _rejected(message: Message, place: str) -> bool:
    at = fold(message.read).find(fold(place))
    before = fold(message.read[:at])
    pattern = _NOT[message.language].removesuffix("$") + r"(?:a|au|aux|en|te|in|at)?\s*$"
    return at >= 0 and bool(re.search(pattern, before))
