"""Load all that the engine needs, refusing broken content with every problem at once."""

from __future__ import annotations

from collections.abc import Sequence

from app.dialogue.gestures import Gestures
from app.dialogue.resources import Resources
from app.settings import Settings
from indicators.examples import Example
from indicators.grid import Grid
from indicators.mapping import VECTOR_WEIGHT, Mapper
from indicators.packs import load_grid_with_packs
from knowledge.corpus import Corpus
from knowledge.corpus_files import load_corpus, load_topics
from knowledge.glossary import load_glossary
from knowledge.language import LANGUAGES, Language
from knowledge.places import load_gazetteer
from knowledge.problems import ContentError
from knowledge.territory import load_territories
from knowledge.typos import Menders
from vectorstore.answers import Answerer
from vectorstore.collection import IndexChange
from vectorstore.embeddings import SentenceEmbedder, known_words
from vectorstore.hybrid import hybrid_retriever
from vectorstore.index import open_client
from vectorstore.kept import KeptVectors
from vectorstore.learnt import KeptLearning
from vectorstore.passages import pieces_of


def load_resources(settings: Settings) -> Resources:
    """Read corpus, grid and figures; open the index. Raises `ContentError` for broken content.

    The embedding model itself is loaded later, by the first search that needs it.
    """
    corpus, problems = load_corpus()
    glossary, faults = load_glossary(load_topics())
    problems += faults
    loaded = load_grid_with_packs(settings.packs_folder)
    grid, examples = loaded.grid, loaded.examples
    problems += loaded.problems
    territories, faults = load_territories()
    problems += faults
    if problems:
        raise ContentError(problems)
    embedder = SentenceEmbedder(settings.embeddings)
    client = open_client(settings.index_folder, settings.chroma_url)
    sides = hybrid_retriever(pieces_of(corpus), embedder, client, settings.data, glossary)
    menders = Menders(_own_texts(corpus, grid, examples), known_words())
    learning = KeptLearning(settings.data / "learnt")
    kept = KeptVectors(client, embedder, "examples", settings.data / "examples.lock")
    return Resources(
        corpus=corpus,
        glossary=glossary,
        grid=grid,
        packs=loaded.packs,
        territories=territories,
        gazetteer=load_gazetteer(list(territories.territories.values())),
        answerer=Answerer(corpus, sides.retriever, sides.taught, menders),
        mapper=Mapper(grid, examples, embedder, VECTOR_WEIGHT, kept.encode, learning, menders),
        index=sides.dense,
        gestures=Gestures(examples, embedder, learning),
    )


def build_index(settings: Settings) -> IndexChange:
    """Bring the search index in line with the corpus and embed what is new among the examples.

    Raises `ContentError` for broken content.
    """
    resources = load_resources(settings)
    change = resources.index.build()
    resources.answerer.find("…", "en")  # learns which topic is asked for
    resources.mapper.learn()
    resources.gestures.learn()
    return change


def _own_texts(
    corpus: Corpus, grid: Grid, examples: Sequence[Example]
) -> dict[Language, list[str]]:
    """Gather the texts whose words a slip may have been meant for, by language."""
    found: dict[Language, list[str]] = {}
    for language in LANGUAGES:
        own = found[language] = [one.text for one in examples if one.language == language]
        for passage in corpus.in_language(language):
            own += [passage.title, passage.body, *passage.questions, *passage.asked]
        for facet in grid.facets.values():
            own += [facet.name[language], facet.definition[language], *facet.everyday[language]]
    return found
