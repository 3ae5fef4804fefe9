import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.disclosure import gives_away, kinds


def _figures(*rows: list[int]) -> np.ndarray:
    """Write figures of people who gave one answer each."""
    return np.array(rows, dtype=float)[:, :, None]


def test_people_of_one_kind_have_the_same_code_in_every_column() -> None:
    gender, age = np.array([1, 1, 2, 2, 1]), np.array([0, 3, 0, 0, 3])
    somebody, sizes = kinds([gender, age], 5)
    assert [(gender[at], age[at], n) for at, n in zip(somebody, sizes, strict=True)] == [
        (1, 0, 1), (1, 3, 2), (2, 0, 2),
    ]  # fmt: skip


def test_without_columns_all_are_of_one_kind() -> None:
    assert [list(one) for one in kinds([], 3)] == [[0], [3]]


@pytest.mark.parametrize(("few", "told"), [(4, True), (5, False)])
def test_a_part_beside_the_whole_tells_of_the_rest(few: int, told: bool) -> None:
    assert gives_away(_figures([1, 1], [1, 0]), np.array([20, few])) is told


def test_two_small_kinds_that_only_stand_together_are_counted_together() -> None:
    assert gives_away(_figures([1, 1, 1], [1, 0, 0]), np.array([20, 2, 2]))
    assert not gives_away(_figures([1, 1, 1], [1, 0, 0]), np.array([20, 2, 3]))


def test_where_groups_of_two_columns_cross_a_few_may_be_what_is_left() -> None:
    """Women are 10, people under 25 are 9 of them and nobody else: one woman is older."""
    women_young, women_older, men = 9, 1, 10
    figures = _figures([1, 1, 1], [1, 1, 0], [1, 0, 0])
    assert gives_away(figures, np.array([women_young, women_older, men]))


def test_answers_of_one_person_at_two_moments_are_one_persons() -> None:
    """Four gave both answers: a figure of eight answers, and of four people."""
    both = np.array([[[1.0, 1.0], [1.0, 1.0]], [[1.0, 1.0], [0.0, 0.0]]])
    assert gives_away(both, np.array([20, 4]))


def test_no_figure_or_no_small_kind_tells_nothing() -> None:
    assert not gives_away(np.zeros((0, 2, 1)), np.array([1, 9]))
    assert not gives_away(np.zeros((3, 2, 1)), np.array([1, 9]))
    assert not gives_away(_figures([1, 1], [1, 0]), np.array([9, 9]))


def test_what_cannot_be_searched_counts_as_given_away() -> None:
    """40 people stand singly, and every figure is of half of them."""
    halves = np.random.default_rng(0).permuted(np.tile([0, 1], (20, 20)), axis=1)
    assert gives_away(halves[:, :, None].astype(float), np.ones(40, dtype=int))


@settings(max_examples=1000, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_any_figure_of_a_few_that_was_put_in_is_found(seed: int) -> None:
    """Mix a figure of a few people into others, so that no published one shows it."""
    drawn = np.random.default_rng(seed)
    many, answers, other = drawn.integers(3, 10), drawn.integers(1, 3), drawn.integers(0, 4)
    sizes = drawn.integers(1, 9, many)
    sizes[0] = drawn.integers(1, 5)
    secret = np.zeros((1, many, answers))
    secret[0, 0] = drawn.integers(1, 3, answers)
    beside = drawn.integers(-1, 2, (other, many, answers)).astype(float)
    told = np.concatenate([secret, beside])
    mixed = np.tensordot(np.tril(np.ones((other + 1, other + 1)))[::-1], told, axes=1)
    assert gives_away(mixed, sizes)
