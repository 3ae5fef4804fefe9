"""What is laid on the table: figures, and beside them the voices that speak of the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.assessment.findings import Findings, Result, Testimony
from indicators.grid import Grid

VOICES_ON_THE_TABLE = 4  # quotes that people can hear in an hour beside the figures

# In this order a voice is taken, so that those who say the opposite are never crowded out.
_SIDES = ("negative", "positive", "unexpected", None)


@dataclass(frozen=True)
class Laid:
    """A figure with the voices beside it; without a figure, voices that stand by themselves."""

    result: Result | None
    voices: tuple[Testimony, ...]


def suggested_voices(testimonies: Sequence[Testimony]) -> list[Testimony]:
    """Choose a few voices, one of each side in turn, in their order.

    Args:
        testimonies: those that may be shown, as they were consented to.
    """
    by_side = [[one for one in testimonies if one.direction == side] for side in _SIDES]
    chosen: list[Testimony] = []
    for turn in range(max(map(len, by_side))):
        chosen += [some[turn] for some in by_side if turn < len(some)]
    return sorted(chosen[:VOICES_ON_THE_TABLE], key=lambda one: one.number)


def contrary_left_out(testimonies: Sequence[Testimony], chosen: Sequence[Testimony]) -> bool:
    """Whether voices say that it went badly, and none of them is on the table."""
    negative = [one for one in testimonies if one.direction == "negative"]
    return bool(negative) and not any(one in chosen for one in negative)


def lay(
    results: Sequence[Result], voices: Sequence[Testimony], findings: Findings, grid: Grid
) -> tuple[Laid, ...]:
    """Put each voice beside the first figure of its activity or of a facet that it speaks of."""
    beside: dict[str, list[Testimony]] = {one.id: [] for one in results}
    alone: list[Testimony] = []
    for voice in voices:
        facets = _facets(voice, findings)
        fitting = (one.id for one in results if _fits(one, voice, facets, grid))
        beside.get(next(fitting, ""), alone).append(voice)
    laid = [Laid(one, tuple(beside[one.id])) for one in results]
    return (*laid, Laid(None, tuple(alone))) if alone else tuple(laid)


def _fits(result: Result, voice: Testimony, facets: frozenset[str], grid: Grid) -> bool:
    indicator = grid.indicators.get(result.indicator)
    same = bool(voice.activity) and voice.activity == result.activity
    return same or (indicator is not None and indicator.facet in facets)


def _facets(voice: Testimony, findings: Findings) -> frozenset[str]:
    """The facets of a voice, and those of the themes under which somebody put it."""
    themes = {theme for (of, _), some in findings.coded.items() if of == voice.id for theme in some}
    named = (findings.themes[one].facet for one in themes if one in findings.themes)
    return frozenset((*voice.facets, *(one for one in named if one)))
