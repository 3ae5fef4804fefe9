"""Figures that were told in the talk, proposed as results; the person decides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.assessment.events.parts import StatedFigure
from app.assessment.findings import Result
from app.assessment.known import Activity, Effect, Evidence, Known
from indicators.grid import Grid
from knowledge.figures import find_figures
from knowledge.language import Language

# The whole comes first: "sur 15 sortis, 9 en emploi".
_WHOLE_FIRST: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"\b(?:sur|parmi)(?: les)? $", re.IGNORECASE),
    "nl": re.compile(r"\b(?:op|van)(?: de)? $", re.IGNORECASE),
    "en": re.compile(r"\b(?:out )?of (?:the )?$", re.IGNORECASE),
}
# The part comes first: "9 sortis sur 15".
_WHOLE_LAST: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"^(?:\s*\w+){0,3}\s+(?:sur|parmi)(?: les)?\s+$", re.IGNORECASE),
    "nl": re.compile(r"^(?:\s*\w+){0,3}\s+(?:op|van)(?: de)?\s+$", re.IGNORECASE),
    "en": re.compile(r"^(?:\s*\w+){0,3}\s+(?:out )?of(?: the)?\s+$", re.IGNORECASE),
}


@dataclass(frozen=True)
class Proposal:
    """A figure of the talk that may be a result.

    Attributes:
        activity, effect: ids of what it was told of.
        figure: which of the figures of that effect it is, whatever becomes of its value later.
        text: the person's words.
        value, denominator, percent, unit: as in `ResultRecorded`.
        indicators: those of the plan that measure a facet of the activity's lever.
    """

    activity: str
    effect: str
    figure: str
    text: str
    value: Decimal
    denominator: Decimal | None
    percent: bool
    unit: str
    indicators: tuple[str, ...]


def told_figures(known: Known, grid: Grid, language: Language) -> list[Proposal]:
    """List the figures of effects that are no result yet, in the order of the talk.

    Each is offered until it is recorded itself or set aside, whatever becomes of its neighbours.
    """
    aside = set(known.findings.set_aside)
    return [one for one in _open(known, grid, language) if (one.effect, one.figure) not in aside]


def figures_set_aside(known: Known, grid: Grid, language: Language) -> list[Proposal]:
    """List the figures that were set aside, in the order of the talk."""
    aside = set(known.findings.set_aside)
    return [one for one in _open(known, grid, language) if (one.effect, one.figure) in aside]


def _open(known: Known, grid: Grid, language: Language) -> Iterator[Proposal]:
    """Go through the figures that no result was made of."""
    taken = {(one.effect, one.figure or _name(one)) for one in known.findings.results.values()}
    for activity in known.candidates:
        facets = activity.lever.facets if activity.lever else ()
        chosen = (one.indicator for one in known.indicators)
        fitting = tuple(
            one for one in chosen if one in grid.indicators and grid.indicators[one].facet in facets
        )
        for effect in (*activity.effects, *activity.side_effects):
            told = _figures(activity, effect)
            counted = _counted(told.text, told.figures, language)
            for name, one in _named(_joined(told.text, counted, language)):
                if (effect.id, name) not in taken:
                    share = (one.value, one.denominator, one.percent, one.unit)
                    yield Proposal(activity.id, effect.id, name, told.text, *share, fitting)


def _counted(
    text: str, figures: Sequence[StatedFigure], language: Language
) -> Sequence[StatedFigure]:
    """Leave out times of day, which stand among the figures of older talks."""
    seen = find_figures(text, language)
    times = {one.value for one in seen if one.clock} - {one.value for one in seen if not one.clock}
    return [one for one in figures if one.value not in times]


def _named(figures: Sequence[StatedFigure]) -> Iterator[tuple[str, StatedFigure]]:
    """Name each figure of an effect by what was said; the same said twice is one figure."""
    said: set[str] = set()
    for one in figures:
        name = _name(one)
        if name not in said:
            said.add(name)
            yield name, one


def _name(one: StatedFigure | Result) -> str:
    whole = "" if one.denominator is None else f"/{one.denominator:f}"
    return f"{one.value:f}{'%' if one.percent else ''}{whole}"


def _figures(activity: Activity, effect: Effect) -> Effect | Evidence:
    """Return what puts figures on an effect: its own words, or how it is known where it is one."""
    evidence = activity.evidence
    if effect.figures or evidence is None or activity.effects != (effect,):
        return effect
    return evidence


def _joined(
    text: str, figures: Sequence[StatedFigure], language: Language
) -> Sequence[StatedFigure]:
    """Make one share of "sur 15 sortis, 9 en emploi" or "9 sortis sur 15"; else change nothing."""
    stated = {one.value for one in figures}  # a year stands in the text and is no figure
    seen = [one for one in find_figures(text, language) if one.value in stated]
    if len(figures) != 2 or len(seen) != 2:
        return figures
    if any(one.percent or one.denominator is not None for one in seen):
        return figures
    between = text[seen[0].end : seen[1].start]
    if _WHOLE_LAST[language].match(between):
        part, whole = seen
        unit = part.unit
    elif _WHOLE_FIRST[language].search(text[: seen[0].start]) and "," in between:
        whole, part = seen
        unit = whole.unit or part.unit
    else:
        return figures
    if part.value > whole.value or whole.value == 0:
        return figures
    return [StatedFigure(value=part.value, denominator=whole.value, unit=unit, text=text)]
