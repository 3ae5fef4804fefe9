"""Vectors of texts that stay the same from start to start, kept in Chroma by content.

A text's id is a hash of it, so only what is new is embedded; a collection belongs to one embedding
model, and those of other models are dropped.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from filelock import FileLock

from vectorstore.embeddings import Embedder

_BATCH = 500


def model_key(embedder: Embedder) -> str:
    """Name a model in a collection's name."""
    return hashlib.sha256(embedder.name.encode()).hexdigest()[:12]


class KeptVectors:
    """One collection of kept vectors."""

    def __init__(self, client: Any, embedder: Embedder, prefix: str, lock: Path) -> None:
        """Take the lock file that keeps two processes from building at once."""
        self._client = client
        self._embedder = embedder
        self._prefix = prefix
        self._lock = FileLock(lock)

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Return one unit vector a text, as float32 of shape (len(texts), dimensions).

        What is not among the texts any more is dropped.
        """
        ids = [hashlib.sha256(text.encode()).hexdigest()[:24] for text in texts]
        by_id = dict(zip(ids, texts, strict=True))
        with self._lock:
            collection = self._collection()
            stored = set(collection.get(include=[])["ids"])
            stale = sorted(stored - set(by_id))
            for start in range(0, len(stale), _BATCH):
                collection.delete(ids=stale[start : start + _BATCH])
            new = [one for one in by_id if one not in stored]
            for start in range(0, len(new), _BATCH):
                batch = new[start : start + _BATCH]
                vectors = self._embedder.encode([by_id[one] for one in batch])
                collection.add(ids=batch, embeddings=vectors)
            found = collection.get(include=["embeddings"])
        rows = dict(zip(found["ids"], found["embeddings"], strict=True))
        return np.array([rows[one] for one in ids], dtype=np.float32)

    def _collection(self) -> Any:
        name = f"{self._prefix}-{model_key(self._embedder)}"
        for collection in self._client.list_collections():
            if collection.name.startswith(f"{self._prefix}-") and collection.name != name:
                self._client.delete_collection(collection.name)
        return self._client.get_or_create_collection(name, embedding_function=None)
