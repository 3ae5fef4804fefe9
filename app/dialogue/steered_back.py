"""Answer what passes over a question, or moves the talk, in few words."""

from __future__ import annotations

from dataclasses import dataclass

from app.assessment import events as e
from app.i18n import t
from knowledge.language import Language

# Gaps of the assessment itself are "to document"; the others are only passed over.
_TO_DOCUMENT = ("change", "evidence", "without_you", "other_effects", "other_causes", "long_term")


@dataclass(frozen=True)
class Manner:
    """How to say it: in which language, in which of several wordings.

    Attributes:
        alone: whether an event is all that a message gave.
        let_go: whether a question is passed over because it was asked often enough.
    """

    language: Language
    variant: int
    alone: bool
    let_go: bool


def steered_back(event: e.Event, manner: Manner) -> list[str]:
    """Answer what passes over a question, or moves the talk."""
    language, variant = manner.language, manner.variant
    match event:
        case e.Skipped(question="path") | e.NotKnown(question="path"):
            return [t("talk.ack.later", language)]
        case e.Skipped(question="priorities") | e.NotKnown(question="priorities"):
            return [t("talk.ack.first_ones", language)]
        case e.Skipped():
            return [
                t("talk.ack.let_go" if manner.let_go else "talk.ack.skipped", language, variant)
            ]
        case e.NotKnown():
            gap = "not_known" if event.question in _TO_DOCUMENT else "not_known_yet"
            return [t(f"talk.ack.{gap}", language, variant)]
        case e.NoneStated():
            return [t(f"talk.ack.none.{event.question}", language)]
        case e.PathChosen():
            return [t(f"talk.ack.path_{event.path}", language)]
        case e.Undone():
            return [t("talk.ack.undone", language)]
        case e.Redone():
            return [t("talk.ack.redone", language)]
        case e.LanguageChosen():
            return [t("talk.ack.language", language)]
        case _:
            return []
