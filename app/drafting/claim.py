"""A claim: one thing that may be said, with where it comes from and how it is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from app.analysis.reading import Reading
from app.assessment.findings import Aim, Testimony
from app.assessment.known import Effect, PortraitFact
from app.assessment.vocabulary import EvidenceLevel
from indicators.grid import Collection, Level
from knowledge.territory import TerritoryFigure

if TYPE_CHECKING:  # statistics take most of a second to import, and no results need none
    from app.analysis.comparison import Comparison

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
    "side_effect",
    "evidence",
    "alternative",
    "cause",
    "practices",
    "facets",
    "purpose",
    "question",
    "measure",
    "aim",
    "result",
    "comparison",
    "testimony",
    "read_as",
    "change",
    "need",
]
OriginKind = Literal["answer", "result", "statistic", "passage"]

# What sort of thing a claim says. A contribution is what else, or who else, plays a part.
Nature = Literal[
    "portrait", "realisation", "result", "impact", "contribution", "need", "story", "practice",
    "intention",
]  # fmt: skip


@dataclass(frozen=True)
class Origin:
    """Where a claim comes from.

    Attributes:
        ref: the marker in a draft: A3 (answer), R2 (result), V1 (voice), F1 (table of answers),
            P1 (plan), T1 (statistic), M4 (passage of method).
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
        text: in the person's own words; for a need or a figure, the name of what it measures.
        evidence: how an effect is known.
        also: markers of further origins, of a comparison for instance.
        activity: the activity it is about, or "".
        fact: the portrait fact, for its number and unit.
        effect: the effect, for its form and figures.
        facets: facet ids, for the kind `facets`.
        figures: for a need, the territory's figure first, then region and country.
        reading, comparison: the figure of a result; a comparison of two.
        method: how a result was collected, where that is known.
        level: the column of the grid that a result belongs to.
        period: what a result is about, in words; "" where nobody said.
    """

    kind: ClaimKind
    text: str
    origin: Origin
    evidence: EvidenceLevel | None = None
    also: tuple[str, ...] = ()
    activity: str = ""
    fact: PortraitFact | None = None
    effect: Effect | None = None
    facets: tuple[str, ...] = ()
    figures: tuple[TerritoryFigure, ...] = ()
    reading: Reading | None = None
    comparison: Comparison | None = None
    method: Collection | None = None
    level: Level | None = None
    period: str = ""
    testimony: Testimony | None = None
    aim: Aim | None = None

    @property
    def refs(self) -> tuple[str, ...]:
        """All its markers."""
        return (self.origin.ref, *self.also)

    @property
    def nature(self) -> Nature:
        """What sort of thing it says."""
        if self.kind == "effect" and self.effect and self.effect.form == "story":
            return "story"
        if self.kind in ("effect", "side_effect", "result", "comparison"):
            return self.level or "result"
        return _NATURES.get(self.kind, "portrait")


_NATURES: dict[ClaimKind, Nature] = {
    "activity": "realisation",
    "alternative": "contribution",
    "cause": "contribution",
    "partners": "contribution",
    "need": "need",
    "testimony": "story",
    "practices": "practice",
    "question": "intention",
    "purpose": "intention",
    "measure": "intention",
    "aim": "intention",
    "change": "intention",
}
