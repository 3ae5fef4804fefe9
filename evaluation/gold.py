"""Development sets of our own: questions with the topic that answers, statements with facets.

They are never indexed and never learnt from; `tests/evaluation` compares them with what is.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from knowledge.language import LANGUAGES, Language

GOLD = Path(__file__).parent / "gold"


@dataclass(frozen=True)
class Asked:
    """A question as users type it; `topic` is "" where the corpus has no answer."""

    language: Language
    text: str
    topic: str


@dataclass(frozen=True)
class Stated:
    """A statement with the facets an expert accepts, the best first; none for support.

    `level` is "" where the words do not tell it or nobody judged it.
    """

    language: Language
    text: str
    facets: tuple[str, ...]
    level: str = ""


def load_questions() -> list[Asked]:
    """Read the questions of all languages from `gold/questions.<language>.csv`."""
    return [
        Asked(language, row["text"], row["topic"])
        for language in LANGUAGES
        for row in gold_rows("questions", language)
    ]


def load_statements() -> list[Stated]:
    """Read the statements of all languages from `gold/statements.<language>.csv`."""
    return [
        Stated(
            language,
            row["text"],
            tuple(one for one in row["facets"].split(";") if one),
            row["level"],
        )
        for language in LANGUAGES
        for row in gold_rows("statements", language)
    ]


def gold_rows(kind: str, language: Language) -> list[dict[str, str]]:
    """Read the rows of `gold/<kind>.<language>.csv`."""
    with (GOLD / f"{kind}.{language}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
