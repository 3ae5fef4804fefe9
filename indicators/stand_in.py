"""What is shown for what a talk names and the grid no longer holds."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from indicators.grid import Domain, Facet, Grid, Indicator, Lasting, LocalisedList
from knowledge.language import LANGUAGES, Localised

_EMPTY = Localised(fr="", nl="", en="")
_NONE = LocalisedList.model_construct(fr=(), nl=(), en=())


class StandIn(BaseModel):
    """What is shown for what a talk names and the grid no longer holds.

    Attributes:
        name: of a facet or indicator, with {id} for what can be read from its id.
        domain: name of a domain.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Localised
    domain: Localised
    definition: Localised

    def no_domain(self, domain_id: str) -> Domain:
        """Stand in for a domain."""
        return Domain.model_construct(id=domain_id, name=self.domain, definition=self.definition)

    def no_facet(self, facet_id: str) -> Facet:
        """Stand in for a facet; there is nothing to ask about it any more."""
        readable = facet_id.split(".")[-1].split("-")[-1].replace("_", " ")
        return Facet.model_construct(
            id=facet_id,
            name=self._named(readable),
            definition=self.definition,
            everyday=_NONE,
            not_this=_EMPTY,
            stakeholders=_NONE,
            questions=_NONE,
            stories=(),
        )

    def no_indicator(self, indicator_id: str) -> Indicator:
        """Stand in for an indicator; there is nothing to count any more."""
        return Indicator.model_construct(
            id=indicator_id,
            facet="",
            level=None,
            segments=(),
            name=self._named(indicator_id),
            unit=_EMPTY,
            tells=self.definition,
            formula=_EMPTY,
            method=_EMPTY,
            answered_by=(),
            collection=(),
            when=(),
            minutes=0,
            sizes=(),
            pitfalls=_EMPTY,
            breakdowns=(),
            source=(),
        )

    def _named(self, readable: str) -> Localised:
        return Localised(**{one: self.name[one].format(id=readable) for one in LANGUAGES})


def is_stand_in(indicator: Indicator) -> bool:
    """Whether an indicator only stands in for one that left: a real one belongs to a facet."""
    return not indicator.facet


class Gone(Grid):
    """A grid that holds nothing and stands in for everything."""

    def __init__(self, texts: StandIn) -> None:
        self.domains = Lasting((), texts.no_domain)
        self.facets = Lasting((), texts.no_facet)
        self.indicators = Lasting((), texts.no_indicator)
