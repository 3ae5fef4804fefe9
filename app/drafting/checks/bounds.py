"""Numbers that are only bounds: "plus de 40" is true of 41, "nearly 9 in 10" of 88 %."""

from __future__ import annotations

import re
from decimal import Decimal

from app.drafting.checks.facts import Fact, Number, share_of
from knowledge.figures import Figure
from knowledge.language import Language

_ABOVE: dict[Language, str] = {
    "fr": r"(?:plus de|au moins|depasse|au-dela de|plus d')\s*$",
    "nl": r"(?:meer dan|ruim|minstens|ten minste|boven de)\s*$",
    "en": r"(?:more than|over|at least|above|exceeds)\s*$",
}
_BELOW: dict[Language, str] = {
    "fr": r"(?:moins de|pres de|presque|quasi|a peine)\s*$",
    "nl": r"(?:minder dan|bijna|haast|nog geen)\s*$",
    "en": r"(?:less than|fewer than|nearly|almost|under|close to)\s*$",
}
_ABOUT: dict[Language, str] = {
    "fr": r"(?:environ|autour de|quelque|a peu pres)\s*$",
    "nl": r"(?:ongeveer|zowat|een|rond de|circa|een kleine)\s*$",
    "en": r"(?:about|around|roughly|some|approximately)\s*$",
}
_FAR = Decimal("0.2")  # how far a bound may lie from what it bounds, as a part of it
_ROUNDED = Decimal("0.03")  # "nine in ten" of 92 %


def holds(figure: Figure, before: str, facts: list[Fact], language: Language) -> bool:
    """Whether a number of one of these facts lies where the words before a figure put it.

    `before` is what stands before the figure, folded.
    """
    numbers = [one for fact in facts for one in fact.numbers if one.year == figure.is_year]
    for pattern, low, high in (
        (_ABOVE, Decimal(1), 1 + _FAR),
        (_BELOW, 1 - _FAR, Decimal(1)),
        (_ABOUT, 1 - _FAR / 4, 1 + _FAR / 4),
    ):
        if re.search(pattern[language], before):
            return any(_between(figure, one, low, high) for one in numbers)
    return any(_same_share(figure, one) for one in numbers)


def is_bounded(before: str, language: Language) -> bool:
    """Whether the words before a figure make it a bound."""
    return any(re.search(pattern[language], before) for pattern in (_ABOVE, _BELOW, _ABOUT))


def _between(figure: Figure, number: Number, low: Decimal, high: Decimal) -> bool:
    own, other = share_of(figure), number.share
    if (own is None) != (other is None):
        return False
    said, known = (own, other) if own is not None else (figure.value, number.value)
    assert known is not None
    return said > 0 and low <= known / said <= high


def _same_share(figure: Figure, number: Number) -> bool:
    """Whether a part of a whole is the same share as another, or a percentage rounded to tenths."""
    own, other = share_of(figure), number.share
    if own is None or other is None or figure.percent:
        return False
    if not number.percent:
        return own == other
    return (
        figure.denominator is not None and figure.denominator <= 10 and abs(own - other) <= _ROUNDED
    )
