"""A message as the engine reads it: cleaned once, cut into sentences, measured."""

from __future__ import annotations

import re
from functools import cached_property

from app.dialogue.personal import without_personal
from knowledge.figures import Figure, find_figures
from knowledge.language import Language
from knowledge.text import Span, clean, fold, has_words, sentences, words

LONGEST = 8_000  # characters; longer messages are kept whole but read only so far


class Message:
    """What a person typed, read in one language.

    Attributes:
        text: without control and direction marks; what is stored and quoted.
        language: the language it is read in.
    """

    def __init__(self, said: str, language: Language) -> None:
        self.text = clean(said)
        self.language = language

    @property
    def empty(self) -> bool:
        """Whether it holds no letter and no digit (blank, or emoji only)."""
        return not has_words(self.text)

    @property
    def too_long(self) -> bool:
        """Whether only its beginning is read."""
        return len(self.text) > LONGEST

    @cached_property
    def read(self) -> str:
        """The part that is read."""
        return self.text[:LONGEST]

    @cached_property
    def folded(self) -> str:
        """Lower case, no accents, straight apostrophes, single blanks, no closing marks."""
        return re.sub(r"\s+", " ", fold(self.read)).strip().rstrip(".!?… ")

    @cached_property
    def sentences(self) -> list[Span]:
        """Its sentences, with positions in `text`."""
        return sentences(self.read)

    @cached_property
    def figures(self) -> list[Figure]:
        """The numbers in it; those of a telephone, an account or a person are none."""
        return without_personal(find_figures(self.read, self.language), self.read, self.language)

    @cached_property
    def word_count(self) -> int:
        """How many words it has."""
        return sum(1 for _ in words(self.read))
