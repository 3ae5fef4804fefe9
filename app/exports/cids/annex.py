"""A readable annex for a funder: what the capsule holds, what stayed out of it, and why.

Most funders cannot read JSON-LD; the annex is for them, the capsule for their software.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.assessment.assessment import Assessment
from app.assessment.findings import Aim
from app.drafting.shareable import shareable
from app.exports.cids.addresses import BASE
from app.exports.cids.capsule import Capsule, capsule
from app.exports.cids.checks import failing
from app.exports.cids.indicators import Measured
from app.exports.cids.problems import fault
from app.exports.cids.words import brief, period
from app.exports.markdown import escaped
from app.exports.plain import plain
from app.exports.word import new_document, quiet_borders, repeated, saved
from app.i18n import day, number, t
from indicators.grid import Grid
from knowledge.language import Language
from knowledge.territory import Territories

_MAPPED = {
    "organization": "cids:Organization",
    "theme": "cids:Theme",
    "outcome": "cids:Outcome",
    "indicator": "cids:Indicator",
    "report": "cids:IndicatorReport",
    "code": "cids:Code",
}


@dataclass(frozen=True)
class Part:
    """One part of the annex: a heading, paragraphs, points, and a table, its titles first."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def annex_docx(
    assessment: Assessment,
    grid: Grid,
    territories: Territories,
    language: Language,
    *,
    refused: frozenset[str] = frozenset(),
    base: str = BASE,
) -> bytes:
    """Write the annex of a capsule as DOCX; options as in `capsule`."""
    made = capsule(assessment, grid, territories, language, refused=refused, base=base)
    title, parts = _annex(assessment, made, grid)
    document = new_document(title, language)
    for part in parts:
        if part.heading:
            document.add_heading(plain(part.heading), level=1)
        for text in part.paragraphs:
            document.add_paragraph(plain(text))
        if part.rows:
            _table(document, part.rows)
        for text in part.points:
            document.add_paragraph(plain(text), style="List Bullet")
    return saved(document)


def annex_markdown(
    assessment: Assessment,
    grid: Grid,
    territories: Territories,
    language: Language,
    *,
    refused: frozenset[str] = frozenset(),
    base: str = BASE,
) -> str:
    """Write the same annex as Markdown."""
    made = capsule(assessment, grid, territories, language, refused=refused, base=base)
    title, parts = _annex(assessment, made, grid)
    lines = [f"# {escaped(title)}", ""]
    for part in parts:
        lines += [f"## {escaped(part.heading)}", ""] if part.heading else []
        lines += [line for text in part.paragraphs for line in (escaped(text), "")]
        if part.rows:
            rows = [f"| {' | '.join(map(escaped, row))} |" for row in part.rows]
            ruler = f"|{' --- |' * len(part.rows[0])}"
            lines += [rows[0], ruler, *rows[1:], ""]
        if part.points:
            lines += [*(f"- {escaped(text)}" for text in part.points), ""]
    return "\n".join(lines).rstrip() + "\n"


def _table(document: Any, rows: Sequence[Sequence[str]]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]))
    quiet_borders(table)
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = plain(text)
    for cell in table.rows[0].cells:
        for run in cell.paragraphs[0].runs:
            run.bold = True
    repeated(table.rows[0])


def _annex(assessment: Assessment, made: Capsule, grid: Grid) -> tuple[str, list[Part]]:
    language = made.language
    name = made.nodes[0].get("hasLegalName") or t("cids.annex.someone", language)
    aims = shareable(assessment).known.findings.aims.values()
    intro = t("cids.annex.intro", language)
    read = t("cids.annex.read_text", language)
    parts = [
        Part("", (intro,)),
        _checked(made),
        Part(t("cids.annex.map", language), rows=_mapping(made)),
        Part(t("cids.annex.outcomes", language), points=_outcomes(made)),
        Part(t("cids.annex.indicators", language), points=_indicators(made)),
        Part(t("cids.annex.aims", language), points=_aims(aims, grid, language)),
        Part(
            t("cids.annex.left", language),
            points=tuple(dict.fromkeys(fault(one, language) for one in made.notes)),
        ),
        Part(t("cids.annex.read", language), (read,)),
    ]
    kept = [part for part in parts if part.paragraphs or part.points or part.rows]
    return t("cids.annex.title", language, name=name), kept


def _checked(made: Capsule) -> Part:
    language = made.language
    faults = tuple(fault(one, language) for one in failing(made.problems))
    said = () if faults else (t("cids.annex.valid", language),)
    return Part(t("cids.annex.check_title", language), said, faults)


def _mapping(made: Capsule) -> tuple[tuple[str, ...], ...]:
    """What stands for what, and how many of each the file holds."""
    language = made.language
    titles = tuple(t(f"cids.annex.{one}", language) for one in ("here", "there", "many"))
    rows = [
        (
            t(f"cids.annex.{key}", language),
            name.removeprefix("cids:"),
            number(len(made.typed(name)), language),
        )
        for key, name in _MAPPED.items()
    ]
    return (titles, *rows)


def _outcomes(made: Capsule) -> tuple[str, ...]:
    return tuple(node["hasName"] for node in made.typed("cids:Outcome"))


def _indicators(made: Capsule) -> tuple[str, ...]:
    """The results of each indicator; one without any by its name and unit."""
    return tuple(line for one in made.measured for line in _of_indicator(one, made.language))


def _of_indicator(one: Measured, language: Language) -> list[str]:
    if not one.reports:
        return [t("cids.annex.indicator_line", language, name=one.name, unit=one.unit)]
    lines = []
    for made in one.reports:
        group, span = brief(made.result.group), period(made.begins, made.ends, language)
        key = "cids.report_of" if group else "cids.report"
        params = {"indicator": one.name, "period": span} | ({"group": group} if group else {})
        said = t(key, language, **params)
        amount = _amount(Decimal(made.value), one.unit, language)
        lines.append(t("cids.annex.report_line", language, name=said, amount=amount))
    return lines


def _amount(value: Decimal, unit: str, language: Language) -> str:
    """Write a number with its unit, as the language does."""
    written = number(value, language)
    if unit == "%":
        return t("cids.annex.percent", language, value=written)
    return t("cids.annex.amount", language, value=written, unit=unit) if unit else written


def _aims(aims: Iterable[Aim], grid: Grid, language: Language) -> tuple[str, ...]:
    return tuple(_aim(aim, grid, language) for aim in aims if aim.indicator in grid.indicators)


def _aim(aim: Aim, grid: Grid, language: Language) -> str:
    name = grid.indicators[aim.indicator].name[language]
    value = _amount(aim.value, "%" if aim.percent else "", language)
    if aim.due is None:
        return t("cids.annex.aim", language, name=name, value=value)
    return t("cids.annex.aim_due", language, name=name, value=value, due=day(aim.due, language))
