"""Indicators of a capsule, planned or measured, with their reports and measures."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from app.assessment.findings import Result
from app.assessment.known import Known
from app.exports.cids.addresses import Addresses, digest
from app.exports.cids.problems import CidsProblem, problem
from app.exports.cids.recorded import Reported, given_away, reported, unit_of
from app.exports.cids.tags import tag_words
from app.exports.cids.words import brief, period
from app.i18n import number, t
from indicators.grid import Grid, Indicator
from knowledge.language import Language

Node = dict[str, Any]


@dataclass(frozen=True)
class Measured:
    """An indicator with its reports; `indicator` is None for a figure of the enterprise's own."""

    id: str
    name: str
    unit: str
    indicator: Indicator | None
    reports: tuple[Reported, ...]
    own_words: bool


def measured(
    known: Known, grid: Grid, language: Language, shown: Collection[str], ids: Addresses
) -> tuple[list[Measured], list[CidsProblem]]:
    """List the indicators of the plan and of results, and notes on the results that stay out.

    `shown` are the markers (R2) of results that may be said at all.
    """
    planned = [one.indicator for one in known.indicators if one.indicator in grid.indicators]
    indicators = {one: grid.indicators[one] for one in planned}
    results = list(known.findings.results.values())
    betrayed = given_away(results)
    kept: dict[tuple[str, str], list[Reported]] = {(one, ""): [] for one in indicators}
    notes: list[CidsProblem] = []
    for result in results:
        of = grid.indicators.get(result.indicator)
        name = of.name[language] if of else brief(result.name or result.text)
        made = _made(result, name, of, known.language, language, betrayed, shown)
        if isinstance(made, CidsProblem):
            notes.append(made)
            continue
        if of:
            indicators.setdefault(of.id, of)
        unit = "" if of else brief(unit_of(result)) or t("cids.number_unit", language)
        kept.setdefault((of.id if of else name, unit), []).append(made)
    own = known.language == language
    return [
        _measured(name, unit, indicators.get(name) if not unit else None, made, language, ids, own)
        for (name, unit), made in kept.items()
    ], notes


def _made(
    result: Result,
    name: str,
    indicator: Indicator | None,
    spoken: Language,
    language: Language,
    betrayed: set[str],
    shown: Collection[str],
) -> Reported | CidsProblem:
    """Make the report of a result, unless something speaks against it."""
    if result.id in betrayed:
        return problem("few", result.id, remark=True, name=name)
    if spoken != language and (result.group or indicator is None):
        return problem("other_language", result.id, remark=True, name=name)
    made = reported(result, name, indicator, language)
    if isinstance(made, Reported) and (f"R{result.number}" not in shown or not name):
        return problem("no_figure", result.id, remark=True, name=name)
    return made


def _measured(
    name: str,
    unit: str,
    indicator: Indicator | None,
    made: list[Reported],
    language: Language,
    ids: Addresses,
    own: bool,
) -> Measured:
    if indicator:
        named, counted = indicator.name[language], indicator.unit[language]
        return Measured(
            ids.of("indicator", indicator.id), named, counted, indicator, tuple(made), own
        )
    address = ids.of("indicator", "own", digest(name.casefold(), unit.casefold()))
    return Measured(address, name, unit, None, tuple(made), own)


def indicator_nodes(
    every: list[Measured],
    outcomes: list[Node],
    language: Language,
    ids: Addresses,
    refused: frozenset[str],
) -> list[Node]:
    """Write indicators, reports and measures as nodes, and link `outcomes` to them."""
    nodes: list[Node] = []
    for one in every:
        node = _indicator(one, language, ids, refused)
        theme = ids.of("theme", one.indicator.facet) if one.indicator else ""
        # What was done, or how one works, is no sign of a change.
        tells = one.indicator is not None and one.indicator.level in ("result", "impact")
        about = [out for out in outcomes if tells and theme in out["forTheme"]]
        if about:
            node["forOutcome"] = [out["@id"] for out in about]
            for out in about:
                out.setdefault("hasIndicator", []).append(one.id)
        reports = [part for made in one.reports for part in _report(one, made, language, ids)]
        links = [part["@id"] for part in reports if part["@type"] == "cids:IndicatorReport"]
        if links:
            node["hasIndicatorReport"] = links
        nodes += [node, *reports]
    return nodes


def _indicator(one: Measured, language: Language, ids: Addresses, refused: frozenset[str]) -> Node:
    node: Node = {"@type": "cids:Indicator", "@id": one.id, "hasName": one.name}
    if one.indicator:
        said = [one.indicator.formula[language], *tag_words(one.indicator, language, refused)]
        node["hasDescription"] = " ".join(said)
        node["forTheme"] = [ids.of("theme", one.indicator.facet)]
    else:
        node["hasDescription"] = t("cids.own_measure", language)
    node |= {"unitDescription": one.unit, "forOrganization": ids.of("organization")}
    return node


def _report(one: Measured, made: Reported, language: Language, ids: Addresses) -> list[Node]:
    result = made.result
    of = one.indicator.id if one.indicator else "own"
    measure = ids.told("measure", of, result.id)
    span = period(made.begins, made.ends, language)
    group = brief(result.group)
    name = (
        t("cids.report_of", language, indicator=one.name, group=group, period=span)
        if group
        else t("cids.report", language, indicator=one.name, period=span)
    )
    report: Node = {
        "@type": "cids:IndicatorReport",
        "@id": ids.told("report", of, result.id),
        "hasName": name,
        "forIndicator": one.id,
        "forOrganization": ids.of("organization"),
        "startedAtTime": f"{made.begins.isoformat()}T00:00:00Z",
        "endedAtTime": f"{made.ends.isoformat()}T23:59:59Z",
        "value": measure,
    }
    comment = " ".join(_comment(one, made, language))
    if comment:
        report["hasComment"] = comment
    number = {"@type": "i72:Measure", "@id": measure, "hasNumericalValue": made.value}
    return [report, number]


def _comment(one: Measured, made: Reported, language: Language) -> list[str]:
    """Say the base, the moment and the source of a figure; words of the talk in its language."""
    result = made.result
    said = []
    if made.counted is not None and made.base is not None:
        counted, base = number(made.counted, language), number(made.base, language)
        said.append(t("cids.of", language, counted=counted, base=base))
    if result.moment:
        moment = t(f"grid.words.moment.{result.moment}", language)
        said.append(t("cids.moment", language, moment=moment))
    unit, source = brief(result.unit), brief(result.source)
    if one.own_words and unit and unit.casefold() != one.unit.casefold():
        value = number(result.value, language)
        said.append(t("cids.own_unit", language, value=value, unit=unit))
    if one.own_words and source:
        said.append(t("cids.from", language, source=source))
    return said
