"""A Chroma collection that is kept in line with texts, piece by piece.

Only what is new is embedded, and what is gone is dropped. A collection belongs to one embedding
model: another model means another collection, built afresh, and the old one is dropped.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filelock import FileLock

from vectorstore.embeddings import Embedder

_BATCH = 500


@dataclass(frozen=True)
class IndexChange:
    """What bringing a collection in line did: added, dropped and kept; models replaced."""

    added: int
    dropped: int
    kept: int
    model_changed: bool


def model_key(embedder: Embedder) -> str:
    """Name a model in a collection's name."""
    return hashlib.sha256(embedder.name.encode()).hexdigest()[:12]


class KeptCollection:
    """One collection, named `<prefix>-<model>`."""

    def __init__(self, client: Any, embedder: Embedder, prefix: str, lock: Path) -> None:
        """Take the lock file that keeps two processes from building at once."""
        self._client = client
        self._embedder = embedder
        self._prefix = f"{prefix}-"
        self.lock = FileLock(lock)

    def bring_in_line(
        self, texts: Mapping[str, str], about: Mapping[str, Mapping[str, str]] | None = None
    ) -> tuple[Any, IndexChange]:
        """Make the collection hold just `texts`, by id; return it, and what changed.

        `about` gives the metadata of each text. Cheap when nothing changed.
        """
        with self.lock:
            others = self._drop_other_models()
            collection = self._client.get_or_create_collection(
                self._name, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
            )
            stored = set(collection.get(include=[])["ids"])
            stale = sorted(stored - set(texts))
            for start in range(0, len(stale), _BATCH):
                collection.delete(ids=stale[start : start + _BATCH])
            new = [one for one in texts if one not in stored]
            for start in range(0, len(new), _BATCH):
                batch = new[start : start + _BATCH]
                vectors = self._embedder.encode([texts[one] for one in batch])
                metadatas = [dict(about[one]) for one in batch] if about else None
                collection.add(ids=batch, embeddings=vectors, metadatas=metadatas)
        kept = len(stored) - len(stale)
        return collection, IndexChange(len(new), len(stale), kept, bool(others))

    @property
    def _name(self) -> str:
        return self._prefix + model_key(self._embedder)

    def _drop_other_models(self) -> list[str]:
        names = [one.name for one in self._client.list_collections()]
        others = [name for name in names if name.startswith(self._prefix) and name != self._name]
        for name in others:
            self._client.delete_collection(name)
        return others
