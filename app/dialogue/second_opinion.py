"""What the rules would take for an answer or a question, looked at once more.

Only a few words that sound very much like something else are taken for it: a lost answer costs more
than a wish that has to be repeated.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from app.assessment.vocabulary import INTENTS, Intent, QuestionId
from app.dialogue.care import Concern, likely_concern
from app.dialogue.effects import evidence_level, figures_in
from app.dialogue.gestures import Gestures, likeliest
from app.dialogue.intents import Reading
from app.dialogue.message import Message
from app.dialogue.short_answers import says_all, says_no, says_none, says_yes, takes_suggestion
from app.dialogue.steering import FREE_TEXT

Opinion = Intent | Concern | Literal["insult"]

_MOST_WORDS = 12
_SURE, _VERY_SURE = 0.95, 0.98
# A list of activities may be worded like anything, a wish about the talk included.
_SURER: tuple[QuestionId, ...] = ("activities", "mission", "purpose", "needs", "aspirations")
_NEVER: tuple[QuestionId, ...] = ("lever_check", "path", "priorities")
_ANYTHING_ANSWERS: tuple[QuestionId, ...] = ("name", *FREE_TEXT)
# What a question may turn out to be, and what may where any words could answer.
_OF_QUESTIONS = ("help", "repeat", "off_topic", "smalltalk", "insult")
_LEFT_UNANSWERED = ("help", "dont_know", "skip", "insult")
# A name seldom opens so.
_SPEAKS = re.compile(r"(?:je|j'|moi|on|nous|ik|we|wij|i|i'd|i'm|we'd|we'll|let's)\b", re.I)


def second_opinion(
    reading: Reading, message: Message, asked: QuestionId | None, gestures: Gestures
) -> Opinion | None:
    """Return what a message is after all, None where the first reading stands."""
    heard = cache(
        lambda text: gestures.chances(text, message.language)
    )  # often one sentence is all
    if reading.intent in ("answer", "question"):
        felt = likely_concern(message, lambda text: heard(text).get("distress", 0.0))
        if felt:
            return felt
    if not _in_doubt(reading, message, asked):
        return None
    question = reading.intent == "question"
    least = _VERY_SURE if question or asked in _SURER else _SURE
    found = likeliest(heard(message.read), least)
    if found in ("", "answer", "distress", reading.intent):
        return None
    if question and found not in _OF_QUESTIONS:
        return None
    if asked in _ANYTHING_ANSWERS and found not in _LEFT_UNANSWERED:
        return None
    return "insult" if found == "insult" else next(one for one in INTENTS if one == found)


def _in_doubt(reading: Reading, message: Message, asked: QuestionId | None) -> bool:
    """Whether a message is short, and nothing in it shows that it was read rightly."""
    if reading.intent not in ("answer", "question") or reading.may_correct or asked in _NEVER:
        return False
    if reading.intent == "answer" and reading.aside:
        return False  # it does both
    if asked == "name" and not _SPEAKS.match(message.read):
        return False
    if message.word_count > _MOST_WORDS or figures_in(message.read, message.language):
        return False
    if asked == "evidence" and reading.intent == "answer" and evidence_level(message):
        return False
    short = (says_yes, says_no, says_all, says_none, takes_suggestion)
    return not any(says(message) for says in short)
