"""A sentence that says what a fact denies, or tells as done what a fact only announces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.drafting.checks.facts import Facts, all_stems
from app.drafting.checks.finding import Unsupported, Why
from knowledge.language import Language
from knowledge.text import fold, sentences

_NEGATED: dict[Language, str] = {
    "fr": r"\bn(?:e\b|'|’)|\b(?:pas|jamais|aucune?|sans|rien)\b",
    "nl": r"\b(?:niet|geen|nooit|zonder|niets|nog niet)\b",
    "en": r"\b(?:not|no|never|without|nothing|none|cannot)\b|n't\b",
}
_AHEAD: dict[Language, str] = {
    "fr": r"\b(?:va|vont|allons|voulons|veut|veulent|prevoi\w+|envisag\w+|projet\w*"
    r"|vis(?:e|ent|ons)|espere\w*|souhaite\w*|compte(?:nt)? \w+er|objectif"
    r"|\w+(?:era|eront|erons|ira|iront|irons|dra|dront))\b",
    "nl": r"\b(?:zal|zullen|wil|willen|plant|plannen|overweegt|overwegen|hoopt|hopen|beoogt|beogen"
    r"|mikt|mikken|gaat|gaan|doel|van plan)\b",
    "en": r"\b(?:will|wants?|plans?|planning|planned|considers?|considering|hopes?|aims?|intends?"
    r"|going to|goal|shall)\b",
}
_COVERED = 0.6  # of the words of a sentence that a fact must share to be what it tells


def check_turned(text: str, facts: Facts, language: Language) -> Iterator[Unsupported]:
    """Mark sentences that turn the fact that they retell."""
    for span in sentences(text):
        said = text[span.start : span.end]
        stems = all_stems(said)
        if len(stems) < 3:
            continue
        total = sum(facts.weight(stem) for stem in stems)
        retold = [fact for fact in facts.each if facts.overlap(stems, fact) >= _COVERED * total > 0]
        for why, marks in (("negation", _NEGATED), ("tense", _AHEAD)):
            own = bool(re.search(marks[language], fold(said)))
            theirs = {bool(re.search(marks[language], fact.folded)) for fact in retold}
            if retold and own not in theirs and not (why == "negation" and own):
                kind: Why = "negation" if why == "negation" else "tense"
                end = span.start + len(said.rstrip(" .!?"))
                yield Unsupported(span.start, end, text[span.start : end], kind)
