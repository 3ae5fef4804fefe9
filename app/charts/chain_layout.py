"""Where everything stands in the picture of a chain: side by side on a page, below on a phone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from app.assessment.known import Activity
from app.charts.chain_cards import Card, branch_cards, cards_of
from app.i18n import t
from indicators.grid import LEVELS, Level
from knowledge.language import Language

# Pixels: the picture on a page, on paper, and on a phone, where it may be stretched.
WIDE, PAPER, NARROW = 760, 620, 300
_BETWEEN = 12  # cards of one step
_GAP = 56  # between two steps that stand side by side
_STEP = 46  # between two steps that stand below each other
_HEAD = 44  # above the cards of a step: the connecting words, and its level
_STEM = 18  # from the left, where the arrows of a narrow picture run
_BEFORE_HEAD = 4  # an arrow ends so far from its card


@dataclass(frozen=True)
class Line:
    """A stretch of an arrow; `head` says where it points, "" where it goes on."""

    x: float
    y: float
    x2: float
    y2: float
    branch: bool = False
    head: Literal["", "right", "down"] = ""


@dataclass(frozen=True)
class Heading:
    """Connecting words above a step; `level` below them, or ""."""

    x: float
    y: float
    text: str
    level: str = ""


@dataclass
class Layout:
    """All that is drawn, in a field of `wide` by `tall` pixels."""

    wide: float
    tall: float = 0
    cards: list[Card] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)


def side_by_side(activity: Activity, language: Language, wide: int = WIDE) -> Layout:
    """Lay the steps out from left to right, what was not wanted below them."""
    column = (wide - 2 * _GAP) / len(LEVELS)
    laid = Layout(wide)
    stacks = [cards_of(activity, level, column, language) for level in LEVELS]
    tallest = max(_height(stack) for stack in stacks)
    for place, (level, stack) in enumerate(zip(LEVELS, stacks, strict=True)):
        left = place * (column + _GAP)
        laid.headings.append(_heading(left, 0, level, language, level_too=True))
        _place(stack, left, _HEAD + (tallest - _height(stack)) / 2, column)
        laid.cards += stack
        if place:
            laid.lines += _bus(stacks[place - 1], stack)
    laid.tall = _HEAD + tallest
    branches = branch_cards(activity, column, language)
    if branches:
        _below(laid, branches, stacks[0][-1], column, language)
    laid.tall += 2
    return laid


def _bus(sources: list[Card], targets: list[Card]) -> list[Line]:
    """Tie the cards of two steps: every one of the first to every one of the second."""
    middle = (sources[0].right + targets[0].left) / 2
    heights = [one.middle for one in (*sources, *targets)]
    lines = [Line(one.right, one.middle, middle, one.middle) for one in sources]
    if max(heights) - min(heights) > 1:
        lines.append(Line(middle, min(heights), middle, max(heights)))
    for one in targets:
        lines.append(Line(middle, one.middle, one.left - _BEFORE_HEAD, one.middle, head="right"))
    return lines


def _below(
    laid: Layout, branches: list[Card], source: Card, column: float, language: Language
) -> None:
    """Put branches under the second step, tied to what is done."""
    left, top = column + _GAP, laid.tall + _STEP
    laid.headings.append(Heading(left, top - 24, t("chain.head.branch", language)))
    _place(branches, left, top, column)
    stem = source.left + _STEM
    laid.lines.append(Line(stem, source.bottom, stem, branches[-1].middle, branch=True))
    for card in branches:
        end = card.left - _BEFORE_HEAD
        laid.lines.append(Line(stem, card.middle, end, card.middle, branch=True, head="right"))
    laid.cards += branches
    laid.tall = branches[-1].bottom


def one_below_the_other(activity: Activity, language: Language) -> Layout:
    """Lay the steps out from top to bottom, as a phone shows them."""
    laid = Layout(NARROW)
    top = 26.0
    laid.headings.append(_heading(0, 0, LEVELS[0], language))
    for level in LEVELS:
        if level != LEVELS[0]:
            end = top + _STEP - _BEFORE_HEAD
            laid.lines.append(Line(_STEM, top, _STEM, end, head="down"))
            laid.headings.append(_heading(_STEM + 16, top + 14, level, language))
            top += _STEP
        stack = cards_of(activity, level, NARROW, language)
        _place(stack, 0, top, NARROW)
        laid.cards += stack
        top += _height(stack)
    branches = branch_cards(activity, NARROW, language)
    if branches:
        laid.headings.append(Heading(0, top + 22, t("chain.head.branch", language)))
        _place(branches, 0, top + _STEP, NARROW)
        laid.cards += branches
        top += _STEP + _height(branches)
    laid.tall = top + 2
    return laid


def _heading(
    left: float, top: float, level: Level, language: Language, *, level_too: bool = False
) -> Heading:
    below = t(f"grid.level.{level}", language) if level_too else ""
    return Heading(left, top, t(f"chain.head.{level}", language), below)


def _height(stack: list[Card]) -> float:
    return sum(card.tall for card in stack) + _BETWEEN * (len(stack) - 1)


def _place(stack: list[Card], left: float, top: float, wide: float) -> None:
    for card in stack:
        card.left, card.top, card.wide = left, top, wide
        top = card.bottom + _BETWEEN
