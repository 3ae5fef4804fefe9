"""Which topic a question asks for, seen from several sides; the retriever adds them up.

Each side errs in its own way: vectors miss rare words, words miss what is said otherwise, and what
was taught misses what nobody asked so far.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import cached_property

import numpy as np

from knowledge.glossary import Glossary
from knowledge.language import LANGUAGES, Language
from vectorstore.classifier import MixedClassifier, Taught
from vectorstore.embeddings import Embedder
from vectorstore.index import DenseIndex
from vectorstore.lexical import Tokeniser, WordIndex
from vectorstore.passages import ELSEWHERE, Piece

_LEAST = 1e-6  # a probability below says no more than this one


class NearestPieces:
    """Topics by their pieces nearest in meaning, in whichever language these are written."""

    def __init__(self, index: DenseIndex, *, best: int = 3, depth: int = 200) -> None:
        """Take how many pieces of a topic count, and how far down the nearest are looked at."""
        self._index = index
        self._best = best
        self._depth = depth

    def scores(self, question: str, language: Language) -> dict[str, float]:
        """Return the mean cosine of the best pieces; one that is not found counts as the last."""
        hits = self._index.search(question, None, self._depth)
        scores: dict[str, list[float]] = {}
        for hit in hits:
            if hit.piece.topic == ELSEWHERE:
                continue
            scores.setdefault(hit.piece.topic, []).append(hit.score)
        last = hits[-1].score if hits else 0.0
        return {
            topic: float(np.mean((own + [last] * self._best)[: self._best]))
            for topic, own in scores.items()
        }


class TopicWords:
    """Topics by the words they share with a question: BM25 over each topic as a whole."""

    def __init__(self, pieces: Sequence[Piece], glossary: Glossary | None = None) -> None:
        """Take the glossary whose other forms of a term are looked for as well."""
        self._glossary = glossary
        tokeniser = Tokeniser((piece.text, piece.language) for piece in pieces)
        self._topics: dict[Language, list[str]] = {}
        self._indexes: dict[Language, WordIndex] = {}
        for language in LANGUAGES:
            whole: dict[str, list[str]] = {}
            for piece in pieces:
                if piece.language == language and piece.topic != ELSEWHERE:
                    whole.setdefault(piece.topic, []).append(piece.text)
            texts = ["\n".join(own) for own in whole.values()]
            self._topics[language] = list(whole)
            self._indexes[language] = WordIndex(texts, language, tokeniser)

    def scores(self, question: str, language: Language) -> dict[str, float]:
        """Return the BM25 score of each topic; nothing where no word of the question tells."""
        more = self._glossary.expansion(question, language) if self._glossary else []
        found = self._indexes[language].scores("\n".join([question, *more]))
        return dict(zip(self._topics[language], map(float, found), strict=False))


def taught_topics(pieces: Sequence[Piece]) -> dict[Language, Taught]:
    """Gather what a classifier of topics learns from, by language, in the order of the pieces."""
    taught = {}
    for language in LANGUAGES:
        own = [piece for piece in pieces if piece.language == language]
        taught[language] = Taught([one.text for one in own], [one.topic for one in own])
    return taught


class TaughtTopics:
    """Topics by a classifier that has seen how people ask for each."""

    def __init__(self, learn: Callable[[], MixedClassifier], embedder: Embedder | None) -> None:
        """Take what makes the classifier: it is not needed before the first question."""
        self._learn = learn
        self._embedder = embedder
        self._last: tuple[tuple[str, str], dict[str, float]] = (("", ""), {})

    @cached_property
    def classifier(self) -> MixedClassifier:
        """The classifier, whose classes are topics, and `ELSEWHERE` if it was taught that."""
        return self._learn()

    def scores(self, question: str, language: Language) -> dict[str, float]:
        """Return the logarithm of each topic's probability."""
        found = self.chances(question, language)
        return {topic: math.log(max(p, _LEAST)) for topic, p in found.items() if topic != ELSEWHERE}

    def chances(self, question: str, language: Language) -> dict[str, float]:
        """Return the probability of each class, adding to 1."""
        asked = (question, language)
        last = self._last
        if last[0] != asked:  # the ranking and the decision to answer ask the same
            vectors = self._embedder.encode([question]) if self._embedder else None
            row = self.classifier.probabilities([question], vectors, language)[0]
            found = dict(zip(self.classifier.classes, map(float, row), strict=True))
            self._last = last = (asked, found)
        return last[1]
