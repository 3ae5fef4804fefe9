"""Vectors of texts that stay the same from start to start, kept in Chroma by content."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from vectorstore.collection import KeptCollection
from vectorstore.embeddings import Embedder


class KeptVectors:
    """One collection of kept vectors; a text's id is a hash of it."""

    def __init__(self, client: Any, embedder: Embedder, prefix: str, lock: Path) -> None:
        """Take the lock file that keeps two processes from building at once."""
        self._kept = KeptCollection(client, embedder, prefix, lock)

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Return one unit vector a text, as float32 of shape (len(texts), dimensions).

        What is not among the texts any more is dropped.
        """
        ids = [hashlib.sha256(text.encode()).hexdigest()[:24] for text in texts]
        with self._kept.lock:  # reentrant: nobody drops what is about to be read
            collection, _ = self._kept.bring_in_line(dict(zip(ids, texts, strict=True)))
            found = collection.get(include=["embeddings"])
        rows = dict(zip(found["ids"], found["embeddings"], strict=True))
        return np.array([rows[one] for one in ids], dtype=np.float32)
