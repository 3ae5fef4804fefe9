"""What passes between the engine and its callers: questions, turns, replies, refusals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from app.assessment.events import Event
from app.assessment.vocabulary import Intent, QuestionId

if TYPE_CHECKING:
    from app.dialogue.care import Concern
    from vectorstore.answers import Answer


@dataclass(frozen=True)
class Question:
    """A question to put.

    Attributes:
        about: the activity it is about, or "".
        params: what its sentence names, e.g. the activity.
        options: ready answers, as ids; typing always works.
        proposals: events that go with asking it (what Levier proposes, not yet confirmed).
    """

    id: QuestionId
    about: str = ""
    params: Mapping[str, str] = field(default_factory=dict)
    options: tuple[str, ...] = ()
    proposals: tuple[Event, ...] = ()


@dataclass(frozen=True)
class Refusal:
    """Why a message could not be taken as an answer: a code and what its sentence names."""

    code: str
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Turn:
    """What a message means.

    Attributes:
        events: what follows from it, the message itself first.
        aside: the answer to a question in the middle, if one was asked.
        refusal: set where nothing could be taken from the message.
        returns_to: the question to go back to, with `back`.
        care: what a message was that needs care first: distress, violence, or an insult.
    """

    intent: Intent
    events: tuple[Event, ...]
    aside: Answer | None = None
    refusal: Refusal | None = None
    returns_to: Question | None = None
    care: Concern | Literal["insult"] | None = None


@dataclass(frozen=True)
class Reply:
    """What Levier says.

    Attributes:
        text: plain text, paragraphs parted by a blank line; ends with the next question.
        question: what is open now; None when all has been asked.
        events: the reply itself, proposals that go with the question, and the question.
    """

    text: str
    question: Question | None
    events: tuple[Event, ...]
