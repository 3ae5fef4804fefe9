"""A second opinion on what a message does, learnt from examples where rules know no wording.

Rules come first: they are sure where they speak. What they would take for an answer is looked at
once more, and only a very likely gesture overrules them.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Literal, get_args

from indicators.examples import Example
from knowledge.language import LANGUAGES, Language
from vectorstore.classifier import MixedClassifier, Taught
from vectorstore.embeddings import Embedder
from vectorstore.learnt import KeptLearning

Gesture = Literal[
    "answer",
    "question",
    "help",
    "repeat",
    "skip",
    "back",
    "stop",
    "dont_know",
    "smalltalk",
    "off_topic",
    "distress",
    "insult",
]
GESTURES: tuple[Gesture, ...] = get_args(Gesture)

_FOLDER = Path(__file__).parent / "lexicon" / "gestures"
_STATEMENTS = 600  # a language, of those that the mapping learns from: answers, all of them


class Gestures:
    """Tells what a message does from how it is worded, in three languages at once."""

    def __init__(
        self,
        statements: Sequence[Example],
        embedder: Embedder | None = None,
        learning: KeptLearning | None = None,
    ) -> None:
        """Take statements of enterprises (answers, all of them), and what reads meaning."""
        self._statements = statements
        self._embedder = embedder
        self._learning = learning

    @cached_property
    def taught(self) -> dict[Language, Taught]:
        """What each language learns from: examples of gestures, and statements spread evenly."""
        return {language: self._taught(language) for language in LANGUAGES}

    def _taught(self, language: Language) -> Taught:
        own = load_gestures(language)
        told = [one.text for one in self._statements if one.language == language]
        spread = told[:: max(1, len(told) // _STATEMENTS)]
        texts = [*(text for _, text in own), *spread]
        return Taught(texts, [*(gesture for gesture, _ in own), *["answer"] * len(spread)])

    @cached_property
    def _classifier(self) -> MixedClassifier:
        def learn() -> MixedClassifier:
            texts = [text for own in self.taught.values() for text in own.texts]
            vectors = self._embedder.encode(texts) if self._embedder else None
            return MixedClassifier(self.taught, vectors, dict.fromkeys(LANGUAGES, 1.0))

        if self._learning is None:
            return learn()
        parts = [
            f"{language} {gesture} {text}"
            for language, own in self.taught.items()
            for text, gesture in zip(own.texts, own.classes, strict=True)
        ]
        model = self._embedder.name if self._embedder else ""
        return self._learning.get("gestures", [model, *parts], learn)

    def chances(self, text: str, language: Language) -> dict[str, float]:
        """Return how likely each gesture is; together 1."""
        vectors = self._embedder.encode([text]) if self._embedder else None
        found = self._classifier.probabilities([text], vectors, language)[0]
        return dict(zip(self._classifier.classes, map(float, found), strict=True))

    def learn(self) -> None:
        """Learn now rather than at the first message, so that a later start finds it learnt."""
        _ = self._classifier


def likeliest(chances: Mapping[str, float], least: float) -> str:
    """Return the gesture that is at least so likely, "" where none is."""
    best = max(chances, key=lambda one: chances[one])
    return best if chances[best] >= least else ""


def load_gestures(language: Language) -> list[tuple[str, str]]:
    """Read the examples of one language, as pairs of gesture and text."""
    path = _FOLDER / f"{language}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return [(row["gesture"], row["text"]) for row in csv.DictReader(file)]
