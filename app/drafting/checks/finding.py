"""A stretch of a text that no claim supports, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Why = Literal[
    "number",
    "unit",
    "place",
    "name",
    "cause",
    "comparison",
    "superlative",
    "generalisation",
    "negation",
    "tense",
    "marker",
]


@dataclass(frozen=True)
class Unsupported:
    """A stretch that no claim supports: `text == source[start:end]`.

    `instead` is a kinder wording that would be true, in the language of the text, or "".
    """

    start: int
    end: int
    text: str
    why: Why
    instead: str = ""
