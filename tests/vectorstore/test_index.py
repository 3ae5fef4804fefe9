from pathlib import Path

import numpy as np

from tests.vectorstore.embedder import LetterEmbedder
from tests.vectorstore.pieces import PIECES, piece
from vectorstore.collection import IndexChange
from vectorstore.embeddings import Embedder
from vectorstore.index import DenseIndex, open_client
from vectorstore.passages import Piece


def _index(folder: Path, embedder: Embedder, pieces: list[Piece] = PIECES) -> DenseIndex:
    return DenseIndex(open_client(folder / "index"), embedder, pieces, folder / "lock")


def test_at_first_every_piece_is_embedded(tmp_path: Path) -> None:
    embedder = LetterEmbedder()
    change = _index(tmp_path, embedder).build()
    assert change == IndexChange(added=9, dropped=0, kept=0, model_changed=False)
    assert sorted(embedder.seen) == sorted(one.text for one in PIECES)


def test_what_is_unchanged_is_not_embedded_again(tmp_path: Path) -> None:
    _index(tmp_path, LetterEmbedder()).build()
    embedder = LetterEmbedder()
    change = _index(tmp_path, embedder).build()
    assert change == IndexChange(added=0, dropped=0, kept=9, model_changed=False)
    assert embedder.seen == []


def test_only_a_changed_text_is_embedded_again_and_its_old_piece_goes(tmp_path: Path) -> None:
    _index(tmp_path, LetterEmbedder()).build()
    embedder = LetterEmbedder()
    changed = [*PIECES[:-1], piece("indicators", "An indicator counts")]
    index = _index(tmp_path, embedder, changed)
    assert index.build() == IndexChange(added=1, dropped=1, kept=8, model_changed=False)
    assert embedder.seen == ["An indicator counts"]
    texts = {hit.piece.text for hit in index.search("indicator", "en", 10)}
    assert texts == {"Stakeholders of the neighbourhood", "An indicator counts"}


def test_a_dropped_piece_is_not_found_any_more(tmp_path: Path) -> None:
    _index(tmp_path, LetterEmbedder()).build()
    index = _index(tmp_path, LetterEmbedder(), PIECES[:3])
    assert index.build().dropped == 6
    assert index.search("indicator", "en", 10) == []


def test_another_model_builds_everything_anew_and_says_so(tmp_path: Path) -> None:
    _index(tmp_path, LetterEmbedder("old")).build()
    embedder = LetterEmbedder("new", letters="aeiou")
    index = _index(tmp_path, embedder)
    assert index.build() == IndexChange(added=9, dropped=0, kept=0, model_changed=True)
    assert index.search(PIECES[0].text, "fr", 1)[0].piece == PIECES[0]
    assert not index.build().model_changed


def test_collections_of_others_are_left_alone(tmp_path: Path) -> None:
    client = open_client(tmp_path / "index")
    client.create_collection("examples-0123", embedding_function=None)
    change = DenseIndex(client, LetterEmbedder(), PIECES, tmp_path / "lock").build()
    assert not change.model_changed
    assert "examples-0123" in {collection.name for collection in client.list_collections()}


def test_a_search_builds_the_index_where_none_is(tmp_path: Path) -> None:
    embedder = LetterEmbedder()
    assert _index(tmp_path, embedder).search("indicator", "en", 1)
    assert len(embedder.seen) == len(PIECES) + 1


def test_the_score_is_the_cosine(tmp_path: Path) -> None:
    hits = _index(tmp_path, LetterEmbedder()).search(PIECES[0].text, "fr", 3)
    assert abs(hits[0].score - 1) < 1e-5
    assert all(-1 <= hit.score <= 1.00001 for hit in hits)


def test_no_texts_make_an_empty_index(tmp_path: Path) -> None:
    index = _index(tmp_path, LetterEmbedder(), [])
    assert index.build() == IndexChange(0, 0, 0, False)
    assert index.search("indicator", "en", 3) == []


def test_two_builders_of_one_folder_end_with_one_index(tmp_path: Path) -> None:
    client = open_client(tmp_path / "index")
    first, second = (
        DenseIndex(client, LetterEmbedder(), PIECES, tmp_path / "lock") for _ in range(2)
    )
    assert (first.build().added, second.build().added) == (9, 0)
    assert first.search("effet", "fr", 3) == second.search("effet", "fr", 3)


def test_pieces_of_every_language_are_searched_where_none_is_given(tmp_path: Path) -> None:
    hits = _index(tmp_path, LetterEmbedder()).search("un effet", None, len(PIECES))
    assert {hit.piece.id for hit in hits} == {one.id for one in PIECES}
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)


def test_topics_are_searched_in_every_language_where_none_is_given(tmp_path: Path) -> None:
    hits = _index(tmp_path, LetterEmbedder()).search("un effet", None, 9, ["indicators"])
    assert sorted(hit.piece.id for hit in hits) == sorted(
        one.id for one in PIECES if one.topic == "indicators"
    )


def test_kept_vectors_come_in_the_order_asked(tmp_path: Path) -> None:
    index = _index(tmp_path, LetterEmbedder())
    asked = [PIECES[4], PIECES[0], PIECES[4]]
    found = index.vectors(asked)
    assert found.dtype == np.float32
    assert np.allclose(found, LetterEmbedder().encode([one.text for one in asked]), atol=1e-6)


def test_kept_vectors_are_not_embedded_again(tmp_path: Path) -> None:
    _index(tmp_path, LetterEmbedder()).build()
    embedder = LetterEmbedder()
    assert len(_index(tmp_path, embedder).vectors(PIECES)) == len(PIECES)
    assert embedder.seen == []
