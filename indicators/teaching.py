"""What the mapping learns from, and the classifiers that learnt it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

import numpy as np

from indicators.examples import Example
from indicators.grid import Grid
from knowledge.language import LANGUAGES, Language
from vectorstore.classifier import MixedClassifier, Taught
from vectorstore.embeddings import Embedder
from vectorstore.learnt import KeptLearning

LEVER, SUPPORT = "lever", "support"  # support is what keeps the house running

# Chosen on the development statements, so that a chance that is said is a chance that is met.
_FACET_SHARPNESS = 0.58

Learnt = TypeVar("Learnt")


class Classifiers:
    """Three questions, each learnt when first asked: lever or support, which facets, which level.

    Attributes:
        embedder: reads the messages; without one only words are looked at.
        vector_weight: how much vectors count beside words, by language, from 0 to 1.
    """

    def __init__(
        self,
        grid: Grid,
        examples: Sequence[Example],
        embedder: Embedder | None = None,
        vector_weight: Mapping[Language, float] | None = None,
        taught_vectors: Callable[[Sequence[str]], np.ndarray] | None = None,
        learning: KeptLearning | None = None,
    ) -> None:
        """Take what to learn from.

        `taught_vectors` embeds the examples (the embedder itself unless given): they are the same
        from start to start, so a caller may keep their vectors, and in `learning` what was learnt.
        """
        self._grid = grid
        self._examples = examples
        self.embedder = embedder
        self.vector_weight = vector_weight or {}
        self._embed_taught = taught_vectors or (embedder.encode if embedder else None)
        self._learning = learning

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
    def vectors(self) -> np.ndarray | None:
        """The vectors of all taught texts, language after language."""
        texts = [text for own in self.taught.values() for text in own.texts]
        return self._embed_taught(texts) if self._embed_taught and texts else None

    @cached_property
    def levers(self) -> MixedClassifier:
        """Lever or support: asked apart, because a lever of doubtful facet is still a lever."""
        told = {
            language: Taught(own.texts, [_kind(one) for one in own.classes])
            for language, own in self.taught.items()
        }
        return self._kept(
            "levers", told, lambda: MixedClassifier(told, self.vectors, self.vector_weight)
        )

    @cached_property
    def facets(self) -> MixedClassifier:
        """Which facet, of a statement that is a lever."""
        levers = {language: _without_support(own) for language, own in self.taught.items()}

        def learn() -> MixedClassifier:
            return MixedClassifier(
                levers, self._vectors_of(levers), self.vector_weight, _FACET_SHARPNESS
            )

        return self._kept("facets", levers, learn)

    @cached_property
    def levels(self) -> MixedClassifier | None:
        """Realisation, result or impact; None where the examples do not tell them apart."""
        told = {language: self._levels_told(language) for language in LANGUAGES}
        told = {language: own for language, own in told.items() if len(set(own.classes)) > 1}
        if not told:
            return None

        def learn() -> MixedClassifier:
            return MixedClassifier(told, self._vectors_of(told), self.vector_weight)

        return self._kept("levels", told, learn)

    def _levels_told(self, language: Language) -> Taught:
        own = [e for e in self._examples if e.language == language and e.level]
        return Taught([example.text for example in own], [str(example.level) for example in own])

    def _vectors_of(self, told: Mapping[Language, Taught]) -> np.ndarray | None:
        """Pick the vectors of some of the taught texts, language after language."""
        if self.vectors is None:
            return None
        everything = [text for own in self.taught.values() for text in own.texts]
        rows = {text: row for row, text in enumerate(everything)}
        return self.vectors[[rows[text] for own in told.values() for text in own.texts]]

    def learn(self) -> None:
        """Learn all three now rather than at the first message."""
        _ = self.levers, self.facets, self.levels

    def _kept(
        self, name: str, told: Mapping[Language, Taught], learn: Callable[[], Learnt]
    ) -> Learnt:
        if self._learning is None:
            return learn()
        model = self.embedder.name if self.embedder else ""
        parts = (
            f"{language} {label} {text}"
            for language, own in told.items()
            for text, label in zip(own.texts, own.classes, strict=True)
        )
        return self._learning.get(
            name, [model, repr((self.vector_weight, _FACET_SHARPNESS)), *parts], learn
        )


def _kind(one: str) -> str:
    return SUPPORT if one == SUPPORT else LEVER


def _without_support(taught: Taught) -> Taught:
    pairs = zip(taught.texts, taught.classes, strict=True)
    kept = [(text, one) for text, one in pairs if one != SUPPORT]
    return Taught([text for text, _ in kept], [one for _, one in kept])
