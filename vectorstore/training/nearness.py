"""When are two texts the same for a measure? What keeps test sentences out of the training data.

Near copy: the sets of words, without case, accents and punctuation, overlap by three quarters
(Jaccard). Candidates are found by their rarest words, so a million texts take seconds.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable

OVERLAP = 0.75

_WORD = re.compile(r"\w+")


def words_of(text: str) -> tuple[str, ...]:
    """Cut a text into words without case, accents and punctuation."""
    folded = unicodedata.normalize("NFKD", text.lower().replace("œ", "oe"))
    return tuple(_WORD.findall("".join(c for c in folded if not unicodedata.combining(c))))


def key_of(text: str) -> str:
    """Return what identical texts share, whatever their case, accents and punctuation."""
    return " ".join(words_of(text))


class NearCopies:
    """Texts to keep away from, and the question whether another text is one of them."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Take the texts that must not be met again."""
        self._keys = {key_of(text) for text in texts}
        bags = sorted({tuple(sorted(set(key.split()))) for key in self._keys if key})
        self._bags = [frozenset(bag) for bag in bags]
        self._counts = Counter(word for bag in self._bags for word in bag)
        self._holders: dict[str, list[int]] = defaultdict(list)
        for index, bag in enumerate(self._bags):
            for word in self._rarest(bag):
                self._holders[word].append(index)

    def _rarest(self, bag: frozenset[str]) -> list[str]:
        # Two bags that overlap enough share a word among their rarest ones, in whichever order
        # rarity is counted, as long as both sides use the same order (prefix filtering).
        order = sorted(bag, key=lambda word: (self._counts[word], word))
        return order[: len(bag) - math.ceil(OVERLAP * len(bag)) + 1]

    def __contains__(self, text: str) -> bool:
        """Tell whether `text` equals one of them or nearly so."""
        key = key_of(text)
        if key in self._keys:
            return True
        bag = frozenset(key.split())
        near = {index for word in self._rarest(bag) for index in self._holders.get(word, ())}
        return any(
            len(bag & self._bags[index]) >= OVERLAP * len(bag | self._bags[index]) for index in near
        )
