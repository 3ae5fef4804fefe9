"""From an activity in a person's words to the facets it touches, with reasons and with doubt.

Two questions, each put to linear classifiers over example statements: is it a lever or support, and
if a lever, of which facets. It proposes; the person decides.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from indicators.examples import Example
from indicators.grid import LEVELS, Grid, Level
from knowledge.language import LANGUAGES, Language
from knowledge.text import stems, words
from vectorstore.classifier import LexicalClassifier, MixedClassifier, Taught
from vectorstore.embeddings import Embedder

LEVER, SUPPORT = "lever", "support"  # support is what keeps the house running
# A lever set apart is a worse mistake than a support activity that is asked about.
_LEVER_CHANCE = 0.4
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
        taught_vectors: Callable[[Sequence[str]], np.ndarray] | None = None,
    ) -> None:
        """Take the examples to learn from; without an embedder only words are looked at.

        `taught_vectors` embeds the examples (the embedder itself unless given): they are the same
        from start to start, so a caller may keep their vectors.
        """
        self._grid = grid
        self._examples = examples
        self._embedder = embedder
        self._vector_weight = vector_weight or {}
        self._embed_taught = taught_vectors or (embedder.encode if embedder else None)

    @cached_property
    def taught(self) -> dict[Language, Taught]:
        """All texts to learn from, by language: examples, and what the grid says of each facet."""
        return {language: self._taught(language) for language in LANGUAGES}

    def _taught(self, language: Language) -> Taught:
        own = [example for example in self._examples if example.language == language]
        texts = [example.text for example in own]
        classes = [example.facets[0] if example.facets else SUPPORT for example in own]
        for facet in self._grid.facets.values():
            for text in (facet.name[language], *facet.everyday[language]):
                texts.append(text)
                classes.append(facet.id)
        return Taught(texts, classes)

    @cached_property
    def _vectors(self) -> np.ndarray | None:
        """The vectors of all taught texts, language after language."""
        texts = [text for own in self.taught.values() for text in own.texts]
        return self._embed_taught(texts) if self._embed_taught and texts else None

    @cached_property
    def _levers(self) -> MixedClassifier:
        """Lever or support: asked apart, because a lever of doubtful facet is still a lever."""
        told = {
            language: Taught(own.texts, [_kind(one) for one in own.classes])
            for language, own in self.taught.items()
        }
        return MixedClassifier(told, self._vectors, self._vector_weight)

    @cached_property
    def _facets(self) -> MixedClassifier:
        """Which facet, of a statement that is a lever."""
        taught = self.taught
        levers = {language: _without_support(own) for language, own in taught.items()}
        kept = [one != SUPPORT for own in taught.values() for one in own.classes]
        vectors = None if self._vectors is None else self._vectors[np.array(kept)]
        return MixedClassifier(levers, vectors, self._vector_weight)

    def map(self, text: str, language: Language) -> Mapping:
        """Map one activity, told in one language."""
        return self.map_many([text], language)[0]

    def are_levers(self, texts: Sequence[str], language: Language) -> list[bool]:
        """Tell only levers from support activities: cheaper than mapping them."""
        chances = self._chances(texts, self._embedded(texts, language), language)
        return [bool(chance >= _LEVER_CHANCE) for chance in chances]

    def _embedded(self, texts: Sequence[str], language: Language) -> np.ndarray | None:
        if self._embedder is None or not texts or not self._vector_weight.get(language, 0):
            return None
        return self._embedder.encode(texts)

    def _chances(
        self, texts: Sequence[str], vectors: np.ndarray | None, language: Language
    ) -> np.ndarray:
        """How likely each text is a lever, from 0 to 1."""
        if not texts or LEVER not in self._levers.classes:
            return np.ones(len(texts))
        found = self._levers.probabilities(texts, vectors, language)
        column: np.ndarray = found[:, self._levers.classes.index(LEVER)]
        return column

    def map_many(self, texts: Sequence[str], language: Language) -> list[Mapping]:
        """Map many activities of one language at once."""
        if not texts:
            return []
        vectors = self._embedded(texts, language)
        chances = self._chances(texts, vectors, language)
        facets = self._facets.probabilities(texts, vectors, language)
        levels = self._levels(texts, language)
        return [
            self._mapping(text, language, chance >= _LEVER_CHANCE, row, level)
            for text, chance, row, level in zip(texts, chances, facets, levels, strict=True)
        ]

    def _mapping(
        self, text: str, language: Language, lever: bool, row: np.ndarray, level: Level | None
    ) -> Mapping:
        ranked = np.argsort(-row)
        scores = row[ranked]
        facets = tuple(
            self._match(text, language, self._facets.classes[index], float(row[index]))
            for index in ranked[:_FACETS_SHOWN]
        )
        lead = scores[0] - (scores[1] if len(scores) > 1 else 0)
        sure = scores[0] >= _SURE_SCORE and lead >= _SURE_LEAD
        return Mapping(bool(lever), facets, level if lever else None, bool(sure))

    def _match(self, text: str, language: Language, facet: str, score: float) -> FacetMatch:
        reasons = self._facets.reasons(text, facet, language, _WORDS_SHOWN)
        said = dict.fromkeys(word for one in reasons for word in _as_said(one, text, language))
        nearest = self._nearest(text, language, facet)
        return FacetMatch(facet, round(score, 4), tuple(said), nearest)

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
                models[language] = LexicalClassifier(language, Taught(texts, levels))
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

    def keep_vectors(self) -> None:
        """Embed what is taught, so that a later start finds the vectors ready."""
        _ = self._vectors

    def warm(self) -> None:
        """Learn now rather than at the first message."""
        for language in self.taught:
            self.map("…", language)


def _as_said(reason: str, text: str, language: Language) -> list[str]:
    """Find the words of a text behind a reason, which is a stem or a pair of them."""
    wanted = reason.split()
    return [word.text for word in words(text) if set(stems(word.text, language)) & set(wanted)]


def _kind(one: str) -> str:
    return SUPPORT if one == SUPPORT else LEVER


def _without_support(taught: Taught) -> Taught:
    pairs = zip(taught.texts, taught.classes, strict=True)
    kept = [(text, one) for text, one in pairs if one != SUPPORT]
    return Taught([text for text, _ in kept], [one for _, one in kept])
