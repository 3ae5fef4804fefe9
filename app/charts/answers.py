"""Answers on a scale: how many lie below and above its middle, moment by moment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import pandas as pd

from app.analysis.figures import figure
from app.analysis.reading import Reading
from app.analysis.spread import Scale, Spread
from app.charts.change import uncapitalised
from app.i18n import has_text, number, t
from app.i18n.wording import raised
from knowledge.language import Language

_COLUMNS = ["question", "name", "when", "scale", "place", "step", "legend", "count", "share",
            "start", "end", "base", "silent"]  # fmt: skip
_LISTED = 3  # up to so many questions are told one by one


def answers_frame(
    spreads: Sequence[Spread], name: Callable[[Reading], str], language: Language
) -> pd.DataFrame:
    """Lay out answers: one row a step of the scale, of each question at each moment.

    Columns: question and scale (which one, by their place), name, when (in words, "" where nobody
    said), place of the step from the low end, step and legend (in words), count, share (0 to 1),
    start and end (where it lies, the middle of the scale being 0), base, silent. Questions on the
    same scale stand together, each with its moments.
    """
    scales = list(dict.fromkeys(_key(one.scale) for one in spreads))
    names = [name(one.reading) for one in spreads]
    on = [scales.index(_key(one.scale)) for one in spreads]
    questions = sorted(dict.fromkeys(zip(on, names, strict=True)), key=lambda one: one[0])
    rows: list[tuple[object, ...]] = []
    for one, scale, named in zip(spreads, on, names, strict=True):
        told = (questions.index((scale, named)), named, _when(one.reading, language), scale)
        start = -_left_of_middle(one.counts) / one.base
        for place, (step, count) in enumerate(zip(one.scale.steps, one.counts, strict=True)):
            share = count / one.base
            words = (_step(one.scale, step, language), _legend(one.scale, step, language))
            end = start + share
            rows.append((*told, place, *words, count, share, start, end, one.base, one.silent))
            start = end
    frame = pd.DataFrame(rows, columns=_COLUMNS)
    return frame.sort_values("question", kind="stable", ignore_index=True)


def _key(scale: Scale) -> tuple[object, ...]:
    return scale.steps, tuple(scale.words.items())


def _left_of_middle(counts: Sequence[int]) -> float:
    """Count the answers below the middle of the scale, half of those in its middle included."""
    half, odd = divmod(len(counts), 2)
    return sum(counts[:half]) + (counts[half] / 2 if odd else 0)


def _when(reading: Reading, language: Language) -> str:
    key = f"grid.words.moment.{reading.moment}"
    return raised(t(key, language)) if has_text(key, language) else ""


def _step(scale: Scale, step: str, language: Language) -> str:
    words = scale.words.get(step)
    return words[language] if words and not step.isdigit() else step


def _legend(scale: Scale, step: str, language: Language) -> str:
    words = scale.words.get(step)
    if words is None or not step.isdigit():
        return _step(scale, step, language)
    return t("picture_analysis.answers.end", language, step=step, words=words[language])


def answers_finding(frame: pd.DataFrame, language: Language) -> str:
    """Say where the answers lie: one by one where questions are few; the alternative text."""
    groups = [some for _, some in frame.groupby("question", sort=False)]
    if len(groups) <= _LISTED:
        return " ".join(_told(some, language) for some in groups)
    bars = [_sides(bar) for some in groups for _, bar in some.groupby("when", sort=False)]
    ways = Counter("more" if high > low else "less" if low > high else "same"
                   for low, _, high in bars)  # fmt: skip
    said = {one: number(ways[one], language) for one in ("more", "less", "same")}
    count = number(len(bars), language)
    return t("picture_analysis.answers.finding", language, count=count, **said)


def _told(some: pd.DataFrame, language: Language) -> str:
    name, said = some["name"].iloc[0], []
    for when, bar in some.groupby("when", sort=False):
        moment = uncapitalised(str(when))
        label = t("reading.at", language, name=name, moment=moment) if when else name
        key = "told" if len(bar) % 2 else "told_even"
        counts = zip(("low", "middle", "high"), _sides(bar), strict=True)
        told = {side: number(count, language) for side, count in counts}
        said.append(t(f"picture_analysis.answers.{key}", language, name=label, **told))
    return " ".join(said)


def _sides(bar: pd.DataFrame) -> tuple[int, int, int]:
    """Count the answers below, in and above the middle of the scale."""
    counts = [int(one) for one in bar["count"]]
    half, odd = divmod(len(counts), 2)
    return sum(counts[:half]), sum(counts[half : half + odd]), sum(counts[half + odd :])


def answers_table(frame: pd.DataFrame, language: Language) -> pd.DataFrame:
    """Title the columns and write the shares out, for reading beside the picture."""
    shares = [figure(one, "share", "", language) for one in frame["share"]]
    return _titled(frame.assign(share=shares), language)


def answers_figures(frame: pd.DataFrame, language: Language) -> pd.DataFrame:
    """The same to take away, shares as numbers between 0 and 1."""
    return _titled(frame.assign(share=frame["share"].round(4)), language)


def _titled(frame: pd.DataFrame, language: Language) -> pd.DataFrame:
    kept = frame[["name", "when", "step", "count", "share", "base", "silent"]]
    titles = [t(f"picture_analysis.column.{one}", language) for one in kept.columns]
    return kept.set_axis(titles, axis=1)
