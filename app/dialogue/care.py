"""Anger, distress and danger in a message: told apart from work on hard things, and answered.

Whoever is in distress, or speaks of someone who is, gets a short warm answer and the lines that
listen; nothing is taken from such a message. An enterprise that describes its work with people in
distress is not in distress itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from app.dialogue.care_words import CareWords, care_words
from app.dialogue.lexicon import load_lexicon
from app.dialogue.message import Message
from knowledge.language import LANGUAGES, Language
from knowledge.text import fold, sentences

Concern = Literal["distress", "violence"]

_CLAUSE = re.compile(r"[,;:.!?…]+\s*|\s+[-–—]\s+|\n")
_LONGEST = 30  # words of a sentence that is judged as a whole
_LIKELY, _VERY_LIKELY = 0.85, 0.93  # of oneself, and of another


def concern(text: str) -> Concern | None:
    """Tell whether a message speaks of distress or danger, one's own or somebody's; else None.

    It is read in all three languages: whoever is in distress may well fall back on their own.
    """
    for sentence in sentences(text):
        folded = re.sub(r"\s+", " ", fold(sentence.text))
        for words in map(care_words, LANGUAGES):
            run_together, parted = words.contracted
            told = _alarming(run_together.sub(parted, folded), words)
            if told:
                return "violence" if words.violence.search(told) else "distress"
    return None


def likely_concern(message: Message, likely: Callable[[str], float]) -> Concern | None:
    """Tell whether a message sounds like distress or danger where no known wording is found.

    `likely` says how much a sentence sounds so, from 0 to 1.
    """
    words = care_words(message.language)
    for sentence in message.sentences:
        if _sounds_alarming(sentence.text, words, likely):
            return "violence" if words.violence.search(fold(sentence.text)) else "distress"
    return None


def _sounds_alarming(text: str, words: CareWords, likely: Callable[[str], float]) -> bool:
    """Whether a sentence of one person, oneself or another, sounds like distress as a whole."""
    folded = re.sub(r"\s+", " ", fold(text))
    mine, theirs = words.me.search(folded), words.someone.search(folded)
    if not (mine or theirs) or len(folded.split()) > _LONGEST:
        return False
    aside = (words.ours, words.general, words.past, words.habit, words.burden, words.saying)
    if any(pattern.search(folded) for pattern in aside):
        return False
    return likely(text) >= (_LIKELY if mine else _VERY_LIKELY)


def _alarming(sentence: str, words: CareWords) -> str:
    """Find the words that alarm in one folded sentence, "" where there are none."""
    for found in words.own.finditer(sentence):
        if not words.reported.search(sentence[: found.start()]):
            return found[0]
    if not (words.general.search(sentence) or words.burden.search(sentence)):
        for clause in _CLAUSE.split(sentence):
            if words.alone.fullmatch(clause.strip(" \"'«»")):
                return clause
    described = words.general.search(sentence) or words.past.search(sentence)
    urgent = words.urgent.search(sentence)
    if described and not urgent:
        return ""
    if words.me.search(sentence):
        for found in words.mine.finditer(sentence):
            if not words.things.search(sentence[: found.start()]):
                return found[0]
    if words.habit.search(sentence) and not urgent:
        return ""
    for found in words.danger.finditer(sentence):
        before = sentence[: found.start()]
        if not (words.things.search(before) or words.nobody.search(before)):
            return found[0]
    return ""


@dataclass(frozen=True)
class Temper:
    """A message parted from what insults in it: `rest` is "" where nothing else is said."""

    insulting: bool
    rest: str


def temper(message: Message) -> Temper:
    """Part insults from what is said besides; what others say to each other is no insult."""
    words = care_words(message.language)
    if words.told.search(message.folded):
        return Temper(False, message.read)
    if _swears(message.folded, words, message.language):
        return Temper(True, "")
    kept, insulting = [], False
    for clause in _clauses(message.read):
        aimed = words.aimed.search(re.sub(r"\s+", " ", fold(clause)))
        insulting = insulting or aimed is not None
        kept += [] if aimed else [clause]
    if not insulting:
        return Temper(False, message.read)
    rest = " ".join(kept).strip(" ,;:-–—")
    return Temper(True, "" if _only_of_talk(fold(rest), words, message.language) else rest)


def _clauses(text: str) -> list[str]:
    """Cut a text into clauses, each with the marks that close it."""
    return [one for one in re.findall(r"[^,;.!?…\n]+[,;.!?…\n]*", text) if one.strip()]


def _swears(folded: str, words: CareWords, language: Language) -> bool:
    """Whether a message is nothing but an insult and words of the talk."""
    if not words.swearing.search(folded):
        return False
    return _only_of_talk(words.swearing.sub(" ", folded), words, language)


def _only_of_talk(folded: str, words: CareWords, language: Language) -> bool:
    """Whether all words are of the talk and of the tool, so that nothing is told."""
    left = re.findall(r"\w+", words.besides.sub(" ", folded))
    return all(word in load_lexicon(language).talk for word in left)
