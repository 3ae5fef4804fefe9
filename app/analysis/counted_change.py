"""The change that an indicator counts: of how many of the same people it took place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from app.analysis.columns import Measured
from app.analysis.compared_answers import changed
from app.analysis.comparison import BETWEEN_MOMENTS, Comparison, ComparisonKind, against_aim
from app.analysis.followed import by_code
from app.analysis.reading import LEAST, Reading
from app.analysis.ruled import rule_of
from app.analysis.shares import wilson
from app.assessment.findings import Aim


def counts_change(one: Measured) -> bool:
    """Whether the indicator counts a change: no figure of one moment is what it aims at."""
    asked = rule_of(one.column)
    return asked is not None and asked.compare is not None


def counted_change(kind: ComparisonKind, one: Measured, other: Measured) -> Reading | None:
    """Read of how many of the same people the change took place that the indicator counts.

    None where fewer than `LEAST` are in its base, or where these and all known twice differ by
    fewer: the two together would tell of those few.
    """
    asked = rule_of(one.column)
    if asked is None or asked.compare is None or kind not in BETWEEN_MOMENTS:
        return None
    after, before = by_code(one), by_code(other)
    if after is None or before is None:
        return None
    known_twice = len(after.index.intersection(before.index))
    if other.starts is not None:
        begun = by_code(replace(other, values=other.starts.astype(float)))
        before = (
            before[before.index.isin(begun[begun.eq(1)].index)] if begun is not None else before
        )
    yes = changed(asked, before, after).dropna()
    if len(yes) < LEAST or 0 < known_twice - len(yes) < LEAST:
        return None
    counted = int(yes.sum())
    low, high = wilson(counted, len(yes))
    return replace(
        one.reading, kind="share", value=counted / len(yes), counted=counted, base=len(yes),
        low=low, high=high, asked=None, unit="",
    )  # fmt: skip


def reached_changes(over_time: Iterable[Comparison], aims: Mapping[str, Aim]) -> list[Comparison]:
    """Hold the share of those who changed against the aim of an indicator that counts a change."""
    held = [
        against_aim(one.changed, aims[one.changed.indicator])
        for one in over_time
        if one.changed and one.changed.indicator in aims
    ]
    return [one for one in held if one]
