"""Why a facet is said: the words of the person that decided, and the example most like theirs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from indicators.examples import Example
from knowledge.language import Language
from knowledge.text import stems, words


class Told:
    """One text, cut into words once for all the facets that ask for reasons.

    Attributes:
        read: the text with its slips mended.
        stems: those of its content words.
    """

    def __init__(self, read: str, language: Language, typed: Mapping[str, str]) -> None:
        """Take a text as it is read; `typed` leads from a mended word to the one typed."""
        self.read = read
        self.language = language
        self.stems = frozenset(stems(read, language))
        self._words = [(word.text, frozenset(stems(word.text, language))) for word in words(read)]
        self._typed = typed

    def as_said(self, reasons: Sequence[str]) -> tuple[str, ...]:
        """Find the words behind reasons, each a stem or a pair of them, as they were typed."""
        said = (
            word
            for reason in reasons
            for word, own in self._words
            if not own.isdisjoint(reason.split())
        )
        return tuple(self._typed.get(word, word) for word in dict.fromkeys(said))


class NearestExamples:
    """Finds the example of a facet that shares most words with a text."""

    def __init__(self, examples: Sequence[Example]) -> None:
        """Take the examples; they are cut into words when first asked for."""
        self._examples = examples

    def of(self, told: Told, facet: str) -> str:
        """Return the example, "" where none shares a word."""
        best, most = "", 0.0
        for example, bag in self._bags.get((told.language, facet), ()):
            shared = len(told.stems & bag)
            likeness = shared / (len(told.stems) + len(bag) - shared or 1)
            if likeness > most:
                best, most = example, likeness
        return best

    @cached_property
    def _bags(self) -> dict[tuple[Language, str], list[tuple[str, frozenset[str]]]]:
        bags: dict[tuple[Language, str], list[tuple[str, frozenset[str]]]] = {}
        for example in self._examples:
            for facet in example.facets[:1]:
                bag = frozenset(stems(example.text, example.language))
                bags.setdefault((example.language, facet), []).append((example.text, bag))
        return bags
