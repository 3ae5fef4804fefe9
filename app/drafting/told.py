"""Claims from what was told: the portrait, the activities, the question, the plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from app.assessment.assessment import Assessment
from app.assessment.chain import links_of
from app.assessment.known import Activity, Effect, Statement
from app.assessment.vocabulary import EvidenceLevel
from app.drafting.claim import Claim, Origin
from indicators.grid import Grid, Level
from knowledge.language import Language


class Sayings:
    """The person's turns, for quoting them as origins."""

    def __init__(self, assessment: Assessment) -> None:
        self._words: dict[int, str] = {}
        self._times: dict[int, datetime] = {}
        for entry in assessment.entries:
            answer = assessment.answer_numbers.get(entry.turn)
            if answer is not None:
                self._times.setdefault(answer, entry.at)
                if entry.event.kind == "said":
                    self._words.setdefault(answer, entry.event.text)

    def origin(self, statement: Statement) -> Origin:
        """Return the origin of a statement; an edit by hand is quoted with its own words."""
        words = self._words.get(statement.answer, statement.text)
        return self.answer(statement.answer, words)

    def answer(self, number: int, words: str = "") -> Origin:
        """Return the origin of the turn with a number."""
        quoted = words or self._words.get(number, "")
        return Origin("answer", f"A{number}", quoted, at=self._times.get(number))


def told(assessment: Assessment, said: Sayings) -> Iterator[Claim]:
    """Give every claim of the talk that counts: what was stated, and what was confirmed."""
    known = assessment.known
    for field, fact in known.portrait.items():
        yield Claim(field, fact.text, said.origin(fact), fact=fact)
    if known.territory:
        yield Claim("place", known.territory.text, said.origin(known.territory))
    for activity in known.activities:
        if activity.confirmed and not activity.support and not activity.declined:
            yield from _about(activity, said)
    if known.purpose:
        yield Claim("purpose", known.purpose.text, said.origin(known.purpose))
    if known.evaluative_question:
        chosen = known.evaluative_question
        yield Claim("question", chosen.text, said.origin(chosen))


def _about(activity: Activity, said: Sayings) -> Iterator[Claim]:
    own = activity.id
    yield Claim("activity", activity.text, said.answer(activity.answer), activity=own)
    if activity.stakeholders:
        who = activity.stakeholders
        yield Claim("stakeholders", who.text, said.origin(who), activity=own)
    if activity.practices:
        how = activity.practices
        yield Claim("practices", how.text, said.origin(how), activity=own, facets=how.facets)
    level: EvidenceLevel = activity.evidence.level if activity.evidence else "none"
    for effect in activity.effects:
        yield Claim(
            "effect", effect.text, said.origin(effect), evidence=level, activity=own,
            effect=effect, level=_level(activity, effect),
        )  # fmt: skip
    for effect in activity.side_effects:
        yield Claim("side_effect", effect.text, said.origin(effect), activity=own, effect=effect)
    if activity.evidence:
        known = activity.evidence
        yield Claim("evidence", known.text, said.origin(known), evidence=level, activity=own)
    if activity.alternative:
        other = activity.alternative
        yield Claim("alternative", other.text, said.origin(other), activity=own)
    if activity.cause:
        cause = activity.cause
        yield Claim("cause", cause.text, said.origin(cause), activity=own)
    if activity.lever:
        origin = said.answer(activity.lever.answer)
        yield Claim("facets", "", origin, activity=own, facets=activity.lever.facets)


def _level(activity: Activity, effect: Effect) -> Level:
    """Say where an effect stands in the chain; one that stands in none is a direct result."""
    held = (link.level for link in links_of(activity) if link.effect == effect.id)
    return next(held, "result")


def planned(assessment: Assessment, grid: Grid, language: Language) -> Iterator[Claim]:
    """Give what the enterprise will measure, and what it aims at: intentions, no facts."""
    known = assessment.known
    chosen = [one.indicator for one in known.indicators if one.indicator in grid.indicators]
    for number, indicator in enumerate(chosen, start=1):
        name = grid.indicators[indicator].name[language]
        origin = Origin("answer", f"P{number}", name)
        aim = known.findings.aims.get(indicator)
        yield Claim("measure", name, origin, level=grid.indicators[indicator].level)
        if aim:
            yield Claim("aim", name, origin, aim=aim)
