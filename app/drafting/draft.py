"""A draft: sections of sentences, each sentence with the claims it rests on."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict

from app.assessment.vocabulary import QuestionId
from knowledge.language import Language

Audience = Literal[
    "public_funder",
    "application",
    "foundation",
    "bank",
    "board",
    "team",
    "people",
    "partners",
    "press",
    "web",
    "social",
    "slide",
    "brief",
]
AUDIENCES: tuple[Audience, ...] = get_args(Audience)

Length = Literal["short", "normal", "long"]
LENGTHS: tuple[Length, ...] = get_args(Length)

# How the paragraphs of a section stand: as text, as points, as quotations with who said them, as
# figures with what they count, or as posts that each go out alone.
Form = Literal["text", "points", "quotes", "figures", "posts"]
PictureName = Literal["grid", "territory", "change"]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Sentence(_Part):
    """One sentence; `origins` are the markers of its claims (A3, T1), none for a connecting one."""

    text: str
    origins: tuple[str, ...] = ()


class Picture(_Part):
    """A picture that an export draws: its name, its caption, and what it shows in words."""

    name: PictureName
    caption: str
    alternative: str


class Section(_Part):
    """A heading with its sentences, in paragraphs; `form` says how they stand."""

    heading: str
    paragraphs: tuple[tuple[Sentence, ...], ...]
    form: Form = "text"
    picture: Picture | None = None


class SourceLine(_Part):
    """What a marker stands for: the words of an answer, or a published table."""

    ref: str
    text: str
    url: str = ""


class Gap(_Part):
    """What to document or settle before sending, and the question of the talk that would fill it.

    `about` is the activity that the question is about, or "".
    """

    text: str
    question: QuestionId | None = None
    about: str = ""


class Draft(_Part):
    """A text for one audience in one language.

    Attributes:
        before_sending: what to document or settle first; never part of the text.
        sources: one a marker that the text uses, in order of first use.
        large_type: whether it is for people who read better in large letters.
    """

    audience: Audience
    language: Language
    title: str
    sections: tuple[Section, ...]
    before_sending: tuple[Gap, ...]
    sources: tuple[SourceLine, ...]
    large_type: bool = False

    @property
    def sentences(self) -> list[Sentence]:
        """Every sentence, in order."""
        return [
            sentence
            for section in self.sections
            for paragraph in section.paragraphs
            for sentence in paragraph
        ]

    @property
    def markers(self) -> list[str]:
        """The markers that the text uses, in order of first use."""
        return list(dict.fromkeys(ref for one in self.sentences for ref in one.origins))
