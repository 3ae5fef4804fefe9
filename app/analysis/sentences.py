"""What may be said of a figure or a comparison, what may not, and what else could explain it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.analysis.answered import is_counted, response, responses, silent, weak
from app.analysis.comparison import BETWEEN_MOMENTS, Comparison, ComparisonKind
from app.analysis.figures import difference, difference_number, figure
from app.analysis.reading import LEAST, Reading
from app.analysis.shares import strength
from app.i18n import number, t
from knowledge.language import Language

_NO_WORDS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Said:
    """Whole sentences, in the order to read them.

    Attributes:
        may: what may be said, with who answered and how much the base carries.
        may_not: what may not be said.
        causes: what else could explain it.
    """

    may: tuple[str, ...]
    may_not: tuple[str, ...]
    causes: str


def said_of_reading(
    reading: Reading,
    language: Language,
    *,
    name: str = "",
    causes: str = "",
    groups: Mapping[str, str] = _NO_WORDS,
) -> Said:
    """Put a figure into sentences.

    `name` says what it measures, else the reading's own name does; `causes` are other causes that
    somebody noted; `groups` says how a group is called, by its name in the reading. Of fewer than
    five people only that is said.
    """
    label = _label(reading, language, name, groups)
    explained = _causes("filed" if reading.filed else "reading", causes, language)
    if _is_hidden(reading):
        hidden = t("analysis.say.hidden", language, name=label)
        return Said((hidden,), (t("analysis.may_not.hidden", language),), explained)
    may = (_figure_said(reading, language, label), *response(reading, language))
    may_not = [*silent([reading], language), t("analysis.may_not.cause", language)]
    return Said((*may, *weak([reading], None, language)), tuple(may_not), explained)


def said_of_comparison(
    made: Comparison,
    language: Language,
    *,
    name: str = "",
    causes: str = "",
    groups: Mapping[str, str] = _NO_WORDS,
) -> Said:
    """Put a comparison into sentences; the arguments are as for `said_of_reading`."""
    sides = [made.reading, made.other] if made.other else [made.reading]
    # Two groups are named by the sentence itself.
    label = name or made.reading.name
    if made.kind != "group":
        label = _label(made.reading, language, name, groups)
    may = [_beside(made, language, label, groups), *_same_people(made, language)]
    may += [_how_far(made, language), *_whose(made, language)]
    may += responses(made, language, groups)
    may += weak(sides, made.pairs, language)
    explained = _causes(_key(made, ("rounds", "aim")), causes, language)
    return Said(tuple(may), _not_said(made, sides, language), explained)


def _figure_said(reading: Reading, language: Language, name: str) -> str:
    def written(value: float) -> str:
        return figure(value, reading.kind, reading.unit, language, base=reading.base)

    said = {"name": name, "value": written(reading.value)}
    if reading.kind == "count":
        return t("analysis.say.count", language, **said)
    if reading.base is None:
        return t("analysis.say.share_bare", language, **said)
    said["base"] = number(reading.base, language)
    if reading.filed and reading.counted is not None:
        # Whoever counts all files has left nothing to chance.
        return t(
            "analysis.say.share_filed", language, counted=number(reading.counted, language), **said
        )
    if reading.low is None or reading.high is None:
        return t("analysis.say.mean_bare", language, **said)
    said |= {"low": written(reading.low), "high": written(reading.high)}
    if reading.counted is None:
        return t("analysis.say.mean", language, **said)
    return t("analysis.say.share", language, counted=number(reading.counted, language), **said)


def _beside(made: Comparison, language: Language, name: str, groups: Mapping[str, str]) -> str:
    reading, other = made.reading, made.other
    before = other.value if other else made.aim or 0.0
    base = other.base if other else None
    said = {
        "name": name,
        "after": figure(reading.value, reading.kind, reading.unit, language, base=reading.base),
        "before": figure(before, reading.kind, reading.unit, language, base=base),
    }
    if other and made.kind == "rounds":
        said |= {"earlier": str(other.round), "later": str(reading.round)}
    if other and made.kind == "group":
        said["group"] = groups.get(reading.group, reading.group)
        said["other"] = groups.get(other.group, other.group)
    return t(f"analysis.beside.{made.kind}", language, **said)


def _how_far(made: Comparison, language: Language) -> str:
    def written(value: float) -> str:
        return difference(value, made.reading.kind, made.reading.unit, language)

    def bare(value: float) -> str:
        return difference_number(value, made.reading.kind, language)

    if made.low is None or made.high is None:
        if made.difference == 0:
            return t("analysis.difference.none", language)
        way = "more" if made.difference > 0 else "less"
        how = "counted" if made.reading.kind == "count" else "bare"
        far = written(abs(made.difference))
        return t(f"analysis.difference.{way}_{how}", language, difference=far)
    if is_open(made):
        ends = {"low": written(abs(made.low)), "high": written(abs(made.high))}
        return t("analysis.difference.open", language, **ends)
    low, high = sorted((abs(made.low), abs(made.high)))
    way = "more" if made.difference > 0 else "less"
    said = {"difference": written(abs(made.difference)), "low": bare(low), "high": written(high)}
    return t(f"analysis.difference.{way}", language, **said)


def _same_people(made: Comparison, language: Language) -> list[str]:
    """Say that a difference is of fewer people than the two figures before it."""
    if made.pairs is None:
        return []
    return [t("analysis.pairs.same", language, pairs=number(made.pairs, language))]


def _whose(made: Comparison, language: Language) -> list[str]:
    """Say what became of the same people's answers, or that nobody knows whose they are."""
    if made.kind in ("aim", "group") or is_counted(made.reading):
        return []
    if made.withheld:
        return []
    if made.pairs is None:
        return [t("analysis.pairs.unknown", language)]
    if made.changed:
        return [_changed(made.changed, language)]
    if not made.moved:
        return []
    if any(0 < some < LEAST for some in made.moved):
        return [t("analysis.pairs.moved_few", language)]
    pairs, yes, no, stayed = (number(one, language) for one in (made.pairs, *made.moved))
    return [t("analysis.pairs.moved", language, pairs=pairs, yes=yes, no=no, stayed=stayed)]


