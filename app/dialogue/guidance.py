"""Guidance unasked: the one passage that helps, in a sentence, once a topic.

It comes where a person does not know, where an answer gave nothing, or where what was done is told
for what changed. Who is sure is left in peace.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, get_args

from app.assessment.assessment import Assessment
from app.assessment.events import CitedPassage, EffectStated, Event, Guided, NotKnown
from app.assessment.known import OpenQuestion
from app.assessment.vocabulary import QuestionId
from app.dialogue.outputs import is_output, is_satisfaction
from app.dialogue.turn import Turn
from app.dialogue.waiting import last_asked
from app.i18n import has_text, t
from indicators.mapping import Mapper
from knowledge.corpus import Corpus
from knowledge.language import Language
from knowledge.text import sentences
from knowledge.yaml_files import own_yaml

Situation = Literal["unsure", "hesitates", "output", "satisfaction"]
SITUATIONS: tuple[Situation, ...] = get_args(Situation)

_HERE = Path(__file__).parent
# Refusals that show that the question was too hard, rather than the answer unreadable.
_TOO_HARD = ("yes_no", "nothing_read", "no_activity", "lever_unclear", "question_what_changes")


@dataclass(frozen=True)
class Guide:
    """A passage offered unasked.

    Attributes:
        text: one sentence.
        citation: the opening of the passage, which says it in full.
    """

    situation: Situation
    topic: str
    text: str
    citation: CitedPassage
    event: Guided

    @property
    def again(self) -> bool:
        """Whether the question is worth putting again: the answer told something else."""
        return self.situation in ("output", "satisfaction")


@lru_cache(maxsize=1)
def guidance_map() -> Mapping[Situation, Mapping[QuestionId, str]]:
    """Read which topic helps where; raises `ContentError` where the file is broken."""
    data = own_yaml(_HERE / "guidance_topics.yaml")
    found: Mapping[Situation, Mapping[QuestionId, str]] = data
    return found


def guide(turn: Turn, assessment: Assessment, corpus: Corpus, mapper: Mapper) -> Guide | None:
    """Choose the passage to offer after a turn; None where none is needed, or it was offered.

    `assessment` holds the turn's events already, and not yet the reply.
    """
    known = assessment.known
    found = _situation(turn, last_asked(assessment), known.language, mapper)
    if found is None:
        return None
    situation, question = found
    topic = guidance_map()[situation].get(question, "")
    passage = corpus.get(topic, known.language)
    if passage is None or topic in known.guided:
        return None
    opening = next(one for one in passage.paragraphs if one.role == "essentials")
    first = sentences(opening.text)[0]
    start = opening.start + first.start
    cited = CitedPassage(passage=passage.id, start=start, end=opening.start + first.end)
    text = t(_key(situation, topic), known.language)
    return Guide(situation, topic, text, cited, Guided(topic=topic, question=question))


def _key(situation: Situation, topic: str) -> str:
    own = f"guidance.{situation}"
    return own if has_text(own, "en") else f"guidance.topic.{topic.replace('-', '_')}"


def _situation(
    turn: Turn, asked: OpenQuestion | None, language: Language, mapper: Mapper
) -> tuple[Situation, QuestionId] | None:
    unknown = next((one for one in turn.events if isinstance(one, NotKnown)), None)
    if unknown:
        return "unsure", unknown.question
    if turn.aside or turn.care or asked is None:
        return None
    if turn.refusal and turn.refusal.code in _TOO_HARD:
        return "hesitates", asked.question
    if turn.intent == "answer" and asked.question == "change":
        told = told_for_change(turn.events, language, mapper)
        return (told, "change") if told else None
    return None


def told_for_change(
    events: tuple[Event, ...], language: Language, mapper: Mapper
) -> Situation | None:
    """Tell whether all that was told for a change is what was done, or that people are pleased."""
    told = [one.text for one in events if isinstance(one, EffectStated)]
    if not told:
        return None
    if all(is_satisfaction(text, language) for text in told):
        return "satisfaction"
    if all(is_output(text, language) for text in told):
        levels = {mapper.map(text, language).level for text in told}
        return "output" if levels <= {"realisation", None} else None
    return None
