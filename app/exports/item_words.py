"""A thing of the plan in words: from whom and how many, and when."""

from __future__ import annotations

from datetime import date

from app.assessment.dates import MomentDates
from app.collecting.schedule import Item, times
from app.i18n import day, join, number, t
from indicators.grid import Moment
from knowledge.language import Language


def whom(item: Item, language: Language) -> str:
    """Say from whom something is collected, and how many of how many, as far as it is known."""
    named = [t(f"grid.words.respondent.{one}", language) for one in item.whom]
    people = item.people or join(named, language)
    if item.asked is None:
        return people
    asked = number(item.asked, language)
    if item.population is None:
        return t("collecting.whom.asked", language, people=people, asked=asked)
    there = number(item.population, language)
    return t("collecting.whom.of", language, people=people, asked=asked, population=there)


def when(item: Item, language: Language) -> str:
    """Say when something is collected: the dates of its moments, else the moments."""
    moments = each_moment(item, language)
    if moments:
        return join(moments, language)
    dated = times(item)
    if dated:
        return span(dated[0].begins, dated[0].ends, language)
    return join([moment_words(one, language) for one in item.moments], language)


def each_moment(item: Item, language: Language) -> list[str]:
    """Name each moment with its dates, in figures; none where no moment has dates of its own."""
    own = {one.moment: one for one in item.dates if one.moment in item.moments}
    if not own or len(item.moments) < 2:
        return []
    return [_at(one, own.get(one), language) for one in item.moments]


def span(begins: date, ends: date | None, language: Language) -> str:
    """Write from when to when, or the one day."""
    if ends is None or ends == begins:
        return day(begins, language)
    first, last = day(begins, language), day(ends, language)
    return t("collecting.wall.span", language, begins=first, ends=last)


def moment_words(moment: Moment, language: Language) -> str:
    """Name a moment."""
    return t(f"grid.words.moment.{moment}", language)


def _at(moment: Moment, dates: MomentDates | None, language: Language) -> str:
    named = moment_words(moment, language)
    if dates is None:
        return named
    return t("collecting.wall.moment", language, moment=named, dates=_in_figures(dates))


def _in_figures(dates: MomentDates) -> str:
    """Write dates as all three languages do, the year once where it is the same."""
    begins, ends = dates.begins, dates.ends or dates.begins
    if begins == ends:
        return f"{begins:%d/%m/%Y}"
    first = f"{begins:%d/%m}" if begins.year == ends.year else f"{begins:%d/%m/%Y}"
    return f"{first}\u2013{ends:%d/%m/%Y}"
