"""Somebody who knows who stands in which figure, and takes the published figures apart.

Written apart from `app.analysis.disclosure`: where that looks at what a space leaves out, this
strikes people out of the equations and sees whether one equation fewer holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import null_space

from app.analysis.comparison import Comparison
from app.analysis.published import Published
from app.analysis.reading import Reading

FEWEST = 5
MOMENTS = ("entry", "exit")

Vector = NDArray[np.floating[Any]]


class Person(NamedTuple):
    """What one person answered on arrival and on leaving, and said of themselves; None: nothing."""

    entry: float | None
    exit: float | None
    gender: str | None
    age: str | None


@dataclass(frozen=True)
class Equation:
    """A published number as a sum of answers.

    Attributes:
        of: by what each answer is multiplied, of shape (people, 3): on arrival, on leaving, and the
            product of both.
    """

    number: float
    of: Vector


@dataclass(frozen=True)
class Found:
    """A number about a few people that was worked out.

    Attributes:
        people: their places.
        of: what it is the sum of, as in `Equation`.
    """

    people: tuple[int, ...]
    number: float
    of: Vector


def rows(people: Sequence[Person], column: str) -> dict[str, list[Any]]:
    """Write people down as the columns of a table of answers."""
    given = [
        (getattr(one, moment), moment, f"p{at}", one.gender, one.age)
        for moment in MOMENTS
        for at, one in enumerate(people)
        if getattr(one, moment) is not None
    ]
    names = (column, "when", "code", "gender", "age")
    told = dict(zip(names, map(list, zip(*given, strict=True)), strict=True))
    if column == "job":
        told["job"] = ["yes" if one else "no" for one in told["job"]]
    return told


def equations(told: Published, people: Sequence[Person]) -> list[Equation]:
    """Write down all that was published of one thing."""

    def of(moment: str, who: Callable[[Person], bool]) -> Vector:
        made = np.zeros((len(people), 3))
        here = [getattr(one, moment) is not None and who(one) for one in people]
        made[here, MOMENTS.index(moment)] = 1
        return made

    def everybody(one: Person) -> bool:
        return True

    made = [
        Equation(_sum(one), of(str(one.moment), everybody))
        for one in told.figures
        if not np.isnan(one.value)
    ]
    for apart in told.apart:
        moment, by = str(apart.whole.reading.moment), apart.by.name
        names = [one.reading.group for one in apart.groups]
        for one in apart.groups:
            who = _in([one.reading.group], by)
            made.append(Equation(_sum(one.reading), of(moment, who)))
        if apart.others:
            rest = of(moment, everybody) - of(moment, _in(names, by))
            made.append(Equation(_sum(apart.others.reading), rest))
    for change in told.compared:
        if change.pairs is None:
            continue
        both = [None not in (one.entry, one.exit) for one in people]
        after, before, twice = (np.zeros((len(people), 3)) for _ in range(3))
        before[both, 0] = after[both, 1] = twice[both, 2] = 1
        if change.moved:
            made.append(Equation(change.moved.became_yes, after - twice))
            made.append(Equation(change.moved.became_no, before - twice))
        else:
            made.append(Equation(change.difference * change.pairs, after - before))
        if _steady(change):
            made = [_given_once(one, after[:, 1] > 0, change.difference) for one in made]
    return made


def attack(known: Sequence[Equation]) -> Iterator[Found]:
    """Work out numbers that rest on fewer than five people."""
    if not known:
        return
    matrix = np.array([one.of.ravel() for one in known])
    numbers = np.array([one.number for one in known])
    alike = _alike(np.array([one.of for one in known]))
    small = [one for one in alike if len(one) < FEWEST]
    large = [person for one in alike if len(one) >= FEWEST for person in one]
    # Only sums that leave out all who are many can be of a few.
    ways = null_space(_of(matrix, large).T) if large else np.eye(len(matrix))
    sums, totals = ways.T @ matrix, ways.T @ numbers
    small = [one for one in small if np.abs(_of(sums, one)).max(initial=0) > 1e-9]
    if not small:
        return
    for size in range(1, FEWEST):
        sets = [one for one in combinations(small, size) if len([*chain(*one)]) < FEWEST]
        for struck in (
            one for one, fewer in zip(sets, _fewer(sums, small, sets), strict=True) if fewer
        ):
            some = [*chain(*struck)]
            others = [one for kind in small for one in kind if one not in some]
            left = null_space(_of(sums, others).T) if others else np.eye(len(sums))
            for way in left.T:
                yield Found(tuple(some), float(way @ totals), (way @ sums).reshape(-1, 3))


def _fewer(
    sums: Vector, kinds: Sequence[list[int]], sets: Sequence[Sequence[list[int]]]
) -> list[bool]:
    """Say of each set of kinds whether without it fewer equations are of something."""
    place = {one[0]: at for at, one in enumerate(kinds)}
    matrix = _of(sums, list(place)).reshape(len(sums), len(kinds), 3)
    without = np.repeat(matrix[None], len(sets) + 1, axis=0)
    for at, struck in enumerate(sets):
        without[at, :, [place[one[0]] for one in struck]] = 0
    ranks = np.linalg.matrix_rank(without.reshape(len(without), len(sums), -1), tol=1e-7)
    return [bool(rank < ranks[-1]) for rank in ranks[:-1]]


def truth(found: Found, people: Sequence[Person]) -> float:
    """Add up what these people really answered."""
    answers = np.array([(one.entry or 0.0, one.exit or 0.0) for one in people])
    return float((found.of * np.c_[answers, answers.prod(axis=1)]).sum())


def _steady(change: Comparison) -> bool:
    """Whether it can be seen that the answers of all changed as much."""
    if change.moved:
        return change.pairs in change.moved
    return change.low is None


def _given_once(one: Equation, both: NDArray[np.bool_], change: float) -> Equation:
    """Take an answer on leaving for that on arrival, and the change."""
    of = one.of.copy()
    of[both, 0] += of[both, 1]
    of[both, 1] = 0
    return Equation(one.number - change * float(one.of[both, 1].sum()), of)


def _sum(reading: Reading) -> float:
    if reading.counted is not None:
        return reading.counted
    return reading.value * (reading.base or 0)


def _in(names: Sequence[str], by: str) -> Callable[[Person], bool]:
    return lambda one: getattr(one, by) in names


def _of(matrix: Vector, people: Sequence[int]) -> Vector:
    of_each: Vector = matrix.reshape(len(matrix), matrix.shape[1] // 3, 3)[:, list(people)]
    return of_each.reshape(len(matrix), 3 * len(people))


def _alike(equations: Vector) -> list[list[int]]:
    """Bring together the people who stand in the same equations, without those who are in none."""
    found: dict[bytes, list[int]] = {}
    for person in range(equations.shape[1]):
        stands = equations[:, person]
        if stands.any():
            found.setdefault(stands.tobytes(), []).append(person)
    return list(found.values())
