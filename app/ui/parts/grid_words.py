"""What the grid holds, in words: vocabularies, time, sources, other frameworks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from app.exports.cids import cids_class
from app.i18n import join, number, t
from indicators.grid import Indicator
from knowledge.language import Language
from knowledge.sources import Source, load_sources

IRIS = "https://iris.thegiin.org/metric/5.3/{id}/"
FIELD = "field"  # common practice, without a source

_HALF_HOUR = 30


def words(vocabulary: str, codes: Sequence[str], language: Language) -> str:
    """Name codes of a closed vocabulary (respondent, collection, moment, size, breakdown)."""
    return join([t(f"grid.words.{vocabulary}.{code}", language) for code in codes], language)


def time_words(minutes: int, language: Language) -> str:
    """Write minutes as people say them: to the half hour, from half an hour on."""
    halves = round(minutes / _HALF_HOUR)
    if minutes < _HALF_HOUR:
        return t("grid.duration.minutes", language, number=str(minutes))
    special = {1: "half", 2: "one", 3: "one_half"}.get(halves)
    if special:
        return t(f"grid.duration.{special}", language)
    return t("grid.duration.hours", language, number=number(halves / 2, language))


def exact_time(minutes: int, language: Language) -> str:
    """Write minutes to the minute, as in a sum: "3 h 45"."""
    hours, rest = divmod(minutes, 60)
    if hours == 0:
        return t("grid.duration.minutes", language, number=str(rest))
    form = "hours_minutes" if rest else "hours_whole"
    return t(f"grid.duration.{form}", language, hours=str(hours), minutes=f"{rest:02}")


def source_words(indicator: Indicator, language: Language) -> str:
    """Name where an indicator comes from, linked; the lack of a source is said."""
    named = [_sources()[code] for code in indicator.source if code in _sources()]
    parts = [f"[{one.label}]({one.url})" if one.url else one.label for one in named]
    if FIELD in indicator.source:
        parts.append(t("grid.indicator.no_source", language))
    return " ".join(parts) if len(parts) == 1 else "; ".join(parts)


@lru_cache(maxsize=1)
def _sources() -> dict[str, Source]:
    return load_sources()[0]


def framework_words(indicator: Indicator, language: Language) -> list[str]:
    """Say where an indicator stands in other frameworks, linked where they have a page."""
    found = [t("grid.indicator.sdg", language, target=target) for target in indicator.sdg]
    if indicator.iris:
        same = indicator.iris_fit == "same"
        key = "grid.indicator.iris_same" if same else "grid.indicator.iris_close"
        linked = f"[{indicator.iris}]({IRIS.format(id=indicator.iris)})"
        found.append(t(key, language, id=linked))
    described = cids_class(indicator)
    tier = t(f"grid.tier.{described.tier}", language)
    linked = f"[{described.name}]({described.iri})"
    found.append(t("grid.indicator.cids", language, name=linked, tier=tier))
    return found
