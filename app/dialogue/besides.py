"""What a message tells besides what was asked: how it is known, who it is for, what without us.

An answer to a later question is taken at once, so that nothing is asked that was already told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.assessment.events import (
    AlternativeStated,
    Event,
    EvidenceStated,
    PortraitStated,
    StakeholdersStated,
)
from app.assessment.known import Activity, Known
from app.assessment.vocabulary import PortraitField, QuestionId
from app.dialogue.effects import evidence_level, figures_in, stated, tells_case, tells_change
from app.dialogue.lexicon import load_lexicon
from app.dialogue.message import Message
from knowledge.language import Language
from knowledge.text import fold, stems

# Questions about an activity whose answers are words to keep whole: nothing is read out of them.
_KEPT_WHOLE: tuple[QuestionId, ...] = ("without_you", "other_causes", "practices", "long_term")
_SAME_WORDS = 0.5  # of the words of an activity, or of three of them
_MOST_WORDS = 3
_MOSTLY = 0.6  # of the words of a text
_BARE = 2  # words
_FAMILY = 4  # letters that words of one family share
_FIELDS: tuple[PortraitField, ...] = ("partners", "mission")


def about_activity(
    message: Message, activity: Activity, asked: QuestionId, people: bool = True
) -> list[Event]:
    """Take from a message what it tells of an activity and nobody told before.

    `people` says whether those for whom it changes something may be read too.
    """
    if asked in _KEPT_WHOLE:
        return []
    found: dict[str, Event] = {}
    for sentence in message.sentences:
        text, language = sentence.text.strip(" ."), message.language
        who = people_told(text, language) if people and asked != "stakeholders" else ""
        if who and activity.stakeholders is None:
            found.setdefault("who", StakeholdersStated(activity=activity.id, text=who))
        how = _evidence(text, language, activity) if asked != "evidence" else None
        if how and activity.evidence is None:
            found.setdefault("how", how)
        if activity.alternative is None and _says(text, "without", language):
            found.setdefault("without", AlternativeStated(activity=activity.id, text=text))
    return list(found.values())


def is_only_besides(sentence: str, language: Language) -> bool:
    """Whether a sentence tells no change but how one is known, or what would be without us."""
    case = tells_case(sentence, language)
    if _says(sentence, "without", language):
        return not case
    shares = any(
        one.denominator is not None or one.percent for one in figures_in(sentence, language)
    )
    changes = shares or case or tells_change(sentence, language)
    return _tells_how(sentence, language) and not changes


def without_besides(message: Message) -> Message:
    """Leave out the sentences that tell nothing of what was asked but something besides."""
    spans = message.sentences
    kept = [one for one in spans if not is_only_besides(one.text, message.language)]
    if len(kept) == len(spans):
        return message
    return Message(" ".join(one.text for one in kept), message.language)


def names_others(text: str, language: Language) -> bool:
    """Whether words about a change name somebody or something else that has a hand in it."""
    return _says(text, "others", language)


def mentioned(text: str, language: Language, activities: Sequence[Activity]) -> list[Activity]:
    """Find the activities that a text speaks of, by the words of their names."""
    said = set(stems(text, language))
    found = []
    for activity in activities:
        own = set(stems(activity.text, language))
        named = sum(any(_akin(one, other) for other in said) for one in own)
        if own and named / min(len(own), _MOST_WORDS) >= _SAME_WORDS:
            found.append(activity)
    return found


def told_apart(text: str, language: Language, activities: Sequence[Activity]) -> list[Activity]:
    """Find the activities that a text calls by a word which no other of them has."""
    said = set(stems(text, language))
    having = [
        [activity for activity in activities if _has(activity, word, language)] for word in said
    ]
    called = {one.id for found in having if len(found) == 1 for one in found}
    named = {one.id for one in mentioned(text, language, activities)}
    return [one for one in activities if one.id in called | named]


def _has(activity: Activity, word: str, language: Language) -> bool:
    return any(_akin(word, own) for own in stems(activity.text, language))


def _akin(one: str, other: str) -> bool:
    """Whether two stems are of one family: "livrer" and "livraison"."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= _FAMILY and long.startswith(short))


def is_about(text: str, language: Language, activities: Sequence[Activity]) -> bool:
    """Whether a text says hardly more than names of activities."""
    said = set(stems(text, language))
    names = {word for activity in activities for word in stems(activity.text, language)}
    known = sum(any(_akin(one, other) for other in names) for one in said)
    return bool(said) and known / len(said) >= _MOSTLY


def wished_for(message: Message, known: Known) -> Activity | None:
    """Find the activity that the person wants to talk about now: "let's talk about the soup".

    It may be one that was set apart as support: who wants to talk of it sees more in it.
    """
    text = fold(message.read)
    lead = load_lexicon(message.language).told["about"].match(text)
    if lead is None:
        return None
    rest = message.read[lead.end() :]
    confirmed = [one for one in known.activities if one.confirmed and not one.declined]
    found = told_apart(rest, message.language, confirmed)
    return found[0] if len(found) == 1 else None


def spoken_of(message: Message, known: Known) -> Activity | None:
    """Find the one activity that a message must be about; None where it may be any."""
    named = mentioned(message.read, message.language, known.candidates)
    if len(named) == 1:
        return named[0]
    return known.candidates[0] if len(known.candidates) == 1 else None


def portrait_told(message: Message) -> list[PortraitStated]:
    """Find partners and mission where the words say that this is what they are."""
    found = []
    for field in _FIELDS:
        for sentence in message.sentences:
            text = _taken(sentence.text, field, message.language)
            if text:
                found.append(PortraitStated(field=field, text=text))
                break
    return found


def people_told(sentence: str, language: Language) -> str:
    """Find the people in "it is mainly for single parents", "" where it does not say so."""
    return _taken(sentence, "for_whom", language)


def _taken(sentence: str, what: str, language: Language) -> str:
    """Take what a pattern holds, in the person's own spelling."""
    found = load_lexicon(language).told[what].search(fold(sentence))
    if found is None:
        return ""
    group = next(index for index, held in enumerate(found.groups(), start=1) if held is not None)
    text = sentence[found.start(group) : found.end(group)]
    return re.split(r"[;!?]|,\s+(?=(?:et|en|and|on|we|nous)\b)", text)[0].strip(" .,;«»\"'")


def _evidence(text: str, language: Language, activity: Activity) -> EvidenceStated | None:
    """How it is known, said by the team itself; "they see their children" is no evidence."""
    level = evidence_level(Message(text, language)) if _tells_how(text, language) else None
    if level is None or level == "none":
        return None
    figures = tuple(stated(one) for one in figures_in(text, language) if not one.is_year)
    return EvidenceStated(activity=activity.id, level=level, text=text, figures=figures)


def _tells_how(text: str, language: Language) -> bool:
    """Whether a text says how something is known; "counted" alone says nothing else."""
    bare = len(text.split()) <= _BARE
    return (bare and evidence_level(Message(text, language)) is not None) or _says(
        text, "knows", language
    )


def _says(text: str, what: str, language: Language) -> bool:
    return bool(load_lexicon(language).told[what].search(fold(text)))
