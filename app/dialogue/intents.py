"""What a person wants with a message: to answer, to ask, to correct, or to steer the talk.

A message steers where a cue is found and every other word speaks of the talk itself ("can we skip
this one"), so that "they stop smoking" stays an answer. A question or a correction may stand
anywhere; what is left is an answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from rapidfuzz.distance import OSA

from app.assessment.vocabulary import Intent, QuestionId
from app.dialogue.lexicon import Lexicon, load_lexicon
from app.dialogue.message import Message
from knowledge.language import LANGUAGES, Language
from knowledge.text import fold

_STEERING_WORDS = 16  # a longer message says something, whatever else it contains
_STEERING: tuple[Intent, ...] = (
    "stop", "skip", "back", "repeat", "help", "dont_know", "smalltalk",
)  # fmt: skip
_REQUESTED: tuple[Intent, ...] = ("stop", "skip", "back", "repeat", "help")
# What one clause of a message may say for all of it ("skip this, it does not apply to us").
_CLAUSE_STEERS: tuple[Intent, ...] = ("stop", "skip", "repeat", "help")
_FREE_TEXT: tuple[QuestionId, ...] = ("evaluative_question", "question_check")
# Questions to which "no, …" and "we never counted" are answers.
_ANSWERED_BY_NO: tuple[QuestionId, ...] = ("evidence", "without_you", "activities_check")
_FACTS: tuple[QuestionId, ...] = ("name", "territory", "activities")
_QUESTION_WORDS = 24  # of a question without its mark
_ASIDE_WORDS = 6
_MAY_BE_MISTYPED = re.compile(r"\w{5,}")
_MOST_MISTYPED = 5  # words


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
    if not _written_as_name(message, asked):
        steering = _steering(message, lexicon, asked)
        if steering:
            return Reading(steering, "")
    if _corrects(message, lexicon, asked, states_fact):
        return Reading("correct_earlier", message.read)
    reading = _answer_or_question(message, lexicon, asked)
    weak = lexicon.anywhere["may_correct"].search(message.folded)
    return replace(reading, may_correct=bool(weak and reading.intent == "answer"))


def steers(message: Message, asked: QuestionId | None) -> bool:
    """Whether a message only steers the talk, read in its language."""
    return _steering(message, load_lexicon(message.language), asked) is not None


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
    lexicon = load_lexicon(message.language)
    return _whole(message, lexicon, "undo") or _of_talk(
        message.folded, lexicon.cues["undo"], lexicon.talk
    )


def wants_redo(message: Message) -> bool:
    """Whether the person wants the turn back that was undone."""
    return _whole(message, load_lexicon(message.language), "redo")


def _bare(message: Message, lexicon: Lexicon) -> str:
    """Take fillers off both ends, as often as they come, but never the whole message."""
    return _without_fillers(message.folded.strip(" ,;:-'\"«»"), lexicon)


def _without_fillers(text: str, lexicon: Lexicon) -> str:
    while True:
        stripped = lexicon.fillers.sub("", text).strip(" ,;:-.!?…")
        if stripped in ("", text):
            return text
        text = stripped


def _whole(message: Message, lexicon: Lexicon, name: str) -> bool:
    forms = {message.folded.strip(" ,;:-'\"«»"), _bare(message, lexicon)}
    return any(lexicon.whole[name].fullmatch(form) for form in forms)


def _of_talk(text: str, cue: re.Pattern[str], talk: frozenset[str], others: int = 0) -> bool:
    """Whether a text holds a cue, and besides it only words that speak of the talk.

    `others` is how many other words are let through.
    """
    found = list(cue.finditer(text))
    alone = [f"{text[: one.start()]} {text[one.end() :]}" for one in found]
    rests = [*alone, cue.sub(" ", text)] if found else []
    return any(
        sum(word not in talk for word in re.findall(r"\w+", rest)) <= others for rest in rests
    )


def _steering(message: Message, lexicon: Lexicon, asked: QuestionId | None) -> Intent | None:
    if message.word_count > _STEERING_WORDS or any(figure.digits for figure in message.figures):
        return None  # "stop 15 jeunes" tells something
    text = message.folded.strip(" ,;:-'\"«»")
    found = _steered(text, lexicon, asked)
    if found is None and asked != "name" and message.word_count <= _MOST_MISTYPED:
        corrected = _corrected(text, lexicon)
        found = _steered(corrected, lexicon, asked) if corrected != text else None
    return found or _clause_steers(text, lexicon, asked)


def _steered(text: str, lexicon: Lexicon, asked: QuestionId | None) -> Intent | None:
    bare = _without_fillers(text, lexicon)
    asks = bool(lexicon.requests.search(text)) and asked not in ("name", *_FREE_TEXT)
    for intent in _STEERING:
        others = int(asks and intent in _REQUESTED)
        if _of_talk(text, lexicon.cues[intent], lexicon.talk, others):
            return intent
        if _opens(text, intent, lexicon) or _opens(bare, intent, lexicon):
            if lexicon.goes_on.search(text):
                continue
            if asked == "evidence" and lexicon.anywhere["never_done"].search(text):
                continue
            return intent
    return None


def _opens(text: str, intent: Intent, lexicon: Lexicon) -> bool:
    """Whether an opening stands at the beginning, or behind words of the talk only."""
    opening = lexicon.openings.get(intent)
    if opening is None:
        return False
    if opening.match(text):
        return True
    starts = [word.end() for word in re.finditer(r"(?<![\w'])[\w']+[\s,]+", text)]
    return any(
        opening.match(text, start)
        for start in starts
        if all(word in lexicon.talk for word in re.findall(r"\w+", text[:start]))
    )


def _begins_of_talk(text: str, intent: Intent, lexicon: Lexicon) -> bool:
    """Whether a wish about the question stands at the beginning, its reason behind it.

    "can we skip this question, it is too personal".
    """
    for word in re.finditer(r"\w+(?=\s|$)", text):
        start = text[: word.end()]
        if lexicon.talk_nouns.search(start) and _of_talk(start, lexicon.cues[intent], lexicon.talk):
            return True
    return False


def _clause_steers(text: str, lexicon: Lexicon, asked: QuestionId | None) -> Intent | None:
    """Read "skip this, it does not apply to us" and "…, can we stop" by one clause."""
    if asked not in ("activities", "name"):
        for intent in _CLAUSE_STEERS:
            if _begins_of_talk(text, intent, lexicon):
                return intent
    clauses = [one.strip() for one in re.split(r"[,;.!?…]+|\s[-–]\s", text) if one.strip()]
    if len(clauses) < 2 or asked in ("activities", "name"):
        return None
    for clause in (clauses[0], clauses[-1]):
        if len(re.findall(r"\w+", clause)) < 2:
            continue
        for intent in _CLAUSE_STEERS:
            if intent == "help" and lexicon.anywhere["technical"].search(text):
                continue  # "stakeholder, what does that mean" asks
            if _of_talk(clause, lexicon.cues[intent], lexicon.talk):
                return intent
    # "you have got me there, no idea": what comes before it tells nothing of the enterprise.
    unsure = _of_talk(clauses[-1], lexicon.cues["dont_know"], lexicon.talk)
    before = " ".join(clauses[:-1])
    if unsure and len(before.split()) <= _ASIDE_WORDS and not lexicon.goes_on.search(text):
        return "dont_know"
    return None


def _written_as_name(message: Message, asked: QuestionId | None) -> bool:
    """Whether an answer to "what are you called" holds a capital behind its first word."""
    later = [one for one in message.read.split()[1:] if one[:1].isupper() and not one.isupper()]
    return asked == "name" and any(not one.startswith(("I'", "I’")) for one in later)


def _corrected(text: str, lexicon: Lexicon) -> str:
    """Put right words that are one slip away from a word of the talk."""
    return re.sub(_MAY_BE_MISTYPED, lambda word: _nearest(word[0], lexicon), text)


def _nearest(word: str, lexicon: Lexicon) -> str:
    if word in lexicon.steering_words:
        return word
    near = [one for one in lexicon.steering_words if OSA.distance(word, one, score_cutoff=1) <= 1]
    return min(near, default=word)


def _language_wanted(message: Message) -> Language | None:
    """A wish to go on in another language may be made in any of the three."""
    if message.word_count > _STEERING_WORDS:
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
                if _of_talk(clause, pattern, talk | lexicon.language_names)
            ]
            if named:
                return max(named)[1]
    return None


def _ordered_elsewhere(message: Message, lexicon: Lexicon) -> bool:
    """Whether it orders something that has nothing to do with the talk: "write me a poem"."""
    if message.word_count > _STEERING_WORDS:
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
            asked in _FREE_TEXT
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
