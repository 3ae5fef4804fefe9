"""Change over time: a figure at each moment, one lane each, joined by a slope, with the aim.

Each figure is named and written beside its lane, and each moment has its own mark: the picture
reads the same without colours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from math import floor, log10

import pandas as pd

from app.analysis.courses import Course
from app.analysis.figures import figure
from app.analysis.reading import Reading, ReadingKind
from app.charts.territory_look import records
from app.i18n import join, number, t
from app.i18n.wording import raised
from knowledge.language import Language

_COLUMNS = ["course", "name", "when", "mark", "shown", "value", "low", "high", "base", "kind",
            "unit", "least", "most", "from", "to"]  # fmt: skip
_LISTED = 3  # up to so many courses are told one by one
_STEPS = (1.0, 2.0, 5.0, 10.0)

# Lowest and highest possible answer, by indicator, where a question was asked on a scale.
Scales = Mapping[str, tuple[float, float]]


def change_frame(
    courses: Sequence[Course],
    name: Callable[[Course], str],
    scales: Scales,
    language: Language,
) -> pd.DataFrame:
    """Lay out figures over time: one row a figure, and one for the aim where there is one.

    Columns: course (its place), name, when (in words), mark (which mark it has), shown (the value
    in words), value, low, high, base, least and most (the ends of its line), from and to (these in
    words). A share is between 0 and 1; low, high and base are missing where nobody knows them.
    `name` names a course; `scales` are those on which questions were asked.
    """
    rows: list[tuple[object, ...]] = []
    for place, course in enumerate(courses):
        first, named = course.readings[0], name(course)
        least, most = _ends(course, scales)
        kind: ReadingKind = "share" if first.kind == "share" else "count"
        words = (figure(one, kind, "", language) for one in (least, most))
        ends = (first.kind, first.unit, least, most, *words)
        for at, one in enumerate(course.readings):
            shown = figure(one.value, one.kind, one.unit, language, base=one.base)
            told = (_when(one, course, language), _mark(one, at, course), shown)
            rows.append((place, named, *told, one.value, one.low, one.high, one.base, *ends))
        if course.aim is not None:
            shown = figure(course.aim, first.kind, first.unit, language)
            aim = t("picture_analysis.aim", language)
            rows.append((place, named, aim, "aim", shown, course.aim, None, None, None, *ends))
    return pd.DataFrame(rows, columns=_COLUMNS).astype({"low": float, "high": float, "base": float})


def _when(reading: Reading, course: Course, language: Language) -> str:
    if course.over == "rounds":
        return t("analysis.at.round", language, round=str(reading.round))
    if reading.moment is None:
        return t("picture_analysis.figure", language)
    return raised(t(f"grid.words.moment.{reading.moment}", language))


def _mark(reading: Reading, at: int, course: Course) -> str:
    """A moment has the same mark everywhere; rounds take them in their order."""
    if course.over == "rounds":
        return ("entry", "exit", "later")[min(at, 2)]
    return reading.moment if reading.moment in ("entry", "exit", "later") else "exit"


def _ends(course: Course, scales: Scales) -> tuple[float, float]:
    """Say from where to where a line goes: a share to a whole, a scale as it was asked, else 0."""
    if course.readings[0].kind == "share":
        return 0.0, 1.0
    values = [one.value for one in course.readings]
    values += [] if course.aim is None else [course.aim]
    scale = scales.get(course.readings[0].indicator)
    if scale and scale[0] <= min(values) and max(values) <= scale[1]:
        return scale
    ends = [end for one in course.readings for end in (one.low, one.high) if end is not None]
    return min(0.0, -_round(-min(values + ends))), _round(max(values + ends)) or 1.0


def _round(most: float) -> float:
    """Return a round number that is not below; 0 for none above it."""
    if most <= 0:
        return 0.0
    size = 10.0 ** floor(log10(most))
    return next(step * size for step in _STEPS if step * size >= most * (1 - 1e-9))


def change_finding(frame: pd.DataFrame, language: Language) -> str:
    """Say what the figures are: one by one where they are few; it is the alternative text."""
    groups = [some for _, some in frame.groupby("course", sort=False)]
    if len(groups) <= _LISTED:
        return " ".join(_told(some, language) for some in groups)
    ways = Counter(_way(some) for some in groups)
    said = {one: number(ways[one], language) for one in ("more", "less", "same", "alone")}
    count = number(len(groups), language)
    return t("picture_analysis.change.finding", language, count=count, **said)


def uncapitalised(when: str) -> str:
    """Write a moment as it stands within a sentence."""
    return when[:1].lower() + when[1:]


def _way(some: pd.DataFrame) -> str:
    values = some.loc[some["mark"] != "aim", "value"]
    if len(values) < 2:
        return "alone"
    first, last = values.iloc[0], values.iloc[-1]
    return "same" if first == last else "more" if last > first else "less"


def _told(some: pd.DataFrame, language: Language) -> str:
    each = [
        t("picture_analysis.at", language, when=uncapitalised(row["when"]), value=row["shown"])
        for row in records(some)
    ]
    figures = join(each, language)
    return t("picture_analysis.one", language, name=some["name"].iloc[0], figures=figures)


def change_table(frame: pd.DataFrame, language: Language) -> pd.DataFrame:
    """Title the columns and write the figures out, for reading beside the picture."""

    def written(value: float, kind: ReadingKind) -> str:
        return "" if pd.isna(value) else figure(value, kind, "", language)

    told = frame.assign(
        low=[written(*pair) for pair in zip(frame["low"], frame["kind"], strict=True)],
        high=[written(*pair) for pair in zip(frame["high"], frame["kind"], strict=True)],
        base=["" if pd.isna(one) else number(int(one), language) for one in frame["base"]],
    )
    return _titled(told[["name", "when", "shown", "low", "high", "base"]], language)


def change_figures(frame: pd.DataFrame, language: Language) -> pd.DataFrame:
    """The same to take away, numbers as numbers and shares in per cent, each with its unit."""
    share = frame["kind"] == "share"
    times = share.map({True: 100.0, False: 1.0})
    scaled = {one: (frame[one] * times).round(4) for one in ("low", "high")}
    told = frame.assign(
        shown=(frame["value"] * times).round(4), unit=frame["unit"].mask(share, "%"), **scaled
    )
    return _titled(told[["name", "when", "shown", "unit", "low", "high", "base"]], language)


def _titled(frame: pd.DataFrame, language: Language) -> pd.DataFrame:
    titles = [t(f"picture_analysis.column.{one}", language) for one in frame.columns]
    return frame.set_axis(titles, axis=1)
