from __future__ import annotations

import pytest

from vectorstore.training.nearness import NearCopies, key_of

KNOWN = "A woman is slicing an onion in the kitchen."


@pytest.mark.parametrize(
    "text",
    [
        KNOWN,
        "a WOMAN is slicing an onion, in the kitchen",
        "A woman is slicing an onion in a kitchen.",
        "The woman is slicing an onion in the kitchen.",
    ],
)
def test_a_copy_with_other_case_marks_or_one_other_word_is_near(text: str) -> None:
    assert text in NearCopies([KNOWN])


@pytest.mark.parametrize("text", ["A woman is slicing a tomato in her garden.", "onion", ""])
def test_a_text_of_other_words_is_not_near(text: str) -> None:
    assert text not in NearCopies([KNOWN])


def test_the_key_ignores_accents_and_punctuation() -> None:
    assert key_of("L'été, à Liège !") == key_of("l ete a liege")
