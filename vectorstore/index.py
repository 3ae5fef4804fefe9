"""The dense side of retrieval: a Chroma collection, kept in line with the texts piece by piece.

A piece's id holds a hash of its text, so only what changed is embedded again. A collection belongs
to one embedding model: another model means another collection, built afresh, and the old one is
dropped.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import chromadb
import numpy as np
from chromadb.config import Settings as ChromaSettings
from filelock import FileLock

from knowledge.language import Language
from vectorstore.embeddings import Embedder
from vectorstore.kept import model_key
from vectorstore.passages import Hit, Piece, by_id

_PREFIX = "methodology-"
_BATCH = 128


@dataclass(frozen=True)
class IndexChange:
    """What bringing the index in line did: pieces added, dropped and kept; models replaced."""

    added: int
    dropped: int
    kept: int
    model_changed: bool


def open_client(folder: Path, url: str = "") -> Any:
    """Open the embedded Chroma under `folder`, or a Chroma server at `url` (http://host:port)."""
    settings = ChromaSettings(anonymized_telemetry=False)
    if url:
        host, _, port = url.removeprefix("http://").partition(":")
        return chromadb.HttpClient(host=host, port=int(port or 8000), settings=settings)
    folder.mkdir(parents=True, exist_ok=True)
    return chromadb.PersistentClient(path=str(folder), settings=settings)


class DenseIndex:
    """The pieces of the corpus as vectors in Chroma, searched by language."""

    def __init__(
        self, client: Any, embedder: Embedder, pieces: Sequence[Piece], lock: Path
    ) -> None:
        """Take the lock file that keeps two processes from building at once."""
        self._client = client
        self._embedder = embedder
        self._pieces = by_id(pieces)
        self._lock = FileLock(lock)
        self._collection: Any = None

    @property
    def _name(self) -> str:
        return _PREFIX + model_key(self._embedder)

    def build(self) -> IndexChange:
        """Add what is new, drop what is gone; cheap when nothing changed."""
        with self._lock:
            names = [collection.name for collection in self._client.list_collections()]
            others = [name for name in names if name.startswith(_PREFIX) and name != self._name]
            for name in others:
                self._client.delete_collection(name)
            self._collection = self._client.get_or_create_collection(
                self._name, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
            )
            stored = set(self._collection.get(include=[])["ids"])
            stale = sorted(stored - set(self._pieces))
            if stale:
                self._collection.delete(ids=stale)
            new = [piece for piece in self._pieces.values() if piece.id not in stored]
            for start in range(0, len(new), _BATCH):
                self._add(new[start : start + _BATCH])
        return IndexChange(len(new), len(stale), len(stored) - len(stale), bool(others))

    def _add(self, pieces: Sequence[Piece]) -> None:
        self._collection.add(
            ids=[piece.id for piece in pieces],
            embeddings=self._embedder.encode([piece.text for piece in pieces]),
            metadatas=[{"language": piece.language, "topic": piece.topic} for piece in pieces],
        )

    def search(self, query: str, language: Language, limit: int) -> list[Hit]:
        """Return the nearest pieces; the score is the cosine similarity, from -1 to 1."""
        if self._collection is None:
            self.build()
        found = self._collection.query(
            query_embeddings=np.asarray(self._embedder.encode([query])),
            n_results=limit,
            where={"language": language},
            include=["distances"],
        )
        pairs = zip(found["ids"][0], found["distances"][0], strict=True)
        return [Hit(self._pieces[i], 1 - distance) for i, distance in pairs if i in self._pieces]
