"""An answerer of few topics, which learns by words alone and so in a moment."""

from __future__ import annotations

import pytest

from knowledge.corpus import Corpus
from knowledge.corpus_files import load_corpus
from tests.vectorstore.few import TOPICS
from vectorstore.answers import Answerer
from vectorstore.classifier import MixedClassifier
from vectorstore.lexical import LexicalSearcher
from vectorstore.passages import pieces_of
from vectorstore.rankers import TaughtTopics, TopicWords, taught_topics
from vectorstore.retriever import HybridRetriever


@pytest.fixture(scope="session")
def few() -> Corpus:
    """Six topics of the corpus, and all that leads elsewhere."""
    shipped = load_corpus()[0]
    own = [one for one in shipped.passages.values() if one.topic in TOPICS]
    return Corpus(own, shipped.elsewhere)


@pytest.fixture(scope="session")
def taught(few: Corpus) -> TaughtTopics:
    """What words alone teach: no sentence model is loaded."""
    pieces = pieces_of(few)
    return TaughtTopics(lambda: MixedClassifier(taught_topics(pieces), None, {}), None)


@pytest.fixture(scope="session")
def answerer(few: Corpus, taught: TaughtTopics) -> Answerer:
    """Answers from the six topics."""
    pieces = pieces_of(few)
    retriever = HybridRetriever(
        rankers=[taught, TopicWords(pieces)], weights=[1, 1], searcher=LexicalSearcher(pieces)
    )
    return Answerer(few, retriever, taught)
