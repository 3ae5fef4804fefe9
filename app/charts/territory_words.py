"""What a comparison of territories says in words: better or worse, how much, and with what care."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.i18n import NO_BREAK, has_text, join, number, t
from app.i18n.figures import WHOLE, period_text
from knowledge.comparison import Beside, Difference, difference
from knowledge.language import Language
from knowledge.short_names import short_name
from knowledge.territory import Statistic, Territories, Territory, TerritoryFigure

_POINTS = ("percent", "percentage_points", "index_eu27_100")
# Eurostat's letters, in the order in which they matter to a reader.
_LETTERS = {"b": "broken", "d": "other_definition", "u": "unreliable", "p": "provisional",
            "e": "estimated"}  # fmt: skip
_NO_DECIMALS = 100  # from there on a tenth means nothing
_REMARKS = {"first release": "first_release", "quality notice": "unreliable"}


def named(territory: Territory, language: Language) -> str:
    """Name a territory within a sentence, with its article where the language wants one."""
    key = f"territory.named.{territory.code}"
    return t(key, language) if has_text(key, language) else short_name(territory, language)


def short_value(figure: TerritoryFigure, territories: Territories, language: Language) -> str:
    """Write a figure where space is short: without a unit that the statistic's name says."""
    return short_number(figure.value, territories.statistics[figure.statistic], language)


def short_number(value: float, meaning: Statistic, language: Language) -> str:
    """Write a value of a statistic where space is short."""
    return t(_unit(meaning, language), language, number=_written(value, meaning, language))


def _unit(meaning: Statistic, language: Language) -> str:
    key = f"territory.value.{meaning.unit}"
    return key if has_text(key, language) else f"units.{meaning.unit}"


def _written(value: float, meaning: Statistic, language: Language) -> str:
    whole = meaning.unit in WHOLE or value == int(value) or abs(value) >= _NO_DECIMALS
    return number(value, language, 0 if whole else 1)


def gap_text(amount: float, meaning: Statistic, language: Language) -> str:
    """Write how far two figures lie apart, without a sign: "2,5 points", "3 500 €"."""
    size = round(abs(amount), 1)
    one = size < 2 if language == "fr" else size == 1
    key = _unit(meaning, language)
    if meaning.unit in _POINTS:
        key = "territory.gap.point" if one else "territory.gap.points"
    elif meaning.unit == "years":
        key = "territory.gap.year" if one else "territory.gap.years"
    # A number never parts from what it counts.
    return t(key, language, number=_written(size, meaning, language)).replace(" ", NO_BREAK)


def differences(places: Sequence[Beside], meaning: Statistic) -> list[tuple[Beside, Difference]]:
    """Measure the first of these places against each of the others that it may be set beside."""
    first = places[0].figure if places else None
    found = []
    for place in places[1:]:
        apart = difference(first, place.figure, meaning) if first and place.figure else None
        if apart:
            found.append((place, apart))
    return found


def compared(places: Sequence[Beside], meaning: Statistic, language: Language) -> str:
    """Say how the first place stands to the others: better, worse, small differences called so.

    Figures of another period are not measured against it, and that is said.
    """
    groups: dict[str, list[str]] = {}
    for place, apart in differences(places, meaning):
        name = named(place.territory, language)
        gap = gap_text(apart.amount, meaning, language)
        beside_it = t("territory.apart", language, place=name, gap=gap)
        groups.setdefault(standing(apart), []).append(name if apart.size == "same" else beside_it)
    for place in places[1:]:
        if place.figure and places[0].figure and place.figure.period != places[0].figure.period:
            groups.setdefault("other_year", []).append(named(place.territory, language))
    return " ".join(
        t(f"territory.stands.{one}", language, places=join(groups[one], language))
        for one in ("better", "worse", "more", "less", "small", "same", "other_year")
        if one in groups
    )


def standing(apart: Difference) -> str:
    """Name what a difference means: better, worse, more, less, small or same."""
    if apart.size != "clear":
        return apart.size
    if apart.better is not None:
        return "better" if apart.better else "worse"
    return "more" if apart.amount > 0 else "less"


def remarks_of(figure: TerritoryFigure) -> list[str]:
    """List what a reader should know of a figure, by the keys of `territory.remark`."""
    letters = figure.flag.partition(" ")[0]
    found = [_LETTERS[one] for one in _LETTERS if one in letters] if _is_letters(letters) else []
    for words, remark in _REMARKS.items():
        if words in figure.flag and remark not in found:
            found.append(remark)
    if figure.flag.startswith("year"):
        found.append("report_year")
    return found + (["secondary"] if figure.secondary else [])


def _is_letters(flag: str) -> bool:
    return bool(re.fullmatch(r"[bdepu]{1,4}", flag))


def remark_text(figure: TerritoryFigure, language: Language) -> str:
    """Say what a reader should know of a figure; empty for most."""
    return join((t(f"territory.remark.{one}", language) for one in remarks_of(figure)), language)


def source_text(figure: TerritoryFigure) -> str:
    """Name publisher and table."""
    return f"{figure.source.publisher}, {figure.source.table}"


def stand_in_text(
    code: str, figure: TerritoryFigure, territories: Territories, language: Language
) -> str:
    """Say that another territory's figure stands in; empty where it is the territory's own."""
    if figure.territory == code:
        return ""
    own, other = (territories.territories[one] for one in (code, figure.territory))
    return t(
        "territory.stand_in",
        language,
        own=short_name(own, language),
        other=short_name(other, language),
    )


def sources_text(figures: Sequence[TerritoryFigure], language: Language) -> str:
    """Name the sources of several figures with their periods: what stands below a picture."""
    periods: dict[str, list[str]] = {}
    for figure in figures:
        known = periods.setdefault(source_text(figure), [])
        if figure.period not in known:
            known.append(figure.period)
    listed = [
        f"{source} ({join([period_text(one, language) for one in sorted(own)], language)})"
        for source, own in periods.items()
    ]
    return t("territory.sources", language, sources=" · ".join(listed))
