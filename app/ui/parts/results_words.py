"""Results in words: the value, the name, the period, who entered it and when."""

from __future__ import annotations

from datetime import date

from app.assessment.events import Entry, ResultRecorded
from app.assessment.findings import Result
from app.i18n import day, number, t
from app.results.told import Proposal
from app.ui.state import session
from indicators.grid import Grid
from knowledge.language import Language


def value_words(one: Result | ResultRecorded | Proposal, language: Language) -> str:
    """Say a value: "9 sur 15", "60 %", "12 personnes"."""
    value = number(one.value, language)
    if one.denominator is not None:
        key = "percent_of" if one.percent else "share"
        return t(
            f"results.value.{key}", language, value=value, whole=number(one.denominator, language)
        )
    if one.percent:
        return t("results.value.percent", language, value=value)
    if one.unit:
        return t("results.value.counted", language, value=value, unit=one.unit)
    return value


def result_name(one: Result, grid: Grid, language: Language) -> str:
    """Name what a result measures."""
    indicator = grid.indicators.get(one.indicator)
    return indicator.name[language] if indicator else one.text


def period_words(begins: date | None, ends: date | None, language: Language) -> str:
    """Say a period, as far as it is known."""
    if begins and ends:
        both = {"begins": day(begins, language), "ends": day(ends, language)}
        return t("results.list.period_both", language, **both)
    if begins:
        return t("results.list.period_from", language, begins=day(begins, language))
    if ends:
        return t("results.list.period_to", language, ends=day(ends, language))
    return t("results.nobody", language)


def entered(entry: Entry, language: Language) -> str:
    """Say who wrote an entry, and when."""
    who = "you" if entry.by == session().who.id else "colleague"
    said = t(f"results.list.{who}", language)
    return t("results.list.by", language, who=said, day=day(entry.at, language))
