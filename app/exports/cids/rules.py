"""What the Basic Tier asks of each node: its fields, how many of each, and of what type.

Written from the standard's description, so that a capsule is checked where its shapes are not.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

CONTEXT = "https://ontology.commonapproach.org/contexts/cidsContext.jsonld"
PREFIXES = frozenset({"cids", "org", "i72", "prov", "sch", "xsd", "rdf", "rdfs", "skos", "owl"})
ORGANIZATION = "cids:Organization"

Kind = Literal["text", "number", "moment", "link"]


class Rule(NamedTuple):
    """One field: its type, how many there may be (`most` None: any), and where a link leads.

    `advised` faults are said, but fail nothing.
    """

    kind: Kind
    least: int = 0
    most: int | None = None
    to: str = ""
    advised: bool = False


_ONE_TEXT = Rule("text", 1, 1)
_SOME_TEXT = Rule("text", 0, 1)
_ADVISED_TEXT = Rule("text", 1, 1, advised=True)
_ORGANIZATION = Rule("link", 1, 1, ORGANIZATION)


def _links(to: str) -> Rule:
    return Rule("link", to=to)


_OF_ORGANIZATION = {
    "hasLegalName": _ONE_TEXT,
    "hasAddress": _links("cids:Address"),
    "hasOutcome": _links("cids:Outcome"),
    "hasIndicator": _links("cids:Indicator"),
}

RULES: dict[str, dict[str, Rule]] = {
    ORGANIZATION: _OF_ORGANIZATION,
    "cids:SocialPurposeOrganization": _OF_ORGANIZATION,
    "cids:FinancialOrganization": _OF_ORGANIZATION,
    "cids:StandardsOrganization": _OF_ORGANIZATION,
    "org:Organization": _OF_ORGANIZATION,
    "cids:Address": {
        "streetAddress": _ONE_TEXT,
        "addressLocality": _ONE_TEXT,
        "addressRegion": _ONE_TEXT,
        "postalCode": _ONE_TEXT,
        "addressCountry": _ONE_TEXT,
        "extendedAddress": _SOME_TEXT,
        "postOfficeBoxNumber": _SOME_TEXT,
    },
    "cids:Theme": {
        "hasName": _ONE_TEXT,
        "hasDescription": _ADVISED_TEXT,
        "hasCode": _links("cids:Code"),
        "relatesTo": _links("cids:Theme"),
    },
    "cids:Outcome": {
        "hasName": _ONE_TEXT,
        "hasDescription": _ADVISED_TEXT,
        "forOrganization": _ORGANIZATION,
        "forTheme": _links("cids:Theme"),
        "hasIndicator": _links("cids:Indicator"),
    },
    "cids:Indicator": {
        "hasName": _ONE_TEXT,
        "hasDescription": _ADVISED_TEXT,
        "unitDescription": _ONE_TEXT,
        "forOrganization": _ORGANIZATION,
        "forOutcome": _links("cids:Outcome"),
        "forTheme": _links("cids:Theme"),
        "hasIndicatorReport": _links("cids:IndicatorReport"),
        "cids:describesPopulation": Rule("link", 0, 1, "i72:Population", advised=True),
    },
    "cids:IndicatorReport": {
        "hasName": _ONE_TEXT,
        "hasComment": Rule("text", advised=True),
        "forIndicator": Rule("link", 1, 1, "cids:Indicator"),
        "forOrganization": _ORGANIZATION,
        "startedAtTime": Rule("moment", 1, 1),
        "endedAtTime": Rule("moment", 1, 1),
        "value": Rule("link", 1, 1, "i72:Measure"),
    },
    "i72:Measure": {"hasNumericalValue": Rule("number", 1, 1)},
    "i72:Population": {},
    "cids:Code": {"hasName": _SOME_TEXT},
}

# Terms of the standard that may stand on any node though the Basic Tier asks nothing of them.
FURTHER = frozenset(
    {"hasName", "hasDescription", "hasIdentifier", "hasSpecification", "hasWebAddress"}
    | {"definedBy", "hasBaseline", "hasComment"}
)
