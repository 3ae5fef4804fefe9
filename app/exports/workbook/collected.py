"""Sheets of what is collected and of the territory: plan, results, voices, public figures."""

from __future__ import annotations

from app.analysis.reading import LEAST
from app.assessment.assessment import Assessment
from app.assessment.findings import Result
from app.assessment.known import Known
from app.collecting.schedule import Item, schedule
from app.drafting.claims import collect
from app.exports.item_words import moment_words, whom
from app.exports.workbook.sheet import Cell, Sheet, columns
from app.i18n import join, t
from app.results.words import result_name
from indicators.grid import Grid
from knowledge.language import Language
from knowledge.territory import Territories, TerritoryFigure

Row = tuple[Cell, ...]


def collected_sheets(
    assessment: Assessment, grid: Grid, territories: Territories, language: Language
) -> list[Sheet]:
    """Lay out the plan, the results, the voices that may be heard, and the territory."""
    known = assessment.known
    return [
        _plan(known, grid, language),
        _results(known, grid, language),
        _voices(known, grid, language),
        _territory(assessment, grid, territories, language),
    ]


def _plan(known: Known, grid: Grid, language: Language) -> Sheet:
    rows = [_item(one, known, language) for one in schedule(known, grid, language)]
    names = columns(
        "item:long", "method", "whom:long", "asked_people:number", "moments", "asker",
        "begins:date", "ends:date", "minutes:number", "aim:long",
    )  # fmt: skip
    return Sheet("plan", names, rows)


def _item(one: Item, known: Known, language: Language) -> Row:
    aim = known.findings.aims.get(one.id)
    return (
        one.name,
        t(f"grid.words.collection.{one.method}", language),
        whom(one, language),
        one.asked,
        join([moment_words(moment, language) for moment in one.moments], language),
        one.asker or None,
        one.begins,
        one.ends,
        one.effort.total,
        aim.text if aim else None,
    )


def _results(known: Known, grid: Grid, language: Language) -> Sheet:
    rows: list[Row] = []
    for one in known.findings.results.values():
        few = one.denominator is not None and one.denominator < LEAST
        share = None if few else _share(one)
        rows.append(
            (
                f"R{one.number}",
                result_name(one, grid, language),
                one.text if not few else t("workbook.word.few", language),
                None if few else one.value,
                None if few else one.denominator,
                share,
                one.unit or None,
                one.group or None,
                moment_words(one.moment, language) if one.moment else None,
                one.begins,
                one.ends,
                one.round,
                one.source or None,
            )
        )
    names = columns(
        "mark", "result:long", "words:long", "number:number", "out_of:number", "share:share",
        "unit", "group", "moment", "begins:date", "ends:date", "round:number", "source:long",
    )  # fmt: skip
    return Sheet("results", names, rows)


def _share(one: Result) -> float | None:
    if one.percent:
        return float(one.value / 100)
    return float(one.value / one.denominator) if one.denominator else None


def _voices(known: Known, grid: Grid, language: Language) -> Sheet:
    rows: list[Row] = []
    for one in known.findings.testimonies.values():
        facets = [grid.facets[facet].name[language] for facet in one.facets if facet in grid.facets]
        rows.append(
            (
                f"V{one.number}",
                one.text or t("workbook.word.no_consent", language),
                one.who or None,
                one.role or None,
                t(f"results.consent.{one.consent}", language),
                one.on,
                join(facets, language),
            )
        )
    names = columns("mark", "voice:long", "who", "role", "consent", "on:date", "facets:long")
    return Sheet("voices", names, rows)


def _territory(
    assessment: Assessment, grid: Grid, territories: Territories, language: Language
) -> Sheet:
    """The figures that the drafts use, each beside those of the region and the country."""
    needs = [one for one in collect(assessment, grid, territories, language) if one.kind == "need"]
    rows = [
        (need.origin.ref, need.text, *_figure(one, territories, language))
        for need in needs
        for one in need.figures
    ]
    names = columns(
        "mark", "statistic:long", "place", "period", "number:number", "unit", "publisher", "table",
        "address:long",
    )  # fmt: skip
    return Sheet("territory", names, rows)


def _figure(one: TerritoryFigure, territories: Territories, language: Language) -> Row:
    return (
        territories.territories[one.territory].name[language],
        one.period,
        float(one.value),
        territories.statistics[one.statistic].unit,
        one.source.publisher,
        one.source.table,
        one.source.url,
    )
