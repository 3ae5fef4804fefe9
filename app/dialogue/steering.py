"""Tell a message that steers the talk ("skip this", "I don't know") from one that tells something.

A message steers where a cue is found and every other word speaks of the talk itself ("can we skip
this one"), so that "they stop smoking" stays an answer.
"""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from app.assessment.vocabulary import Intent, QuestionId
from app.dialogue.lexicon import Lexicon
from app.dialogue.message import Message

STEERING_WORDS = 16  # a longer message says something, whatever else it contains
_STEERING: tuple[Intent, ...] = (
    "stop", "skip", "back", "repeat", "help", "dont_know", "smalltalk",
)  # fmt: skip
_REQUESTED: tuple[Intent, ...] = ("stop", "skip", "back", "repeat", "help")
# What one clause of a message may say for all of it ("skip this, it does not apply to us").
_CLAUSE_STEERS: tuple[Intent, ...] = ("stop", "skip", "repeat", "help")
FREE_TEXT: tuple[QuestionId, ...] = ("evaluative_question", "question_check")
_ASIDE_WORDS = 6
_MAY_BE_MISTYPED = re.compile(r"\w{5,}")
_MOST_MISTYPED = 5  # words


def steering(message: Message, lexicon: Lexicon, asked: QuestionId | None) -> Intent | None:
    """Tell what a message wants of the talk, in the light of the open question; else None."""
    if message.word_count > STEERING_WORDS or any(figure.digits for figure in message.figures):
        return None  # "stop 15 jeunes" tells something
    text = message.folded.strip(" ,;:-'\"«»")
    found = _steered(text, lexicon, asked)
    if found == "smalltalk" and asked in FREE_TEXT and _asks_vaguely(message, lexicon):
        return None  # "does it work?" is a first wording
    if found is None and asked != "name" and message.word_count <= _MOST_MISTYPED:
        corrected = _corrected(text, lexicon)
        found = _steered(corrected, lexicon, asked) if corrected != text else None
    return found or _clause_steers(text, lexicon, asked)


def _asks_vaguely(message: Message, lexicon: Lexicon) -> bool:
    vague = lexicon.question_wording["vague"].search(message.folded)
    return bool(vague) and message.text.rstrip().endswith("?")


def _steered(text: str, lexicon: Lexicon, asked: QuestionId | None) -> Intent | None:
    bare = _without_fillers(text, lexicon)
    asks = bool(lexicon.requests.search(text)) and asked not in ("name", *FREE_TEXT)
    for intent in _STEERING:
        others = int(asks and intent in _REQUESTED)
        if of_talk(text, lexicon.cues[intent], lexicon.talk, others):
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


def _beginsof_talk(text: str, intent: Intent, lexicon: Lexicon) -> bool:
    """Whether a wish about the question stands at the beginning, its reason behind it.

    "can we skip this question, it is too personal".
    """
    for word in re.finditer(r"\w+(?=\s|$)", text):
        start = text[: word.end()]
        if lexicon.talk_nouns.search(start) and of_talk(start, lexicon.cues[intent], lexicon.talk):
            return True
    return False


def _clause_steers(text: str, lexicon: Lexicon, asked: QuestionId | None) -> Intent | None:
    """Read "skip this, it does not apply to us" and "…, can we stop" by one clause."""
    if asked not in ("activities", "name"):
        for intent in _CLAUSE_STEERS:
            if _beginsof_talk(text, intent, lexicon):
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
            if of_talk(clause, lexicon.cues[intent], lexicon.talk):
                return intent
    # "you have got me there, no idea": what comes before it tells nothing of the enterprise.
    unsure = of_talk(clauses[-1], lexicon.cues["dont_know"], lexicon.talk)
    before = " ".join(clauses[:-1])
    if unsure and len(before.split()) <= _ASIDE_WORDS and not lexicon.goes_on.search(text):
        return "dont_know"
    return None


def written_as_name(message: Message, asked: QuestionId | None) -> bool:
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


def _bare(message: Message, lexicon: Lexicon) -> str:
    """Take fillers off both ends, as often as they come, but never the whole message."""
    return _without_fillers(message.folded.strip(" ,;:-'\"«»"), lexicon)


def _without_fillers(text: str, lexicon: Lexicon) -> str:
    while True:
        stripped = lexicon.fillers.sub("", text).strip(" ,;:-.!?…")
        if stripped in ("", text):
            return text
        text = stripped


def whole(message: Message, lexicon: Lexicon, name: str) -> bool:
    """Whether a message, its fillers aside, is one of the forms that the lexicon has for `name`."""
    forms = {message.folded.strip(" ,;:-'\"«»"), _bare(message, lexicon)}
    return any(lexicon.whole[name].fullmatch(form) for form in forms)


def of_talk(text: str, cue: re.Pattern[str], talk: frozenset[str], others: int = 0) -> bool:
    """Whether a text holds a cue, and besides it only words that speak of the talk.

    `others` is how many other words are let through.
    """
    found = list(cue.finditer(text))
    alone = [f"{text[: one.start()]} {text[one.end() :]}" for one in found]
    rests = [*alone, cue.sub(" ", text)] if found else []
    return any(
        sum(word not in talk for word in re.findall(r"\w+", rest)) <= others for rest in rests
    )
