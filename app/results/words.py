"""Results in words: the value, the name, the period."""

from __future__ import annotations

from datetime import date

from app.assessment.events import ResultRecorded
from app.assessment.findings import Result
from app.i18n import day, number, t
from app.results.told import Proposal
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


def result_name(one: Result | ResultRecorded, grid: Grid, language: Language) -> str:
    """Name what a result measures: its indicator, with the person's own name where there is one."""
    indicator = grid.indicators.get(one.indicator)
    if indicator is None:
        return one.name or one.text
    named = {"indicator": indicator.name[language], "own": one.name}
    return t("results.named_both", language, **named) if one.name else named["indicator"]


def period_words(begins: date | None, ends: date | None, language: Language) -> str:
    """Say a period, as far as it is known; "" where nothing is."""
    if begins and ends:
        both = {"begins": day(begins, language), "ends": day(ends, language)}
        return t("results.list.period_both", language, **both)
    if begins:
        return t("results.list.period_from", language, begins=day(begins, language))
    return t("results.list.period_to", language, ends=day(ends, language)) if ends else ""