def _changed(reading: Reading, language: Language) -> str:
    """Say of how many the change took place that the indicator counts."""
    value = figure(reading.value, "share", "", language, base=reading.base)
    counted, base = number(reading.counted or 0, language), number(reading.base or 0, language)
    return t("analysis.pairs.changed", language, counted=counted, base=base, value=value)


def _not_said(made: Comparison, sides: list[Reading], language: Language) -> tuple[str, ...]:
    told = []
    between_people = made.reading.kind != "count"
    if between_people and is_open(made):
        told.append(t("analysis.may_not.sure", language))
    if between_people and made.pairs is None and made.kind in BETWEEN_MOMENTS:
        told.append(t("analysis.may_not.people", language))
    told += silent(sides, language)
    return (*told, t(f"analysis.may_not.{_key(made, ('rounds',))}", language))


def _key(made: Comparison, counted: tuple[ComparisonKind, ...]) -> str:
    """Name a comparison; of a count, which has no questions and no answers, where that matters."""
    other_words = made.kind in counted and is_counted(made.reading)
    return f"{made.kind}_counted" if other_words else made.kind


def _causes(kind: str, causes: str, language: Language) -> str:
    if causes.strip():
        return t("analysis.causes.named", language, causes=causes.strip())
    return t(f"analysis.causes.{kind}", language)


def _label(reading: Reading, language: Language, name: str, groups: Mapping[str, str]) -> str:
    label = name or reading.name
    if not reading.group:
        return label
    group = groups.get(reading.group, reading.group)
    return t("analysis.say.in_group", language, name=label, group=group)


def is_open(made: Comparison) -> bool:
    """Whether the answers leave open which way the difference goes, or cannot tell."""
    return made.low is None or made.high is None or made.low <= 0 <= made.high


def _is_hidden(reading: Reading) -> bool:
    return reading.kind != "count" and strength(reading.base) == "hidden"
