"""What one fact supports: its numbers, and the words that they may stand with."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from app.drafting.checks.figures import read_figures
from knowledge.figures import Figure
from knowledge.language import LANGUAGES, Language
from knowledge.text import fold, stems


@dataclass(frozen=True)
class Number:
    """A supported number."""

    value: Decimal
    denominator: Decimal | None
    percent: bool
    year: bool
    text: str

    def is_said_by(self, figure: Figure) -> bool:
        """Whether a figure of a text is this number; 60 % of an unknown base is not 6 of 10."""
        said = (figure.value, figure.denominator, figure.percent)
        return said == (self.value, self.denominator, self.percent)

    @property
    def share(self) -> Decimal | None:
        """The share that it is, between 0 and 1; None for a plain count."""
        if self.percent:
            return self.value / 100
        return self.value / self.denominator if self.denominator else None


def share_of(figure: Figure) -> Decimal | None:
    """The share that a figure is, between 0 and 1; None for a plain count."""
    if figure.percent:
        return figure.value / 100
    return figure.value / figure.denominator if figure.denominator else None


@dataclass(frozen=True)
class Fact:
    """One supported text.

    Attributes:
        folded: its words, folded.
        stems: the stems of its words, in each language.
    """

    text: str
    folded: str
    stems: frozenset[str]
    numbers: tuple[Number, ...]


@dataclass(frozen=True)
class Facts:
    """All facts, and how telling a word is: one that many facts share tells little."""

    each: tuple[Fact, ...]

    @cached_property
    def _weights(self) -> dict[str, float]:
        found = Counter(stem for fact in self.each for stem in fact.stems)
        return {stem: math.log(1 + len(self.each) / count) for stem, count in found.items()}

    def weight(self, stem: str) -> float:
        """Say how telling a word is; one that no fact has, as much as one that only one has."""
        return self._weights.get(stem, math.log(1 + len(self.each)))

    def overlap(self, said: frozenset[str], fact: Fact) -> float:
        """Say how much a stretch and a fact are about the same thing; 0 for not at all."""
        return sum(self._weights[stem] for stem in said & fact.stems)

    def about(self, said: frozenset[str]) -> list[Fact]:
        """List the facts that share a word with a stretch."""
        return [fact for fact in self.each if said & fact.stems]

    @property
    def numbers(self) -> list[Number]:
        """Every supported number."""
        return [number for fact in self.each for number in fact.numbers]


def facts_of(texts: Iterable[str], languages: Sequence[Language]) -> Facts:
    """Read facts, whose numbers are written in one of these languages."""
    return Facts(tuple(_fact(text, languages) for text in dict.fromkeys(texts) if text.strip()))


def _fact(text: str, languages: Sequence[Language]) -> Fact:
    numbers = {
        Number(one.value, one.denominator, one.percent, one.is_year, one.text): None
        for language in dict.fromkeys(languages)
        for one in read_figures(text, language)
    }
    return Fact(text, fold(text), all_stems(text), tuple(numbers))


def all_stems(text: str) -> frozenset[str]:
    """Stem the words of a text as each language does: it may be in any of them."""
    return frozenset(word for language in LANGUAGES for word in stems(text, language))
