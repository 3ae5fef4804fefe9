"""The searchable pieces of the corpus, and the shape in which every searcher returns them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from knowledge.corpus import Corpus, Passage, Role
from knowledge.language import Language
from knowledge.sources import without_codes


@dataclass(frozen=True)
class Piece:
    """One paragraph of a passage, or, with start = end = 0, its head or a way of asking for it.

    Attributes:
        id: unique and stable while the text stays the same: it ends in a hash of the text.
        text: what is searched: for a paragraph, title and paragraph without source codes.
    """

    id: str
    passage: str
    topic: str
    language: Language
    role: Role | None
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Hit:
    """A piece that was found; `score` is the searcher's own, higher being better."""

    piece: Piece
    score: float


class Searcher(Protocol):
    """Dense or lexical: both rank the pieces of one language for a query."""

    def search(
        self, query: str, language: Language, limit: int, topics: Sequence[str] | None = None
    ) -> list[Hit]:
        """Return at most `limit` hits, best first; of topics, if given, only the paragraphs."""
        ...


class Ranker(Protocol):
    """One view of which topic a question asks for."""

    def scores(self, question: str, language: Language) -> dict[str, float]:
        """Score topics on a scale of its own, higher being better; a topic may lack."""
        ...


ELSEWHERE = ""  # the topic of what the corpus does not answer


def pieces_of(corpus: Corpus) -> list[Piece]:
    """Cut all passages into pieces, in order; then come the questions that lead elsewhere."""
    found = [piece for passage in corpus.passages.values() for piece in _pieces(passage)]
    for language, questions in corpus.elsewhere.items():
        for question in questions:
            digest = hashlib.sha256(question.encode()).hexdigest()[:12]
            piece_id = f"elsewhere.{language}:{digest}"
            found.append(Piece(piece_id, "", ELSEWHERE, language, None, 0, 0, question))
    return found


def _pieces(passage: Passage) -> Iterable[Piece]:
    yield _piece(passage, None, 0, 0, f"{passage.title}\n{passage.summary}")
    # Each alone: a question that is asked is near to one of them, not to all of them together.
    for question in (*passage.questions, *passage.asked):
        yield _piece(passage, None, 0, 0, question)
    for paragraph in passage.paragraphs:
        text = f"{passage.title}\n{without_codes(paragraph.text)}"
        yield _piece(passage, paragraph.role, paragraph.start, paragraph.end, text)


def _piece(passage: Passage, role: Role | None, start: int, end: int, text: str) -> Piece:
    digest = hashlib.sha256(text.encode()).hexdigest()[:12]
    piece_id = f"{passage.id}:{start}:{digest}"
    return Piece(piece_id, passage.id, passage.topic, passage.language, role, start, end, text)


def by_id(pieces: Sequence[Piece]) -> dict[str, Piece]:
    """Key pieces by their id."""
    return {piece.id: piece for piece in pieces}
