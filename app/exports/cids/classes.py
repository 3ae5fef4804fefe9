"""Where an indicator stands in the Common Impact Data Standard 3.2.1."""

from __future__ import annotations

from typing import Literal, NamedTuple

from indicators.grid import Indicator, Level

CIDS = "https://ontology.commonapproach.org/cids#"

CidsName = Literal["Activity", "Output", "Outcome", "ImpactReport"]
Tier = Literal["basic", "essential", "full"]


class CidsClass(NamedTuple):
    """The class that an indicator describes, and the first tier that holds it."""

    name: CidsName
    tier: Tier

    @property
    def iri(self) -> str:
        """The address of the class."""
        return f"{CIDS}{self.name}"


# The standard has no levels: an output is how much was done, an outcome what people live through,
# an impact report how many, how deeply and how long; a practice is the activity itself.
_CLASSES: dict[Level | None, CidsClass] = {
    None: CidsClass("Activity", "full"),
    "realisation": CidsClass("Output", "full"),
    "result": CidsClass("Outcome", "basic"),
    "impact": CidsClass("ImpactReport", "essential"),
}


def cids_class(indicator: Indicator) -> CidsClass:
    """Return the class of the standard that an indicator says something about."""
    return _CLASSES[indicator.level]
