"""When an activity is a lever, and how well founded: a status with its reason, never a mark."""

from __future__ import annotations

from typing import Literal, NamedTuple

from app.assessment.known import Activity
from app.assessment.vocabulary import LeverStatus

Reason = Literal[
    "support",
    "declined",
    "no_effect",
    "no_evidence",
    "seen",
    "no_alternative",
    "founded",
]


class Standing(NamedTuple):
    """A status and the code of the sentence that gives its reason."""

    status: LeverStatus
    reason: Reason


def standing(activity: Activity) -> Standing:
    """Say how an activity stands, from what was said of it.

    A lever is *confirmed* when its effect was counted, asked or compared and it was considered what
    else could explain it; *promising* when the effect was at least seen; else *to document*.
    """
    if activity.support:
        return Standing("support", "support")
    if activity.declined:
        return Standing("support", "declined")
    if not activity.effects:
        return Standing("to_document", "no_effect")
    if activity.evidence is None or activity.evidence.level == "none":
        return Standing("to_document", "no_evidence")
    if activity.evidence.level == "seen":
        return Standing("promising", "seen")
    if activity.alternative is None and activity.cause is None:
        return Standing("promising", "no_alternative")
    return Standing("confirmed", "founded")
