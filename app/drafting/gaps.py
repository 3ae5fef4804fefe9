"""What to document or settle before a draft is sent: gaps are listed, never smoothed over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.assessment.assessment import Assessment
from app.assessment.known import Activity
from app.assessment.levers import standing
from app.assessment.vocabulary import QuestionId
from app.drafting.claim import Claim
from app.drafting.draft import Gap
from app.i18n import t
from indicators.grid import Grid
from knowledge.language import Language

_STRONG = ("counted", "asked", "compared")

# The question of the talk that fills a gap; a team or a reworded figure is told in the opening.
_ASKED: dict[str, QuestionId] = {
    "name": "name",
    "staff": "activities",
    "mission": "mission",
    "territory": "territory",
    "stakeholders": "stakeholders",
    "effect": "change",
    "figure": "evidence",
    "story": "evidence",
    "evidence": "evidence",
    "alternative": "without_you",
    "unconfirmed": "activities_check",
    "lever": "lever_check",
    "question": "evaluative_question",
}


def gaps(
    assessment: Assessment, claims: Sequence[Claim], grid: Grid, language: Language
) -> list[Gap]:
    """List what is missing or weak, each with what would fill it, in the order of the draft."""
    known = assessment.known
    found = [
        _gap(field, language)
        for field in ("name", "staff", "mission")
        if field not in known.portrait
    ]
    if known.territory is None:
        found.append(_gap("territory", language))
    for activity in known.candidates:
        found += _about(activity, claims, language)
    if any(not one.confirmed for one in known.activities):
        found.append(_gap("unconfirmed", language))
    if not known.levers:
        found.append(_gap("lever", language))
    if known.evaluative_question is None:
        found.append(_gap("question", language))
    return found


def _gap(key: str, language: Language, about: str = "", **words: str) -> Gap:
    return Gap(text=t(f"drafts.gap.{key}", language, **words), question=_ASKED[key], about=about)


def _about(activity: Activity, claims: Sequence[Claim], language: Language) -> Iterator[Gap]:
    name, own = activity.text, activity.id
    if activity.stakeholders is None:
        yield _gap("stakeholders", language, own, activity=name)
    if standing(activity).reason == "no_effect":
        yield _gap("effect", language, own, activity=name)
        return
    level = activity.evidence.level if activity.evidence else "none"
    recorded = any(one.kind == "result" and one.activity == own for one in claims)
    for effect in activity.effects:
        words = " ".join(effect.text.split())
        if effect.form == "figure" and level not in _STRONG and not recorded:
            yield _gap("figure", language, own, words=words)
        if effect.form == "story":
            yield _gap("story", language, own, words=words)
    if level == "none" and not recorded:
        yield _gap("evidence", language, own, activity=name)
    if activity.alternative is None:
        yield _gap("alternative", language, own, activity=name)
