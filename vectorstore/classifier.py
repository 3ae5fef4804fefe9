"""Light linear classifiers: over words and letters in one language, over sentence vectors in all,
and both mixed behind one face.
"""

from __future__ import annotations

import warnings
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from knowledge.language import Language
from vectorstore.features import vectoriser, word_features

_SEED = 7
# Chosen on the development statements: how many neighbours vote, how much nearness counts, how much
# the linear side and the neighbours count among the vectors, and what "never" weighs.
_NEAREST, _NEARNESS = 25, 12.0
_SHARES = (0.7, 1.0)
_LEAST = 1e-4


@dataclass(frozen=True)
class Taught:
    """What one language teaches: texts, and the class of each."""

    texts: Sequence[str]
    classes: Sequence[str]


def _fitted(matrix: Any, classes: Sequence[str], strength: float) -> Any:
    """Fit a logistic regression; rough convergence is enough and saves nine tenths of the time.

    Where all texts are of one class there is nothing to tell apart: it is always that class.
    """
    from sklearn.dummy import DummyClassifier
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.linear_model import LogisticRegression

    if len(set(classes)) == 1:
        return DummyClassifier().fit(matrix, classes)
    model = LogisticRegression(
        C=strength,
        class_weight="balanced",
        solver="saga",
        max_iter=40,
        tol=1e-2,
        random_state=_SEED,
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        return model.fit(matrix, classes)


class LexicalClassifier:
    """Tells classes apart by words and letter groups, in one language; can give its reasons."""

    def __init__(self, language: Language, taught: Taught) -> None:
        """Learn from texts and the class of each."""
        self._vectoriser = vectoriser(language)
        matrix = self._vectoriser.fit_transform(taught.texts)
        self._model = _fitted(matrix, taught.classes, 5.0)
        self._names = self._vectoriser.get_feature_names_out()
        self.classes: list[str] = list(self._model.classes_)
        self._last: tuple[list[str], Any] = ([], None)

    def probabilities(self, texts: Sequence[str]) -> np.ndarray:
        """Return an array of shape (len(texts), len(classes)), rows adding to 1."""
        found: np.ndarray = self._model.predict_proba(self._read(texts))
        return found

    def _read(self, texts: Sequence[str]) -> Any:
        """Turn texts into features; those read last are at hand, as reasons are asked for next."""
        last, rows = self._last
        if last != list(texts):
            rows = self._vectoriser.transform(texts)
            self._last = (list(texts), rows)
        return rows

    def reasons(self, text: str, label: str, limit: int) -> list[str]:
        """Name the stems of a text that speak most for a class, most telling first."""
        row = self._read([text])
        spoken = row.data * self._weights(label)[row.indices]
        best_first = np.argsort(-spoken, kind="stable")
        telling = [self._names[row.indices[i]] for i in best_first if spoken[i] > 0]
        return word_features(telling)[:limit]

    def _weights(self, label: str) -> np.ndarray:
        """How much each feature speaks for a class; two classes share one row of weights."""
        rows: np.ndarray = getattr(self._model, "coef_", np.zeros((1, len(self._names))))
        if len(rows) == 1:
            rows = np.concatenate([-rows, rows])[-len(self.classes) :]
        weights: np.ndarray = rows[self.classes.index(label)]
        return weights


class VectorClassifier:
    """Tells classes apart by sentence vectors, over all languages at once."""

    def __init__(self, vectors: np.ndarray, classes: Sequence[str]) -> None:
        """Learn from an array of shape (examples, dimensions) and the class of each."""
        self._model = _fitted(vectors, classes, 10.0)
        self.classes: list[str] = list(self._model.classes_)

    def probabilities(self, vectors: np.ndarray) -> np.ndarray:
        """Return an array of shape (len(vectors), len(classes)), rows adding to 1."""
        found: np.ndarray = self._model.predict_proba(vectors)
        return found


class Neighbours:
    """Tells classes apart by the taught texts nearest in meaning, over all languages at once."""

    def __init__(self, vectors: np.ndarray, classes: Sequence[str]) -> None:
        """Keep unit vectors of shape (examples, dimensions) and the class of each."""
        self.classes = sorted(set(classes))
        self._vectors = np.ascontiguousarray(vectors.T, dtype=np.float32)
        numbers = {label: number for number, label in enumerate(self.classes)}
        self._numbers = np.array([numbers[label] for label in classes])

    def probabilities(self, vectors: np.ndarray) -> np.ndarray:
        """Return an array of shape (len(vectors), len(classes)), rows adding to 1."""
        likeness = vectors @ self._vectors
        found = np.zeros((len(vectors), len(self.classes)))
        limit = min(_NEAREST, likeness.shape[1])
        nearest = np.argpartition(-likeness, limit - 1, axis=1)[:, :limit]
        for row, own in enumerate(nearest):
            votes = np.exp(_NEARNESS * likeness[row, own])
            np.add.at(found[row], self._numbers[own], votes)
        chances: np.ndarray = found / found.sum(axis=1, keepdims=True)
        return chances


class MixedClassifier:
    """One question put to words, to vectors and to the nearest examples; the three are multiplied.

    A product of experts (Hinton, 1999): what one of them rules out is not said, and what all hold
    for likely is said with more certainty than any of them has.

    Attributes:
        classes: all classes of all languages, sorted; the columns of `probabilities`.
    """

    def __init__(
        self,
        taught: Mapping[Language, Taught],
        vectors: np.ndarray | None,
        vector_weight: Mapping[Language, float],
        sharpness: float = 1.0,
    ) -> None:
        """Learn; `vectors` holds those of all taught texts, language after language.

        Args:
            vector_weight: how much both vector sides count beside words, 1 being as much.
            sharpness: the exponent that makes chances said as chances met; below 1 it softens.
        """
        everything = [one for own in taught.values() for one in own.classes]
        self.classes = sorted(set(everything))
        self._lexical = {
            language: LexicalClassifier(language, own) for language, own in taught.items()
        }
        self._dense: Sequence[VectorClassifier | Neighbours] = ()
        if vectors is not None:
            self._dense = VectorClassifier(vectors, everything), Neighbours(vectors, everything)
        self._weight = vector_weight
        self._sharpness = sharpness

    @property
    def languages(self) -> Collection[Language]:
        """The languages that something was taught in."""
        return self._lexical.keys()

    def probabilities(
        self, texts: Sequence[str], vectors: np.ndarray | None, language: Language
    ) -> np.ndarray:
        """Return an array of shape (len(texts), len(classes)), rows adding to 1."""
        lexical = self._lexical[language]
        total = self._logs(lexical.classes, lexical.probabilities(texts))
        weight = self._weight.get(language, 0.0)
        if vectors is not None and weight:
            for side, share in zip(self._dense, _SHARES, strict=False):
                total += weight * share * self._logs(side.classes, side.probabilities(vectors))
        total *= self._sharpness
        chances = np.exp(total - total.max(axis=1, keepdims=True))
        found: np.ndarray = chances / chances.sum(axis=1, keepdims=True)
        return found

    def _logs(self, classes: Sequence[str], found: np.ndarray) -> np.ndarray:
        """Spread columns over all classes, as logarithms: a language may lack one's examples."""
        spread = np.zeros((len(found), len(self.classes)))
        spread[:, [self.classes.index(one) for one in classes]] = found
        logs: np.ndarray = np.log(spread + _LEAST)
        return logs

    def reasons(self, text: str, label: str, language: Language, limit: int) -> list[str]:
        """Name the stems that speak most for a class in one language; none it never saw."""
        lexical = self._lexical[language]
        return lexical.reasons(text, label, limit) if label in lexical.classes else []
