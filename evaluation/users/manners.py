"""Six manners of answering: what a person of that kind types, given what they would tell.

A manner turns the plain answer to a question into the messages that are really sent; `rng` is
seeded, so that a talk can be run again. Words of a manner come from `manners.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

from app.assessment.vocabulary import QuestionId
from evaluation.users.enterprise import Facts
from knowledge.language import Language
from knowledge.yaml_files import own_yaml

Words = Mapping[str, list[str]]


@dataclass(frozen=True)
class Moment:
    """A question that waits, and what the person would plainly answer."""

    answer: str
    asked: QuestionId
    language: Language
    facts: Facts
    rng: Random

    def words(self, kind: str, language: Language | None = None) -> str:
        """Pick one of the sentences of a kind."""
        return self.rng.choice(WORDS[language or self.language][kind])


Manner = Callable[[Moment], list[str]]

_OPENING: tuple[QuestionId, ...] = ("activities",)
# Where a wrong word spoils what is asked, a manner keeps to the answer itself.
_EXACT: tuple[QuestionId, ...] = ("name", "evaluative_question", "lever_check", "activities_check")


def load_words() -> dict[Language, Words]:
    """Read the asides, complaints and fillers of all languages."""
    path = Path(__file__).parent / "manners.yaml"
    found: dict[Language, Words] = own_yaml(path)
    return found


WORDS = load_words()


def terse(now: Moment) -> list[str]:
    """Say as little as possible, in lower case and without punctuation."""
    if now.asked in ("mission", "needs", "aspirations", "partners") and now.rng.random() < 0.3:
        return [now.words("shrugs")]
    plain = now.asked in ("name", *_OPENING)
    return [now.answer if plain else now.answer.rstrip(".").lower()]


def rambling(now: Moment) -> list[str]:
    """Lead up to the answer and go on behind it."""
    if now.asked in _EXACT:
        return [now.answer]
    after = now.words("afterthoughts")
    if now.asked in _OPENING:
        return [f"{now.answer}. {after}"]
    return [f"{now.words('lead_ins')} {now.answer}, {after}"]


def contradictory(now: Moment) -> list[str]:
    """Tell the size of the team wrong and put it right; take an answer back and give it again."""
    if now.asked in _OPENING:
        right, wrong = str(now.facts.staff), str(now.facts.staff + 3)
        corrected = now.words("corrections").format(right=right, wrong=wrong)
        return [re.sub(rf"\b{right}\b", wrong, now.answer), corrected]
    if now.asked in ("territory", "purpose") or now.rng.random() < 0.1:
        return [now.answer, now.words("undo"), now.answer]
    return [now.answer]


def mixed(now: Moment) -> list[str]:
    """Put words of the neighbour's language in between."""
    other: Language = "nl" if now.language == "fr" else "fr"
    if now.asked in _EXACT:
        return [now.answer]
    if now.rng.random() < 0.3:
        return [now.words("steering", other), now.answer]
    return [f"{now.words('interjections', other)}, {now.answer}"]


def hostile(now: Moment) -> list[str]:
    """Grumble, insult, refuse; answer in the end."""
    chance = now.rng.random()
    if now.asked in _OPENING or chance > 0.5:
        return [now.answer]
    if chance < 0.15 and now.asked not in ("activities_check", "lever_check"):
        return [now.words("refusals")]
    return [now.words("insults"), now.answer]


def distracted(now: Moment) -> list[str]:
    """Ask something else, chat, have the question repeated; then answer."""
    kind = now.rng.choice(("questions", "smalltalk", "repeat", "off_topic", "help", ""))
    return [*([now.words(kind)] if kind else []), now.answer]


MANNERS: dict[str, Manner] = {
    "terse": terse,
    "rambling": rambling,
    "contradictory": contradictory,
    "mixed": mixed,
    "hostile": hostile,
    "distracted": distracted,
}
