"""Mend the slips of hurried fingers before a text is compared with others; what was said stays.

Only a word that nobody knows is looked at, and only a word that our own texts use takes its place:
so names and rare words are left alone. Distance: optimal string alignment (Damerau 1964), by
`rapidfuzz`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.language import Language
from knowledge.text import Span, fold, stem, words

_SHORTEST = 4  # letters: shorter words are too near to each other
_OPENING = ("", ".", "!", "?", ":", "-", "\n")  # what a sentence begins behind
_TWO_SLIPS = 9  # letters from which two slips in a word are believed


class Mender:
    """Knows the words of one language's own texts, and which words exist at all."""

    def __init__(self, texts: Iterable[str], known: Collection[str], language: Language) -> None:
        """Take our own texts, and folded words to be left as they are."""
        counts = Counter(fold(word.text) for text in texts for word in words(text))
        self._counts = {word: n for word, n in counts.items() if len(word) >= _SHORTEST}
        self._language = language
        # "looks" is a word where "look" is one: a slip seldom leaves a stem that exists.
        self._known = frozenset(known) | counts.keys()
        self._stems = frozenset(stem(word, language) for word in self._known)
        self._by_length: dict[int, list[str]] = {}
        for word in self._counts:
            self._by_length.setdefault(len(word), []).append(word)
        self._mended = lru_cache(maxsize=16_384)(self._nearest)

    def mend(self, text: str) -> str:
        """Return the text with its slips mended; a mended word is folded."""
        return "".join(self._pieces(text))

    def mended(self, text: str) -> dict[str, str]:
        """Return the words that would be mended: as they should be, and as they were typed."""
        return {
            better: word.text
            for word in words(text)
            if (better := self._better(text, word)) != fold(word.text)
        }

    def _pieces(self, text: str) -> Iterable[str]:
        at = 0
        for word in words(text):
            better = self._better(text, word)
            yield text[at : word.start]
            yield word.text if better == fold(word.text) else better
            at = word.end
        yield text[at:]

    def _better(self, text: str, word: Span) -> str:
        """Return what a word was meant to be, folded; a name within a sentence stays."""
        named = word.text[:1].isupper() and text[: word.start].rstrip()[-1:] not in _OPENING
        return fold(word.text) if named and not text.isupper() else self._mended(fold(word.text))

    def _exists(self, word: str) -> bool:
        return word in self._known or stem(word, self._language) in self._stems

    def _nearest(self, word: str) -> str:
        if len(word) < _SHORTEST or not word.isalpha() or self._exists(word):
            return word
        allowed = 2 if len(word) >= _TWO_SLIPS else 1
        best = (allowed + 1, 0, word)
        for length in range(len(word) - allowed, len(word) + allowed + 1):
            for found, distance, _ in process.extract(
                word,
                self._by_length.get(length, ()),
                scorer=OSA.distance,
                score_cutoff=allowed,
                limit=None,
            ):
                # Fingers seldom slip on the first letter; other words often differ in it.
                if found[0] == word[0]:
                    best = min(best, (int(distance), -self._counts[found], found))
        return best[2]


class Menders:
    """One `Mender` a language, each made when first needed."""

    def __init__(self, texts: Mapping[Language, Sequence[str]], known: Collection[str]) -> None:
        """Take our own texts by language, and folded words of any language to be left alone.

        Without texts there is no word that a slip could be meant for: nothing is mended.
        """
        self._texts = texts
        self._known = known
        self._made: dict[Language, Mender] = {}

    def of(self, language: Language) -> Mender:
        """Return the mender of a language."""
        if language not in self._made:
            self._made[language] = Mender(self._texts.get(language, ()), self._known, language)
        return self._made[language]
