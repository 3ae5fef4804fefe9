"""What to document or settle before a draft is sent: gaps are listed, never smoothed over."""

from __future__ import annotations

from collections.abc import Sequence

from app.assessment.assessment import Assessment
from app.assessment.known import Activity
from app.assessment.levers import standing
from app.drafting.claims import Claim
from app.i18n import t
from indicators.grid import Grid
from knowledge.language import Language

_STRONG = ("counted", "asked", "compared")


def gaps(
    assessment: Assessment, claims: Sequence[Claim], grid: Grid, language: Language
) -> list[str]:
    """List what is missing or weak, each with what would fill it, in the order of the draft."""
    known = assessment.known
    found = [
        t(f"drafts.gap.{field}", language)
        for field in ("name", "staff", "mission")
        if field not in known.portrait
    ]
    if known.territory is None:
        found.append(t("drafts.gap.territory", language))
    for activity in known.candidates:
        found += _about(activity, language)
    waiting = [one for one in known.activities if not one.confirmed]
    if waiting:
        found.append(t("drafts.gap.unconfirmed", language))
    if not known.levers:
        found.append(t("drafts.gap.lever", language))
    if known.evaluative_question is None:
        found.append(t("drafts.gap.question", language))
    return found


def _about(activity: Activity, language: Language) -> list[str]:
    name = activity.text
    found = []
    if activity.stakeholders is None:
        found.append(t("drafts.gap.stakeholders", language, activity=name))
    if standing(activity).reason == "no_effect":
        found.append(t("drafts.gap.effect", language, activity=name))
        return found
    level = activity.evidence.level if activity.evidence else "none"
    for effect in activity.effects:
        if effect.form == "figure" and level not in _STRONG:
            words = " ".join(effect.text.split())
            found.append(t("drafts.gap.figure", language, words=words))
        if effect.form == "story":
            words = " ".join(effect.text.split())
            found.append(t("drafts.gap.story", language, words=words))
    if level == "none":
        found.append(t("drafts.gap.evidence", language, activity=name))
    if activity.alternative is None:
        found.append(t("drafts.gap.alternative", language, activity=name))
    return found
