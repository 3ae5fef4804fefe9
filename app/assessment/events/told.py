"""What a person states literally: it counts at once."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import Field

from app.assessment.events.base import Happening
from app.assessment.events.parts import ChainLink, StatedFigure
from app.assessment.vocabulary import (
    EffectDirection,
    EffectForm,
    EvidenceLevel,
    PortraitField,
    StakeholderRole,
)


class PortraitStated(Happening):
    """A fact about the enterprise in the person's own words."""

    kind: Literal["portrait_stated"] = "portrait_stated"
    field: PortraitField
    text: str
    number: Decimal | None = None
    unit: str = ""


class TerritoryStated(Happening):
    """Where the enterprise acts: the place as named, and the territory it lies in."""

    kind: Literal["territory_stated"] = "territory_stated"
    place: str
    territory: str


class StakeholdersStated(Happening):
    """Who changes through an activity."""

    kind: Literal["stakeholders_stated"] = "stakeholders_stated"
    activity: str
    text: str


class EffectStated(Happening):
    """What changes for them, in the person's words."""

    kind: Literal["effect_stated"] = "effect_stated"
    activity: str
    effect: str
    text: str
    form: EffectForm
    direction: EffectDirection = "positive"
    figures: tuple[StatedFigure, ...] = ()


class EvidenceStated(Happening):
    """How the person knows; `text` is empty where an option was picked."""

    kind: Literal["evidence_stated"] = "evidence_stated"
    activity: str
    level: EvidenceLevel
    text: str = ""
    figures: tuple[StatedFigure, ...] = ()


class AlternativeStated(Happening):
    """What else could explain the change, or what would happen without the enterprise."""

    kind: Literal["alternative_stated"] = "alternative_stated"
    activity: str
    text: str


class CauseStated(Happening):
    """What else, besides the enterprise, could explain the change."""

    kind: Literal["cause_stated"] = "cause_stated"
    activity: str
    text: str


class PracticesStated(Happening):
    """How the enterprise works so that the change comes about, and the practices it touches."""

    kind: Literal["practices_stated"] = "practices_stated"
    activity: str
    text: str
    facets: tuple[str, ...] = ()


class ChainStated(Happening):
    """The chain of effects of an activity as it now stands: if we do …, then …, so that …."""

    kind: Literal["chain_stated"] = "chain_stated"
    activity: str
    links: tuple[ChainLink, ...]


class StakeholderPlaced(Happening):
    """Someone on the stakeholder map; placed again, what is told here replaces what was there.

    `affected` and `voice` go from 1 (little) to 3 (much); `involve` says how to involve them.
    """

    kind: Literal["stakeholder_placed"] = "stakeholder_placed"
    stakeholder: str
    name: str
    roles: tuple[StakeholderRole, ...] = ()
    affected: int = Field(default=2, ge=1, le=3)
    voice: int = Field(default=2, ge=1, le=3)
    involve: str = ""


class StakeholderRemoved(Happening):
    """The person took someone off the stakeholder map."""

    kind: Literal["stakeholder_removed"] = "stakeholder_removed"
    stakeholder: str
