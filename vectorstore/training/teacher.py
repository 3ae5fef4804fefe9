"""The English teacher's vectors, computed once and kept on disk, so that a run can be resumed."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from filelock import FileLock

from vectorstore.embeddings import SentenceEmbedder
from vectorstore.models import PACKAGED
from vectorstore.training.progress import Progress

DIMENSIONS = 384
_BATCH = 128
_CHUNK = 64 * _BATCH  # texts between two writes to disk: about a quarter of a minute


class Teacher:
    """all-MiniLM-L6-v2 behind a cache of half-precision vectors, found by a hash of the text."""

    def __init__(self, folder: Path) -> None:
        """Take the folder of the cache; it is made where missing."""
        folder.mkdir(parents=True, exist_ok=True)
        self._keys = folder / "teacher.keys"
        self._vectors = folder / "teacher.vectors"
        self._lock = folder / "teacher.lock"

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Return one unit vector a text, as float16 of shape (len(texts), 384)."""
        keys = np.array([_key(text) for text in texts], dtype=np.uint64)
        with FileLock(self._lock):  # two runs at once would write between each other's lines
            known, _ = self._load()
            missing = dict(zip(keys.tolist(), texts, strict=True))
            for key in known.tolist():
                missing.pop(key, None)
            self._compute(missing)
            known, vectors = self._load()
        order = np.argsort(known)
        found: np.ndarray = vectors[order[np.searchsorted(known, keys, sorter=order)]]
        return found

    def _load(self) -> tuple[np.ndarray, np.ndarray]:
        if not self._keys.exists():
            return np.zeros(0, np.uint64), np.zeros((0, DIMENSIONS), np.float16)
        keys = np.fromfile(self._keys, np.uint64)
        vectors = np.fromfile(self._vectors, np.float16, count=len(keys) * DIMENSIONS)
        return keys, vectors.reshape(len(keys), DIMENSIONS)

    def _compute(self, missing: dict[int, str]) -> None:
        # Sorted by length, a batch holds little padding; the long ones come last.
        keys = sorted(missing, key=lambda key: (len(missing[key]), key))
        embedder = SentenceEmbedder(PACKAGED)
        progress = Progress("teacher", len(keys))
        for start in range(0, len(keys), _CHUNK):
            chunk = keys[start : start + _CHUNK]
            vectors = embedder.load().encode(
                [missing[key] for key in chunk], batch_size=_BATCH, normalize_embeddings=True
            )
            # Vectors first: a key on disk always has its vector, even when the run is cut off.
            self._append(self._vectors, vectors.astype(np.float16), DIMENSIONS * 2)
            self._append(self._keys, np.array(chunk, dtype=np.uint64), 8)
            progress.advance(len(chunk))

    def _append(self, path: Path, rows: np.ndarray, width: int) -> None:
        done = self._keys.stat().st_size // 8 if self._keys.exists() else 0
        with path.open("r+b" if path.exists() else "wb") as file:
            file.truncate(done * width)  # what a cut-off run left half written
            file.seek(done * width)
            rows.tofile(file)


def _key(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "little")
