"""What the full path asks of a lever: what went less well, what else explains it, how, and so that.

"None" is an answer to each of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from app.assessment.chain import missing, with_link
from app.assessment.events import CauseStated, EffectStated, PracticesStated
from app.assessment.known import Activity, Known
from app.assessment.vocabulary import QuestionId
from app.dialogue.besides import names_others
from app.dialogue.effects import direction, effects_in
from app.dialogue.lexicon import load_lexicon
from app.dialogue.message import Message
from app.dialogue.steps.effects import AboutActivity, activity_asked
from app.dialogue.steps.step import MayBeNone, Read, shown
from app.dialogue.turn import Question
from indicators.grid import PRACTICES, Grid
from indicators.mapping import Mapper
from knowledge.language import Language
from knowledge.text import fold

_MOST_PRACTICES = 2  # proposed; the person sees all of them
_LIKELY = 0.2  # a chance below this is not worth a person's time


_FEWEST_WORDS = 3  # of an effect
_JOINTS: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"[,;]\s+(?:et|mais)\s+"),
    "nl": re.compile(r"[,;]\s+(?:en|maar)\s+"),
    "en": re.compile(r"[,;]\s+(?:and|but)\s+"),
}


class AskOtherEffects(MayBeNone, AboutActivity):
    """What went less well, or came unforeseen: the side that reports leave out."""

    id: ClassVar[QuestionId] = "other_effects"

    def wanted(self, known: Known, about: str) -> bool:
        """Until one is told, or none."""
        told = activity_asked(known, about).side_effects
        return not told and not known.passed_over(self.id, about)

    def take(self, message: Message, known: Known, about: str) -> Read:
        """Take each sentence as an effect of its own, harmful or unforeseen by its words."""
        language = message.language
        already = len(activity_asked(known, about).side_effects)
        text = "\n".join(part for one in message.sentences for part in _apart(one.text, language))
        return [_beside(one, language) for one in effects_in(text, language, about, already)]


def _apart(sentence: str, language: Language) -> list[str]:
    """Part harm from a surprise told in one sentence: "some gave up, and nobody expected …"."""
    for joint in _JOINTS[language].finditer(sentence):
        parts = [sentence[: joint.start()], sentence[joint.end() :]]
        whole = all(len(part.split()) >= _FEWEST_WORDS for part in parts)
        if whole and len({direction(part, language) for part in parts}) > 1:
            return parts
    return [sentence]


def _beside(effect: EffectStated, language: Language) -> EffectStated:
    """Side effects are numbered apart, so that none takes the place of an effect."""
    number = effect.effect.rsplit("-e", 1)[-1]
    changes = {
        "effect": f"{effect.activity}-s{number}",
        "direction": direction(effect.text, language),
    }
    return effect.model_copy(update=changes)


class AskOtherCauses(MayBeNone, AboutActivity):
    """What else, apart from them, could explain the change."""

    id: ClassVar[QuestionId] = "other_causes"

    def wanted(self, known: Known, about: str) -> bool:
        """Until it is told; who said what would be without them may have named it already."""
        activity = activity_asked(known, about)
        told = activity.alternative
        named = bool(told) and names_others(told.text if told else "", known.language)
        return (
            bool(activity.effects)
            and activity.cause is None
            and not named
            and not known.passed_over(self.id, about)
        )

    def take(self, message: Message, known: Known, about: str) -> Read:
        """Keep the words."""
        return [CauseStated(activity=about, text=message.text)]


@dataclass(frozen=True)
class AskPractices(MayBeNone, AboutActivity):
    """Which ways of working bring the change about, in the person's own words."""

    mapper: Mapper
    grid: Grid
    id: ClassVar[QuestionId] = "practices"

    def wanted(self, known: Known, about: str) -> bool:
        """Until it is told, or passed over."""
        told = activity_asked(known, about).practices
        return told is None and not known.passed_over(self.id, about)

    def ask(self, known: Known, about: str) -> Question:
        """Put the question, with the practices of the grid as ready answers."""
        params = {"activity": shown(activity_asked(known, about).text)}
        ways = tuple(one for one in self.grid.facets if is_practice(one))
        return Question(self.id, about, params, options=ways)

    def take(self, message: Message, known: Known, about: str) -> Read:
        """Keep the words; a practice that they call by name counts, one that is read waits."""
        named = self.mapper.named_facets(message.read, message.language)
        ways = tuple(one for one in named if is_practice(one))
        return [PracticesStated(activity=about, text=message.text, facets=ways)]


def proposed_practices(activity: Activity, mapper: Mapper, language: Language) -> tuple[str, ...]:
    """Read which practices a way of working touches, the likeliest first; none until it is told."""
    if activity.practices is None:
        return ()
    read = mapper.map(activity.practices.text, language).facets
    likely = [one.facet for one in read if is_practice(one.facet) and one.score >= _LIKELY]
    return tuple(likely[:_MOST_PRACTICES])


def is_practice(facet: str) -> bool:
    """Whether a facet is one of the practices band."""
    return facet.split(".")[0] == PRACTICES


class AskLongTerm(MayBeNone, AboutActivity):
    """The wider or longer change that follows: the end of "if …, then …, so that …"."""

    id: ClassVar[QuestionId] = "long_term"

    def wanted(self, known: Known, about: str) -> bool:
        """Until the chain has its end."""
        activity = activity_asked(known, about)
        open_end = bool(activity.effects) and "impact" in missing(activity)
        return open_end and not known.passed_over(self.id, about)

    def take(self, message: Message, known: Known, about: str) -> Read:
        """Take the words that come behind "so that"."""
        lead = load_lexicon(message.language).told["so_that"].match(fold(message.read))
        text = message.read[lead.end() if lead else 0 :].strip(" .") or message.read
        return [with_link(activity_asked(known, about), "impact", text)]
