"""What the claims of an assessment support: numbers with their units, places, names and words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from app.assessment.known import Known
from app.drafting.claim import Claim
from app.drafting.messages.portrait import team_size
from app.i18n import catalogue, day
from app.i18n.figures import period_text, value_text
from indicators.grid import Grid
from knowledge.figures import Figure, find_figures
from knowledge.language import LANGUAGES, Language
from knowledge.territory import Territories
from knowledge.text import fold, stems, words


@dataclass(frozen=True)
class Number:
    """A supported number: its value, and the stems of the words that may stand with it."""

    value: Decimal
    denominator: Decimal | None
    percent: bool
    units: frozenset[str]


@dataclass(frozen=True)
class Support:
    """All that a draft may name.

    Attributes:
        numbers: each with what it counts.
        territories: codes of the places that may be named.
        words: folded words of claims, for names and causal verbs.
        verbatim: texts that may be quoted whole.
        markers: the markers that exist.
        dates: days on which something was said, as the draft writes them.
        texts: all supported texts, folded.
        own: lines of our own that a draft has whoever it is for: headings, notes.
    """

    numbers: tuple[Number, ...]
    territories: frozenset[str]
    words: frozenset[str]
    verbatim: tuple[str, ...]
    markers: frozenset[str]
    dates: frozenset[str]
    texts: str
    own: tuple[re.Pattern[str], ...] = ()


def support_of(
    claims: Sequence[Claim],
    known: Known,
    grid: Grid,
    territories: Territories,
    language: Language,
) -> Support:
    """Gather what the claims support, for checking a text in one language."""
    texts = [*_claim_texts(claims, language), *_need_texts(claims, territories, language)]
    names = _grid_names(claims, grid, language)
    everything = "\n".join([*texts, *names])
    return Support(
        numbers=tuple(_numbers(texts, known.language, language)),
        territories=frozenset(_territories(claims, known, territories)),
        words=frozenset(fold(word.text) for word in words(everything)),
        verbatim=tuple(
            " ".join(text.split())
            for claim in claims
            for text in (claim.text, claim.origin.words)
            if len(text.split()) > 1
        ),
        markers=frozenset(claim.origin.ref for claim in claims),
        dates=frozenset(day(claim.origin.at, language) for claim in claims if claim.origin.at),
        texts=fold(everything),
        own=own_lines(language),
    )


@lru_cache(maxsize=3)
def own_lines(language: Language) -> tuple[re.Pattern[str], ...]:
    """Return patterns of the lines that every draft has: they say nothing of the enterprise."""
    texts = [
        text
        for key, wordings in catalogue(language).items()
        if key.startswith("drafts.") and not key.startswith(("drafts.gap.", "drafts.source."))
        for text in wordings
        if "{" not in text
    ]
    return tuple(
        re.compile(rf"^(?:#+ )?{re.escape(one)}$", re.MULTILINE) for one in dict.fromkeys(texts)
    )


def _claim_texts(claims: Sequence[Claim], language: Language) -> Iterable[str]:
    for claim in claims:
        yield claim.text
        if claim.kind == "staff":
            yield team_size(claim, language)
        if claim.origin.kind == "statistic":
            yield claim.origin.words


def _need_texts(
    claims: Sequence[Claim], territories: Territories, language: Language
) -> Iterable[str]:
    for claim in claims:
        for figure in claim.figures:
            statistic = territories.statistics[figure.statistic].name[language]
            yield f"{value_text(figure, territories, language)} {statistic}"
            yield period_text(figure.period, language)
            yield statistic
            yield territories.territories[figure.territory].name[language]


def _grid_names(claims: Sequence[Claim], grid: Grid, language: Language) -> list[str]:
    return [grid.facets[facet].name[language] for claim in claims for facet in claim.facets]


def _numbers(texts: Iterable[str], *languages: Language) -> Iterable[Number]:
    for text in texts:
        for language in dict.fromkeys(languages):
            for figure in find_figures(text, language):
                yield _number(figure, text)


def _number(figure: Figure, text: str) -> Number:
    units = frozenset(word for language in LANGUAGES for word in stems(text, language))
    return Number(figure.value, figure.denominator, figure.percent, units)


def _territories(claims: Sequence[Claim], known: Known, territories: Territories) -> Iterable[str]:
    if known.territory and known.territory.territory in territories.territories:
        for one in territories.lineage(known.territory.territory):
            yield one.code
    for claim in claims:
        for figure in claim.figures:
            yield figure.territory
