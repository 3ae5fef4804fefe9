"""What a person wants with a message: to answer, to ask, to correct, or to steer the talk.

A question or a correction may stand anywhere in a message; what is left is an answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from app.assessment.vocabulary import Intent, QuestionId
from app.dialogue.lexicon import Lexicon, load_lexicon
from app.dialogue.message import Message
from app.dialogue.short_answers import goes_on, puts_off, says_none
from app.dialogue.steering import FREE_TEXT, STEERING_WORDS, of_talk, steering, written_as_name
from knowledge.language import LANGUAGES, Language
from knowledge.text import fold

# Questions to which "no, …" and "we never counted" are answers.
_ANSWERED_BY_NO: tuple[QuestionId, ...] = (
    "evidence",
    "without_you",
    "activities_check",
    "path",
    "partners",
    "other_effects",
    "other_causes",
    "practices",
    "voices",
)
# Questions to which "none" is an answer.
_MAY_BE_NONE: tuple[QuestionId, ...] = (
    "needs",
    "aspirations",
    "means",
    "partners",
    "other_effects",
    "other_causes",
    "practices",
    "long_term",
    "voices",
)
_FACTS: tuple[QuestionId, ...] = ("name", "territory", "activities")
_QUESTION_WORDS = 24  # of a question without its mark


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


def read_intent(
    message: Message,
    asked: QuestionId | None,
    states_fact: Callable[[], bool] = lambda: False,
) -> Reading:
    """Tell what a message wants, in the light of the question that is open.

    `states_fact` tells, when it matters, whether the message puts a literal fact (a size, a place,
    a name) in the place of another.
    """
    lexicon = load_lexicon(message.language)
    wanted = _language_wanted(message)
    if wanted:
        return Reading("change_language", "", language=wanted)
    if _ordered_elsewhere(message, lexicon):
        return Reading("off_topic", "")
    if _answered_shortly(message, asked):
        return Reading("answer", message.read)
    if not written_as_name(message, asked):
        steered = steering(message, lexicon, asked)
        if steered:
            return Reading(steered, "")
    if _corrects(message, lexicon, asked, states_fact):
        return Reading("correct_earlier", message.read)
    reading = _answer_or_question(message, lexicon, asked)
    weak = lexicon.anywhere["may_correct"].search(message.folded)
    return replace(reading, may_correct=bool(weak and reading.intent == "answer"))


def _answered_shortly(message: Message, asked: QuestionId | None) -> bool:
    """Whether a few words that would steer elsewhere ("later", "not that I know") answer here."""
    if asked == "path":
        return goes_on(message) or puts_off(message)
    return asked in _MAY_BE_NONE and says_none(message)


def steers(message: Message, asked: QuestionId | None) -> bool:
    """Whether a message only steers the talk, read in its language."""
    return steering(message, load_lexicon(message.language), asked) is not None


def _language_wanted(message: Message) -> Language | None:
    """A wish to go on in another language may be made in any of the three."""
    if message.word_count > STEERING_WORDS:
        return None
    for spoken in (message.language, *LANGUAGES):
        lexicon = load_lexicon(spoken)
        talk = lexicon.talk
        rest = lexicon.language_words.sub(" ", message.folded)
        clauses = [rest, *(part for part in re.split(r"[,;.!?]+", rest) if len(part.split()) > 1)]
        for clause in clauses:
            named = [
                (found.start(), wanted)
                for wanted, pattern in lexicon.languages.items()
                for found in pattern.finditer(clause)
                if of_talk(clause, pattern, talk | lexicon.language_names)
            ]
            if named:
                return max(named)[1]
    return None


def _ordered_elsewhere(message: Message, lexicon: Lexicon) -> bool:
    """Whether it orders something that has nothing to do with the talk: "write me a poem"."""
    if message.word_count > STEERING_WORDS:
        return False
    said, cues = message.folded, lexicon.anywhere
    if cues["technical"].search(said) or cues["method"].search(said):
        return False
    if cues["orders_elsewhere"].search(said):
        return True
    asked_about = cues["orders"].search(said) or cues["question"].match(said)
    return bool(asked_about and cues["off_topic"].search(said))


def _corrects(
    message: Message,
    lexicon: Lexicon,
    asked: QuestionId | None,
    states_fact: Callable[[], bool],
) -> bool:
    """Tell a correction by its words, or by a denial that puts something in another's place."""
    said, cues = message.folded, lexicon.anywhere
    if cues["correct_earlier"].search(said):
        return not _asks(message, lexicon)
    contrast = bool(cues["contrast"].search(said))
    if cues["denies"].search(said):
        return states_fact() or (contrast and asked not in _ANSWERED_BY_NO)
    if cues["amends"].search(said):
        return (contrast or asked not in _FACTS) and states_fact()
    return contrast and asked not in _FACTS and states_fact()


