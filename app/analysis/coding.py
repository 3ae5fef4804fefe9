"""How far two readers of the same testimonies agree, in words, and where they differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sklearn.metrics import cohen_kappa_score

Meaning = Literal["almost_all", "mostly", "often_differ", "chance"]

# From which kappa on; after Landis and Koch (1977), with their six steps drawn into four.
_FROM: tuple[tuple[float, Meaning], ...] = (
    (0.8, "almost_all"),
    (0.6, "mostly"),
    (0.2, "often_differ"),
)


@dataclass(frozen=True)
class Agreement:
    """How two readers agree on the testimonies that both have read.

    Attributes:
        shared: how many testimonies both put under themes (or under none).
        overall: kappa over every decision "does this theme apply to this testimony".
        by_theme: kappa of each theme; None where it is not defined.
    """

    shared: int
    overall: float | None
    by_theme: Mapping[str, float | None]


@dataclass(frozen=True)
class Difference:
    """A testimony that one reader put under a theme and the other did not."""

    testimony: str
    theme: str
    reader: str
    other: str


Coded = Mapping[tuple[str, str], Sequence[str]]  # themes by (testimony, reader)


def unread(coded: Coded, testimonies: Iterable[str], reader: str) -> list[str]:
    """List the testimonies that a reader has put neither under themes nor under none."""
    return [one for one in testimonies if (one, reader) not in coded]


def differences(
    coded: Coded, testimonies: Iterable[str], themes: Sequence[str], first: str, second: str
) -> list[Difference]:
    """List where two readers decided otherwise, in the order of testimonies and themes."""
    found: list[Difference] = []
    for testimony in testimonies:
        if unread(coded, [testimony], first) or unread(coded, [testimony], second):
            continue
        for theme in themes:
            ours = theme in coded[testimony, first]
            if ours != (theme in coded[testimony, second]):
                pair = (first, second) if ours else (second, first)
                found.append(Difference(testimony, theme, *pair))
    return found


def agreement(
    coded: Coded,
    themes: Sequence[str],
    first: str,
    second: str,
) -> Agreement:
    """Compare two readers; `coded` holds themes by (testimony, reader)."""
    ours = {testimony for testimony, reader in coded if reader == first}
    shared = sorted(ours & {testimony for testimony, reader in coded if reader == second})
    by_theme: dict[str, float | None] = {}
    all_first: list[bool] = []
    all_second: list[bool] = []
    for theme in themes:
        one = [theme in coded[testimony, first] for testimony in shared]
        other = [theme in coded[testimony, second] for testimony in shared]
        by_theme[theme] = kappa(one, other)
        all_first += one
        all_second += other
    return Agreement(len(shared), kappa(all_first, all_second), by_theme)


def kappa(one: Sequence[bool], other: Sequence[bool]) -> float | None:
    """Return Cohen's kappa from -1 to 1; None where both always said the same one thing.

    Then chance alone explains the agreement entirely, and the formula divides by zero. Raises
    ValueError where the two are not equally long.
    """
    if len(one) != len(other):
        raise ValueError("two readers decide on the same testimonies")
    if len({*one, *other}) < 2:
        return None
    return float(cohen_kappa_score(list(one), list(other)))


def meaning(value: float) -> Meaning:
    """Put a kappa into one of four words."""
    return next((word for least, word in _FROM if value >= least), "chance")
