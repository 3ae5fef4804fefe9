"""The lexical side of retrieval: BM25 over stems, with Dutch compounds taken apart.

It needs no model, and it carries French and Dutch where the embedding model is weak in them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

import bm25s
import numpy as np

from knowledge.language import LANGUAGES, Language
from knowledge.text import stems
from vectorstore.passages import Hit, Piece

_SHORTEST_PART = 4
_LINKS = ("", "s", "e", "en")  # what Dutch puts between the parts of a compound


class Tokeniser:
    """Turns text into index terms; learns from the texts which Dutch words are compounds."""

    def __init__(self, texts: Iterable[tuple[str, Language]]) -> None:
        """Take all texts with their language, to know which parts of compounds exist."""
        self._parts = {
            word
            for text, language in texts
            if language == "nl"
            for word in stems(text, "nl")
            if len(word) >= _SHORTEST_PART
        }

    def terms(self, text: str, language: Language) -> list[str]:
        """Return stems, and for Dutch compounds their parts as well."""
        found: list[str] = []
        for word in stems(text, language):
            found.append(word)
            if language == "nl":
                found += self._split(word)
        return found

    def _split(self, word: str) -> list[str]:
        for cut in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
            tail = word[cut:]
            if tail not in self._parts:
                continue
            for link in _LINKS:
                head = word[:cut].removesuffix(link) if word[:cut].endswith(link) else ""
                if len(head) >= _SHORTEST_PART and head in self._parts:
                    return [head, tail]
        return []


class WordIndex:
    """BM25 over the texts of one language."""

    def __init__(self, texts: Sequence[str], language: Language, tokeniser: Tokeniser) -> None:
        """Take the texts that a query is to be compared with; there may be none."""
        self._language = language
        self._tokeniser = tokeniser
        self._empty = not texts
        self._index = bm25s.BM25()
        if texts:
            terms = [tokeniser.terms(text, language) for text in texts]
            self._index.index(terms, show_progress=False)

    def scores(self, query: str) -> np.ndarray:
        """Return one score a text, or nothing where the query has no word to look for."""
        terms = self._tokeniser.terms(query, self._language)
        if self._empty or not terms:
            return np.zeros(0)
        found: np.ndarray = self._index.get_scores(terms)
        return found


class LexicalSearcher:
    """BM25 over the pieces, one index a language."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        tokeniser = Tokeniser((piece.text, piece.language) for piece in pieces)
        self._pieces = {
            language: [piece for piece in pieces if piece.language == language]
            for language in LANGUAGES
        }
        self._indexes = {
            language: WordIndex([piece.text for piece in own], language, tokeniser)
            for language, own in self._pieces.items()
        }

    def search(
        self, query: str, language: Language, limit: int, topics: Sequence[str] | None = None
    ) -> list[Hit]:
        """Return the pieces that share the query's rarer words, best first."""
        scores = self._indexes[language].scores(query)
        own = self._pieces[language]
        ranked = (i for i in np.argsort(-scores, kind="stable") if scores[i] > 0)
        wanted = (i for i in ranked if topics is None or (own[i].role and own[i].topic in topics))
        return [Hit(own[i], float(scores[i])) for i in islice(wanted, limit)]
