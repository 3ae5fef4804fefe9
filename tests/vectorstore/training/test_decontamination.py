"""No sentence that measures the model, nor a near copy of one, is in what it learns from."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from knowledge.language import LANGUAGES, Language
from vectorstore.training.holdout import STS_DEV, held_out, read_sts
from vectorstore.training.nearness import OVERLAP, key_of
from vectorstore.training.pairs import PARALLEL, ROOT, Row
from vectorstore.training.prepare import Material, read_material

pytestmark = pytest.mark.skipif(
    not (PARALLEL.is_dir() and STS_DEV.is_dir()),
    reason="the shared data is not beside this checkout",
)


@pytest.fixture(scope="module")
def material() -> Material:
    return read_material(PARALLEL, STS_DEV, ROOT)


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return held_out()


def test_two_thousand_rows_are_set_aside_always_the_same(rows: list[Row]) -> None:
    assert len(rows) == 2000
    assert rows == held_out()
    assert all(len({getattr(row, one) for row in rows}) == 2000 for one in LANGUAGES)
    assert all(len(row.en.split()) >= 7 for row in rows)  # eight words: "it's" counts for two


def test_no_english_side_of_a_held_out_row_is_learnt(material: Material, rows: list[Row]) -> None:
    learnt = {key_of(meaning.english) for meaning in material.meanings}
    assert not learnt & {key_of(row.en) for row in rows}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_test_sentence_nor_near_copy_is_learnt(
    material: Material, rows: list[Row], language: Language
) -> None:
    learnt = [frozenset(key_of(text).split()) for text in _learnt(material, language)]
    tests = [getattr(row, language) for row in rows]
    tests += [side for pair in read_sts(language) for side in pair[:2]]
    bags = {frozenset(key_of(text).split()) for text in tests}
    # Found by another road than the training's own guard: by size and by every single word.
    holders: dict[str, list[frozenset[str]]] = {}
    for bag in bags:
        for word in bag:
            holders.setdefault(word, []).append(bag)
    rare = {word for word, own in holders.items() if len(own) <= 50}
    for bag in learnt:
        assert bag not in bags
        for word in bag & rare:
            assert not any(_near(bag, other) for other in holders[word])


def _near(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= OVERLAP * len(one | other)


def _learnt(material: Material, language: Language) -> Iterator[str]:
    for meaning in material.meanings:
        yield from [meaning.english] if language == "en" else meaning.forms[language]
    yield from (one.text for one in material.labelled if one.language == language)


def test_only_files_with_a_licence_to_publish_are_read() -> None:
    from vectorstore.training.pairs import load_sources

    for source in load_sources():
        assert "/" not in source.file
        assert source.licence
        assert "GPL" not in source.licence
