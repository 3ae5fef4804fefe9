"""Words in three languages, told apart by a tag."""

from __future__ import annotations

from knowledge.language import Localised


def words(text: str) -> Localised:
    """The same text in each language."""
    return Localised(fr=f"{text} (fr)", nl=f"{text} (nl)", en=text)
