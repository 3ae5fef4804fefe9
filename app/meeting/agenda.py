"""One hour to read the results with those concerned: who, what, in which order, and what next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from app.assessment.events import RoundOpened
from app.assessment.findings import Findings, Result
from app.assessment.known import Known
from app.assessment.stakeholders import OnMap, unheard
from app.meeting.table import Laid

ON_THE_TABLE = 3  # results that people can talk through in an hour

PartName = Literal["welcome", "facts", "explanations", "other_side", "changes", "close"]
PARTS: tuple[PartName, ...] = get_args(PartName)

# Explaining takes longest; together an hour.
_MINUTES: dict[PartName, int] = {
    "welcome": 5,
    "facts": 10,
    "explanations": 20,
    "other_side": 10,
    "changes": 10,
    "close": 5,
}
_QUESTIONS: dict[PartName, int] = {"facts": 2, "explanations": 3, "other_side": 2, "changes": 2}

Why = Literal["loses", "unheard", "receives", "gives", "concerned"]


@dataclass(frozen=True)
class AgendaPart:
    """A part of the hour; its words are in the catalogue, as are its questions, from 1."""

    name: PartName
    begins: int
    minutes: int
    questions: int


@dataclass(frozen=True)
class Invited:
    """Someone to invite, and the first reason why."""

    name: str
    why: Why


@dataclass(frozen=True)
class Agenda:
    """What the hour is made of.

    Attributes:
        loser_missing: nobody on the map loses anything; somebody may all the same.
    """

    parts: tuple[AgendaPart, ...]
    invited: tuple[Invited, ...]
    table: tuple[Laid, ...]
    loser_missing: bool

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return sum(one.minutes for one in self.parts)


@dataclass(frozen=True)
class Carried:
    """What stays the same in the next round, so that both can be set side by side."""

    number: int
    indicators: tuple[str, ...]
    stories: int
    forms: int

    @property
    def nothing(self) -> bool:
        """Whether there is nothing to carry over."""
        return not (self.indicators or self.stories or self.forms)


def agenda(on_map: Sequence[OnMap], table: Sequence[Laid]) -> Agenda:
    """Make the agenda for those on the stakeholder map and what is laid on the table."""
    parts, begins = [], 0
    for name in PARTS:
        parts.append(AgendaPart(name, begins, _MINUTES[name], _QUESTIONS.get(name, 0)))
        begins += _MINUTES[name]
    invited = tuple(Invited(one.stakeholder.name, _why(one)) for one in on_map)
    losing = any(one.why == "loses" for one in invited)
    return Agenda(tuple(parts), invited, tuple(table), loser_missing=not losing)


def _why(one: OnMap) -> Why:
    """Say first what is most easily forgotten."""
    who = one.stakeholder
    if "loses" in who.roles:
        return "loses"
    if unheard([one]):
        return "unheard"
    if "receives" in who.roles:
        return "receives"
    return "gives" if "gives" in who.roles else "concerned"


def of_round(findings: Findings) -> list[Result]:
    """List the results of the round that is under way; of all where it has none yet."""
    newest = [one for one in findings.results.values() if one.round == findings.round]
    return newest or list(findings.results.values())


def carried_over(known: Known) -> Carried:
    """Say what the next round takes over from the plan and the forms as they are worded now."""
    return Carried(
        number=known.findings.round + 1,
        indicators=tuple(one.indicator for one in known.indicators),
        stories=len(known.stories),
        forms=len(known.findings.forms),
    )


def next_round(known: Known, today: date, name: str = "") -> RoundOpened:
    """Open the round after the one under way; the plan and the forms stay as they are."""
    return RoundOpened(round=known.findings.round + 1, on=today, name=name)
