"""Literal facts about the enterprise, found in whatever a person types: form, size, place, name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.assessment.events import Event, PortraitStated, TerritoryStated
from app.assessment.known import Known
from app.dialogue.message import Message
from indicators.lexicon import load_lexicon
from knowledge.figures import Figure
from knowledge.language import Language
from knowledge.places import Gazetteer
from knowledge.text import fold, stem, words

# Words behind which a name follows.
_NAME_LEADS: dict[Language, str] = {
    "fr": r"(?:je m'appelle|(?:on|nous) (?:s'|nous )(?:appelle|appelons)|nom (?:est|:)|"
    r"(?:s'appelle|se nomme|nommee?|baptisee?))",
    "nl": r"(?:(?:we|wij|ik|onze \w+) (?:heten?|noemen ons)|naam is|heet|noemt|genaamd)",
    "en": r"(?:(?:we are|we're|it's) called|our name is|name is|called|named)",
}
_QUOTED = re.compile(r"[«“\"]\s*([^«»“”\"]{2,60}?)\s*[»”\"]")
_CAPITALISED = (
    r"((?:(?:L['’]|D['’])?[A-ZÀ-Þ0-9][\w&+'’.-]*)"
    r"(?:\s+(?:(?:de|du|des|la|le|les|et|en|van|der|het|the|of|and|&|à|au|aux|l['’]|d['’])\s*){0,2}"
    r"[A-ZÀ-Þ0-9][\w&+'’.-]*)*)"
)
_SELF: dict[Language, str] = {
    "fr": r"(?:on est|nous sommes|equipe (?:\w+ )?de|nous etions|on etait|c'est)",
    "nl": r"(?:we zijn|wij zijn|zijn (?:we|wij|er)|team(?:pje)? van|ploeg(?:je)? van|"
    r"(?:we|wij) (?:werken|zijn) met)",
    "en": r"(?:we are|we're|there are|team of|we have|we employ)",
}


# "on est 23 dans l'équipe" counts people as "on est 23" does.
_IN_THE_TEAM = re.compile(
    r"\s*(?:dans l'equipe|en tout|au total|in het team|in totaal|in (?:the|our) team|in all|of us)"
)
# "on est 12 à Namur" says no more of what is counted than "on est 12" does.
_AT = frozenset("a en dans et pour avec in te en voor met and at with".split())
_LONGEST_BARE_NAME = 6  # words
_GREETING = re.compile(r"^\W*(?:bonjour|salut|goeiedag|dag|hallo|hello|hi)\b\W*", re.I)


def portrait_facts(message: Message, gazetteer: Gazetteer, *, generous: bool) -> list[Event]:
    """Find what a message states about the enterprise itself.

    `generous` is for messages that describe it (the opening); elsewhere "12 people" may be anyone,
    and only "we are 12" counts.
    """
    events: list[Event] = []
    if generous:
        events += _segment(message)
    events += stated_staff(message, generous=generous)
    events += _place(message, gazetteer)
    name = _name(message, gazetteer, generous)
    if name:
        events.append(PortraitStated(field="name", text=name))
    return events


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


def stated_staff(message: Message, *, generous: bool) -> list[PortraitStated]:
    """Find the size of the team: "14 ETP", "on est 12", "6 vrijwilligers"."""
    staff = load_lexicon(message.language).staff
    for figure in message.figures:
        unit = _staff_unit(message, figure, staff)
        told_of_self = re.search(
            rf"{_SELF[message.language]}\s*(?:a|à|avec|met)?\s*$",
            fold(message.read[: figure.start]),
        )
        if figure.denominator is not None or figure.percent or figure.is_year:
            continue
        if unit == "fte" or (unit and (generous or told_of_self)):
            end = _unit_end(message, figure, staff)
            text = message.read[figure.start : end].strip()
            return [PortraitStated(field="staff", text=text, number=figure.value, unit=unit)]
        of_team = _IN_THE_TEAM.match(fold(message.read[figure.end :]))
        alone = not figure.unit or fold(figure.unit) in _AT
        if told_of_self and not unit and (of_team or alone):
            return [
                PortraitStated(field="staff", text=figure.text, number=figure.value, unit="people")
            ]
    return []


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


def _name(message: Message, gazetteer: Gazetteer, generous: bool) -> str:
    lead = re.search(rf"{_NAME_LEADS[message.language]}\s*:?\s*", fold(message.read))
    if lead:
        return _cut_name(message.read[lead.end() :])
    quoted = _QUOTED.search(message.read)
    if quoted and generous:
        return quoted[1].strip()
    return _name_after_form(message, gazetteer) if generous else ""


def _name_after_form(message: Message, gazetteer: Gazetteer) -> str:
    """Find "l'asbl Les Tilleuls", "Kringwinkel De Spil", "vzw Den Azalee", and "De Spil vzw"."""
    forms = load_lexicon(message.language).legal_forms
    spelled = "|".join(
        re.escape(form).replace("\\ ", r"['’\s-]*") for form in sorted(forms, key=len, reverse=True)
    )
    folded = fold(message.read)
    opening = _name_at_opening(message, spelled)
    if opening and not _is_place(opening, gazetteer):
        return opening
    for found in re.finditer(rf"(?<!\w)(?:{spelled})(?!\w)\s*", folded):
        name = re.match(_CAPITALISED, message.read[found.end() :])
        if name and not _is_place(name[1], gazetteer):
            return _without_place(name[1].rstrip(".,"), gazetteer)
    for found in re.finditer(
        _CAPITALISED + r"\s+(?=(?:asbl|vzw|cv|scrl|sc|scop|scic)\b)", message.read
    ):
        if not _is_place(found[1], gazetteer):
            return found[1]
    return ""


def _name_at_opening(message: Message, forms: str) -> str:
    """Find "BeauVent, burgercoöperatie uit …": a name, a comma or "est", and a legal form."""
    greeting = _GREETING.match(message.read)
    text = message.read[greeting.end() if greeting else 0 :]
    article = re.match(r"(?:(?:le|la|les|de|het|the)\s+|l['’])?", text, re.I)
    start = article.end() if article else 0
    name = re.match(_CAPITALISED, text[start:])
    if name is None:
        return ""
    after = fold(text[start + name.end() :])
    joint = r"\s*(?:,|:|\(|\s(?:est|is)\b)\s*(?:une?|een|an?|the)?\s*(?:\w+\s+){0,2}?(?:\w*)"
    return text[: start + name.end()].strip() if re.match(rf"{joint}(?:{forms})", after) else ""


def _without_place(name: str, gazetteer: Gazetteer) -> str:
    """Take "à Namur" off "La Source à Namur"."""
    head, joint, tail = re.split(r"\s(à|in|te)\s", f"{name} à ", maxsplit=1)
    return head if joint and tail and _is_place(tail.removesuffix(" à "), gazetteer) else name


def _is_place(name: str, gazetteer: Gazetteer) -> bool:
    places = gazetteer.find(name)
    return bool(places) and places[0].start == 0 and places[0].end >= len(name) - 1


def _cut_name(text: str) -> str:
    """Take a name up to where the sentence goes on."""
    head = re.split(
        r"[,;.!?\n(]|\s+(?:et|en|and|nous|on|we|wij|à|in|te)\s", text.strip(), maxsplit=1
    )[0]
    name = head.strip(" «»“”\"'")
    return name if 1 < len(name) <= 60 else ""


def bare_name(message: Message) -> str:
    """Read the answer to "what is your enterprise called?": the name alone, or within a phrase."""
    text = message.read.strip()
    lead = re.search(
        rf"^(?:.*?\b)?{_NAME_LEADS[message.language]}\s*:?\s*|"
        r"^(?:c'est|nous sommes|on est|moi c'est|het is|dat is|wij zijn|we zijn|it's|it is|we are"
        r"|we're)\s+",
        fold(text),
    )
    if lead:
        text = text[lead.end() :].split(",")[0]
    quoted = _QUOTED.search(text)
    if quoted:
        return quoted[1].strip()
    if len(text.split()) <= _LONGEST_BARE_NAME:
        return text.strip(' .!,«»“”"')
    name = _cut_name(text)
    return name if name[:1].isupper() else ""  # a long answer in lower case names nothing
