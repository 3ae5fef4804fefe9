from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.analysis.coding import Difference, agreement, differences, kappa, meaning, unread

DECISIONS = st.lists(st.tuples(st.booleans(), st.booleans()), max_size=30)


@given(DECISIONS)
def test_kappa_follows_the_formula(pairs: list[tuple[bool, bool]]) -> None:
    one, other = [a for a, _ in pairs], [b for _, b in pairs]
    found = kappa(one, other)
    if not pairs:
        assert found is None
        return
    count = len(pairs)
    agreed = sum(a == b for a, b in pairs) / count
    p, q = sum(one) / count, sum(other) / count
    by_chance = p * q + (1 - p) * (1 - q)
    if by_chance == 1:
        assert found is None
    else:
        assert found == pytest.approx((agreed - by_chance) / (1 - by_chance))


@given(DECISIONS)
def test_kappa_is_the_same_from_either_side(pairs: list[tuple[bool, bool]]) -> None:
    one, other = [a for a, _ in pairs], [b for _, b in pairs]
    found = kappa(one, other)
    assert kappa(other, one) == (found if found is None else pytest.approx(found))


def test_only_testimonies_that_both_read_are_compared() -> None:
    coded = {
        ("a", "Ann"): ("t",),
        ("b", "Ann"): (),
        ("c", "Ann"): ("t",),
        ("a", "Bo"): ("t",),
        ("b", "Bo"): (),
    }
    found = agreement(coded, ["t", "u"], "Ann", "Bo")
    assert (found.shared, found.overall) == (2, 1.0)
    assert found.by_theme == {"t": 1.0, "u": None}


def test_readers_with_nothing_in_common_have_no_kappa() -> None:
    found = agreement({("a", "Ann"): ("t",), ("b", "Bo"): ("t",)}, ["t"], "Ann", "Bo")
    assert (found.shared, found.overall, found.by_theme) == (0, None, {"t": None})


def test_two_readers_decide_on_the_same_number_of_testimonies() -> None:
    with pytest.raises(ValueError, match="same testimonies"):
        kappa([True], [])


@pytest.mark.parametrize(
    ("value", "word"),
    [
        (1.0, "almost_all"),
        (0.8, "almost_all"),
        (0.6, "mostly"),
        (0.3, "often_differ"),
        (0.19, "chance"),
        (-0.5, "chance"),
    ],
)
def test_a_kappa_has_a_word(value: float, word: str) -> None:
    assert meaning(value) == word


def test_differences_name_who_put_what_where() -> None:
    coded = {("a", "Ann"): ("t",), ("a", "Bo"): ("u",), ("b", "Ann"): ("t",)}
    assert differences(coded, ["a", "b"], ["t", "u"], "Ann", "Bo") == [
        Difference("a", "t", "Ann", "Bo"),
        Difference("a", "u", "Bo", "Ann"),
    ]


def test_a_testimony_under_no_theme_is_read_all_the_same() -> None:
    assert unread({("a", "Ann"): ()}, ["a", "b"], "Ann") == ["b"]
