"""A draft: sections of sentences, each sentence with the claims it rests on."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict

from knowledge.language import Language

Audience = Literal["public_funder", "team"]
AUDIENCES: tuple[Audience, ...] = get_args(Audience)


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Sentence(_Part):
    """One sentence; `origins` are the markers of its claims (A3, T1), none for a connecting one."""

    text: str
    origins: tuple[str, ...] = ()


class Section(_Part):
    """A heading with its sentences, in paragraphs."""

    heading: str
    paragraphs: tuple[tuple[Sentence, ...], ...]


class SourceLine(_Part):
    """What a marker stands for: the words of an answer, or a published table."""

    ref: str
    text: str
    url: str = ""


class Draft(_Part):
    """A text for one audience in one language.

    Attributes:
        before_sending: what to document or settle first, as sentences; never part of the text.
        sources: one a marker that the text uses, in order of first use.
    """

    audience: Audience
    language: Language
    title: str
    sections: tuple[Section, ...]
    before_sending: tuple[str, ...]
    sources: tuple[SourceLine, ...]

    @property
    def markers(self) -> list[str]:
        """The markers that the text uses, in order of first use."""
        used = [
            ref
            for section in self.sections
            for paragraph in section.paragraphs
            for sentence in paragraph
            for ref in sentence.origins
        ]
        return list(dict.fromkeys(used))
