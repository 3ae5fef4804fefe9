"""Recorded results as reports of indicators, or the reason why one stays out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.analysis.reading import LEAST
from app.analysis.shares import share_of
from app.assessment.findings import Result
from app.exports.cids.problems import CidsProblem, problem
from indicators.grid import Indicator
from knowledge.language import Language

_PERCENT = "%"


@dataclass(frozen=True)
class Reported:
    """A result that may stand in the file: `value` as text, in the unit of its indicator."""

    result: Result
    begins: date
    ends: date
    value: str
    counted: int | None = None
    base: int | None = None


def reported(
    result: Result, name: str, indicator: Indicator | None, language: Language
) -> Reported | CidsProblem:
    """Make a report of a result, or say why not."""
    if is_few(result) or _few_counted(result, indicator):
        return problem("few", result.id, remark=True, name=name)
    if result.begins is None or result.ends is None:
        return problem("no_period", result.id, remark=True, name=name)
    if result.ends < result.begins:
        return problem("odd_period", result.id, remark=True, name=name)
    share = share_of(result)
    if share is None and (result.percent or result.denominator is not None):
        return problem("no_figure", result.id, remark=True, name=name)
    unit = indicator.unit[language] if indicator else unit_of(result)
    if share and _PERCENT in unit:
        value = written(Decimal(repr(share.value)) * 100)
    elif _PERCENT not in unit and (share is None or _counts_people(result, indicator)):
        value = written(result.value)
    else:
        return problem("other_unit", result.id, remark=True, name=name, unit=unit)
    counted, base = (share.counted, share.base) if share else (None, None)
    return Reported(result, result.begins, result.ends, value, counted, base)


def _counts_people(result: Result, indicator: Indicator | None) -> bool:
    """Whether "9 of 15" may stand as nine: an average or a ratio is none of its parts."""
    return not result.percent and (indicator is None or indicator.unit.en == "people")


def is_few(result: Result) -> bool:
    """Whether a figure is about fewer people than may be shown apart."""
    numbers = [one for one in (result.denominator, result.asked) if one is not None]
    if result.group and result.denominator is None and not result.percent:
        numbers.append(result.value)
    return any(one < LEAST for one in numbers)


def _few_counted(result: Result, indicator: Indicator | None) -> bool:
    """Whether a plain number counts some people, but too few to be told without the whole."""
    plain = result.denominator is None and not result.percent
    people = indicator is not None and indicator.unit.en == "people"
    return plain and people and 0 < result.value < LEAST


def given_away(results: list[Result]) -> set[str]:
    """Ids of groups' figures that would let a figure of too few be worked out from the whole."""
    hidden = {_about(one) for one in results if one.group and is_few(one)}
    return {one.id for one in results if one.group and _about(one) in hidden}


def _about(result: Result) -> tuple[object, ...]:
    return result.indicator or result.name or result.text, result.begins, result.ends, result.moment


def unit_of(result: Result) -> str:
    """The unit of a figure of the enterprise's own; "" where nobody named one."""
    return _PERCENT if result.percent or result.denominator is not None else result.unit


def written(value: Decimal) -> str:
    """Write a number as the standard wants it: digits with a point, no exponent, no end zeros."""
    text = f"{value:.2f}"
    return text.rstrip("0").rstrip(".")
