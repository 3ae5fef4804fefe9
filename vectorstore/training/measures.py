"""How good a model is: correlation with human judgements of likeness, and finding translations."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from scipy.stats import spearmanr

from knowledge.language import LANGUAGES, Language
from vectorstore.training.holdout import STS_DEV, read_sts
from vectorstore.training.pairs import Row

Encode = Callable[[Sequence[str]], np.ndarray]

PAIRS: tuple[tuple[Language, Language], ...] = (("fr", "nl"), ("fr", "en"), ("nl", "en"))


def sts(encode: Encode, folder: Path = STS_DEV) -> dict[str, float]:
    """Return Spearman's correlation with the scores, per language and French against Dutch."""
    sides: dict[Language, tuple[np.ndarray, np.ndarray]] = {}
    scores: list[float] = []
    for language in LANGUAGES:
        rows = read_sts(language, folder)
        scores = [row[2] for row in rows]
        sides[language] = (encode([row[0] for row in rows]), encode([row[1] for row in rows]))
    found: dict[str, float] = {
        language: _spearman(*sides[language], scores) for language in LANGUAGES
    }
    found["fr-nl"] = _spearman(sides["fr"][0], sides["nl"][1], scores)
    return found


def translation(encode: Encode, rows: Sequence[Row]) -> dict[str, float]:
    """Return how often the translation of a sentence is the nearest of all, in each direction."""
    vectors = {language: encode([getattr(row, language) for row in rows]) for language in LANGUAGES}
    found = {}
    for one, other in PAIRS:
        likeness = vectors[one] @ vectors[other].T
        right = np.arange(len(rows))
        found[f"{one}→{other}"] = float((likeness.argmax(axis=1) == right).mean())
        found[f"{other}→{one}"] = float((likeness.argmax(axis=0) == right).mean())
    return found


def _spearman(one: np.ndarray, other: np.ndarray, scores: Sequence[float]) -> float:
    return float(spearmanr((one * other).sum(axis=1), scores).statistic)
