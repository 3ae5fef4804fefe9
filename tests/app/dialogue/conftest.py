"""A talk that a test goes through, message by message, with the real engine."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.assessment.assessment import Assessment
from app.assessment.events import Started
from app.dialogue.engine import Engine, acts
from app.dialogue.scripted import Exchange, exchange
from app.dialogue.waiting import waiting
from knowledge.language import Language
from tests.conftest import NOW


class Talk:
    """One person's talk; `said` takes a turn and returns what came of it."""

    def __init__(self, engine: Engine, language: Language) -> None:
        self.engine = engine
        started = Assessment("talk").with_events([("person", Started(language=language))], NOW)
        opening = engine.open(started)
        self.assessment = started.with_events(acts("person", "levier", None, opening), NOW)

    def said(self, *messages: str) -> Exchange:
        """Take a turn a message; return the last one."""
        for message in messages:
            self.assessment, done, _ = exchange(
                self.engine, self.assessment, message, "person", NOW
            )
        return done

    @property
    def asked(self) -> str:
        """The id of the question that is open, "end" where none is."""
        open_one = waiting(self.assessment)
        return open_one.question if open_one else "end"

    @property
    def about(self) -> str:
        """The id of the activity that the open question is about, "" for none."""
        open_one = waiting(self.assessment)
        return open_one.about if open_one else ""


@pytest.fixture
def talk(engine: Engine) -> Callable[[Language], Talk]:
    """Begin a talk in a language."""
    return lambda language: Talk(engine, language)
