"""The frame and the course of a talk."""

from __future__ import annotations

from typing import Literal

from app.assessment.events.base import Happening
from app.assessment.events.parts import CitedPassage
from app.assessment.vocabulary import Path, QuestionId
from knowledge.language import Language


class Started(Happening):
    """A talk began, in a language."""

    kind: Literal["started"] = "started"
    language: Language


class ConsentGiven(Happening):
    """The person agreed that answers are kept; `wording` names the sentence they agreed to."""

    kind: Literal["consent_given"] = "consent_given"
    wording: str


class FieldShared(Happening):
    """The person agreed, or no longer, that confirmed levers are counted with those of others."""

    kind: Literal["field_shared"] = "field_shared"
    shared: bool


class LanguageChosen(Happening):
    """The talk goes on in another language; what was typed stays as typed."""

    kind: Literal["language_chosen"] = "language_chosen"
    language: Language


class Asked(Happening):
    """Levier put a question; it is open until another is asked."""

    kind: Literal["asked"] = "asked"
    question: QuestionId
    about: str = ""


class Said(Happening):
    """The person's message, word for word."""

    kind: Literal["said"] = "said"
    text: str
    language: Language


class Confided(Happening):
    """The person spoke of distress or danger in this turn; its words go nowhere else."""

    kind: Literal["confided"] = "confided"


class Replied(Happening):
    """What Levier said, with the passages it leans on."""

    kind: Literal["replied"] = "replied"
    text: str
    citations: tuple[CitedPassage, ...] = ()


class Skipped(Happening):
    """The person passed over a question; it is not asked again by itself."""

    kind: Literal["skipped"] = "skipped"
    question: QuestionId
    about: str = ""


class NotKnown(Happening):
    """The person does not know; the gap is kept as "to document"."""

    kind: Literal["not_known"] = "not_known"
    question: QuestionId
    about: str = ""


class Paused(Happening):
    """The person stopped for now."""

    kind: Literal["paused"] = "paused"


class Undone(Happening):
    """A whole turn was taken back; `turn` is the number that its entries share."""

    kind: Literal["undone"] = "undone"
    turn: int


class Redone(Happening):
    """A turn that was taken back counts again."""

    kind: Literal["redone"] = "redone"
    turn: int


class Forgotten(Happening):
    """A person's text stood here and was erased for good."""

    kind: Literal["forgotten"] = "forgotten"


class PathChosen(Happening):
    """The person chose how far to go now: the short path, or the full one."""

    kind: Literal["path_chosen"] = "path_chosen"
    path: Path


class Guided(Happening):
    """Levier offered a passage unasked, where a person hesitated; it does so once a topic."""

    kind: Literal["guided"] = "guided"
    topic: str
    question: QuestionId


class NoneStated(Happening):
    """The person said that there is none (no negative effect, no partner): an answer, no gap."""

    kind: Literal["none_stated"] = "none_stated"
    question: QuestionId
    about: str = ""
