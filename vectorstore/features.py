"""Statements as numbers: weighted stems and letter groups, which need no embedding model.

Letter groups bear typos, missing accents and Dutch compounds; stems give the reasons that are
shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import Any

from knowledge.language import Language
from knowledge.text import fold, stems

WORD = "w:"  # marks a feature that is a stem or a pair of stems
_GROUPS = (3, 4, 5)


def features(text: str, language: Language) -> list[str]:
    """List the features of a text: stems, pairs of stems, and letter groups within words."""
    own = stems(text, language)
    found = [WORD + word for word in own]
    found += [f"{WORD}{first} {second}" for first, second in pairwise(own)]
    for word in fold(text).split():
        padded = f" {word.strip('.,;:!?()«»')} "
        for size in _GROUPS:
            found += [padded[i : i + size] for i in range(len(padded) - size + 1)]
    return found


def vectoriser(language: Language) -> Any:
    """Make the TF-IDF vectoriser of one language (scikit-learn, imported only where needed)."""
    import numpy as np
    from sklearn.feature_extraction.text import TfidfVectorizer

    analyse = partial(features, language=language)  # a partial, unlike a closure, can be kept
    return TfidfVectorizer(analyzer=analyse, sublinear_tf=True, min_df=1, dtype=np.float32)


def word_features(names: Sequence[str]) -> list[str]:
    """Keep the features that are words, without their mark."""
    return [name[len(WORD) :] for name in names if name.startswith(WORD)]
