"""A small standing assessment, in the light of which single messages can be read."""

from __future__ import annotations

from datetime import UTC, datetime

from app.assessment.assessment import Assessment
from app.assessment.events import (
    ActivitiesConfirmed,
    ActivitiesProposed,
    Asked,
    Event,
    ProposedActivity,
    Said,
    Started,
)
from app.assessment.vocabulary import ABOUT_AN_ACTIVITY, QUESTIONS, QuestionId
from knowledge.language import Language, Localised

PERSON = "person"
_ACTIVITY = "act1"

# The questions that a message may be read in the light of, from the command line.
ASKABLE: tuple[QuestionId, ...] = (
    "name",
    "mission",
    "activities",
    "stakeholders",
    "change",
    "evidence",
    "without_you",
    "territory",
    "evaluative_question",
)

_DOES = Localised(
    fr="former des personnes à la réparation de vélos",
    nl="mensen opleiden in fietsherstelling",
    en="train people in bicycle repair",
)

# A fixed moment: the example is the same in every run.
_THEN = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def standing_example(asked: QuestionId | str, language: Language) -> Assessment:
    """Make an assessment in which one question is open; those about an activity have one."""
    question = next(one for one in QUESTIONS if one == asked)
    about = _ACTIVITY if question in ABOUT_AN_ACTIVITY else ""
    told: list[Event] = []
    if question != "activities":
        proposed = ProposedActivity(id=_ACTIVITY, text=_DOES[language])
        told = [
            Said(text=_DOES[language], language=language),
            ActivitiesProposed(activities=(proposed,)),
            ActivitiesConfirmed(activities=(_ACTIVITY,)),
        ]
    start: list[tuple[str, Event]] = [(PERSON, Started(language=language))]
    assessment = Assessment("example").with_events(start, _THEN)
    if told:
        assessment = assessment.with_events([(PERSON, event) for event in told], _THEN)
    return assessment.with_events([("levier", Asked(question=question, about=about))], _THEN)