def _asks(message: Message, lexicon: Lexicon) -> bool:
    return message.read.rstrip().endswith("?") and bool(
        lexicon.anywhere["question"].search(message.folded)
    )


def _answer_or_question(message: Message, lexicon: Lexicon, asked: QuestionId | None) -> Reading:
    """Part the sentences that ask from those that tell."""
    asking: list[str] = []
    telling: list[str] = []
    for sentence in message.sentences:
        own_question = (
            asked in FREE_TEXT
            and not _about_method(sentence.text, lexicon)
            and not lexicon.anywhere["off_topic"].search(fold(sentence.text))
        )
        is_question = not own_question and _is_question(sentence.text, lexicon)
        told, trailing = _parted(sentence.text, is_question, own_question, lexicon)
        asking += [trailing] if trailing else []
        telling += [told] if told else []
    aside, answer = " ".join(asking), " ".join(telling)
    if asking and not telling:
        off_topic = lexicon.anywhere["off_topic"].search(fold(aside))
        return Reading("off_topic" if off_topic else "question", "", aside=aside)
    return Reading("answer", answer, aside=aside)


def _parted(
    sentence: str, is_question: bool, own_question: bool, lexicon: Lexicon
) -> tuple[str, str]:
    """Part a sentence into what it tells and what it asks.

    "we train people, what is a lever" does both; in "I have half a day, what can I do" the
    beginning belongs to the question.
    """
    head, comma, tail = sentence.rpartition(",")
    asks = comma and not own_question and len(tail.split()) > 2 and _is_question(tail, lexicon)
    alone = asks and not _is_question(head, lexicon) and not _only_method(head, lexicon)
    back = all(word in lexicon.talk for word in re.findall(r"\w+", fold(tail)))  # "what is that"
    if alone and not back and (_only_method(tail, lexicon) or not is_question):
        return head, tail.strip()
    return ("", sentence) if is_question or asks else (sentence, "")


def _only_method(text: str, lexicon: Lexicon) -> bool:
    """Whether words only name terms of the method: "result or impact, I mix them up"."""
    found = lexicon.anywhere["method"].search(fold(text).strip())
    return bool(found and found.start() < 4)


def _is_question(sentence: str, lexicon: Lexicon) -> bool:
    """Without a question mark only a clear opening counts: "que" may also open a wish."""
    text = re.sub(r"\s+", " ", fold(sentence)).strip()
    if text.rstrip(" »\"')").endswith("?"):
        return True
    short = len(text.split()) <= _QUESTION_WORDS
    return short and bool(lexicon.anywhere["unmarked_question"].search(text))


def _about_method(sentence: str, lexicon: Lexicon) -> bool:
    """Tell "what is an evaluative question?" from an evaluative question."""
    text = fold(sentence)
    short = len(text.split()) <= 12
    found = lexicon.anywhere["method"].search(text)
    technical = lexicon.anywhere["technical"].search(text)
    theirs = lexicon.anywhere["our"].search(text)
    return short and bool((found and found.start() < 4) or (technical and not theirs))
