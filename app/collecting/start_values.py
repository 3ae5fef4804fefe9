"""Indicators that compare before and after, and have no before."""

from __future__ import annotations

from app.assessment.effort import lost
from app.assessment.known import Known
from indicators.grid import Grid, Indicator, Moment

_AFTER: tuple[Moment, ...] = ("exit", "later")


def without_start(known: Known, grid: Grid) -> list[Indicator]:
    """List the indicators of a plan that want a start value, have none and will have none.

    One wants it where the grid or the team asks it on arrival and again afterwards. It has one
    where a figure or an answer on arrival is there; it can still have one as long as it is asked on
    arrival and nothing of afterwards is there.
    """
    gone = set(lost(known, grid))
    named = [one.indicator for one in known.indicators if one.indicator not in gone]
    return [one for name in named if _lacks(one := grid.indicators[name], known)]


def _lacks(indicator: Indicator, known: Known) -> bool:
    planned = known.findings.planned.get(indicator.id)
    moments = (planned.moments if planned else ()) or indicator.when
    compared = "entry" in {*indicator.when, *moments} and {*moments} & {*_AFTER}
    if not compared or _heard(indicator.id, known, ("entry",)):
        return False
    return "entry" not in moments or _heard(indicator.id, known, _AFTER)


def _heard(indicator: str, known: Known, moments: tuple[Moment, ...]) -> bool:
    """Whether a figure or a table of answers holds something of an indicator at some moments.

    A table that says the moment answer by answer is taken to hold every moment.
    """
    if any(
        one.indicator == indicator and one.moment in moments
        for one in known.findings.results.values()
    ):
        return True
    cards = [
        one
        for one in known.findings.answers.values()
        if any(column.indicator == indicator for column in one.columns)
    ]
    return any(
        one.moment in moments or any(column.use == "moment" for column in one.columns)
        for one in cards
    )
