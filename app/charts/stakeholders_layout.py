"""Where everyone stands on the stakeholder map: nine cells, names below each other in each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.assessment.stakeholders import LITTLE, MUCH, SOME, OnMap, unheard
from app.charts.chain_cards import shortened
from app.charts.lettering import in_lines
from app.exports.plain import plain
from app.i18n import join, t
from knowledge.language import Language

# Pixels: the map on a page, on paper, and on a phone, where it may be stretched.
WIDE, PAPER, NARROW = 760, 620, 330
NOTE_SIZE, NOTE_LEADING = 11, 14
STEPS = (LITTLE, SOME, MUCH)

_LEFT, _BELOW = 24, 26  # for the words beside the rows and below the columns
_GAP = 6
_LOWEST = 88  # a row, with nobody in it
_AFTER = 9  # below a name
_MOST_LINES = 5


@dataclass(frozen=True)
class Name:
    """Someone in a cell; `x` and `y` are where the first line begins, from above."""

    x: float
    y: float
    lines: list[str]
    roles: list[str]
    placed: bool
    whole: str


@dataclass(frozen=True)
class Cell:
    """One of nine; `first` where those stand to whom to go first."""

    left: float
    top: float
    right: float
    bottom: float
    first: bool


@dataclass(frozen=True)
class Label:
    """What a row or a column means."""

    x: float
    y: float
    text: str
    upright: bool


@dataclass
class Field:
    """All that is drawn, in a field of `wide` by `tall` pixels.

    Attributes:
        size, leading: of names.
        pad: within a cell; `mark` is the room of the dot before a name.
    """

    wide: float
    size: int
    leading: int
    pad: int
    mark: int
    tall: float = 0
    cells: list[Cell] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)


def field_of(on_map: Sequence[OnMap], language: Language, wide: int = WIDE) -> Field:
    """Lay the map out: those who are much touched above, those who are well heard at the right."""
    laid = Field(wide, 13, 17, 10, 14) if wide > NARROW else Field(wide, 11, 14, 7, 12)
    column = (laid.wide - _LEFT - 2 * _GAP) / len(STEPS)
    go_first = {one.id for one in unheard(on_map)}
    top = 2.0
    for affected in reversed(STEPS):
        row = [_set(on_map, affected, voice, column, laid, language) for voice in STEPS]
        tall = max(_LOWEST, *(_height(names, laid) for names in row))
        for place, (voice, names) in enumerate(zip(STEPS, row, strict=True)):
            left = _LEFT + place * (column + _GAP)
            first = (affected, voice) == (MUCH, LITTLE) and bool(go_first)
            laid.cells.append(Cell(left, top, left + column, top + tall, first))
            _fill(laid, names, left, top)
        label = t(f"stakeholders.affected.{affected}", language)
        laid.labels.append(Label(_LEFT / 2 - 2, top + tall / 2, label, upright=True))
        top += tall + _GAP
    for place, voice in enumerate(STEPS):
        middle = _LEFT + place * (column + _GAP) + column / 2
        label = t(f"stakeholders.voice.{voice}", language)
        laid.labels.append(Label(middle, top + 10, label, upright=False))
    laid.tall = top + _BELOW
    return laid


_Set = tuple[OnMap, list[str], list[str]]


def _set(
    on_map: Sequence[OnMap],
    affected: int,
    voice: int,
    column: float,
    laid: Field,
    language: Language,
) -> list[_Set]:
    """Set the names of one cell in lines, with what each of them does."""
    room = column - 2 * laid.pad - laid.mark
    found = []
    for one in on_map:
        if (one.stakeholder.affected, one.stakeholder.voice) == (affected, voice):
            lines = in_lines(plain(one.stakeholder.name), room, laid.size, language)
            roles = in_lines(role_words(one, language), room, NOTE_SIZE, language)
            found.append((one, shortened(lines, _MOST_LINES), roles))
    return found


def role_words(one: OnMap, language: Language) -> str:
    """Say what someone does: "donne et reçoit"."""
    roles = [t(f"stakeholders.role.{role}", language) for role in one.stakeholder.roles]
    return join(roles, language)


def _tall(lines: list[str], roles: list[str], laid: Field) -> float:
    return len(lines) * laid.leading + len(roles) * NOTE_LEADING + _AFTER


def _height(names: list[_Set], laid: Field) -> float:
    return 2 * laid.pad - _AFTER + sum(_tall(lines, roles, laid) for _, lines, roles in names)


def _fill(laid: Field, names: list[_Set], left: float, top: float) -> None:
    y = top + laid.pad
    for one, lines, roles in names:
        name = plain(one.stakeholder.name)
        laid.names.append(Name(left + laid.pad + laid.mark, y, lines, roles, one.placed, name))
        y += _tall(lines, roles, laid)
