"""Who answered, and how much that carries, in sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.analysis.comparison import Comparison
from app.analysis.reading import Reading
from app.analysis.shares import strength
from app.i18n import number, t
from knowledge.language import Language


def response(reading: Reading, language: Language, at: str = "") -> list[str]:
    """Say how many of those asked answered, or that nobody knows; an amount has no answers."""
    if reading.kind == "count":
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
    """Say it of both sides apart, unless nothing is known of either."""
    reading, other = made.reading, made.other
    if other is None or (reading.asked is None and other.asked is None):
        return response(reading, language)
    sides = (other, reading)
    return [
        one for side in sides for one in response(side, language, _at(made, side, language, groups))
    ]


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
    return [t("analysis.weak.few", language, base=number(min(known), language))]
