"""What is wrong or worth a word about a result before it is kept, all at once."""

from __future__ import annotations

from datetime import date

from app.assessment.events import ResultRecorded
from app.assessment.findings import Result
from app.assessment.known import Known
from app.results.problems import ResultProblem, problem
from indicators.grid import Grid

_WHOLE = 100  # per cent


def problems_of(
    draft: ResultRecorded, known: Known, today: date, grid: Grid
) -> list[ResultProblem]:
    """List what stands in the way of a draft, and what is only remarked (`remark`)."""
    return [*_of_value(draft), *_of_period(draft, today), *_of_start(draft, known, grid)]


def contradicting(draft: ResultRecorded, known: Known) -> list[Result]:
    """List results that give another value for the same thing, period, group and moment."""
    return [
        one
        for one in known.findings.results.values()
        if one.id != draft.result and _about(one) == _about(draft) and _value(one) != _value(draft)
    ]


def _about(one: Result | ResultRecorded) -> tuple[object, ...]:
    named = one.indicator or (one.text, one.effect, one.activity)
    return named, one.begins, one.ends, one.group.casefold(), one.moment, one.round


def _value(one: Result | ResultRecorded) -> tuple[object, ...]:
    return one.value, one.denominator, one.percent


def _of_value(draft: ResultRecorded) -> list[ResultProblem]:
    found: list[ResultProblem] = []
    whole = draft.denominator
    if whole is not None and whole == 0:
        found.append(problem("whole_zero", "value"))
    elif whole is not None and whole < 0:
        found.append(problem("whole_negative", "value"))
    elif whole is not None and not draft.percent and draft.value > whole:
        part, of = str(draft.value), str(whole)
        found.append(problem("more_than_whole", "value", part=part, whole=of))
    if draft.value < 0 and (draft.percent or whole is not None):
        found.append(problem("share_negative", "value"))
    if draft.percent and draft.value > _WHOLE:
        found.append(problem("percent_over", "value", value=str(draft.value)))
    if whole is not None and draft.asked is not None and whole > draft.asked:
        asked, of = str(draft.asked), str(whole)
        found.append(problem("asked_fewer", "asked", asked=asked, whole=of))
    return found


def _of_period(draft: ResultRecorded, today: date) -> list[ResultProblem]:
    found: list[ResultProblem] = []
    if draft.begins and draft.begins > today:
        found.append(problem("begins_later", "begins"))
    if draft.ends and draft.ends > today:
        found.append(problem("ends_later", "ends"))
    if draft.begins and draft.ends and draft.ends < draft.begins:
        found.append(problem("ends_before", "ends"))
    return found


def _of_start(draft: ResultRecorded, known: Known, grid: Grid) -> list[ResultProblem]:
    """Remark that a figure afterwards has none from before, where both are measured."""
    indicator = grid.indicators.get(draft.indicator)
    if indicator is None or draft.moment not in ("exit", "later"):
        return []
    if "entry" not in indicator.when:
        return []
    started = any(
        one.indicator == draft.indicator and one.moment == "entry" and one.group == draft.group
        for one in known.findings.results.values()
    )
    return [] if started else [problem("no_start", "moment", remark=True)]
