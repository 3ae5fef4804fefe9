"""One retriever: which topics a question asks for, and their best pieces, behind LangChain.

Topics are scored from several sides. Each side's scores are brought to zero mean and unit variance
and added: Montague and Aslam, "Relevance score normalization for metasearch", CIKM 2001. On the
development questions that found more than fusing ranks, which forgets how sure a side is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from knowledge.language import Language
from vectorstore.passages import Hit, Ranker, Searcher

_TOPICS = 6  # how many topics lend their pieces


def fuse(sides: Sequence[Mapping[str, float]], weights: Sequence[float]) -> dict[str, float]:
    """Add standardised scores, best topic first; a topic that a side does not name has its least.

    A side that says the same of all topics says nothing.
    """
    named = list(dict.fromkeys(topic for side in sides for topic in side))
    total = np.zeros(len(named))
    for side, weight in zip(sides, weights, strict=True):
        least = min(side.values(), default=0.0)
        scores = np.array([side.get(topic, least) for topic in named])
        if len(scores) and np.ptp(scores) > 0:
            total += weight * (scores - scores.mean()) / scores.std()
    ranked = np.argsort(-total, kind="stable")
    return {named[i]: float(total[i]) for i in ranked}


class HybridRetriever(BaseRetriever):
    """Find passages in one language: `retriever.invoke(question, language="nl")`.

    Each document is one piece; its metadata holds id, passage, topic, language, role, start, end
    and score (that of its topic, comparable within a query only).
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    rankers: Sequence[Any]
    weights: Sequence[float]
    searcher: Any
    limit: int = 12

    def topics(self, question: str, language: Language) -> dict[str, float]:
        """Return topics with their fused score, best first."""
        rankers: Sequence[Ranker] = self.rankers
        return fuse([one.scores(question, language) for one in rankers], self.weights)

    def hits(self, query: str, language: Language, limit: int | None = None) -> list[Hit]:
        """Return the best pieces of the best topics of one language, topic after topic."""
        searcher: Searcher = self.searcher
        scores = self.topics(query, language)
        best = list(scores)[:_TOPICS]
        wanted = limit or self.limit
        hits = searcher.search(query, language, wanted, best) if best else []
        return sorted(
            (Hit(hit.piece, scores[hit.piece.topic]) for hit in hits), key=lambda hit: -hit.score
        )

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
