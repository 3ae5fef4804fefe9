"""What a person wants with a message: to answer, to ask, to correct, or to steer the talk.

Order matters. Steering phrases are short and match as a whole; a question or a correction may stand
anywhere; what is left is an answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from app.assessment.vocabulary import Intent, QuestionId
from app.dialogue.lexicon import Lexicon, load_lexicon
from app.dialogue.message import Message
from knowledge.language import LANGUAGES, Language
from knowledge.text import fold

_STEERING_WORDS = 16  # a longer message says something, whatever else it contains
_STEERING: tuple[Intent, ...] = ("skip", "dont_know", "back", "repeat", "help", "stop", "smalltalk")
_TELLING: tuple[QuestionId, ...] = ("activities", "change", "evidence", "without_you")
_FREE_TEXT: tuple[QuestionId, ...] = ("evaluative_question", "question_check")


@dataclass(frozen=True)
class Reading:
    """An intent with what belongs to it.

    Attributes:
        intent: the main one.
        answer: the part of the message that answers, without questions in the middle.
        aside: the question in the middle, or "".
        language: the language asked for, with `change_language`.
        may_correct: whether it may put another fact in the place of a known one.
    """

    intent: Intent
    answer: str
    aside: str = ""
    language: Language | None = None
    may_correct: bool = False


def read_intent(message: Message, asked: QuestionId | None) -> Reading:
    """Tell what a message wants, in the light of the question that is open."""
    lexicon = load_lexicon(message.language)
    wanted = _language_wanted(message)
    if wanted:
        return Reading("change_language", "", language=wanted)
    if message.word_count <= _STEERING_WORDS:
        steering = _steering(message, lexicon)
        if steering:
            return Reading(steering, "")
    if lexicon.anywhere["correct_earlier"].search(message.folded) and not _asks(message, lexicon):
        return Reading("correct_earlier", message.read)
    reading = _answer_or_question(message, lexicon, asked)
    weak = lexicon.anywhere["may_correct"].search(message.folded)
    return replace(reading, may_correct=bool(weak and reading.intent == "answer"))


def says_yes(message: Message) -> bool:
    """Whether a message is a plain agreement."""
    return _whole(message, load_lexicon(message.language), "yes")


def says_all(message: Message) -> bool:
    """Whether a message takes all that was offered."""
    return _whole(message, load_lexicon(message.language), "everything")


def says_no(message: Message) -> bool:
    """Whether a message is a plain refusal, with nothing put in its place."""
    return _whole(message, load_lexicon(message.language), "no")


def takes_suggestion(message: Message) -> bool:
    """Whether a message takes the wording that Levier suggested."""
    return _whole(message, load_lexicon(message.language), "suggestion")


def wants_undo(message: Message) -> bool:
    """Whether the person takes the last turn back."""
    return _whole(message, load_lexicon(message.language), "undo")


def wants_redo(message: Message) -> bool:
    """Whether the person wants the turn back that was undone."""
    return _whole(message, load_lexicon(message.language), "redo")


def _bare(message: Message, lexicon: Lexicon) -> str:
    """Take fillers off both ends, as often as they come, but never the whole message."""
    text = message.folded.strip(" ,;:-'\"«»")
    while True:
        stripped = lexicon.fillers.sub("", text).strip(" ,;:-.!?…")
        if stripped in ("", text):
            return text
        text = stripped


def _whole(message: Message, lexicon: Lexicon, name: str) -> bool:
    forms = {message.folded.strip(" ,;:-'\"«»"), _bare(message, lexicon)}
    return any(lexicon.whole[name].fullmatch(form) for form in forms)


def _steering(message: Message, lexicon: Lexicon) -> Intent | None:
    if any(figure.digits for figure in message.figures):
        return None  # "stop 15 jeunes" tells something
    return next((intent for intent in _STEERING if _whole(message, lexicon, intent)), None)


def _language_wanted(message: Message) -> Language | None:
    """A wish to go on in another language may be made in any of the three."""
    if message.word_count > _STEERING_WORDS:
        return None
    for spoken in (message.language, *LANGUAGES):
        lexicon = load_lexicon(spoken)
        for wanted, pattern in lexicon.languages.items():
            if not pattern.search(message.folded):
                continue
            short = message.word_count <= 3
            if short or lexicon.language_verbs.search(message.folded):
                return wanted
    return None


def _asks(message: Message, lexicon: Lexicon) -> bool:
    return message.read.rstrip().endswith("?") and bool(
        lexicon.anywhere["question"].search(message.folded)
    )


def _answer_or_question(message: Message, lexicon: Lexicon, asked: QuestionId | None) -> Reading:
    """Part the sentences that ask from those that tell."""
    asking: list[str] = []
    telling: list[str] = []
    for sentence in message.sentences:
        own_question = asked in _FREE_TEXT and not _about_method(sentence.text, lexicon)
        is_question = not own_question and _is_question(sentence.text, lexicon)
        (asking if is_question else telling).append(sentence.text)
    aside, answer = " ".join(asking), " ".join(telling)
    if asking and not telling:
        off_topic = lexicon.anywhere["off_topic"].search(fold(aside))
        return Reading("off_topic" if off_topic else "question", "", aside=aside)
    may_wander = not asking and asked not in _TELLING and _is_wish(message)
    if may_wander and lexicon.anywhere["off_topic"].search(message.folded):
        return Reading("off_topic", "")
    return Reading("answer", answer, aside=aside)


def _is_question(sentence: str, lexicon: Lexicon) -> bool:
    """Without a question mark only a clear opening counts: "que" may also open a wish."""
    text = re.sub(r"\s+", " ", fold(sentence)).strip()
    if text.rstrip(" »\"')").endswith("?"):
        return True
    short = len(text.split()) <= _STEERING_WORDS
    return short and bool(lexicon.anywhere["unmarked_question"].search(text))


def _about_method(sentence: str, lexicon: Lexicon) -> bool:
    """Tell "what is an evaluative question?" from an evaluative question."""
    text = fold(sentence)
    found = lexicon.anywhere["method"].search(text)
    return bool(found and found.start() < 4 and len(text.split()) <= 12)


def _is_wish(message: Message) -> bool:
    return message.word_count <= _STEERING_WORDS and not any(f.digits for f in message.figures)
