"""Who among those affected is never asked: it leads to the stakeholder map."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from app.assessment.events import StakeholderPlaced
from app.assessment.known import Known
from app.assessment.stakeholder_hints import people_named
from app.assessment.stakeholders import LITTLE, MUCH, Named, id_of
from app.assessment.vocabulary import QuestionId
from app.dialogue.lexicon import load_lexicon
from app.dialogue.message import Message
from app.dialogue.steps.step import MayBeNone, Read, shown
from app.dialogue.turn import Question, Refusal
from app.i18n.wording import people_and_adverb, raised
from indicators.grid import Grid
from knowledge.language import Language
from knowledge.text import fold

_LONGEST_NAME = 80
_MOST_WORDS = 7  # of a name; more is a sentence
# What parts one from the next: "and" only where a name of its own follows.
_BETWEEN: dict[Language, str] = {
    "fr": r"[,;\n]+|\s+et\s+(?=(?:les|des|nos|leurs|la|le|l'|aux?)\b)",
    "nl": r"[,;\n]+|\s+en\s+(?=(?:de|het|onze|hun)\b)",
    "en": r"[,;\n]+|\s+and\s+(?=(?:the|our|their)\b)",
}
# "…, we only see the mothers" names nobody more.
_ON_GOES = re.compile(
    r"(?:on|nous|ils|elles|il|elle|car|parce|mais|we|wij|ze|zij|want|maar|they|because|but|as)\b"
)


@dataclass(frozen=True)
class AskVoices(MayBeNone):
    """Who lives with the effects and is never asked about them."""

    grid: Grid
    id: ClassVar[QuestionId] = "voices"

    def wanted(self, known: Known, about: str) -> bool:
        """Until someone with little voice stands on the map."""
        unheard = any(one.voice == LITTLE for one in known.stakeholders)
        return not unheard and not known.passed_over(self.id)

    def ask(self, known: Known, about: str) -> Question:
        """Put the question."""
        return Question(self.id)

    def take(self, message: Message, known: Known, about: str) -> Read:
        """Put each one named on the map: much touched, little heard; the rest is for the person."""
        names = _named(message, people_named(self.grid, message.language))
        if not names:
            return Refusal("nothing_read")
        receivers = {
            _receiver(one.stakeholders.text, known) for one in known.candidates if one.stakeholders
        }
        return [_placed(name, id_of(name) in receivers) for name in names]


def _receiver(text: str, known: Known) -> str:
    people, _ = people_and_adverb(text, known.language)
    return id_of(people)


def _placed(name: str, receives: bool) -> StakeholderPlaced:
    """Place someone who lives with the effects and is never asked."""
    return StakeholderPlaced(
        stakeholder=id_of(name),
        name=raised(name),
        roles=("receives",) if receives else (),
        affected=MUCH,
        voice=LITTLE,
    )


def _named(message: Message, people: Named) -> list[str]:
    """Part "the parents and the neighbours"; of a whole sentence, take the people it names."""
    lead = load_lexicon(message.language).told["never_asked"].match(fold(message.read))
    text = message.read[lead.end() if lead else 0 :] or message.read
    parts = [one.strip(" .!") for one in re.split(_BETWEEN[message.language], text)]
    named = [one for one in parts if one and not _ON_GOES.match(fold(one))]
    return [name for part in named or parts[:1] if part for name in _names(part, people)]


def _names(part: str, people: Named) -> list[str]:
    if len(part.split()) <= _MOST_WORDS:
        return [part]
    return list(people(part)) or [shown(part, _LONGEST_NAME)]
