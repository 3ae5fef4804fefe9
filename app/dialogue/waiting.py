"""Which question waits, read from the log: what was asked last, of what, and how often in a row."""

from __future__ import annotations

from app.assessment.assessment import Assessment
from app.assessment.events import Asked, Entry, Paused, Replied
from app.assessment.known import OpenQuestion
from app.assessment.vocabulary import QuestionId


def waiting(assessment: Assessment) -> OpenQuestion | None:
    """Return the question that waits; none does where the last reply asked nothing."""
    return None if asked_nothing(assessment) else assessment.known.open_question


def asked_nothing(assessment: Assessment) -> bool:
    """Whether the last reply asked nothing; one that only took leave leaves its question open."""
    last = next(
        (one for one in _counting(assessment) if isinstance(one.event, Asked | Replied)), None
    )
    if last is None or isinstance(last.event, Asked):
        return False
    turn = (one.event for one in assessment.entries if one.turn == last.turn)
    return not any(isinstance(event, Paused) for event in turn)


def asked_before(assessment: Assessment) -> OpenQuestion | None:
    """Return the question asked before the one that is open, if it can still be asked."""
    known = assessment.known
    for asked in _asked(assessment):
        gone = asked.about and known.activity(asked.about) is None
        if asked != known.open_question and not gone:
            return asked
    return None


def last_asked(assessment: Assessment) -> OpenQuestion | None:
    """Return the question that was put last, answered or not."""
    return next(iter(_asked(assessment)), None)


def activity_at_hand(assessment: Assessment) -> str:
    """Return the id of the activity that the talk is about now, "" for none."""
    last = last_asked(assessment)
    return last.about if last else ""


def asked_in_a_row(assessment: Assessment) -> int:
    """Count how many times in a row the last question was put."""
    times = 0
    asked = _asked(assessment)
    for one in asked:
        if one != asked[0]:
            break
        times += 1
    return times


def turn_of(assessment: Assessment, question: QuestionId, about: str) -> int:
    """Say how many other activities a question was put of before: each has its own wording."""
    asked = reversed(_asked(assessment))
    others = dict.fromkeys(one.about for one in asked if one.question == question)
    return list(others).index(about) if about in others else len(others)


def _asked(assessment: Assessment) -> list[OpenQuestion]:
    """List the questions that were put, the newest first."""
    return [
        OpenQuestion(question=one.event.question, about=one.event.about)
        for one in _counting(assessment)
        if isinstance(one.event, Asked)
    ]


def _counting(assessment: Assessment) -> list[Entry]:
    """List the entries that count, the newest first."""
    undone = assessment.undone
    return [one for one in reversed(assessment.entries) if one.turn not in undone]
