"""Does a talk end with what the person told, and was anything asked that was known?"""

from __future__ import annotations

from typing import Literal, get_args

from app.assessment.events import Asked
from app.assessment.known import Known
from evaluation.users.enterprise import Enterprise
from knowledge.text import fold

_Told = Literal["mission", "needs", "aspirations", "means", "partners"]
_PORTRAIT: tuple[_Told, ...] = get_args(_Told)


def answered_already(known: Known, asked: Asked) -> bool:
    """Whether what is asked stands in the assessment, or was passed over."""
    question = asked.question
    if known.passed_over(question, asked.about):
        return True
    if question == "territory":
        return known.territory is not None
    if question in ("name", *_PORTRAIT):
        return any(field == question for field in known.portrait)
    if question == "purpose":
        return known.purpose is not None
    activity = known.activity(asked.about) if asked.about else None
    if activity is None:
        return False
    told = {
        "stakeholders": activity.stakeholders,
        "change": activity.effects,
        "evidence": activity.evidence,
        "without_you": activity.alternative,
        "other_causes": activity.cause,
        "practices": activity.practices,
        "other_effects": activity.side_effects,
        "lever_check": activity.lever,
    }
    return bool(told.get(question))


def reached(known: Known, enterprise: Enterprise, said: list[str]) -> dict[str, bool]:
    """Tell, for each fact that the person stated, whether it stands unchanged.

    `said` holds the messages that were really sent: what a manner kept back is no loss.
    """
    facts = enterprise.facts
    found: dict[str, bool] = {}
    name, staff = known.portrait.get("name"), known.portrait.get("staff")
    found["name"] = name is not None and fold(facts.name) in fold(name.text)
    found["territory"] = known.territory is not None and (
        known.territory.territory == facts.territory
    )
    found["staff"] = staff is not None and staff.number == facts.staff
    whole = fold(" ".join(said))
    for field in _PORTRAIT:
        answer = enterprise.answers.get(field, "")
        if fold(answer) in whole:
            fact = known.portrait.get(field)
            found[field] = fact is not None and fold(answer) in fold(fact.text)
    if fold(enterprise.answers["purpose"]) in whole:
        told = known.purpose
        found["purpose"] = told is not None and fold(enterprise.answers["purpose"]) in fold(
            told.text
        )
    for activity in known.activities:
        one = enterprise.activity(activity.text)
        if one is None or activity.support:
            continue
        texts = {
            "stakeholders": [activity.stakeholders.text] if activity.stakeholders else [],
            "change": [effect.text for effect in activity.effects],
            "without_you": [activity.alternative.text] if activity.alternative else [],
            "other_causes": [activity.cause.text] if activity.cause else [],
            "practices": [activity.practices.text] if activity.practices else [],
        }
        for question, kept in texts.items():
            answer = fold(getattr(one, question)).rstrip(".")
            if answer in whole:
                found[f"{activity.id} {question}"] = any(answer in fold(text) for text in kept)
        if fold(one.evidence) in whole:
            level = activity.evidence.level if activity.evidence else None
            found[f"{activity.id} evidence"] = level == one.level
    return found
