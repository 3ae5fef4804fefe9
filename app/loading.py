"""Load all that the engine needs, refusing broken content with every problem at once."""

from __future__ import annotations

from app.dialogue.resources import Resources
from app.settings import Settings
from indicators.examples import load_examples
from indicators.grid import load_grid
from indicators.mapping import Mapper
from knowledge.corpus_files import load_corpus, load_topics
from knowledge.glossary import load_glossary
from knowledge.language import Language
from knowledge.places import load_gazetteer
from knowledge.problems import ContentError
from knowledge.territory import load_territories
from vectorstore.answers import Answerer
from vectorstore.collection import IndexChange
from vectorstore.embeddings import SentenceEmbedder
from vectorstore.hybrid import hybrid_retriever
from vectorstore.index import open_client
from vectorstore.kept import KeptVectors
from vectorstore.passages import pieces_of

# How much vectors count beside words in mapping, chosen on the development statements.
_VECTOR_WEIGHT: dict[Language, float] = {"fr": 0.4, "nl": 0.4, "en": 0.4}


def load_resources(settings: Settings) -> Resources:
    """Read corpus, grid and figures; open the index. Raises `ContentError` for broken content.

    The embedding model itself is loaded later, by the first search that needs it.
    """
    corpus, problems = load_corpus()
    glossary, faults = load_glossary(load_topics())
    problems += faults
    grid, faults = load_grid()
    problems += faults
    examples, faults = load_examples(grid.facets)
    problems += faults
    territories, faults = load_territories()
    problems += faults
    if problems:
        raise ContentError(problems)
    embedder = SentenceEmbedder(settings.embeddings)
    client = open_client(settings.index_folder, settings.chroma_url)
    sides = hybrid_retriever(pieces_of(corpus), embedder, client, settings.data, glossary)
    kept = KeptVectors(client, embedder, "examples", settings.data / "examples.lock")
    return Resources(
        corpus=corpus,
        glossary=glossary,
        grid=grid,
        territories=territories,
        gazetteer=load_gazetteer(list(territories.territories.values())),
        answerer=Answerer(corpus, sides.retriever, sides.taught),
        mapper=Mapper(grid, examples, embedder, _VECTOR_WEIGHT, kept.encode),
        index=sides.dense,
    )


def build_index(settings: Settings) -> IndexChange:
    """Bring the search index in line with the corpus and embed what is new among the examples.

    Raises `ContentError` for broken content.
    """
    resources = load_resources(settings)
    change = resources.index.build()
    resources.answerer.find("…", "en")  # learns which topic is asked for
    resources.mapper.keep_vectors()
    return change
