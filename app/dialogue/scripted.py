"""A scripted user talks with the real engine: for cases, evaluation and the command line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.assessment.assessment import LEVIER, Assessment, numbered
from app.assessment.events import Event, Started
from app.dialogue.engine import Engine, acts
from app.dialogue.turn import Reply
from knowledge.language import Language

PERSON = "person"
_A_TURN = timedelta(minutes=1)


@dataclass(frozen=True)
class Exchange:
    """What was said, what it was taken for, and what was answered."""

    said: str
    intent: str
    reply: Reply


def exchange(
    engine: Engine, assessment: Assessment, said: str, person: str, at: datetime
) -> tuple[Assessment, Exchange, Sequence[tuple[str, Event]]]:
    """Take one turn; return the assessment after it, and the acts to store."""
    turn = engine.understand(said, assessment)
    heard = numbered([(person, event) for event in turn.events], assessment.last_seq, at)
    reply = engine.reply(turn, assessment.extended(heard))
    done = acts(person, LEVIER, turn, reply)
    return assessment.with_events(done, at), Exchange(said, turn.intent, reply), done


def talk(
    engine: Engine, name: str, language: Language, turns: Sequence[str], at: datetime
) -> tuple[Assessment, str, list[Exchange]]:
    """Run a whole talk; return the assessment, the greeting and the exchanges."""
    assessment = Assessment(name).with_events([(PERSON, Started(language=language))], at)
    opening = engine.open(assessment)
    assessment = assessment.with_events(acts(PERSON, LEVIER, None, opening), at)
    exchanges = []
    for said in turns:
        at += _A_TURN
        assessment, one, _ = exchange(engine, assessment, said, PERSON, at)
        exchanges.append(one)
    return assessment, opening.text, exchanges
