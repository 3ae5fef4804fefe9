"""What is to be collected, and the figures that were chosen."""

from __future__ import annotations

from app.assessment import events as e
from app.assessment.apply.base import apply, updated
from app.assessment.known import ChosenIndicator, ChosenStatistic, ChosenStory, Known, TimeStated


@apply.register
def _(event: e.IndicatorChosen, known: Known, answer: int) -> Known:
    chosen = ChosenIndicator(indicator=event.indicator, people=event.people)
    plan = {one.indicator: one for one in known.indicators}
    return updated(known, indicators=tuple({**plan, event.indicator: chosen}.values()))


@apply.register
def _(event: e.IndicatorDropped, known: Known, answer: int) -> Known:
    kept = tuple(one for one in known.indicators if one.indicator != event.indicator)
    return updated(known, indicators=kept)


@apply.register
def _(event: e.StoryChosen, known: Known, answer: int) -> Known:
    chosen = ChosenStory(facet=event.facet, prompt=event.prompt)
    return updated(known, stories=tuple(dict.fromkeys((*known.stories, chosen))))


@apply.register
def _(event: e.StoryDropped, known: Known, answer: int) -> Known:
    dropped = ChosenStory(facet=event.facet, prompt=event.prompt)
    return updated(known, stories=tuple(one for one in known.stories if one != dropped))


@apply.register
def _(event: e.HoursStated, known: Known, answer: int) -> Known:
    return updated(known, time=TimeStated(hours=event.hours, people=event.people, answer=answer))


@apply.register
def _(event: e.StatisticChosen, known: Known, answer: int) -> Known:
    chosen = ChosenStatistic(statistic=event.statistic, territory=event.territory)
    return updated(known, statistics=tuple(dict.fromkeys((*known.statistics, chosen))))


@apply.register
def _(event: e.StatisticDropped, known: Known, answer: int) -> Known:
    dropped = ChosenStatistic(statistic=event.statistic, territory=event.territory)
    kept = tuple(one for one in known.statistics if one != dropped)
    return updated(known, statistics=kept)
