"""An assessment as an Impact Data Capsule: JSON-LD of the Common Impact Data Standard, Basic Tier.

Only what was confirmed and may be shared stands in it, in one language, and never a person. What
stays out is told in its notes.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from app.assessment.assessment import Assessment
from app.assessment.known import Known
from app.drafting.claims import collect
from app.drafting.shareable import shareable
from app.exports.cids.addresses import BASE, Addresses
from app.exports.cids.checks import problems_of
from app.exports.cids.indicators import Measured, indicator_nodes, measured
from app.exports.cids.problems import CidsProblem, problem
from app.exports.cids.rules import CONTEXT
from app.exports.cids.tags import goal_address, goals
from app.exports.cids.words import brief
from app.i18n import t
from indicators.grid import Facet, Grid
from knowledge.language import Language
from knowledge.territory import Territories

Node = dict[str, Any]


@dataclass(frozen=True)
class Capsule:
    """The nodes of a file, and what is to be said of it.

    Attributes:
        notes: what stayed out and why; remarks all.
        measured: its indicators with their reports, for whoever puts them in words.
    """

    language: Language
    nodes: list[Node]
    notes: list[CidsProblem] = field(default_factory=list)
    measured: list[Measured] = field(default_factory=list)

    @property
    def problems(self) -> list[CidsProblem]:
        """What our own checks say of it; empty where the file is valid and whole."""
        return problems_of(self.nodes)

    def typed(self, name: str) -> list[Node]:
        """The nodes of a type such as `cids:Outcome`, in order."""
        return [node for node in self.nodes if name == node["@type"]]


def capsule(
    assessment: Assessment,
    grid: Grid,
    territories: Territories,
    language: Language,
    *,
    refused: frozenset[str] = frozenset(),
    base: str = BASE,
) -> Capsule:
    """Write an assessment as nodes.

    `refused` are ids of tags that the person does not want (see `tags`); `base` is the web address
    under which the ids stand, the same in every year.
    """
    safe = shareable(assessment)
    known = safe.known
    told = known.portrait.get("name")
    name = brief(told.text) if told else ""
    ids = Addresses(name, assessment.id, base)
    claims = collect(assessment, grid, territories, language)
    shown = {one.origin.ref for one in claims if one.kind == "result"}
    indicators, notes = measured(known, grid, language, shown, ids)
    facets = _facets(known, grid, indicators)
    outcomes = _outcomes(known, grid, language, ids)
    nodes = [
        *_themes(facets, language, ids, refused),
        *outcomes,
        *indicator_nodes(indicators, outcomes, language, ids, refused),
    ]
    first = _organization(name, nodes, ids)
    framed = [{"@context": CONTEXT, **node} for node in (first, *nodes)]
    notes = [*_notes(known, bool(name), bool(outcomes or indicators)), *notes]
    return Capsule(language, framed, notes, indicators)


def capsule_json(
    assessment: Assessment,
    grid: Grid,
    territories: Territories,
    language: Language,
    *,
    refused: frozenset[str] = frozenset(),
    base: str = BASE,
) -> bytes:
    """Write the capsule as a file: UTF-8, an array of nodes; see `capsule`."""
    made = capsule(assessment, grid, territories, language, refused=refused, base=base)
    return (json.dumps(made.nodes, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _organization(name: str, nodes: list[Node], ids: Addresses) -> Node:
    first: Node = {"@type": "cids:Organization", "@id": ids.of("organization")}
    if name:
        first["hasLegalName"] = name
    for key, of in (("hasOutcome", "cids:Outcome"), ("hasIndicator", "cids:Indicator")):
        links = [node["@id"] for node in nodes if node["@type"] == of]
        if links:
            first[key] = links
    return first


def _facets(known: Known, grid: Grid, indicators: list[Measured]) -> list[Facet]:
    """The facets that are touched: those of confirmed levers, then those of indicators."""
    touched = [facet for one in known.levers if one.lever for facet in one.lever.facets]
    touched += [one.indicator.facet for one in indicators if one.indicator]
    return [grid.facets[one] for one in dict.fromkeys(touched) if one in grid.facets]


def _themes(
    facets: list[Facet], language: Language, ids: Addresses, refused: frozenset[str]
) -> list[Node]:
    themes: list[Node] = []
    every: dict[int, None] = {}
    for facet in facets:
        theme: Node = {
            "@type": "cids:Theme",
            "@id": ids.of("theme", facet.id),
            "hasName": facet.name[language],
            "hasDescription": facet.definition[language],
        }
        own = goals(facet, refused)
        if own:
            theme["hasCode"] = [goal_address(goal) for goal in own]
            every |= dict.fromkeys(own)
        themes.append(theme)
    # The shapes want the code itself in the file; its name is ours, no list need be copied.
    return themes + [
        {
            "@type": "cids:Code",
            "@id": goal_address(goal),
            "hasName": t("cids.sdg", language, goal=str(goal)),
        }
        for goal in sorted(every)
    ]


def _outcomes(known: Known, grid: Grid, language: Language, ids: Addresses) -> list[Node]:
    """A change for each facet of each confirmed lever; words of the talk in its language only."""
    nodes: list[Node] = []
    times: dict[str, int] = {}
    own = known.language == language
    for activity in known.levers:
        for facet_id in activity.lever.facets if activity.lever else ():
            if facet_id not in grid.facets:
                continue
            facet = grid.facets[facet_id]
            times[facet_id] = times.get(facet_id, 0) + 1
            effects = [brief(effect.text) for effect in activity.effects] if own else []
            name = facet.name[language]
            if own and brief(activity.text):
                name = t("cids.outcome", language, facet=name, activity=brief(activity.text))
            elif times[facet_id] > 1:
                number = str(times[facet_id])
                name = t("cids.outcome_again", language, facet=name, number=number)
            nodes.append(
                {
                    "@type": "cids:Outcome",
                    "@id": ids.told("outcome", facet_id, activity.id),
                    "hasName": name,
                    "hasDescription": "; ".join(filter(None, effects))
                    or facet.definition[language],
                    "forOrganization": ids.of("organization"),
                    "forTheme": [ids.of("theme", facet_id)],
                }
            )
    return nodes


def _notes(known: Known, named: bool, anything: bool) -> list[CidsProblem]:
    """What stays out as a whole, with its reason."""
    said = {
        "no_name": not named,
        "nothing": not anything,
        "proposed": any(not one.lever and not one.support for one in known.activities),
        "no_address": True,
        "no_voices": bool(known.findings.testimonies),
        "no_aims": bool(known.findings.aims),
    }
    return [problem(code, "file", remark=True) for code, holds in said.items() if holds]
