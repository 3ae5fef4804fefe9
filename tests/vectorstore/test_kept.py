from pathlib import Path

import numpy as np

from tests.vectorstore.embedder import LetterEmbedder
from vectorstore.collection import model_key
from vectorstore.embeddings import Embedder
from vectorstore.index import open_client
from vectorstore.kept import KeptVectors

TEXTS = ["we repair bikes", "soep voor de buurt", "on forme des jeunes"]


def _kept(folder: Path, embedder: Embedder, prefix: str = "examples") -> KeptVectors:
    return KeptVectors(open_client(folder / "index"), embedder, prefix, folder / "lock")


def test_vectors_are_those_of_the_embedder_in_the_order_of_the_texts(tmp_path: Path) -> None:
    embedder = LetterEmbedder()
    found = _kept(tmp_path, embedder).encode(TEXTS)
    assert found.dtype == np.float32
    assert np.allclose(found, LetterEmbedder().encode(TEXTS), atol=1e-6)


def test_another_order_gives_the_same_vectors_in_that_order(tmp_path: Path) -> None:
    kept = _kept(tmp_path, LetterEmbedder())
    assert np.array_equal(kept.encode(TEXTS)[::-1], kept.encode(TEXTS[::-1]))


def test_a_later_start_embeds_only_what_is_new(tmp_path: Path) -> None:
    _kept(tmp_path, LetterEmbedder()).encode(TEXTS)
    embedder = LetterEmbedder()
    _kept(tmp_path, embedder).encode([*TEXTS, "a tool library"])
    assert embedder.seen == ["a tool library"]


def test_what_is_not_among_the_texts_any_more_is_dropped(tmp_path: Path) -> None:
    _kept(tmp_path, LetterEmbedder()).encode(TEXTS)
    _kept(tmp_path, LetterEmbedder()).encode(TEXTS[:1])
    embedder = LetterEmbedder()
    _kept(tmp_path, embedder).encode(TEXTS)
    assert sorted(embedder.seen) == sorted(TEXTS[1:])


def test_a_text_that_stands_twice_is_embedded_once_and_given_twice(tmp_path: Path) -> None:
    embedder = LetterEmbedder()
    found = _kept(tmp_path, embedder).encode([TEXTS[0], TEXTS[0]])
    assert embedder.seen == [TEXTS[0]]
    assert np.array_equal(found[0], found[1])


def test_another_model_embeds_everything_anew_and_drops_the_old(tmp_path: Path) -> None:
    _kept(tmp_path, LetterEmbedder("old")).encode(TEXTS)
    embedder = LetterEmbedder("new", letters="ae")
    assert _kept(tmp_path, embedder).encode(TEXTS).shape == (3, 3)
    names = [one.name for one in open_client(tmp_path / "index").list_collections()]
    assert names == [f"examples-{model_key(embedder)}"]


def test_collections_of_another_name_are_left_alone(tmp_path: Path) -> None:
    _kept(tmp_path, LetterEmbedder("old"), "methodology").encode(TEXTS)
    _kept(tmp_path, LetterEmbedder("new"), "examples").encode(TEXTS)
    assert len(open_client(tmp_path / "index").list_collections()) == 2


def test_more_texts_than_one_batch_are_all_kept(tmp_path: Path) -> None:
    texts = [f"statement {number}" for number in range(1101)]
    found = _kept(tmp_path, LetterEmbedder()).encode(texts)
    assert np.allclose(found, LetterEmbedder().encode(texts), atol=1e-6)


def test_models_of_other_names_have_other_keys() -> None:
    assert model_key(LetterEmbedder("a")) == model_key(LetterEmbedder("a"))
    assert model_key(LetterEmbedder("a")) != model_key(LetterEmbedder("b"))
