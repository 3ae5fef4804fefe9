"""Anger, distress and danger in a message: told apart from work on hard things, and answered.

Whoever is in distress, or speaks of someone who is, gets a short warm answer and the lines that
listen; nothing is taken from such a message. An enterprise that describes its work with people in
distress is not in distress itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from app.dialogue.lexicon import load_lexicon
from app.dialogue.message import Message
from knowledge.language import LANGUAGES, Language
from knowledge.problems import ContentError
from knowledge.text import fold, sentences
from knowledge.yaml_files import read_yaml

Concern = Literal["distress", "violence"]

_FOLDER = Path(__file__).parent / "lexicon"
_CLAUSE = re.compile(r"[,;:.!?…]+\s*|\s+[-–—]\s+|\n")
_FEWEST_WORDS = 2  # besides an insult, that make a message worth reading
_LONGEST = 30  # words of a sentence that is judged as a whole
_LIKELY, _VERY_LIKELY = 0.85, 0.93  # of oneself, and of another


@dataclass(frozen=True)
class CareWords:
    """How distress and anger are told in one language; see `lexicon/care.fr.yaml`."""

    contracted: tuple[re.Pattern[str], str]
    own: re.Pattern[str]
    me: re.Pattern[str]
    mine: re.Pattern[str]
    alone: re.Pattern[str]
    saying: re.Pattern[str]
    burden: re.Pattern[str]
    someone: re.Pattern[str]
    ours: re.Pattern[str]
    danger: re.Pattern[str]
    things: re.Pattern[str]
    nobody: re.Pattern[str]
    habit: re.Pattern[str]
    general: re.Pattern[str]
    past: re.Pattern[str]
    urgent: re.Pattern[str]
    reported: re.Pattern[str]
    violence: re.Pattern[str]
    aimed: re.Pattern[str]
    swearing: re.Pattern[str]
    besides: re.Pattern[str]
    told: re.Pattern[str]


@lru_cache(maxsize=3)
def care_words(language: Language) -> CareWords:
    """Read one language's words; raises `ContentError` where the file is broken."""
    data, problems = read_yaml(_FOLDER / f"care.{language}.yaml", _FOLDER)
    if problems:
        raise ContentError(problems)
    parts: dict[str, str] = data["parts"]

    def pattern(value: Any) -> re.Pattern[str]:
        text = "|".join(value) if isinstance(value, list) else str(value)
        while (filled := _filled(text, parts)) != text:
            text = filled
        return re.compile(text)

    insults = data["insults"]
    return CareWords(
        contracted=(pattern(data["contracted"]["pattern"]), data["contracted"]["by"]),
        own=pattern(data["self"]),
        me=pattern(data["me"]),
        mine=pattern(data["mine"]),
        alone=pattern(data["alone"]),
        saying=pattern(data["saying"]),
        burden=pattern(data["burden"]),
        someone=pattern(data["someone"]),
        ours=pattern(data["ours"]),
        danger=pattern([rf"\b(?:{one})" for one in data["danger"]]),
        things=pattern(data["things"]),
        nobody=pattern(data["nobody"]),
        habit=pattern(data["habit"]),
        general=pattern(data["general"]),
        past=pattern(data["past"]),
        urgent=pattern(data["urgent"]),
        reported=pattern(data["reported"]),
        violence=pattern(data["violence"]),
        aimed=pattern(insults["aimed"]),
        swearing=pattern(insults["alone"]),
        besides=pattern(insults["besides"]),
        told=pattern(insults["told"]),
    )


def _filled(text: str, parts: dict[str, str]) -> str:
    for name, part in parts.items():
        text = text.replace(f"<{name}>", f"(?:{part})")
    return text


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
    return Temper(True, rest if _says_something(rest, message.language) else "")


def _clauses(text: str) -> list[str]:
    """Cut a text into clauses, each with the marks that close it."""
    return [one for one in re.findall(r"[^,;.!?…\n]+[,;.!?…\n]*", text) if one.strip()]


def _swears(folded: str, words: CareWords, language: Language) -> bool:
    """Whether a message is nothing but an insult and words of the talk."""
    if not words.swearing.search(folded):
        return False
    left = words.besides.sub(" ", words.swearing.sub(" ", folded))
    return all(word in load_lexicon(language).talk for word in re.findall(r"\w+", left))


def _says_something(text: str, language: Language) -> bool:
    talk = load_lexicon(language).talk
    said = [word for word in re.findall(r"\w+", fold(text)) if word not in talk]
    return len(said) >= _FEWEST_WORDS
