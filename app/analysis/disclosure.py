"""Whether figures shown together give away the answers of fewer than five people.

A figure adds up answers of some people, each times a number. Whoever has several of them can add
and subtract them as well, and so learns every figure in the space that they span. None of that
space, but nothing at all, may rest on fewer than `LEAST` people.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.analysis.reading import LEAST

Codes = NDArray[np.integer[Any]]
Coefficients = NDArray[np.floating[Any]]

_NOTHING = 1e-9  # what rounding leaves of a number that is none
# So many kinds, and sets of as many of them, are tried; where there are more, nobody is sure.
_MOST_KINDS = 80
_MOST_SETS = 13_000


def kinds(columns: Sequence[Codes], people: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Put people into kinds: those who have the same code, from 0 on, in every column.

    Returns somebody of each kind, by place, and how many they are.
    """
    kind: Codes = np.zeros(people, dtype=np.intp)
    for codes in columns:
        mixed = kind * (int(codes.max(initial=0)) + 1) + codes
        kind = np.unique(mixed, return_inverse=True)[1].reshape(-1)
    _, somebody, sizes = np.unique(kind, return_index=True, return_counts=True)
    return somebody, sizes


def gives_away(figures: Coefficients, sizes: NDArray[np.integer[Any]]) -> bool:
    """Whether figures add up to one of a few people.

    Args:
        figures: what each figure makes of an answer, of shape (figures, kinds of people, answers
            that one person gave); all people of a kind stand in the same figures.
        sizes: how many people are of each kind.

    Where too many sets of a few people would have to be tried, the answer is yes.
    """
    few = sizes < LEAST
    if not few.any() or not len(figures):
        return False
    alone = _of_few_alone(figures, few)
    concerned = (np.abs(alone) > _NOTHING).any(axis=(0, 2))
    alone, sizes = alone[:, concerned], sizes[few][concerned]
    if len(sizes) > _MOST_KINDS:
        return True
    if not len(sizes):
        return False
    answers = alone.shape[2]
    flat = _flat(alone)
    # A vector over a set of people lies in the space where the rest of the space's projector takes
    # it to nothing: where those columns, of these people's answers, depend on one another.
    outside = np.eye(flat.shape[1]) - flat.T @ flat
    for some in _sets(sizes):
        if len(some) > _MOST_SETS:
            return True
        at = some.repeat(answers, axis=1) * answers + np.tile(np.arange(answers), some.shape[1])
        blocks = outside[at[:, :, None], at[:, None, :]]
        if np.linalg.eigvalsh(blocks).min() < _NOTHING:
            return True
    return False


def _sets(sizes: NDArray[np.integer[Any]]) -> Iterator[NDArray[np.intp]]:
    """List the kinds, then all sets of two of them and so on, that are few people together."""
    each = np.arange(len(sizes))
    some = each[:, None]
    while len(some):
        yield some
        people = sizes[some].sum(axis=1)[:, None] + sizes
        of, more = np.nonzero((each > some[:, -1:]) & (people < LEAST))
        some = np.column_stack([some[of], more])


def _of_few_alone(figures: Coefficients, few: NDArray[np.bool_]) -> Coefficients:
    """Return an orthonormal basis of what the figures add up to that leaves out all large kinds.

    Its shape is (dimensions, small kinds, answers).
    """
    large = _flat(figures[:, ~few])
    weights, ways = np.linalg.eigh(large @ large.T)
    sums = _flat(np.tensordot(ways[:, weights < _NOTHING].T, figures[:, few], axes=1))
    weights, ways = np.linalg.eigh(sums @ sums.T)
    some = weights > _NOTHING
    basis = (ways[:, some] / np.sqrt(weights[some])).T @ sums
    alone: Coefficients = basis.reshape(-1, int(few.sum()), figures.shape[2])
    return alone


def _flat(vectors: Coefficients) -> Coefficients:
    many, people, answers = vectors.shape
    return vectors.reshape(many, people * answers)
