"""What the rules would take for an answer or a question, looked at once more.

Only a few words that sound very much like something else are taken for it: a lost answer costs more
than a wish that has to be repeated.
"""

from __future__ import annotations

from typing import Literal

from app.assessment.vocabulary import INTENTS, Intent, QuestionId
from app.dialogue.effects import evidence_level
from app.dialogue.gestures import Gestures
from app.dialogue.intents import Reading
from app.dialogue.message import Message
from app.dialogue.short_answers import says_all, says_no, says_none, says_yes, takes_suggestion
from app.dialogue.steering import FREE_TEXT

Opinion = Intent | Literal["insult"]

_MOST_WORDS = 12
_SURE = 0.95
# A name or a list of activities may be worded like anything, a wish about the talk included.
_SURER: dict[QuestionId, float] = {"activities": 0.98, "mission": 0.98}
_NEVER: tuple[QuestionId, ...] = ("name", "lever_check", "path", "priorities")
# What a question may turn out to be, and what an answer in free text may.
_OF_QUESTIONS = ("help", "repeat", "off_topic", "smalltalk", "insult")
_OF_FREE_TEXT = ("help", "dont_know", "skip", "insult")


def second_opinion(
    reading: Reading, message: Message, asked: QuestionId | None, gestures: Gestures
) -> Opinion | None:
    """Return what a message is after all, None where the first reading stands."""
    if not _in_doubt(reading, message, asked):
        return None
    least = _SURER.get(asked or "activities", _SURE)
    found = gestures.likeliest(message.read, message.language, least)
    if found in ("", "answer", "distress", reading.intent):
        return None
    if reading.intent == "question" and found not in _OF_QUESTIONS:
        return None
    if asked in FREE_TEXT and found not in _OF_FREE_TEXT:
        return None
    return "insult" if found == "insult" else next(one for one in INTENTS if one == found)


def _in_doubt(reading: Reading, message: Message, asked: QuestionId | None) -> bool:
    """Whether a message is short, and nothing in it shows that it was read rightly."""
    if reading.intent not in ("answer", "question") or reading.may_correct or asked in _NEVER:
        return False
    if message.word_count > _MOST_WORDS or any(one.digits for one in message.figures):
        return False
    if asked == "evidence" and reading.intent == "answer" and evidence_level(message):
        return False
    short = (says_yes, says_no, says_all, says_none, takes_suggestion)
    return not any(says(message) for says in short)
