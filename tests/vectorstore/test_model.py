"""The model that ships: it loads from its folder, without a network, and understands all three."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest

from vectorstore.embeddings import SentenceEmbedder
from vectorstore.training.export import megabytes

MODEL = Path(__file__).resolve().parents[2] / "vectorstore" / "model"

JOBS = {
    "fr": "on aide les chômeurs à retrouver du travail",
    "nl": "we helpen werklozen weer aan een job",
    "en": "we help unemployed people back into work",
}
MEALS = {
    "fr": "nous cuisinons des repas pour les voisins",
    "nl": "we koken maaltijden voor de buren",
    "en": "we cook meals for the neighbours",
}


@pytest.fixture(scope="module")
def model() -> SentenceEmbedder:
    return SentenceEmbedder(str(MODEL))


def test_vectors_have_384_numbers_and_length_one(model: SentenceEmbedder) -> None:
    vectors = model.encode([*JOBS.values(), "", "?"])
    assert vectors.shape == (5, 384)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors[:3], axis=1), 1, atol=1e-3)


def test_it_loads_in_a_moment(model: SentenceEmbedder) -> None:
    model.load()  # pays for the import of sentence-transformers
    start = time.perf_counter()
    SentenceEmbedder(str(MODEL)).load()
    assert time.perf_counter() - start < 5  # one second on an idle machine


def test_it_weighs_little_and_is_no_pickle() -> None:
    assert megabytes(MODEL) <= 60
    assert not list(MODEL.rglob("*.bin"))
    assert (MODEL / "README.md").exists()


@pytest.mark.parametrize("one", JOBS)
@pytest.mark.parametrize("other", JOBS)
def test_the_same_in_two_languages_lies_nearer_than_another_matter(
    model: SentenceEmbedder, one: str, other: str
) -> None:
    jobs, same, meals = model.encode([JOBS[one], JOBS[other], MEALS[other]])
    assert jobs @ same > jobs @ meals + 0.2


@pytest.mark.parametrize("change", [str.upper, str.lower, lambda text: text.replace("ô", "o")])
def test_capitals_and_accents_do_not_matter(model: SentenceEmbedder, change: object) -> None:
    assert callable(change)
    plain, changed = model.encode([JOBS["fr"], change(JOBS["fr"])])
    assert plain @ changed > 0.999
