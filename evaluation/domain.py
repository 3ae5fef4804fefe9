"""How far the shipped model carries in the domain, beside the English one and words alone."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from app.dialogue.resources import Resources
from app.settings import ROOT
from evaluation import retrieval
from evaluation.gold import Stated, load_questions, load_statements
from evaluation.mapping import share, within
from evaluation.report import Table
from indicators.examples import load_examples
from indicators.grid import Grid
from indicators.mapping import VECTOR_WEIGHT, Mapper
from knowledge.language import LANGUAGES, Language
from knowledge.text import fold, stems
from vectorstore.embeddings import SentenceEmbedder
from vectorstore.learnt import KeptLearning
from vectorstore.models import PACKAGED
from vectorstore.training.vocabulary import with_typos

_COLUMNS = (
    "",
    "English MiniLM alone",
    "words alone",
    "hybrid with English MiniLM",
    "shipped alone",
    "hybrid with shipped (the product)",
)


def english_mapper(resources: Resources) -> Mapper:
    """Make the mapping of the product with the English model instead."""
    examples, _ = load_examples(resources.grid.facets)
    learning = KeptLearning(ROOT / "build" / "evaluation" / "english")
    model = SentenceEmbedder(PACKAGED)
    return Mapper(resources.grid, examples, model, VECTOR_WEIGHT, learning=learning)


def domain(resources: Resources, english: Mapper) -> Table:
    """Question to topic and statement to facet, a row a language."""
    questions = [one for one in load_questions() if one.topic]
    ways = retrieval.retrievers(resources.answerer.retriever, resources.corpus, resources.glossary)
    names = (
        retrieval.ENGLISH_ALONE,
        retrieval.WORDS,
        retrieval.ENGLISH,
        retrieval.SHIPPED_ALONE,
        retrieval.SHIPPED,
    )
    rows = []
    for place, what in ((0, "first"), (1, "among five")):
        for language in LANGUAGES:
            found = [retrieval.measured(ways[name], questions, language)[place] for name in names]
            rows.append([f"question to topic, {what}, {language}", *found])
    for language in LANGUAGES:
        stated = _stated(resources.grid, language)
        rows.append(
            [
                f"statement to facet, among three, {language}",
                *_facets_found(resources, english, stated, [one.text for one in stated], language),
            ]
        )
    note = (
        "Development sets. Alone, statements go to the facet whose definition or everyday words "
        "lie nearest; the hybrids are the product's own retriever and mapping, with one model or "
        "the other. The shipped model learnt from the same questions and examples that the hybrids "
        "are taught, never from these sets."
    )
    return Table("In the domain", note, _COLUMNS, rows)


def _facets_found(
    resources: Resources,
    english: Mapper,
    stated: Sequence[Stated],
    texts: Sequence[str],
    language: Language,
) -> list[str]:
    """Score five ways on one language's statements, perhaps garbled."""
    facets, candidates = _candidates(resources.grid, language)
    found = []
    for mapper in (english, None, resources.mapper):
        embedder = mapper.learnt.embedder if mapper else None
        likeness = (
            embedder.encode(texts) @ embedder.encode(candidates).T
            if embedder
            else _overlap(texts, candidates, language)
        )
        found.append(_top_three(likeness, facets, stated))
        if mapper:
            found.append(_mapped_three(mapper, texts, stated, language))
    alone, hybrid, words, shipped, product = found
    return [alone, words, hybrid, shipped, product]


def _mapped_three(
    mapper: Mapper, texts: Sequence[str], stated: Sequence[Stated], language: Language
) -> str:
    mapped = zip(stated, mapper.map_many(texts, language), strict=True)
    return share([within(one, got, 3) for one, got in mapped])


def robustness(resources: Resources, english: Mapper) -> Table:
    """Statement to facet, when it is typed badly."""
    chance = random.Random(7)
    changes: dict[str, Callable[[str], str]] = {
        "as typed": lambda text: text,
        "typos, 1 letter in 10": lambda text: with_typos(text, chance, 0.1),
        "without accents": fold,
        "all capitals": str.upper,
    }
    rows = []
    for language in LANGUAGES:
        stated = _stated(resources.grid, language)
        for name, change in changes.items():
            texts = [change(one.text) for one in stated]
            scores = _facets_found(resources, english, stated, texts, language)
            rows.append([f"{language}, {name}", *scores])
    note = (
        "Statement to facet, among three, when it is typed badly. The product mends slips of the "
        "fingers before it reads; alone, the models do not. Aim: at most 6 points lost."
    )
    return Table("Robustness", note, _COLUMNS, rows)


def _stated(grid: Grid, language: Language) -> list[Stated]:
    return [
        one
        for one in load_statements()
        if one.language == language and any(facet in grid.facets for facet in one.facets)
    ]


def _candidates(grid: Grid, language: Language) -> tuple[list[str], list[str]]:
    facets: list[str] = []
    texts: list[str] = []
    for facet in grid.facets.values():
        own = [facet.definition[language], *facet.everyday[language]]
        facets += [facet.id] * len(own)
        texts += own
    return facets, texts


def _overlap(texts: Sequence[str], candidates: Sequence[str], language: Language) -> np.ndarray:
    """Compare by shared stems, rare ones weighing more: what no model at all achieves."""
    reader = TfidfVectorizer(analyzer=lambda text: stems(text, language))
    known = reader.fit_transform(candidates)
    likeness: np.ndarray = (reader.transform(texts) @ known.T).toarray()
    return likeness


def _top_three(likeness: np.ndarray, facets: Sequence[str], stated: Sequence[Stated]) -> str:
    hits = [
        bool(set(_nearest(row, facets, 3)) & set(one.facets))
        for row, one in zip(likeness, stated, strict=True)
    ]
    return share(hits)


def _nearest(likeness: np.ndarray, facets: Sequence[str], limit: int) -> list[str]:
    ranked = (facets[index] for index in np.argsort(-likeness, kind="stable"))
    return list(dict.fromkeys(ranked))[:limit]
