"""All that the engine reads and never changes; loaded once, shared by every talk."""

from __future__ import annotations

from dataclasses import dataclass

from app.dialogue.care import concern
from app.dialogue.gestures import Gestures
from app.dialogue.languages import spoken_language
from indicators.grid import Grid
from indicators.mapping import Mapper
from indicators.packs import Packs
from knowledge.corpus import Corpus
from knowledge.glossary import Glossary
from knowledge.language import LANGUAGES
from knowledge.places import Gazetteer
from knowledge.territory import Territories
from vectorstore.answers import Answerer
from vectorstore.index import DenseIndex


@dataclass(frozen=True)
class Resources:
    """What Levier knows, and how it finds and maps it."""

    corpus: Corpus
    glossary: Glossary
    grid: Grid
    packs: Packs
    territories: Territories
    gazetteer: Gazetteer
    answerer: Answerer
    mapper: Mapper
    index: DenseIndex
    gestures: Gestures

    def warm(self) -> None:
        """Load models and learn now, so that the first message need not wait."""
        for language in LANGUAGES:
            self.mapper.map("…", language)
            self.gestures.chances("…", language)
        self.answerer.ask("impact", "en")
        concern("…")
        spoken_language("ceci est une phrase en français", "fr")
