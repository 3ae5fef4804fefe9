"""Take a turn: understand, store, reply. Every change of a talk goes through here."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.assessment.assessment import LEVIER, Assessment, numbered
from app.assessment.events import Event
from app.assessment.vocabulary import Intent
from app.dialogue.engine import Engine, acts
from app.dialogue.turn import Turn
from app.ui.deciding import decide, upon_newest
from app.ui.shared import loader
from app.ui.state import Session, session

_Reader = Callable[[Engine, Assessment], Turn]


def say(text: str) -> None:
    """Take what the person typed."""
    if text.strip():
        _turn(lambda engine, assessment: engine.understand(text, assessment))


def act(events: Sequence[Event], *, correcting: bool = False) -> None:
    """Take what the person did by hand: the same events as if they had been said."""
    if events:
        intent: Intent = "correct_earlier" if correcting else "answer"
        _turn(lambda engine, assessment: Turn(intent, tuple(events)))


def note(events: Sequence[Event]) -> None:
    """Write down what the person decided by hand, where the talk has nothing to say to it."""
    decide(lambda assessment: events)


def _turn(read: _Reader) -> None:
    engine = loader().get()
    here = session()
    upon_newest(here, lambda: _write(engine, here, read))


def _write(engine: Engine, here: Session, read: _Reader) -> None:
    assessment = here.assessment()
    turn = read(engine, assessment)
    heard: list[tuple[str, Event]] = [(here.who.id, event) for event in turn.events]
    at = assessment.entries[-1].at if assessment.entries else None
    after = assessment.extended(numbered(heard, assessment.last_seq, at)) if at else assessment
    reply = engine.reply(turn, after)
    here.append(acts(here.who.id, LEVIER, turn, reply))
    here.language = here.assessment().known.language


def continue_talk() -> None:
    """Welcome back after a resume, with the question that is useful now."""
    here = session()
    reply = loader().get().open(here.assessment())
    here.append([(LEVIER, event) for event in reply.events])
