"""What may be said of an enterprise: claims, each with its origin. Drafts are built from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from app.assessment.assessment import Assessment
from app.assessment.known import Activity, Effect, PortraitFact, Statement
from app.assessment.vocabulary import EvidenceLevel
from app.drafting.shareable import shareable
from app.drafting.wanted import wanted_statistics
from app.i18n import t
from indicators.grid import Grid
from knowledge.territory import Territories, TerritoryFigure

ClaimKind = Literal[
    "name",
    "segment",
    "staff",
    "place",
    "mission",
    "volunteers",
    "needs",
    "aspirations",
    "means",
    "partners",
    "activity",
    "stakeholders",
    "effect",
    "evidence",
    "alternative",
    "facets",
    "purpose",
    "question",
    "need",
]
OriginKind = Literal["answer", "result", "statistic", "passage"]

_MOST_STATISTICS = 4


@dataclass(frozen=True)
class Origin:
    """Where a claim comes from.

    Attributes:
        ref: the marker in a draft: A3 (answer), R2 (result), T1 (statistic), M4 (passage of
            method).
        words: what was said, or the table that holds the figure.
        at: when it was said; None for a published figure.
    """

    kind: OriginKind
    ref: str
    words: str
    url: str = ""
    at: datetime | None = None


@dataclass(frozen=True)
class Claim:
    """One thing that may be said.

    Attributes:
        text: in the person's own words; for a need, the name of the statistic.
        evidence: how an effect is known.
        activity: the activity it is about, or "".
        fact: the portrait fact, for its number and unit.
        effect: the effect, for its form and figures.
        facets: facet ids, for the kind `facets`.
        figures: for a need, the territory's figure first, then region and country.
    """

    kind: ClaimKind
    text: str
    origin: Origin
    evidence: EvidenceLevel | None = None
    activity: str = ""
    fact: PortraitFact | None = None
    effect: Effect | None = None
    facets: tuple[str, ...] = ()
    figures: tuple[TerritoryFigure, ...] = ()


def collect(assessment: Assessment, grid: Grid, territories: Territories) -> list[Claim]:
    """Collect every claim that counts: what was stated, and what was confirmed."""
    assessment = shareable(assessment)
    said = _Sayings(assessment)
    known = assessment.known
    claims: list[Claim] = []
    for field, fact in known.portrait.items():
        claims.append(Claim(field, fact.text, said.origin(fact), fact=fact))
    if known.territory:
        claims.append(Claim("place", known.territory.text, said.origin(known.territory)))
    for activity in known.activities:
        if activity.confirmed and not activity.support and not activity.declined:
            claims += _about(activity, said)
    if known.purpose:
        claims.append(Claim("purpose", known.purpose.text, said.origin(known.purpose)))
    if known.evaluative_question:
        chosen = known.evaluative_question
        claims.append(Claim("question", chosen.text, said.origin(chosen)))
    return [*claims, *_needs(assessment, grid, territories)]


class _Sayings:
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


def _about(activity: Activity, said: _Sayings) -> Iterator[Claim]:
    own = activity.id
    yield Claim("activity", activity.text, said.answer(activity.answer), activity=own)
    if activity.stakeholders:
        who = activity.stakeholders
        yield Claim("stakeholders", who.text, said.origin(who), activity=own)
    level: EvidenceLevel = activity.evidence.level if activity.evidence else "none"
    for effect in activity.effects:
        yield Claim(
            "effect", effect.text, said.origin(effect), evidence=level, activity=own, effect=effect
        )
    if activity.evidence:
        how = activity.evidence
        yield Claim("evidence", how.text, said.origin(how), evidence=level, activity=own)
    if activity.alternative:
        other = activity.alternative
        yield Claim("alternative", other.text, said.origin(other), activity=own)
    if activity.lever:
        origin = said.answer(activity.lever.answer)
        yield Claim("facets", "", origin, activity=own, facets=activity.lever.facets)


def _needs(assessment: Assessment, grid: Grid, territories: Territories) -> list[Claim]:
    """The statistics that the person chose; without any choice those that tell most of the need."""
    language = assessment.known.language
    claims: list[Claim] = []
    for statistic, code in _chosen(assessment, grid, territories):
        figures = territories.compare(code, statistic)
        if not figures:
            continue
        source = figures[0].source
        words = f"{source.publisher}, {source.table}, {figures[0].period}"
        if figures[0].secondary:
            words += f" ({t('ui.territory.secondary', language)})"
        origin = Origin("statistic", f"T{len(claims) + 1}", words, url=source.url)
        name = territories.statistics[statistic].name[language]
        claims.append(Claim("need", name, origin, figures=tuple(figures)))
    return claims


def _chosen(assessment: Assessment, grid: Grid, territories: Territories) -> list[tuple[str, str]]:
    """Pairs of statistic and territory; what has left the tables is left out."""
    known = assessment.known
    if known.statistics:
        return [
            (one.statistic, one.territory)
            for one in known.statistics
            if one.statistic in territories.statistics and one.territory in territories.territories
        ]
    place = known.territory
    if place is None or place.territory not in territories.territories:
        return []
    wanted = wanted_statistics(assessment, grid, territories)
    known_here = [one for one in wanted if territories.nearest(place.territory, one)]
    return [(one, place.territory) for one in known_here[:_MOST_STATISTICS]]
