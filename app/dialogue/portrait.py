"""Literal facts about the enterprise, found in whatever a person types: form, size, place, name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.assessment.events import Event, PortraitStated, TerritoryStated
from app.assessment.known import Known
from app.assessment.vocabulary import PortraitField
from app.dialogue.besides import portrait_told
from app.dialogue.message import Message
from app.dialogue.names import name_told
from indicators.lexicon import load_lexicon
from knowledge.figures import Figure
from knowledge.language import Language
from knowledge.places import Gazetteer
from knowledge.text import fold, stem, words

_SELF: dict[Language, str] = {
    "fr": r"(?:on est|nous sommes|equipe (?:\w+ )?de|nous etions|on etait|c'est)",
    "nl": r"(?:we zijn|wij zijn|zijn (?:we|wij|er)|team(?:pje)? van|ploeg(?:je)? van|"
    r"(?:we|wij) (?:werken|zijn) met)",
    "en": r"(?:we are|we're|there are|team of|we have|we employ)",
}
_WE_HAVE: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"\b(?:on a|nous avons|avec|et|plus)\s*$"),
    "nl": re.compile(r"\b(?:we hebben|wij hebben|met|en|plus)\s*$"),
    "en": re.compile(r"\b(?:we have|we've got|with|and|plus)\s*$"),
}

# "on est 23 dans l'équipe" counts people as "on est 23" does.
_IN_THE_TEAM = re.compile(
    r"\s*(?:dans l'equipe|en tout|au total|in het team|in totaal|in (?:the|our) team|in all|of us)"
)
# "on est 12 à Namur" says no more of what is counted than "on est 12" does.
_AT = frozenset("a en dans et pour avec in te en voor met and at with".split())


def portrait_facts(message: Message, gazetteer: Gazetteer, *, generous: bool) -> list[Event]:
    """Find what a message states about the enterprise itself.

    `generous` is for messages that describe it (the opening); elsewhere "12 people" may be anyone,
    and only "we are 12" counts.
    """
    events: list[Event] = []
    if generous:
        events += _segment(message)
    events += stated_sizes(message, generous=generous)
    events += _place(message, gazetteer)
    name = name_told(message, gazetteer, generous=generous)
    if name:
        events.append(PortraitStated(field="name", text=name))
    return [*events, *portrait_told(message)]


def new_facts(facts: Sequence[Event], known: Known) -> list[Event]:
    """Keep the facts that nothing was known of yet; a correction goes another way."""
    kept = []
    for fact in facts:
        if isinstance(fact, PortraitStated) and fact.field in known.portrait:
            continue
        if isinstance(fact, TerritoryStated) and known.territory:
            continue
        kept.append(fact)
    return kept


def _segment(message: Message) -> list[Event]:
    lexicon = load_lexicon(message.language)
    text = " ".join(fold(word.text) for word in words(message.read))
    found: list[tuple[int, int, str]] = []  # the first named counts, the longest of those
    for form in lexicon.legal_forms:
        match = re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text)
        after = text[match.end() :].split() if match else []
        if match and not (after and stem(after[0], message.language) in lexicon.nouns):
            found.append((match.start(), -len(form), form))
    if not found:
        return []
    form = min(found)[2]
    unit = lexicon.legal_forms[form]
    return [PortraitStated(field="segment", text=_as_written(message, form), unit=unit)]


def _as_written(message: Message, spaced_form: str) -> str:
    """Find a form back in the text as the person wrote it."""
    parts = [re.escape(part) for part in spaced_form.split()]
    found = re.search(r"['’\s-]*".join(parts), fold(message.read))
    return message.read[found.start() : found.end()] if found else spaced_form


def stated_sizes(
    message: Message, *, generous: bool, figures: Sequence[Figure] | None = None
) -> list[PortraitStated]:
    """Find the size of the team, and volunteers beside it: "14 ETP", "on est 12", "6 volunteers".

    `figures` are those to look at, all of the message by default.
    """
    found: dict[PortraitField, PortraitStated] = {}
    for figure in message.figures if figures is None else figures:
        # Behind "we are 5 employees", "and 12 volunteers" is about the team as well.
        size = _size(message, figure, generous=generous or bool(found))
        if size:
            found.setdefault(size.field, size)
    return list(found.values())


def _size(message: Message, figure: Figure, *, generous: bool) -> PortraitStated | None:
    if figure.denominator is not None or figure.percent or figure.is_year:
        return None
    staff = load_lexicon(message.language).staff
    unit = _staff_unit(message, figure, staff)
    before = fold(message.read[: figure.start])
    told_of_self = re.search(rf"{_SELF[message.language]}\s*(?:a|à|avec|met)?\s*$", before)
    if unit == "volunteers":
        told_of_self = told_of_self or _WE_HAVE[message.language].search(before)
    if unit == "fte" or (unit and (generous or told_of_self)):
        text = message.read[figure.start : _unit_end(message, figure, staff)].strip()
        field: PortraitField = "volunteers" if unit == "volunteers" else "staff"
        return PortraitStated(field=field, text=text, number=figure.value, unit=unit)
    of_team = _IN_THE_TEAM.match(fold(message.read[figure.end :]))
    alone = not figure.unit or fold(figure.unit) in _AT
    if told_of_self and not unit and (of_team or alone):
        return PortraitStated(field="staff", text=figure.text, number=figure.value, unit="people")
    return None


def _staff_unit(message: Message, figure: Figure, staff: dict[str, str]) -> str:
    after = fold(message.read[figure.end :]).lstrip()
    for word in sorted(staff, key=len, reverse=True):
        if re.match(rf"{re.escape(word)}(?!\w)", after):
            return staff[word]
    return ""


def _unit_end(message: Message, figure: Figure, staff: dict[str, str]) -> int:
    rest = fold(message.read[figure.end :])
    blank = len(rest) - len(rest.lstrip())
    for word in sorted(staff, key=len, reverse=True):
        if re.match(rf"{re.escape(word)}(?!\w)", rest.lstrip()):
            return figure.end + blank + len(word)
    return figure.end


def _place(message: Message, gazetteer: Gazetteer) -> list[Event]:
    places = gazetteer.find(message.read)
    if not places:
        return []
    # The smallest territory named says most: "Charleroi, en Hainaut" is about Charleroi.
    place = max(places, key=lambda one: (len(one.territory), -one.start))
    return [TerritoryStated(place=place.name, territory=place.territory)]
