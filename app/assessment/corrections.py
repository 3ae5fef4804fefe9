"""What a person put right of Levier's reading of activities: kept in the talk, learnt by nobody.

A federation may be offered such corrections as examples for its grid pack; a person reads them
first. Nothing here is sent, and no mapping learns from it by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.assessment import events as e
from app.assessment.assessment import Assessment
from app.assessment.known import Activity
from knowledge.language import Language


@dataclass(frozen=True)
class Correction:
    """One activity that was read wrongly, and what the person made of it.

    Attributes:
        activity: its id.
        text: its words now.
        effects: what was told of its effects, word for word, in the language of the activity.
        language: the language in which the activity was told.
        proposed: the facets that Levier proposed when the person decided, best first.
        proposed_support: whether Levier took it for a support activity.
        chosen: the facets that the person confirmed; none as long as only some were set aside.
        support: whether the person keeps it apart: support, or no lever.
    """

    activity: str
    text: str
    effects: tuple[str, ...]
    language: Language
    proposed: tuple[str, ...]
    proposed_support: bool
    chosen: tuple[str, ...]
    support: bool

    @property
    def settled(self) -> bool:
        """Whether it says what the activity is, and not only what it is not."""
        return self.support or bool(self.chosen)

    @property
    def statement(self) -> str:
        """The words as one statement: the activity, then its effects."""
        return ". ".join(part.strip().rstrip(". ") for part in (self.text, *self.effects))


def corrections(assessment: Assessment) -> list[Correction]:
    """List what the person corrected and still stands, in the order of the activities."""
    readings = _readings(assessment)
    return [
        _correction(activity, readings[activity.id])
        for activity in assessment.known.activities
        if activity.id in readings and _differs(activity, readings[activity.id])
    ]


@dataclass
class _Reading:
    """How Levier read one activity, up to the person's first word on it."""

    language: Language
    support: bool | None = None  # None: added by hand, so nothing was read
    facets: tuple[str, ...] = ()
    decided: bool = False
    effect_languages: dict[str, Language] = field(default_factory=dict)


def _readings(assessment: Assessment) -> dict[str, _Reading]:
    found: dict[str, _Reading] = {}
    spoken = _spoken(assessment)
    language = assessment.known.language
    for entry in assessment.entries:
        if entry.turn in assessment.undone:
            continue
        event = entry.event
        if isinstance(event, e.Started | e.LanguageChosen):
            language = event.language
        said = spoken.get(entry.turn, language)
        if isinstance(event, e.ActivitiesProposed):
            for one in event.activities:
                found.setdefault(one.id, _Reading(said, one.support))
        elif isinstance(event, e.ActivityAdded):
            found.setdefault(event.activity, _Reading(said))
        else:
            _follow(event, found.get(str(getattr(event, "activity", ""))), said)
    return found


def _spoken(assessment: Assessment) -> dict[int, Language]:
    """The language of the message in each turn that has one."""
    said = ((entry.turn, entry.event) for entry in assessment.entries)
    return {turn: event.language for turn, event in said if isinstance(event, e.Said)}


def _follow(event: Any, reading: _Reading | None, said: Language) -> None:
    """Note what an event says about the reading of one activity."""
    if reading is None:
        return
    match event:
        case e.ActivityReworded():
            reading.language, reading.facets, reading.decided = said, (), False
        case e.EffectStated():
            reading.effect_languages[event.effect] = said
        case e.LeverProposed() if not reading.decided:
            reading.facets = tuple(one.facet for one in event.facets)
        case e.LeverConfirmed() | e.LeverDeclined() | e.FacetSetAside():
            reading.decided = True


def _differs(activity: Activity, reading: _Reading) -> bool:
    """Whether the person's last word is another than what was read.

    To choose among the facets proposed is no correction, as long as the first is kept: the others
    were offered for that.
    """
    if activity.support or activity.declined:
        return reading.support is False or bool(reading.facets)
    if reading.support:
        return True
    if any(facet in activity.set_aside for facet in reading.facets):
        return True
    if activity.lever is None:
        return False
    chosen = activity.lever.facets
    others = set(chosen) - set(reading.facets)
    return bool(reading.facets) and (bool(others) or reading.facets[0] not in chosen)


def _correction(activity: Activity, reading: _Reading) -> Correction:
    support = activity.support or activity.declined
    languages: Mapping[str, Language] = reading.effect_languages
    effects = tuple(
        one.text
        for one in activity.effects
        if languages.get(one.id, reading.language) == reading.language
    )
    return Correction(
        activity=activity.id,
        text=activity.text,
        effects=effects,
        language=reading.language,
        proposed=reading.facets,
        proposed_support=bool(reading.support),
        chosen=activity.lever.facets if activity.lever and not support else (),
        support=support,
    )
