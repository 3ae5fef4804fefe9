"""Who answered, and how much that carries, in sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.analysis.comparison import Comparison
from app.analysis.reading import Reading
from app.analysis.shares import strength
from app.analysis.withheld import change_withheld
from app.i18n import number, t
from knowledge.language import Language


def response(reading: Reading, language: Language, at: str = "") -> list[str]:
    """Say how many of those asked answered, or that nobody knows.

    Of an amount, and of what was counted in files, nobody was asked.
    """
    if is_counted(reading):
        return []
    known = {"asked": reading.asked, "base": reading.base}
    state = "known" if reading.base is not None else "asked_only"
    if reading.asked is None:
        state, known = "unknown", {}
    told = {key: number(one, language) for key, one in known.items() if one is not None}
    if at:
        return [t(f"analysis.response_at.{state}", language, at=at, **told)]
    return [t(f"analysis.response.{state}", language, **told)]


def responses(made: Comparison, language: Language, groups: Mapping[str, str]) -> list[str]:
    """Say it of both sides apart, unless nothing is known of either; first, what is left out."""
    reading, other = made.reading, made.other
    left_out = change_withheld(made, language)
    if other is None or (reading.asked is None and other.asked is None):
        if made.kind == "group" and not reading.filed:
            return [*left_out, t("analysis.response.unknown_groups", language)]
        return [*left_out, *response(reading, language)]
    sides = (other, reading)
    told = [
        one for side in sides for one in response(side, language, _at(made, side, language, groups))
    ]
    return [*left_out, *told]


def _at(made: Comparison, side: Reading, language: Language, groups: Mapping[str, str]) -> str:
    if made.kind == "group":
        return groups.get(side.group, side.group)
    if made.kind == "rounds" or side.moment is None:
        return t("analysis.at.round", language, round=str(side.round))
    return t(f"analysis.at.{side.moment}", language)


def weak(sides: Sequence[Reading], pairs: int | None, language: Language) -> list[str]:
    """Call a weak base weak, the weakest of those that a comparison rests on."""
    if sides[0].kind == "count":
        return []
    bases = [one.base for one in sides] if pairs is None else [pairs]
    known = [one for one in bases if one is not None]
    if len(known) < len(bases):
        return [t("analysis.weak.unknown", language)]
    if strength(min(known)) == "fair":
        return []
    key = "few_filed" if sides[0].filed else "few"
    return [t(f"analysis.weak.{key}", language, base=number(min(known), language))]


def silent(sides: Sequence[Reading], language: Language) -> list[str]:
    """Say what may not be said of those who did not answer, as far as there may be any."""
    asked = [one for one in sides if not is_counted(one)]
    if any(one.base is not None and (one.asked or 0) > 2 * one.base for one in asked):
        return [t("analysis.may_not.silent_most", language)]
    if any(one.base is None or one.asked is None or one.asked > one.base for one in asked):
        return [t("analysis.may_not.silent", language)]
    return []


def is_counted(reading: Reading) -> bool:
    """Whether nobody was asked anything: an amount, or what was counted in files."""
    return reading.kind == "count" or reading.filed
