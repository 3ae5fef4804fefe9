"""The cards of a chain in the picture: what is told, what is to be told yet, what branches off."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.assessment.chain import branches_of, evidence_for, is_own, links_of, missing
from app.assessment.events import ChainLink
from app.assessment.known import Activity
from app.charts.lettering import in_lines
from app.exports.plain import plain
from app.i18n import t
from app.i18n.wording import quoted_words, raised
from indicators.grid import Level
from knowledge.language import Language

SIZE, LEADING = 13, 18
NOTE_SIZE, NOTE_LEADING = 11, 15

_PAD = 12
_MOST_LINES = 9

Kind = Literal["told", "missing", "branch"]


@dataclass
class Card:
    """A card before and after it is placed; sizes in pixels.

    Attributes:
        text, note: in lines.
        whole: the text uncut.
    """

    kind: Kind
    text: list[str]
    note: list[str]
    whole: str
    left: float = 0
    top: float = 0
    wide: float = 0

    @property
    def tall(self) -> float:
        """Its height."""
        note = len(self.note) * NOTE_LEADING + (4 if self.note else 0)
        return 2 * _PAD + len(self.text) * LEADING + note - (LEADING - SIZE)

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.wide

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.tall

    @property
    def middle(self) -> float:
        """Half its height."""
        return self.top + self.tall / 2

    @property
    def inner(self) -> tuple[float, float]:
        """Where its text begins."""
        return self.left + _PAD, self.top + _PAD


def cards_of(activity: Activity, level: Level, wide: float, language: Language) -> list[Card]:
    """Make the cards of a step, `wide` pixels wide; where nothing is told yet, one that invites."""
    if level in missing(activity):
        return [_card("missing", t(f"chain.invite.{level}", language), "", wide, language)]
    return [
        _card(
            "told", raised(quoted_words(link.text)), _note(activity, link, language), wide, language
        )
        for link in links_of(activity)
        if link.level == level
    ]


def _note(activity: Activity, link: ChainLink, language: Language) -> str:
    if link.level != "realisation":
        return t(f"chain.evidence.{evidence_for(activity, link)}", language)
    if is_own(activity, link) and activity.practices:
        words = quoted_words(activity.practices.text)
        return t("chain.practice", language, words=words)
    return ""


def branch_cards(activity: Activity, wide: float, language: Language) -> list[Card]:
    """Make a card for every effect that does harm or came unforeseen."""
    return [
        _card(
            "branch",
            raised(quoted_words(one.text)),
            t(f"chain.direction.{one.direction}", language),
            wide,
            language,
        )
        for one in branches_of(activity)
    ]


def _card(kind: Kind, text: str, note: str, wide: float, language: Language) -> Card:
    room, text = wide - 2 * _PAD, plain(text)
    lines = shortened(in_lines(text, room, SIZE, language))
    notes = shortened(in_lines(plain(note), room, NOTE_SIZE, language))
    return Card(kind, lines, notes, text)


def shortened(lines: list[str], most: int = _MOST_LINES) -> list[str]:
    """Keep to so many lines; what stands below a picture says it all."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1].rsplit(" ", 1)[0].rstrip(" ,.;:-")
    return [*lines[: most - 1], f"{last} …"]
