"""Personal data in what people write: noticed in the talk, masked wherever words leave."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from app.dialogue.named_health import named_health
from app.dialogue.personal_numbers import numbers_and_addresses
from app.dialogue.personal_words import KINDS, Kind, Span, personal_words
from app.i18n import join, t
from knowledge.figures import Figure
from knowledge.language import Language

__all__ = ["KINDS", "Kind", "Span", "find", "masked", "notice", "without_personal"]


@lru_cache(maxsize=2048)
def _found(text: str, language: Language) -> tuple[Span, ...]:
    words = personal_words(language)
    spans = [*numbers_and_addresses(text, words), *named_health(text, language, words)]
    kept: list[Span] = []
    for one in sorted(spans, key=lambda one: (KINDS.index(one.kind), one.start)):
        if all(one.end <= other.start or one.start >= other.end for other in kept):
            kept.append(one)
    return tuple(sorted(kept))


def find(text: str, language: Language) -> list[Span]:
    """Find the personal data of a text, in order; no two overlap.

    Positions are those of the composed (NFC) text.
    """
    return list(_found(unicodedata.normalize("NFC", text), language))


def masked(text: str, language: Language) -> str:
    """Write a text with what is personal replaced by what it was: "[téléphone]"."""
    text = unicodedata.normalize("NFC", text)
    pieces, position = [], 0
    for one in _found(text, language):
        pieces += [text[position : one.start], t(f"personal.mask.{one.kind}", language)]
        position = one.end
    return "".join([*pieces, text[position:]])


def without_personal(figures: Iterable[Figure], text: str, language: Language) -> list[Figure]:
    """Leave out the numbers that are part of personal data."""
    spans = find(text, language)
    return [one for one in figures if not any(s.start <= one.start < s.end for s in spans)]


def notice(text: str, language: Language, spoken: Language) -> str:
    """Ask to replace what is personal in a message and say that it is masked; "" without any.

    Args:
        language: of the message.
        spoken: of the talk, in which the sentence is written.
    """
    spans = find(text, language)
    if not spans:
        return ""
    own = all(one.own for one in spans)
    kinds = dict.fromkeys(one.kind for one in spans)
    what = join([t(f"personal.kind.{kind}", spoken) for kind in kinds], spoken)
    return t("personal.own" if own else "personal.notice", spoken, what=what)
