"""The dense side of retrieval: the pieces of the corpus as vectors in Chroma.

A piece's id holds a hash of its text, so only what changed is embedded again.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import chromadb
import numpy as np
from chromadb.config import Settings as ChromaSettings

from knowledge.language import Language
from vectorstore.collection import IndexChange, KeptCollection
from vectorstore.embeddings import Embedder
from vectorstore.passages import Hit, Piece, by_id


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
        self._embedder = embedder
        self._pieces = by_id(pieces)
        self._kept = KeptCollection(client, embedder, "methodology", lock)
        self._collection: Any = None

    def build(self) -> IndexChange:
        """Add what is new, drop what is gone; cheap when nothing changed."""
        texts = {one: piece.text for one, piece in self._pieces.items()}
        about = {
            one: {"language": piece.language, "topic": piece.topic, "role": piece.role or ""}
            for one, piece in self._pieces.items()
        }
        self._collection, change = self._kept.bring_in_line(texts, about)
        return change

    def vectors(self, pieces: Sequence[Piece]) -> np.ndarray:
        """Return the kept vectors of pieces, in order: float32 of shape (len(pieces), size)."""
        if self._collection is None:
            self.build()
        found = self._collection.get(include=["embeddings"])
        rows = dict(zip(found["ids"], found["embeddings"], strict=True))
        return np.array([rows[piece.id] for piece in pieces], dtype=np.float32)

    def search(
        self,
        query: str,
        language: Language | None,
        limit: int,
        topics: Sequence[str] | None = None,
    ) -> list[Hit]:
        """Return the nearest pieces, of every language where none is given.

        The score is the cosine similarity, from -1 to 1.
        """
        if self._collection is None:
            self.build()
        found = self._collection.query(
            query_embeddings=np.asarray(self._embedder.encode([query])),
            n_results=limit,
            where=_where(language, topics),
            include=["distances"],
        )
        pairs = zip(found["ids"][0], found["distances"][0], strict=True)
        return [Hit(self._pieces[i], 1 - distance) for i, distance in pairs if i in self._pieces]


def _where(language: Language | None, topics: Sequence[str] | None) -> dict[str, Any] | None:
    wanted: list[dict[str, Any]] = []
    if language:
        wanted.append({"language": language})
    if topics is not None:
        wanted += [{"topic": {"$in": list(topics)}}, {"role": {"$ne": ""}}]
    return {"$and": wanted} if len(wanted) > 1 else (wanted[0] if wanted else None)
