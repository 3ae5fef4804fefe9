"""Put the sides of retrieval together over one set of pieces."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from knowledge.glossary import Glossary
from knowledge.language import Language
from vectorstore.classifier import MixedClassifier
from vectorstore.embeddings import Embedder
from vectorstore.index import DenseIndex
from vectorstore.learnt import KeptLearning
from vectorstore.passages import Piece
from vectorstore.rankers import NearestPieces, TaughtTopics, TopicWords, taught_topics
from vectorstore.retriever import HybridRetriever

# How much the sides count, chosen on the development questions (`evaluation/report/retrieval.md`):
# what was taught, the nearest pieces, shared words. Then the share of vectors in what is taught.
_WEIGHTS = (1.0, 1.0, 1.0)
_TAUGHT_VECTORS: dict[Language, float] = {"fr": 1.0, "nl": 1.0, "en": 1.0}


class Sides(NamedTuple):
    """A retriever, and two of its sides that others lean on."""

    taught: TaughtTopics
    dense: DenseIndex
    retriever: HybridRetriever


def hybrid_retriever(
    pieces: Sequence[Piece],
    embedder: Embedder,
    client: Any,
    folder: Path,
    glossary: Glossary | None = None,
) -> Sides:
    """Build a retriever; vectors go to Chroma's `client`, what is learnt and locks to `folder`.

    Nothing is embedded or learnt before the first question.
    """
    dense = DenseIndex(client, embedder, pieces, folder / "index.lock")
    learning = KeptLearning(folder / "learnt")
    taught = TaughtTopics(lambda: _learn(pieces, dense, embedder, learning), embedder)
    rankers = (taught, NearestPieces(dense), TopicWords(pieces, glossary))
    return Sides(taught, dense, HybridRetriever(rankers=rankers, weights=_WEIGHTS, searcher=dense))


def _learn(
    pieces: Sequence[Piece], dense: DenseIndex, embedder: Embedder, learning: KeptLearning
) -> MixedClassifier:
    """Learn which topic is asked for, or read what was learnt from the same texts."""
    taught = taught_topics(pieces)
    ordered = [piece for language in taught for piece in pieces if piece.language == language]

    def learn() -> MixedClassifier:
        return MixedClassifier(taught, dense.vectors(ordered), _TAUGHT_VECTORS)

    learnt_from = (f"{piece.id} {piece.topic} {piece.text}" for piece in ordered)
    return learning.get("topics", [embedder.name, repr(_TAUGHT_VECTORS), *learnt_from], learn)
