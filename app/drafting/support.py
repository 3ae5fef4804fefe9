"""What the claims of an assessment support: numbers with their units, places, names and words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.assessment.known import Known
from app.drafting.checks.facts import Facts, facts_of
from app.drafting.claim import Claim
from app.drafting.context import Context
from app.drafting.messages import MESSAGES
from app.drafting.messages.portrait import team_size
from app.i18n import catalogue, day
from app.i18n.figures import period_text, value_text
from indicators.grid import Grid
from knowledge.language import LANGUAGES, Language
from knowledge.places import Gazetteer
from knowledge.short_names import short_name
from knowledge.territory import Territories
from knowledge.text import fold, words


@dataclass(frozen=True)
class Support:
    """All that a draft may name.

    Attributes:
        facts: what is known, each with its numbers.
        territories: codes of the places that may be named.
        words: folded words of claims, for names and causal verbs.
        verbatim: texts that may be quoted whole.
        markers: the markers that exist.
        dates: days on which something was said, as the draft writes them.
        texts: all supported texts, folded.
        own: lines of our own that a draft has whoever it is for: headings, notes.
    """

    facts: Facts
    territories: frozenset[str]
    words: frozenset[str]
    verbatim: tuple[str, ...]
    markers: frozenset[str]
    dates: frozenset[str]
    texts: str
    own: tuple[re.Pattern[str], ...] = ()

    def with_facts(self, other: Support) -> Support:
        """Add what other facts support."""
        return Support(
            facts=Facts((*self.facts.each, *other.facts.each)),
            territories=self.territories | other.territories,
            words=self.words | other.words,
            verbatim=(*self.verbatim, *other.verbatim),
            markers=self.markers | other.markers,
            dates=self.dates | other.dates,
            texts=f"{self.texts}\n{other.texts}",
            own=self.own,
        )


def support_of(
    claims: Sequence[Claim],
    known: Known,
    grid: Grid,
    territories: Territories,
    language: Language,
) -> Support:
    """Gather what the claims support, for checking a text in one language."""
    texts = [
        *_claim_texts(claims, language),
        *_found_texts(claims, grid, territories, language),
        *_need_texts(claims, territories, language),
    ]
    names = _grid_names(claims, grid, language)
    allowed = frozenset(_territories(claims, known, territories))
    places = [name for one in allowed for name in _place_names(one, territories)]
    everything = "\n".join([*texts, *names, *places])
    return Support(
        facts=facts_of([*texts, *names], (known.language, language)),
        territories=allowed,
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


def support_from_facts(facts: Sequence[str], gazetteer: Gazetteer, language: Language) -> Support:
    """Take plain facts for all that is known, each a sentence or a line."""
    given = [one for one in facts if one.strip()]
    everything = "\n".join(given)
    return Support(
        facts=facts_of(given, (language, *LANGUAGES)),
        territories=frozenset(place.territory for place in gazetteer.find(everything)),
        words=frozenset(fold(word.text) for word in words(everything)),
        verbatim=tuple(" ".join(one.split()) for one in given if len(one.split()) > 1),
        markers=frozenset(),
        dates=frozenset(),
        texts=fold(everything),
        own=own_lines(language),
    )


@lru_cache(maxsize=3)
def own_lines(language: Language) -> tuple[re.Pattern[str], ...]:
    """Return patterns of the lines that every draft has: they say nothing of the enterprise."""
    ours = dict.fromkeys(
        text
        for key, wordings in catalogue(language).items()
        if key.startswith("drafts.") and not key.startswith("drafts.source.")
        for text in wordings
        if "{" not in text or key.startswith("drafts.gap.")
    )
    return tuple(re.compile(rf"^(?:#+ |- )?{_with_words(text)}$", re.MULTILINE) for text in ours)


def _with_words(text: str) -> str:
    """Make a pattern of a line in which the person's own words stand."""
    return ".+?".join(map(re.escape, re.split(r"\{\w+\}", text)))


def _claim_texts(claims: Sequence[Claim], language: Language) -> Iterable[str]:
    for claim in claims:
        yield claim.text
        if claim.kind == "staff":
            yield team_size(claim, language)
        if claim.origin.kind == "statistic":
            yield claim.origin.words


def _found_texts(
    claims: Sequence[Claim], grid: Grid, territories: Territories, language: Language
) -> Iterable[str]:
    """Say results, comparisons and aims as a draft would: their figures are made there."""
    context = Context(language, grid, territories, tuple(claims))
    for name in ("results", "comparisons", "aims", "figures", "decided"):
        for paragraph in MESSAGES[name](context):
            yield " ".join(sentence.text for sentence in paragraph)


def _need_texts(
    claims: Sequence[Claim], territories: Territories, language: Language
) -> Iterable[str]:
    for claim in claims:
        for figure in claim.figures:
            statistic = territories.statistics[figure.statistic].name[language]
            place = territories.territories[figure.territory].name[language]
            value = value_text(figure, territories, language)
            yield f"{place}: {statistic} {value} ({period_text(figure.period, language)})"


def _place_names(code: str, territories: Territories) -> Iterable[str]:
    one = territories.territories[code]
    for language in LANGUAGES:
        yield one.name[language]
        yield short_name(one, language)


def _grid_names(claims: Sequence[Claim], grid: Grid, language: Language) -> list[str]:
    return [grid.facets[facet].name[language] for claim in claims for facet in claim.facets]


def _territories(claims: Sequence[Claim], known: Known, territories: Territories) -> Iterable[str]:
    if known.territory and known.territory.territory in territories.territories:
        for one in territories.lineage(known.territory.territory):
            yield one.code
    for claim in claims:
        for figure in claim.figures:
            yield figure.territory
