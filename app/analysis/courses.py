"""The figures of one thing in the order of time, with what was aimed at: what a picture draws."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from app.analysis.comparison import Comparison
from app.analysis.reading import Reading


@dataclass(frozen=True)
class Course:
    """Figures of one thing, the earliest first.

    Attributes:
        over: whether they are of different moments or of different rounds; a figure that is only
            held against an aim stands alone.
        aim: what was aimed at, on the scale of the figures: a share between 0 and 1.
    """

    readings: tuple[Reading, ...]
    over: Literal["moments", "rounds", "alone"]
    aim: float | None = None


def courses(compared: Iterable[Comparison]) -> list[Course]:
    """Bring comparisons over time together: what ends one and begins another stands once.

    Nothing but what the comparisons show is in them; those of two groups are no course.
    """
    made: list[Course] = []
    aims: list[tuple[Reading, float]] = []
    for one in compared:
        if one.kind == "aim" and one.aim is not None:
            aims.append((one.reading, one.aim))
        elif one.kind != "group" and one.other is not None:
            over: Literal["moments", "rounds"] = "rounds" if one.kind == "rounds" else "moments"
            _join(made, Course((one.other, one.reading), over))
    for reading, aim in aims:
        holding = [at for at, course in enumerate(made) if reading in course.readings]
        for at in holding:
            made[at] = replace(made[at], aim=aim)
        if not holding:
            made.append(Course((reading,), "alone", aim))
    return made


def _join(made: list[Course], step: Course) -> None:
    earlier, later = step.readings
    for at, course in enumerate(made):
        if course.over != step.over:
            continue
        if course.readings[-1] == earlier:
            made[at] = replace(course, readings=(*course.readings, later))
            return
        if course.readings[0] == later:
            made[at] = replace(course, readings=(earlier, *course.readings))
            return
    made.append(step)
