"""What may stand inside an event."""

from __future__ import annotations

from decimal import Decimal

from app.assessment.events.base import Happening
from indicators.grid import Level


class StatedFigure(Happening):
    """A number as it was said: `text` holds the words, `unit` what it counts."""

    value: Decimal
    denominator: Decimal | None = None
    percent: bool = False
    unit: str = ""
    text: str


class ProposedActivity(Happening):
    """An activity as understood: its id, the person's words, and whether it looks like support."""

    id: str
    text: str
    support: bool = False


class FacetReason(Happening):
    """Why a facet is proposed: the words that decided and the nearest example."""

    facet: str
    score: float
    words: tuple[str, ...] = ()
    example: str = ""


class CitedPassage(Happening):
    """A stretch of the corpus that a reply leans on, in code points of the passage's body."""

    passage: str
    start: int
    end: int


class ChainLink(Happening):
    """One link of a chain of effects: what is done, what follows for someone, or the wider change.

    `effect` is the id of the stated effect whose words it holds, "" where it was written apart.
    """

    level: Level
    text: str
    effect: str = ""
