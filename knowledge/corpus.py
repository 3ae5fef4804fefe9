"""The methodology corpus: passages in three languages, cut into citable paragraphs.

Its files are read by `knowledge/corpus_files.py`. A citation points at code points of a passage's
`body`, so it survives any change of layout.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Literal

from pydantic import BaseModel, ConfigDict

from knowledge.language import Language
from knowledge.sources import LAYERS, Layer, Source

Part = Literal[
    "understand", "prepare", "collect", "analyse", "valorise", "neighbours", "facilitate"
]
Role = Literal["essentials", "example", "monday", "mistake", "template"]

# The sections of every passage, in this order; the template is there only where it helps.
HEADINGS: dict[Language, dict[Role, str]] = {
    "fr": {
        "essentials": "L'essentiel",
        "example": "Un exemple",
        "monday": "Lundi matin",
        "mistake": "L'erreur fréquente",
        "template": "À recopier",
    },
    "nl": {
        "essentials": "De kern",
        "example": "Een voorbeeld",
        "monday": "Maandagochtend",
        "mistake": "Een veelgemaakte fout",
        "template": "Om over te nemen",
    },
    "en": {
        "essentials": "The essentials",
        "example": "An example",
        "monday": "On Monday",
        "mistake": "A common mistake",
        "template": "Ready to copy",
    },
}
REQUIRED_ROLES: tuple[Role, ...] = ("essentials", "example", "monday", "mistake")
WORDS_A_MINUTE = 200


class Paragraph(BaseModel):
    """One citable stretch of a passage: `text == passage.body[start:end]`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    passage: str
    role: Role
    start: int
    end: int
    text: str


class Passage(BaseModel):
    """One topic in one language.

    Attributes:
        id: `<topic>.<language>`.
        related: ids of topics that lead on.
        questions: what a hurried user would type to find it.
        asked: more ways of asking for it, from `questions.<language>.csv`: searched, not shown.
        screen: the interview question or screen it belongs to.
        body: the Markdown below the front matter, source codes included.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    topic: str
    part: Part
    language: Language
    title: str
    summary: str
    related: tuple[str, ...]
    questions: tuple[str, ...]
    asked: tuple[str, ...] = ()
    screen: str
    body: str
    paragraphs: tuple[Paragraph, ...]
    sources: tuple[Source, ...]

    @property
    def file(self) -> str:
        """The file it stands in, relative to the methodology folder."""
        return f"{self.topic}/{self.language}.md"

    @cached_property
    def layers(self) -> tuple[Layer, ...]:
        """Who speaks in this passage, VISES first; derived from the source codes."""
        return tuple(layer for layer in LAYERS if any(s.layer == layer for s in self.sources))

    @cached_property
    def minutes(self) -> int:
        """Reading time in whole minutes, at least one."""
        return max(1, round(len(self.body.split()) / WORDS_A_MINUTE))

    def section(self, role: Role) -> str:
        """Return one section's text, or an empty string where the passage has none."""
        return "\n\n".join(part.text for part in self.paragraphs if part.role == role)


class Corpus:
    """All passages, found by id or by topic and language."""

    def __init__(
        self,
        passages: Sequence[Passage],
        elsewhere: Mapping[Language, Sequence[str]] | None = None,
    ) -> None:
        """Take the questions, by language, of which it is known that no passage answers them."""
        self.passages: Mapping[str, Passage] = {passage.id: passage for passage in passages}
        self.elsewhere: Mapping[Language, Sequence[str]] = elsewhere or {}

    def get(self, topic: str, language: Language) -> Passage | None:
        """Return the passage of a topic in one language, or None."""
        return self.passages.get(f"{topic}.{language}")

    def in_language(self, language: Language) -> list[Passage]:
        """List the passages of one language in the order of the topic list."""
        return [passage for passage in self.passages.values() if passage.language == language]
