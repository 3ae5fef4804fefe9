"""Claims from what was collected: results, comparisons, voices, and what was made of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from app.analysis.reading import LEAST, Reading
from app.assessment.findings import Findings, Result
from app.assessment.vocabulary import EvidenceLevel
from app.drafting.claim import Claim, Origin
from app.i18n import day
from indicators.grid import Collection, Grid, Level
from knowledge.language import Language

if TYPE_CHECKING:
    from app.analysis.comparison import Comparison

# How a figure is known by how it was collected: a file is counted, a person is asked.
_KNOWN_BY: dict[Collection, EvidenceLevel] = {"records": "counted", "observation": "counted"}


def found(
    findings: Findings, grid: Grid, language: Language, figures: Sequence[Reading | Comparison] = ()
) -> Iterator[Claim]:
    """Give every claim that results support.

    `figures` are those of tables of answers, already safe to show: see `app.analysis`. Of fewer
    than five people nothing is said. A voice comes only where the person agreed to it.
    """
    for result in findings.results.values():
        yield from _result(result, grid, language)
    if findings.results:
        from app.analysis.recorded import from_results

        for made in from_results(findings.results.values(), findings.aims):
            yield _compared(made, grid, language, _sources(made))
    yield from _of_tables(figures, grid, language)
    for voice in findings.testimonies.values():
        if voice.text and voice.consent in ("anonymous", "initials", "name"):
            origin = Origin("result", f"V{voice.number}", voice.text, at=_at(voice.on))
            yield Claim("testimony", voice.text, origin, testimony=voice, facets=voice.facets)
    for number, one in enumerate(findings.interpretations.values(), start=1):
        origin = Origin("answer", f"I{number}", one.text, at=_at(one.on))
        yield Claim("read_as", one.text, origin)
    for number, change in enumerate(findings.changes.values(), start=1):
        origin = Origin("answer", f"D{number}", change.text, at=_at(change.due))
        yield Claim("change", change.text, origin)


def _result(result: Result, grid: Grid, language: Language) -> Iterator[Claim]:
    from app.analysis.recorded import amount_of
    from app.analysis.shares import share_of

    reading = share_of(result) or amount_of(result)
    if reading is None:
        return  # a share gone wrong: the page of results says so
    if reading.base is not None and reading.base < LEAST:
        return
    origin = Origin("result", f"R{result.number}", _words(result, language), at=_at(result.ends))
    yield Claim(
        "result",
        named(result.indicator, result.text, grid, language),
        origin,
        evidence=_KNOWN_BY.get(result.method, "asked") if result.method else "counted",
        activity=result.activity,
        reading=reading,
        method=result.method,
        level=_level(result.indicator, grid),
        period=_period(result.begins, result.ends, language),
    )


def _words(result: Result, language: Language) -> str:
    """Tell where a result comes from: the words, their source, the period."""
    period = _period(result.begins, result.ends, language)
    return ", ".join(part for part in (result.text, result.source, period) if part)


def _period(begins: date | None, ends: date | None, language: Language) -> str:
    """Write a period as short as it may be: a whole year by its number."""
    if begins and ends and (begins, ends) == (date(ends.year, 1, 1), date(ends.year, 12, 31)):
        return str(ends.year)
    days = [day(one, language) for one in dict.fromkeys((begins, ends)) if one]
    return " – ".join(days)


def _of_tables(
    figures: Sequence[Reading | Comparison], grid: Grid, language: Language
) -> Iterator[Claim]:
    """Give the figures of tables of answers; each table has one marker."""
    tables: dict[str, str] = {}
    for one in figures:
        reading = one if isinstance(one, Reading) else one.reading
        for name in reading.sources:
            tables.setdefault(name, f"F{len(tables) + 1}")
        refs = [tables[name] for name in reading.sources]
        if not isinstance(one, Reading):
            yield _compared(one, grid, language, refs, ", ".join(reading.sources))
            continue
        origin = Origin("result", refs[0] if refs else "F1", ", ".join(reading.sources))
        name = named(one.indicator, one.name, grid, language)
        level = _level(one.indicator, grid)
        yield Claim("result", name, origin, evidence="asked", reading=one, level=level)


def _compared(
    made: Comparison, grid: Grid, language: Language, refs: Sequence[str], words: str = ""
) -> Claim:
    reading = made.reading
    name = named(reading.indicator, reading.name, grid, language)
    origin = Origin("result", refs[0], words or name)
    level = _level(reading.indicator, grid)
    return Claim(
        "comparison", name, origin, evidence="compared", also=tuple(refs[1:]), comparison=made,
        level=level,
    )  # fmt: skip


def _sources(made: Comparison) -> list[str]:
    sides = [made.reading, made.other] if made.other else [made.reading]
    return list(dict.fromkeys(ref for side in sides for ref in side.sources))


def named(indicator: str, text: str, grid: Grid, language: Language) -> str:
    """Name what a figure measures: the indicator, or the enterprise's own words."""
    known = grid.indicators.get(indicator)
    return known.name[language] if known else text


def _level(indicator: str, grid: Grid) -> Level | None:
    known = grid.indicators.get(indicator)
    return known.level if known else None


def _at(on: date | None) -> datetime | None:
    return datetime.combine(on, time(), UTC) if on else None
