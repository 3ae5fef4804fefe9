"""What the sentences of a draft may draw on, and how they are said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from zlib import crc32

from app.drafting.claim import Claim, ClaimKind
from app.drafting.draft import Length, Sentence
from app.drafting.phrases import Tone, Voice, phrase
from app.i18n.wording import quoted_words, raised
from indicators.grid import Grid
from knowledge.language import Language
from knowledge.territory import Territories

Paragraph = tuple[Sentence, ...]


@dataclass(eq=False)
class Context:
    """The claims of a draft, with the voice that speaks.

    Attributes:
        territory: the code of the enterprise's own territory, or "".
        spoken: the language of the talk, in which activities are named.
        said: how often each sentence was used, so that the next one is worded otherwise.
    """

    language: Language
    grid: Grid
    territories: Territories
    claims: tuple[Claim, ...]
    territory: str = ""
    spoken: Language | None = None
    voice: Voice = "we"
    tone: Tone = "sober"
    length: Length = "normal"
    said: Counter[str] = field(default_factory=Counter)

    def first(self, kind: ClaimKind, activity: str = "") -> Claim | None:
        """Return the first claim of a kind (about an activity), or None."""
        return next(iter(self.of(kind, activity)), None)

    def of(self, kind: ClaimKind, activity: str = "") -> list[Claim]:
        """List the claims of a kind (about an activity)."""
        return [one for one in self.claims if one.kind == kind and one.activity == activity]

    def all_of(self, kind: ClaimKind) -> list[Claim]:
        """List the claims of a kind, whatever they are about."""
        return [one for one in self.claims if one.kind == kind]

    @property
    def activities(self) -> list[str]:
        """The activities that were confirmed as levers, in order; all others where none was."""
        all_of_them = [one.activity for one in self.claims if one.kind == "activity"]
        levers = [one for one in all_of_them if self.first("facets", one)]
        return levers or all_of_them

    @property
    def name(self) -> str:
        """The enterprise's name, or "our enterprise"."""
        claim = self.first("name")
        return quoted_words(claim.text) if claim else self.words("we")

    def words(self, key: str, **facts: Any) -> str:
        """Say something that no claim stands behind."""
        return phrase(key, self.language, self.voice, self.tone, **facts)

    def say(self, key: str, claims: Sequence[Claim | None], **facts: Any) -> Sentence:
        """Make a sentence from the claims it rests on.

        Which of its wordings is taken depends on the enterprise, and on how often it was used: two
        enterprises do not read alike, nor do two paragraphs.
        """
        refs = dict.fromkeys(ref for one in claims if one for ref in one.refs)
        variant = crc32(f"{self.name}{key}".encode()) + self.said[key]
        self.said[key] += 1
        text = phrase(key, self.language, self.voice, self.tone, variant, **facts)
        return Sentence(text=raised(text), origins=tuple(refs))
