"""What the enterprise is called: found in a description of it, or read from a bare answer."""

from __future__ import annotations

import re

from app.dialogue.message import Message
from indicators.lexicon import load_lexicon
from knowledge.language import Language
from knowledge.places import Gazetteer
from knowledge.text import fold

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
# Where a sentence goes on behind a name; "Terre et Vie" and "Terre en partage" are names.
_GOES_ON: dict[Language, str] = {
    "fr": r"\s+(?:nous|on|à)\s|\s+et\s+(?![A-ZÀ-Þ])",
    "nl": r"\s+(?:we|wij|in|te)\s|\s+en\s+(?![A-ZÀ-Þ])",
    "en": r"\s+(?:we|in)\s|\s+and\s+(?![A-ZÀ-Þ])",
}
_LONGEST_BARE_NAME = 6  # words
_GREETING = re.compile(r"^\W*(?:bonjour|salut|goeiedag|dag|hallo|hello|hi)\b\W*", re.I)


def name_told(message: Message, gazetteer: Gazetteer, *, generous: bool) -> str:
    """Find the name in a message, "" where it gives none.

    `generous` is for messages that describe the enterprise: there a name may stand anywhere.
    """
    lead = re.search(rf"{_NAME_LEADS[message.language]}\s*:?\s*", fold(message.read))
    if lead:
        return _cut_name(message.read[lead.end() :], message.language)
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


def _cut_name(text: str, language: Language) -> str:
    """Take a name up to where the sentence goes on."""
    head = re.split(rf"[,;.!?\n(]|{_GOES_ON[language]}", text.strip(), maxsplit=1)[0]
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
    name = _cut_name(text, message.language)
    return name if name[:1].isupper() else ""  # a long answer in lower case names nothing
