"""The training data as arrays: every text cut into pieces once, grouped by meaning."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
import torch
from scipy.sparse import csr_matrix
from tokenizers import Tokenizer

from knowledge.language import Language
from vectorstore.training.pairs import Pair, Row
from vectorstore.training.vocabulary import with_typos

_UNKNOWN = 1  # the second special piece of the vocabulary


@dataclass
class Meaning:
    """An English text with its translations; `share` is how often an epoch draws it (0 to 1+)."""

    english: str
    share: float
    forms: dict[Language, list[str]] = field(default_factory=lambda: {"fr": [], "nl": []})


def gather(pairs: Iterable[Pair], shares: dict[str, float]) -> list[Meaning]:
    """Group pairs by their English side; the most trusted source decides the share."""
    meanings: dict[str, Meaning] = {}
    for pair in pairs:
        share = shares[pair.source]
        meaning = meanings.setdefault(pair.english, Meaning(pair.english, share))
        meaning.share = max(meaning.share, share)
        meaning.forms[pair.language].append(pair.text)
    return list(meanings.values())


def from_rows(rows: Iterable[Row], share: float) -> list[Meaning]:
    """Turn triples into meanings."""
    return [Meaning(row.en, share, {"fr": [row.fr], "nl": [row.nl]}) for row in rows]


class Texts:
    """Texts as piece ids, laid end to end; `batch` cuts any selection out of them."""

    def __init__(self, tokenizer: Tokenizer, texts: Sequence[str], longest: int = 128) -> None:
        """Cut all texts into pieces, at most `longest` each."""
        encoded = tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)
        pieces = [one.ids[:longest] or [_UNKNOWN] for one in encoded]
        self.lengths = np.array([len(ids) for ids in pieces], dtype=np.int64)
        self._starts = np.concatenate([[0], np.cumsum(self.lengths)[:-1]]).astype(np.int64)
        self._flat = np.fromiter((i for ids in pieces for i in ids), dtype=np.int32)

    def batch(
        self, chosen: np.ndarray, rng: np.random.Generator | None = None, dropped: float = 0.0
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Return the pieces of the chosen texts end to end, and where each text begins.

        Args:
            rng: draws which pieces are left out; the first piece of a text always stays.
            dropped: how many are left out, from 0 to 1.
        """
        lengths = self.lengths[chosen]
        offsets = np.concatenate([[0], np.cumsum(lengths)[:-1]])
        places = np.repeat(self._starts[chosen] - offsets, lengths) + np.arange(lengths.sum())
        if rng is not None and dropped:
            kept = rng.random(len(places)) >= dropped
            kept[offsets] = True
            offsets = np.concatenate([[0], np.cumsum(kept)[offsets[1:] - 1]])
            places = places[kept]
        return torch.from_numpy(self._flat[places].astype(np.int64)), torch.from_numpy(offsets)

    def counts(self, pieces: int) -> csr_matrix:
        """Return a sparse matrix: for each text, the share that each piece has in it."""
        shares = np.repeat(1 / self.lengths, self.lengths).astype(np.float32)
        ends = np.append(self._starts, len(self._flat))
        shape = (len(self.lengths), pieces)
        return csr_matrix((shares, self._flat, ends), shape=shape)


class Dataset:
    """All meanings with their teacher vectors; draws what one epoch sees."""

    def __init__(
        self, meanings: Sequence[Meaning], targets: np.ndarray, tokenizer: Tokenizer, seed: int
    ) -> None:
        """Take one teacher vector a meaning, in the same order."""
        self.targets = targets
        self._shares = np.array([meaning.share for meaning in meanings])
        texts: list[str] = [meaning.english for meaning in meanings]
        self._forms: dict[Language, tuple[np.ndarray, np.ndarray]] = {}
        languages: tuple[Language, ...] = ("fr", "nl")
        for language in languages:
            counts = np.array([len(meaning.forms[language]) for meaning in meanings])
            starts = len(texts) + np.concatenate([[0], np.cumsum(counts)[:-1]])
            self._forms[language] = (starts, counts)
            texts += [text for meaning in meanings for text in meaning.forms[language]]
        chance = random.Random(seed)
        self.clean = Texts(tokenizer, texts)
        noisy = [with_typos(text, chance, 0.08) for text in texts]
        self.noisy = Texts(tokenizer, noisy)

    def owners(self) -> np.ndarray:
        """Return the index of the meaning of each text."""
        own = np.arange(len(self.targets))
        return np.concatenate([own, *(np.repeat(own, n) for _, n in self._forms.values())])

    def frequencies(self, pieces: int) -> tuple[np.ndarray, np.ndarray]:
        """Count each piece in the English sides, and in all texts."""
        counts = self.clean.counts(pieces)
        english = counts[: len(self.targets)].indices
        return np.bincount(english, minlength=pieces), np.bincount(counts.indices, minlength=pieces)

    def epoch(self, rng: np.random.Generator) -> np.ndarray:
        """Return the indexes of the meanings of one epoch, shuffled."""
        # The whole part of a share is certain, the rest is drawn.
        times = np.floor(self._shares + rng.random(len(self._shares))).astype(np.int64)
        chosen = np.repeat(np.arange(len(times)), times)
        rng.shuffle(chosen)
        return chosen

    def forms(
        self, language: Language, chosen: np.ndarray, rng: np.random.Generator
    ) -> tuple[np.ndarray, np.ndarray]:
        """Draw one text of `language` for each chosen meaning that has any.

        Returns:
            The indexes of the texts, and the positions in `chosen` they belong to.
        """
        if language == "en":
            return chosen, np.arange(len(chosen))
        starts, counts = self._forms[language]
        having = np.flatnonzero(counts[chosen] > 0)
        own = chosen[having]
        return starts[own] + (rng.random(len(own)) * counts[own]).astype(np.int64), having
