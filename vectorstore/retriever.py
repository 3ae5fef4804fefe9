"""One retriever over both searchers: reciprocal rank fusion behind LangChain's `BaseRetriever`.

Fusion: Cormack, Clarke and Büttcher, "Reciprocal rank fusion outperforms Condorcet and individual
rank learning methods", SIGIR 2009.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from knowledge.language import Language
from vectorstore.passages import Hit, Piece, Searcher

RANK_CONSTANT = 60
_DEPTH = 30  # how far down each searcher's ranking fusion looks


def fuse(
    rankings: Sequence[Sequence[Hit]], weights: Sequence[float], *, k: int = RANK_CONSTANT
) -> list[Hit]:
    """Merge rankings by weighted reciprocal rank; ties keep first-seen order."""
    pieces: dict[str, Piece] = {}
    scores: dict[str, float] = {}
    for ranking, weight in zip(rankings, weights, strict=True):
        for rank, hit in enumerate(ranking, start=1):
            pieces.setdefault(hit.piece.id, hit.piece)
            scores[hit.piece.id] = scores.get(hit.piece.id, 0.0) + weight / (k + rank)
    ranked = sorted(pieces, key=lambda piece_id: -scores[piece_id])
    return [Hit(pieces[piece_id], scores[piece_id]) for piece_id in ranked]


class HybridRetriever(BaseRetriever):
    """Find passages in one language: `retriever.invoke(question, language="nl")`.

    Each document is one piece; its metadata holds id, passage, topic, language, role, start, end
    and score (the fused one, comparable within a query only).
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    searchers: Sequence[Any]
    weights: Sequence[float]
    limit: int = 12

    def hits(self, query: str, language: Language, limit: int | None = None) -> list[Hit]:
        """Return the best pieces of one language, best first."""
        searchers: Sequence[Searcher] = self.searchers
        rankings = [searcher.search(query, language, _DEPTH) for searcher in searchers]
        return fuse(rankings, self.weights)[: limit or self.limit]

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,
        language: Language = "fr",
    ) -> list[Document]:
        return [
            Document(
                page_content=hit.piece.text,
                metadata={
                    "id": hit.piece.id,
                    "passage": hit.piece.passage,
                    "topic": hit.piece.topic,
                    "language": hit.piece.language,
                    "role": hit.piece.role,
                    "start": hit.piece.start,
                    "end": hit.piece.end,
                    "score": hit.score,
                },
            )
            for hit in self.hits(query, language)
        ]
