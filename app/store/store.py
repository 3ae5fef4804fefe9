"""The verbs of a store, whatever it is kept in; every one takes the person who asks.

What a person may not see does not exist for them: `NotFound` never tells the two apart.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from app.assessment.assessment import Assessment
from app.assessment.events import Entry, Event, Forgotten, Replied
from app.assessment.known import Known

if TYPE_CHECKING:
    from app.store.answers import AnswerStore
    from app.store.imports import ImportStore

_TOKEN_BYTES = 32


@dataclass(frozen=True)
class Person:
    """Who asks; the id is random and says nothing about them."""

    id: str


class Store(Protocol):
    """Keeps assessments as append-only logs of entries, and what lies beside them.

    Attributes:
        imports: figures of the territory that a person imported.
        answers: answers of people, and the forms in which they are given.
    """

    imports: ImportStore
    answers: AnswerStore

    def create(self, person: Person, at: datetime) -> str:
        """Begin an assessment that the person may see; return its id."""
        ...

    def append(
        self,
        assessment: str,
        person: Person,
        after: int,
        acts: Sequence[tuple[str, Event]],
        at: datetime,
    ) -> list[Entry]:
        """Write one turn behind entry `after`; it is on disk when this returns.

        Raises `Conflict` when something was written since, `NotFound` for a stranger.
        """
        ...

    def load(self, assessment: str, person: Person) -> Assessment:
        """Read an assessment; `NotFound` for a stranger."""
        ...

    def shared(self, person: Person) -> list[Known]:
        """Read what is known in the assessments that agreed to be counted, whoever they are of.

        Only for counting: no name, place or word of one of them may reach a page or a file.
        """
        ...

    def last_seq(self, assessment: str, person: Person) -> int:
        """Return the number of the newest entry, without reading the log; `NotFound` likewise."""
        ...

    def issue_link(self, assessment: str, person: Person, at: datetime) -> str:
        """Make a resume token; only its hash is kept. Older links stop working."""
        ...

    def resume(self, token: str) -> tuple[str, Person]:
        """Return the assessment and the person a token stands for; `NotFound` otherwise."""
        ...

    def revoke_links(self, assessment: str, person: Person, at: datetime) -> None:
        """Make every resume link of the assessment useless."""
        ...

    def forget(self, assessment: str, person: Person, turn: int | None = None) -> None:
        """Erase a turn's words for good, or all of them; empty events stay in their place."""
        ...


def new_id() -> str:
    """Make an id that cannot be guessed."""
    return secrets.token_hex(16)


def new_token() -> str:
    """Make a resume token that cannot be guessed."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


def token_hash(token: str) -> str:
    """Return what is kept of a token. It is random and long, so a plain hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


def forgotten(entries: Sequence[Entry], turn: int | None) -> list[Entry]:
    """Return the entries that change when a turn (or everything) is forgotten, already emptied.

    Replies that repeat words of a forgotten turn are emptied with it.
    """
    if turn is None:
        return [_emptied(entry) for entry in entries]
    erased = [entry for entry in entries if entry.turn == turn]
    texts = {text for entry in erased for text in _texts(entry.event.model_dump())}
    quoting = [
        entry
        for entry in entries
        if isinstance(entry.event, Replied)
        and entry.turn != turn
        and any(text in entry.event.text for text in texts)
    ]
    return [_emptied(entry) for entry in (*erased, *quoting)]


def _emptied(entry: Entry) -> Entry:
    return entry.model_copy(update={"event": Forgotten()})


_SHORTEST_TEXT = 4


def _texts(value: object) -> list[str]:
    """List the texts that may be a person's own words within an event's fields."""
    if isinstance(value, str):
        return [value] if len(value) >= _SHORTEST_TEXT else []
    if isinstance(value, dict):
        return [text for key, one in value.items() if key != "kind" for text in _texts(one)]
    if isinstance(value, list | tuple):
        return [text for one in value for text in _texts(one)]
    return []
