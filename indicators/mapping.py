"""From an activity in a person's words to the facets it touches, with reasons and with doubt.

Linear classifiers over example statements, one a language over words and letter groups, and one
over sentence vectors; their probabilities are mixed. It proposes; the person decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from indicators.classifier import LexicalClassifier, VectorClassifier
from indicators.examples import Example
from indicators.grid import LEVELS, Grid, Level
from knowledge.language import LANGUAGES, Language
from knowledge.text import stems
from vectorstore.embeddings import Embedder

SUPPORT = "support"  # the class of what keeps the house running
_FACETS_SHOWN = 5
_WORDS_SHOWN = 4

# Below these the mapping says that it is not sure.
_SURE_SCORE = 0.35
_SURE_LEAD = 0.12


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
    """

    lever: bool
    facets: tuple[FacetMatch, ...]
    level: Level | None
    sure: bool


class Mapper:
    """Maps statements onto one grid; learns from its examples when first used."""

    def __init__(
        self,
        grid: Grid,
        examples: Sequence[Example],
        embedder: Embedder | None = None,
        vector_weight: dict[Language, float] | None = None,
    ) -> None:
        """Take the examples to learn from; without an embedder only words are looked at."""
        self._grid = grid
        self._examples = examples
        self._embedder = embedder
        self._vector_weight = vector_weight or {}

    @cached_property
    def _lexical(self) -> dict[Language, LexicalClassifier]:
        return {
            language: LexicalClassifier(language, *self._taught(language))
            for language in LANGUAGES
            if any(example.language == language for example in self._examples)
        }

    def _taught(self, language: Language) -> tuple[list[str], list[str]]:
        """Texts and classes to learn: the examples, and what the grid itself says of each facet."""
        own = [example for example in self._examples if example.language == language]
        texts = [example.text for example in own]
        classes = [example.facets[0] if example.facets else SUPPORT for example in own]
        for facet in self._grid.facets.values():
            for text in (facet.name[language], *facet.everyday[language]):
                texts.append(text)
                classes.append(facet.id)
        return texts, classes

    @cached_property
    def _vectors(self) -> VectorClassifier | None:
        if self._embedder is None or not self._examples:
            return None
        taught = [self._taught(language) for language in self._lexical]
        texts = [text for own, _ in taught for text in own]
        classes = [one for _, own in taught for one in own]
        return VectorClassifier(self._embedder.encode(texts), classes)

    def map(self, text: str, language: Language) -> Mapping:
        """Map one activity, told in one language."""
        return self.map_many([text], language)[0]

    def map_many(self, texts: Sequence[str], language: Language) -> list[Mapping]:
        """Map many activities of one language at once."""
        classes, probabilities = self._probabilities(texts, language)
        levels = self._levels(texts, language)
        return [
            self._mapping(text, language, classes, row, level)
            for text, row, level in zip(texts, probabilities, levels, strict=True)
        ]

    def _probabilities(
        self, texts: Sequence[str], language: Language
    ) -> tuple[list[str], np.ndarray]:
        """Mix the two classifiers; shape (len(texts), len(classes))."""
        lexical = self._lexical[language]
        mixed = lexical.probabilities(texts)
        weight = self._vector_weight.get(language, 0.0)
        if self._vectors is None or self._embedder is None or weight == 0:
            return lexical.classes, mixed
        dense = self._vectors.probabilities(self._embedder.encode(texts))
        order = [self._vectors.classes.index(one) for one in lexical.classes]
        return lexical.classes, (1 - weight) * mixed + weight * dense[:, order]

    def _mapping(
        self,
        text: str,
        language: Language,
        classes: Sequence[str],
        row: np.ndarray,
        level: Level | None,
    ) -> Mapping:
        lever = row[classes.index(SUPPORT)] < max(
            score for one, score in zip(classes, row, strict=True) if one != SUPPORT
        )
        ranked = [index for index in np.argsort(-row) if classes[index] != SUPPORT]
        scores = [float(row[index]) for index in ranked]
        facets = tuple(
            self._match(text, language, classes[index], float(row[index]))
            for index in ranked[:_FACETS_SHOWN]
        )
        sure = scores[0] >= _SURE_SCORE and scores[0] - scores[1] >= _SURE_LEAD
        return Mapping(bool(lever), facets, level if lever else None, sure)

    def _match(self, text: str, language: Language, facet: str, score: float) -> FacetMatch:
        words = self._lexical[language].reasons(text, facet, _WORDS_SHOWN)
        return FacetMatch(
            facet, round(score, 4), tuple(words), self._nearest(text, language, facet)
        )

    def _nearest(self, text: str, language: Language, facet: str) -> str:
        """Find the example of a facet that shares most words with a text."""
        own = frozenset(stems(text, language))
        best, most = "", 0.0
        for example, bag in self._bags.get((language, facet), ()):
            shared = len(own & bag) / (len(own | bag) or 1)
            if shared > most:
                best, most = example, shared
        return best

    @cached_property
    def _bags(self) -> dict[tuple[Language, str], list[tuple[str, frozenset[str]]]]:
        bags: dict[tuple[Language, str], list[tuple[str, frozenset[str]]]] = {}
        for example in self._examples:
            for facet in example.facets[:1]:
                bag = frozenset(stems(example.text, example.language))
                bags.setdefault((example.language, facet), []).append((example.text, bag))
        return bags

    def _levels(self, texts: Sequence[str], language: Language) -> list[Level | None]:
        known = self._level_models.get(language)
        if known is None:
            return [None] * len(texts)
        best = known.probabilities(texts).argmax(axis=1)
        by_name = {str(level): level for level in LEVELS}
        return [by_name[known.classes[index]] for index in best]

    @cached_property
    def _level_models(self) -> dict[Language, LexicalClassifier]:
        models = {}
        for language in LANGUAGES:
            own = [e for e in self._examples if e.language == language and e.level]
            if len({example.level for example in own}) > 1:
                texts = [example.text for example in own]
                levels = [str(example.level) for example in own]
                models[language] = LexicalClassifier(language, texts, levels)
        return models

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

    def warm(self) -> None:
        """Learn now rather than at the first message."""
        for language in self._lexical:
            self.map("…", language)
