"""One simulated talk, from the greeting to the end of the path, with what went wrong in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from random import Random

from app.assessment.assessment import LEVIER, Assessment
from app.assessment.events import Asked, Started
from app.assessment.vocabulary import QuestionId
from app.dialogue.engine import Engine, acts
from app.dialogue.scripted import PERSON, exchange
from evaluation.users.enterprise import Enterprise
from evaluation.users.judge import answered_already, reached
from evaluation.users.manners import MANNERS, Moment
from knowledge.language import Language

_START = datetime(2026, 3, 2, 9, tzinfo=UTC)
_MOST_MESSAGES = 160
_MOST_TIMES = 6  # one question put so often, with an answer given each time, is a loop
_YES: dict[Language, str] = {"fr": "oui", "nl": "ja", "en": "yes"}
_ALL: dict[Language, str] = {"fr": "toutes", "nl": "allemaal", "en": "all of them"}
_SKIP: dict[Language, str] = {"fr": "on passe", "nl": "sla over", "en": "skip"}


@dataclass
class Visit:
    """A talk and its faults.

    Attributes:
        lines: who said what, in order.
        faults: an exception, a loop, an end without a word; empty where all went well.
        asked_again: questions put although their answer was known, as question and activity.
    """

    enterprise: Enterprise
    language: Language
    manner: str
    seed: int
    assessment: Assessment
    lines: list[tuple[str, str]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    asked_again: list[tuple[str, str]] = field(default_factory=list)

    @cached_property
    def facts(self) -> dict[str, bool]:
        """Whether each fact that was typed stands in the assessment; for a talk that is over."""
        said = [text for who, text in self.lines if who != LEVIER]
        return reached(self.assessment.known, self.enterprise, said)


def visit(
    engine: Engine, enterprise: Enterprise, language: Language, manner: str, seed: int
) -> Visit:
    """Talk until nothing is asked any more."""
    rng = Random(f"{enterprise.id}-{manner}-{seed}")
    begun = Assessment("visit").with_events([(PERSON, Started(language=language))], _START)
    done = Visit(enterprise, language, manner, seed, begun)
    opening = engine.open(begun)
    done.assessment = begun.with_events(acts(PERSON, LEVIER, None, opening), _START)
    done.lines.append((LEVIER, opening.text))
    put: Counter[tuple[str, str]] = Counter()
    while not done.faults:
        waiting = done.assessment.known.open_question
        if waiting is None:
            break
        put[waiting.question, waiting.about] += 1
        if put[waiting.question, waiting.about] > _MOST_TIMES or len(done.lines) > _MOST_MESSAGES:
            done.faults.append(f"loop at {waiting.question} {waiting.about}".strip())
            break
        times = put[waiting.question, waiting.about]
        for message in _messages(done, waiting.question, waiting.about, times, rng):
            moved_on = done.assessment.known.open_question != waiting
            if moved_on and manner != "contradictory":
                break  # "I don't know" was taken for the answer: nobody answers a question twice
            _say(engine, done, message)
    return done


def _messages(done: Visit, asked: QuestionId, about: str, times: int, rng: Random) -> list[str]:
    """Answer in one's manner; plainly when asked again, and pass when that does not help."""
    if times > 3:
        return [_SKIP[done.language]]
    plain = _answer(done, asked, about)
    if times > 1:
        return [_ALL[done.language] if asked == "lever_check" else plain]
    now = Moment(plain, asked, done.language, done.enterprise.facts, rng)
    return MANNERS[done.manner](now)


def _answer(done: Visit, asked: QuestionId, about: str) -> str:
    if asked == "activities":
        return done.enterprise.opening
    if asked in ("activities_check", "lever_check", "path"):
        return _YES[done.language]
    if about:
        named = done.assessment.known.activity(about)
        activity = done.enterprise.activity(named.text) if named else None
        return str(getattr(activity, asked, _SKIP[done.language]))
    return done.enterprise.answers.get(asked, _SKIP[done.language])


def _say(engine: Engine, done: Visit, message: str) -> None:
    before = done.assessment
    done.lines.append((PERSON, message))
    try:
        done.assessment, one, _ = exchange(engine, before, message, PERSON, _START)
    except Exception as error:  # the very thing that is looked for
        done.faults.append(f"{type(error).__name__}: {error}")
        return
    done.lines.append((LEVIER, one.reply.text))
    if not one.reply.text.strip():
        done.faults.append("an empty reply")
    asked = next((e for e in one.reply.events if isinstance(e, Asked)), None)
    steered = one.intent in ("back", "correct_earlier", "repeat", "help")
    if asked and not steered and answered_already(done.assessment.known, asked):
        done.asked_again.append((asked.question, asked.about))
