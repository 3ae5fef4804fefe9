"""An answerer that is as sure of each topic as a test wants it to be."""

from __future__ import annotations

from collections.abc import Mapping

from knowledge.corpus import Corpus
from knowledge.language import Language
from vectorstore.answers import Answerer
from vectorstore.rankers import TaughtTopics

# Few topics, so that learning them by words takes a moment.
TOPICS = ("stakeholders", "indicators", "surveys", "interviews", "levers", "sroi")


class Fixed(TaughtTopics):
    """Has been taught the same chances for whatever is asked."""

    def __init__(self, chances: Mapping[str, float]) -> None:
        self._chances = dict(chances)

    def chances(self, question: str, language: Language) -> dict[str, float]:
        return self._chances


def with_chances(answerer: Answerer, corpus: Corpus, chances: Mapping[str, float]) -> Answerer:
    """Make the same answerer, but for how sure it is."""
    return Answerer(corpus, answerer.retriever, Fixed(chances))
