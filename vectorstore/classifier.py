"""Light linear classifiers: over words and letters in one language, over sentence vectors in all,
and both mixed behind one face.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from knowledge.language import Language
from vectorstore.features import vectoriser, word_features

_SEED = 7


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

    def probabilities(self, texts: Sequence[str]) -> np.ndarray:
        """Return an array of shape (len(texts), len(classes)), rows adding to 1."""
        found: np.ndarray = self._model.predict_proba(self._vectoriser.transform(texts))
        return found

    def reasons(self, text: str, label: str, limit: int) -> list[str]:
        """Name the stems of a text that speak most for a class, most telling first."""
        row = self._vectoriser.transform([text])
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


class MixedClassifier:
    """One question put to words and to vectors; their probabilities are mixed.

    Attributes:
        classes: all classes of all languages, sorted; the columns of `probabilities`.
    """

    def __init__(
        self,
        taught: Mapping[Language, Taught],
        vectors: np.ndarray | None,
        vector_weight: Mapping[Language, float],
    ) -> None:
        """Learn; `vectors` holds those of all taught texts, language after language."""
        everything = [one for own in taught.values() for one in own.classes]
        self.classes = sorted(set(everything))
        self._lexical = {
            language: LexicalClassifier(language, own) for language, own in taught.items()
        }
        self._dense = None if vectors is None else VectorClassifier(vectors, everything)
        self._weight = vector_weight

    def probabilities(
        self, texts: Sequence[str], vectors: np.ndarray | None, language: Language
    ) -> np.ndarray:
        """Return an array of shape (len(texts), len(classes)), rows adding to 1."""
        lexical = self._lexical[language]
        mixed = self._aligned(lexical.classes, lexical.probabilities(texts))
        weight = self._weight.get(language, 0.0)
        if self._dense is None or vectors is None or weight == 0:
            return mixed
        dense = self._aligned(self._dense.classes, self._dense.probabilities(vectors))
        return (1 - weight) * mixed + weight * dense

    def _aligned(self, classes: Sequence[str], found: np.ndarray) -> np.ndarray:
        """Spread columns over all classes: a language may lack examples of one."""
        spread = np.zeros((len(found), len(self.classes)))
        spread[:, [self.classes.index(one) for one in classes]] = found
        return spread

    def reasons(self, text: str, label: str, language: Language, limit: int) -> list[str]:
        """Name the stems that speak most for a class in one language; none it never saw."""
        lexical = self._lexical[language]
        return lexical.reasons(text, label, limit) if label in lexical.classes else []
