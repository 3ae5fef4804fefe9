"""Two light linear classifiers with one face: over words and letters, and over sentence vectors."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from indicators.features import vectoriser, word_features
from knowledge.language import Language

_SEED = 7


class LexicalClassifier:
    """Tells classes apart by words and letter groups, in one language; can give its reasons."""

    def __init__(self, language: Language, texts: Sequence[str], classes: Sequence[str]) -> None:
        """Learn from texts and the class of each."""
        from sklearn.linear_model import LogisticRegression

        self._vectoriser = vectoriser(language)
        matrix = self._vectoriser.fit_transform(texts)
        self._model = LogisticRegression(C=20.0, class_weight="balanced", max_iter=200)
        self._model.fit(matrix, classes)
        self._names = self._vectoriser.get_feature_names_out()
        self.classes: list[str] = list(self._model.classes_)

    def probabilities(self, texts: Sequence[str]) -> np.ndarray:
        """Return an array of shape (len(texts), len(classes)), rows adding to 1."""
        found: np.ndarray = self._model.predict_proba(self._vectoriser.transform(texts))
        return found

    def reasons(self, text: str, label: str, limit: int) -> list[str]:
        """Name the stems of a text that speak most for a class, most telling first."""
        row = self._vectoriser.transform([text])
        weights = self._model.coef_[self.classes.index(label)]
        scored = [(row[0, i] * weights[i], self._names[i]) for i in row.indices]
        telling = [name for weight, name in sorted(scored, reverse=True) if weight > 0]
        return word_features(telling)[:limit]


class VectorClassifier:
    """Tells classes apart by sentence vectors, over all languages at once."""

    def __init__(self, vectors: np.ndarray, classes: Sequence[str]) -> None:
        """Learn from an array of shape (examples, dimensions) and the class of each."""
        from sklearn.linear_model import LogisticRegression

        self._model = LogisticRegression(C=10.0, class_weight="balanced", max_iter=300)
        self._model.fit(vectors, classes)
        self.classes: list[str] = list(self._model.classes_)

    def probabilities(self, vectors: np.ndarray) -> np.ndarray:
        """Return an array of shape (len(vectors), len(classes)), rows adding to 1."""
        found: np.ndarray = self._model.predict_proba(vectors)
        return found
