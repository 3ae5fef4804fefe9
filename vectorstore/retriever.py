"""One retriever: which topics a question asks for, and their best pieces, behind LangChain.

Topics are ranked from several sides and fused by reciprocal rank: Cormack, Clarke and Büttcher,
"Reciprocal rank fusion outperforms Condorcet and individual rank learning methods", SIGIR 2009.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from knowledge.language import Language
from vectorstore.passages import Hit, Ranker, Searcher

# Small, so that a side that is sure weighs more than four that are not; chosen on the development
# questions (`evaluation/report/retrieval.md`). The article's 60 is for runs of a thousand.
RANK_CONSTANT = 3
_TOPICS = 6  # how many topics lend their pieces


def fuse(
    rankings: Sequence[Sequence[str]], weights: Sequence[float], *, k: int = RANK_CONSTANT
) -> dict[str, float]:
    """Merge rankings by weighted reciprocal rank, best first; ties keep first-seen order."""
    scores: dict[str, float] = {}
    for ranking, weight in zip(rankings, weights, strict=True):
        for rank, topic in enumerate(ranking, start=1):
            scores[topic] = scores.get(topic, 0.0) + weight / (k + rank)
    return dict(sorted(scores.items(), key=lambda item: -item[1]))


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
        rankings = [ranker.topics(question, language) for ranker in rankers]
        return fuse(rankings, self.weights)

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
