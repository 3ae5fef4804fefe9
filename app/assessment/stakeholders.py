"""The stakeholder map: who gives, receives and loses, how much they are touched, and heard.

It follows from what was told; what a person placed by hand stands in the place of that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2s
from itertools import count
from typing import Literal, get_args

from app.assessment.assessment import Assessment
from app.assessment.events import StakeholderPlaced, StakeholderRemoved
from app.assessment.known import Known, Stakeholder
from app.assessment.vocabulary import StakeholderRole
from app.i18n.wording import people_and_adverb, raised
from knowledge.language import Language
from knowledge.text import fold

LITTLE, SOME, MUCH = 1, 2, 3

# How far to go with someone, from telling them to deciding with them.
Way = Literal["inform", "ask", "involve", "decide"]
WAYS: tuple[Way, ...] = get_args(Way)

# By how much they are touched, then by how much they are heard: little, some, much.
_PROPOSED: dict[int, tuple[Way, Way, Way]] = {
    LITTLE: ("inform", "inform", "ask"),
    SOME: ("ask", "ask", "involve"),
    MUCH: ("involve", "involve", "decide"),
}

# Finds the people whom a text names, as it names them.
Named = Callable[[str], Sequence[str]]

_SEVERAL: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"\s*[,;/\n]\s*(?:et\s+)?|\s+et\s+"),
    "nl": re.compile(r"\s*[,;/\n]\s*(?:en\s+)?|\s+en\s+"),
    "en": re.compile(r"\s*[,;/\n]\s*(?:and\s+)?|\s+and\s+"),
}
_WE_WORK_WITH = re.compile(r"^(?:on|nous|we|wij)\b.*?\b(?:avec|met|with)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class OnMap:
    """Someone on the map.

    Attributes:
        placed: whether a person said where they stand; else it follows from what was told.
        because: the words from which it follows, "" for who was placed out of nothing.
    """

    stakeholder: Stakeholder
    placed: bool
    because: str = ""

    @property
    def id(self) -> str:
        """Theirs."""
        return self.stakeholder.id

    @property
    def way(self) -> Way:
        """How far to go with them, as a proposal."""
        return _PROPOSED[self.stakeholder.affected][self.stakeholder.voice - 1]


def map_of(assessment: Assessment, named: Named) -> list[OnMap]:
    """List who is on the map: those who were told in the order of the talk, then those added."""
    placed = {one.id: one for one in assessment.known.stakeholders}
    taken_off = _taken_off(assessment)
    names = {fold(one.name) for one in placed.values()}
    found: dict[str, OnMap] = {}
    for told in _told(assessment.known, named):
        one = told.stakeholder
        if one.id in placed:
            found[one.id] = OnMap(placed[one.id], placed=True, because=told.because)
        elif one.id in found:
            found[one.id] = _both(found[one.id], told)
        elif one.id not in taken_off and fold(one.name) not in names:
            found[one.id] = told
    for one in placed.values():
        found.setdefault(one.id, OnMap(one, placed=True))
    return list(found.values())


def _taken_off(assessment: Assessment) -> set[str]:
    """Those whom a person took off: what was told of them brings them back no more."""
    off: set[str] = set()
    for entry in assessment.entries:
        if entry.turn in assessment.undone:
            continue
        if isinstance(entry.event, StakeholderRemoved):
            off.add(entry.event.stakeholder)
        elif isinstance(entry.event, StakeholderPlaced):
            off.discard(entry.event.stakeholder)
    return off


def _told(known: Known, named: Named) -> Iterator[OnMap]:
    """Follow what was told: whose life changes, who takes part, who loses by it."""
    for activity in known.candidates:
        if activity.stakeholders:
            people, _ = people_and_adverb(activity.stakeholders.text, known.language)
            yield _follows(people, "receives", MUCH, activity.text, activity.stakeholders.answer)
        for effect in activity.side_effects:
            if effect.direction == "negative":
                for name in named(effect.text):
                    yield _follows(name, "loses", MUCH, effect.text, effect.answer)
    partners = known.portrait.get("partners")
    if partners:
        together = _WE_WORK_WITH.sub("", partners.text)
        for name in filter(None, _SEVERAL[known.language].split(together.strip(" ."))):
            yield _follows(name, "gives", SOME, partners.text, partners.answer)


def _follows(name: str, role: StakeholderRole, affected: int, because: str, answer: int) -> OnMap:
    one = Stakeholder(
        id=id_of(name), name=raised(name), answer=answer, roles=(role,), affected=affected
    )
    return OnMap(one, placed=False, because=because)


def id_of(name: str) -> str:
    """Name someone who was told of, the same in every run and whatever else is told."""
    return f"who-{blake2s(fold(name).encode(), digest_size=5).hexdigest()}"


def added(
    name: str, roles: tuple[StakeholderRole, ...], on_map: Sequence[OnMap]
) -> list[StakeholderPlaced]:
    """Place somebody new under an id of their own; nobody who is on the map by that name."""
    there = {one.id for one in on_map}
    if not name or any(fold(one.stakeholder.name) == fold(name) for one in on_map):
        return []
    own = id_of(name)
    free = next(one for n in count(1) if (one := own if n == 1 else f"{own}-{n}") not in there)
    return [StakeholderPlaced(stakeholder=free, name=raised(name), roles=roles)]


def _both(first: OnMap, second: OnMap) -> OnMap:
    """Merge two tellings of the same people."""
    one, other = first.stakeholder, second.stakeholder
    roles = tuple(dict.fromkeys((*one.roles, *other.roles)))
    affected = max(one.affected, other.affected)
    merged = one.model_copy(update={"roles": roles, "affected": affected})
    return OnMap(merged, placed=False, because=first.because)


def placed_as(one: Stakeholder, **changes: object) -> StakeholderPlaced:
    """Place someone where they stand, with what is said now changed."""
    kept = one.model_dump(include={"name", "roles", "affected", "voice", "involve"})
    return StakeholderPlaced.model_validate({"stakeholder": one.id, **kept, **changes})


def unheard(on_map: Sequence[OnMap]) -> list[OnMap]:
    """List those who are much touched and little heard, as far as a person said so."""
    return [
        one
        for one in on_map
        if one.placed and one.stakeholder.affected == MUCH and one.stakeholder.voice == LITTLE
    ]
