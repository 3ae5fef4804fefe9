"""Content of the Essential Tier, as an extra beside the capsule: targets and starting points.

The shapes published for that tier refuse what the ontology allows, so this is made for a corrected
copy of them, and its first note says so. Only indicators that have all the tier asks stand in it.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from app.assessment.assessment import Assessment
from app.assessment.events import AimStated
from app.assessment.findings import Aim
from app.exports.cids.addresses import BASE, Addresses
from app.exports.cids.capsule import Capsule, capsule
from app.exports.cids.indicators import Measured
from app.exports.cids.problems import CidsProblem, problem
from app.exports.cids.recorded import written
from app.exports.cids.rules import CONTEXT
from app.i18n import t
from indicators.grid import Grid
from knowledge.language import Language
from knowledge.territory import Territories

Node = dict[str, Any]
# Fields of a target, which the Basic Tier does not know.
TERMS = frozenset({"startedAtTime", "endedAtTime", "value"})


def essential(
    assessment: Assessment,
    grid: Grid,
    territories: Territories,
    language: Language,
    *,
    refused: frozenset[str] = frozenset(),
    base: str = BASE,
) -> Capsule:
    """Write the indicators that have an aim and a starting point as nodes of the Essential Tier.

    Check them with `problems_of(nodes, TERMS)`. Nodes and options as in `capsule`.
    """
    basic = capsule(assessment, grid, territories, language, refused=refused, base=base)
    name = basic.nodes[0].get("hasLegalName", "")
    ids = Addresses(name, assessment.id, base)
    notes: list[CidsProblem] = [problem("unofficial", "file", remark=True)]
    whole: dict[str, list[Node]] = {}
    for one in basic.measured:
        made = _targeted(one, assessment, ids, language)
        if isinstance(made, CidsProblem):
            notes.append(made)
        else:
            whole[one.id] = made
    kept = [one for one in basic.measured if one.id in whole]
    reports = [
        node for node in basic.typed("cids:IndicatorReport") if node["forIndicator"] in whole
    ]
    measures = {node["value"] for node in reports}
    nodes = [_extended(node, whole) for node in basic.nodes if _stays(node, whole, measures)]
    return Capsule(language, nodes + [one for each in whole.values() for one in each], notes, kept)


def _targeted(
    one: Measured, assessment: Assessment, ids: Addresses, language: Language
) -> list[Node] | CidsProblem:
    """Make the target and the starting point of an indicator, or say what is missing."""
    start = next((made for made in one.reports if made.result.moment == "entry"), None)
    if start is None:
        return problem("no_baseline", one.id, remark=True, name=one.name)
    code = one.indicator.id if one.indicator else ""
    aim = assessment.known.findings.aims.get(code)
    stated = _stated(assessment, code)
    fits = aim is not None and aim.percent == (one.unit == "%")
    if aim is None or stated is None or not fits or not aim.due or aim.due < stated.date():
        return problem("no_target", one.id, remark=True, name=one.name)
    return [
        _measure(ids.of("baseline", code), start.value),
        _measure(ids.of("aim", code), written(aim.value)),
        _target(one, aim, stated, ids, language),
    ]


def _stated(assessment: Assessment, indicator: str) -> datetime | None:
    """When the aim of an indicator was last stated."""
    times = [
        entry.at
        for entry in assessment.entries
        if isinstance(entry.event, AimStated) and entry.event.indicator == indicator
    ]
    return times[-1].astimezone(UTC) if times else None


def _measure(address: str, value: str) -> Node:
    return {
        "@context": CONTEXT,
        "@type": "i72:Measure",
        "@id": address,
        "hasNumericalValue": value,
    }


def _target(one: Measured, aim: Aim, stated: datetime, ids: Addresses, language: Language) -> Node:
    """The target; it runs from the day on which it was stated to the day that was named."""
    created = f"{stated:%Y-%m-%dT%H:%M:%S}Z"
    return {
        "@context": CONTEXT,
        "@type": "cids:Target",
        "@id": ids.of("target", aim.indicator),
        "hasName": t("cids.target", language, indicator=one.name),
        "startedAtTime": created,
        "endedAtTime": f"{aim.due}T23:59:59Z",
        "value": ids.of("aim", aim.indicator),
        "sch:dateCreated": {"@value": created, "@type": "xsd:dateTime"},
    }


def _stays(node: Node, whole: dict[str, list[Node]], measures: set[str]) -> bool:
    """Leave out indicators that are not whole, with their reports, and codes: they want a value."""
    match node["@type"]:
        case "cids:Indicator":
            return node["@id"] in whole
        case "cids:IndicatorReport":
            return node["forIndicator"] in whole
        case "i72:Measure":
            return node["@id"] in measures
        case kind:
            return bool(kind != "cids:Code")


def _extended(node: Node, whole: dict[str, list[Node]]) -> Node:
    """Add what the tier asks of a node, and take out links to what does not stand in the file."""
    more = {key: value for key, value in node.items() if key != "hasCode"}
    if "hasIndicator" in more:
        more["hasIndicator"] = [link for link in more["hasIndicator"] if link in whole]
    if node["@type"] == "cids:Indicator":
        baseline, _, _ = whole[node["@id"]]
        more |= {"definedBy": node["forOrganization"], "hasBaseline": baseline["@id"]}
    if node["@type"] == "cids:IndicatorReport":
        _, _, target = whole[node["forIndicator"]]
        more["cids:forTarget"] = {"@id": target["@id"]}
    return more
