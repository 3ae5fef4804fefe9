"""From an activity in a person's words to the facets it touches, with reasons and with doubt.

Two questions, each put to linear classifiers over example statements: is it a lever or support, and
if a lever, of which facets. Beside them stand the people and the figures that the words name. It
proposes; the person decides.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from indicators.examples import Example
from indicators.grid import LEVELS, Grid, Level
from indicators.people import People, first_mentions
from indicators.quantities import Quantity, find_quantities
from indicators.reasons import NearestExamples, Told
from indicators.teaching import LEVER, Classifiers
from knowledge.language import LANGUAGES, Language
from knowledge.text import Span, stems
from knowledge.typos import Menders
from vectorstore.embeddings import Embedder
from vectorstore.learnt import KeptLearning

# How much vectors count beside words, chosen on the development statements.
VECTOR_WEIGHT: dict[Language, float] = {"fr": 1.0, "nl": 1.0, "en": 1.0}
# A lever set apart is a worse mistake than a support activity that is asked about.
_LEVER_CHANCE = 0.5
_FACETS_SHOWN = 5
_WORDS_SHOWN = 4

# Below this chance the mapping says that it is not sure: a wrong certainty costs more than a
# question. Above it, nine in ten first facets of the development statements are right.
_SURE = 0.65


@dataclass(frozen=True)
class FacetMatch:
    """A facet with its score (0 to 1), the words that decided, and the nearest example."""

    facet: str
    score: float
    words: tuple[str, ...]
    example: str


@dataclass(frozen=True)
class Mapping:
    """What an activity is read as.

    Attributes:
        lever: whether it sets social change in motion; else it is a support activity.
        facets: best first; the ones to show are the first two or three.
        level: realisation, result or impact; None where the words do not tell.
        sure: False where the person should choose between the first facets.
        stakeholders: people and groups that are named, as written, each at its first mention.
        figures: with their unit and what they count.
    """

    lever: bool
    facets: tuple[FacetMatch, ...]
    level: Level | None
    sure: bool
    stakeholders: tuple[Span, ...] = ()
    figures: tuple[Quantity, ...] = ()


class Mapper:
    """Maps statements onto one grid; learns from its examples when first used."""

    def __init__(
        self,
        grid: Grid,
        examples: Sequence[Example],
        embedder: Embedder | None = None,
        vector_weight: dict[Language, float] | None = None,
        taught_vectors: Callable[[Sequence[str]], np.ndarray] | None = None,
        learning: KeptLearning | None = None,
        menders: Menders | None = None,
    ) -> None:
        """Take what to learn from (see `Classifiers`); `menders` mend slips of the fingers."""
        self._grid = grid
        self._nearest = NearestExamples(examples)
        self._menders = menders or Menders({}, ())
        self.learnt = Classifiers(grid, examples, embedder, vector_weight, taught_vectors, learning)

    def map(self, text: str, language: Language) -> Mapping:
        """Map one activity, told in one language."""
        return self.map_many([text], language)[0]

    def are_levers(self, texts: Sequence[str], language: Language) -> list[bool]:
        """Tell only levers from support activities: cheaper than mapping them."""
        read = [self._read(text, language) for text in texts]
        chances = self._chances(read, self._embedded(read, language), language)
        return [bool(chance >= _LEVER_CHANCE) for chance in chances]

    def map_many(self, texts: Sequence[str], language: Language) -> list[Mapping]:
        """Map many activities of one language at once."""
        if not texts:
            return []
        read = [self._read(text, language) for text in texts]
        vectors = self._embedded(read, language)
        chances = self._chances(read, vectors, language)
        facets = self.learnt.facets.probabilities(read, vectors, language)
        levels = self._levels(read, vectors, language)
        return [
            self._mapping(text, self._told(text, language), chance >= _LEVER_CHANCE, row, level)
            for text, chance, row, level in zip(texts, chances, facets, levels, strict=True)
        ]

    def _read(self, text: str, language: Language) -> str:
        """Return a text as it is read: with its slips mended."""
        return self._menders.of(language).mend(text)

    def _embedded(self, texts: Sequence[str], language: Language) -> np.ndarray | None:
        learnt = self.learnt
        if learnt.embedder is None or not texts or not learnt.vector_weight.get(language, 0):
            return None
        return learnt.embedder.encode(texts)

    def _chances(
        self, texts: Sequence[str], vectors: np.ndarray | None, language: Language
    ) -> np.ndarray:
        """How likely each text is a lever, from 0 to 1."""
        classifier = self.learnt.levers
        if not texts or LEVER not in classifier.classes:
            return np.ones(len(texts))
        found = classifier.probabilities(texts, vectors, language)
        column: np.ndarray = found[:, classifier.classes.index(LEVER)]
        return column

    def _levels(
        self, texts: Sequence[str], vectors: np.ndarray | None, language: Language
    ) -> list[Level | None]:
        known = self.learnt.levels
        if known is None or language not in known.languages:
            return [None] * len(texts)
        best = known.probabilities(texts, vectors, language).argmax(axis=1)
        by_name = {str(level): level for level in LEVELS}
        return [by_name[known.classes[index]] for index in best]

    def _told(self, text: str, language: Language) -> Told:
        mender = self._menders.of(language)
        return Told(mender.mend(text), language, mender.mended(text))

    def _mapping(
        self, text: str, told: Told, lever: bool, row: np.ndarray, level: Level | None
    ) -> Mapping:
        ranked = np.argsort(-row)
        classes = self.learnt.facets.classes
        facets = tuple(
            self._match(told, classes[index], float(row[index])) for index in ranked[:_FACETS_SHOWN]
        )
        sure = bool(row[ranked[0]] >= _SURE)
        groups = self._people[told.language].find(text)
        figures = tuple(find_quantities(text, told.language, groups))
        level = level if lever else None
        return Mapping(bool(lever), facets, level, sure, first_mentions(groups), figures)

    @cached_property
    def _people(self) -> dict[Language, People]:
        return {language: People(self._grid, language) for language in LANGUAGES}

    def _match(self, told: Told, facet: str, score: float) -> FacetMatch:
        reasons = self.learnt.facets.reasons(told.read, facet, told.language, _WORDS_SHOWN)
        nearest = self._nearest.of(told, facet)
        return FacetMatch(facet, round(score, 4), told.as_said(reasons), nearest)

    def named_facets(self, text: str, language: Language) -> list[str]:
        """Find facets that a text calls by name: a word that only their name has."""
        said = set(stems(text, language))
        return [facet for facet, own in self._names[language].items() if own & said]

    @cached_property
    def _names(self) -> dict[Language, dict[str, frozenset[str]]]:
        names: dict[Language, dict[str, frozenset[str]]] = {}
        for language in LANGUAGES:
            bags = {
                facet.id: frozenset(stems(facet.name[language], language))
                for facet in self._grid.facets.values()
            }
            counts: dict[str, int] = {}
            for bag in bags.values():
                for word in bag:
                    counts[word] = counts.get(word, 0) + 1
            names[language] = {
                facet: frozenset(word for word in bag if counts[word] == 1)
                for facet, bag in bags.items()
            }
        return names

    def learn(self) -> None:
        """Learn now rather than at the first message, so that a later start finds it learnt."""
        self.learnt.learn()
