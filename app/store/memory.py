"""A store that keeps nothing beyond its own life: for visitors who only try."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from app.assessment.assessment import Assessment, numbered
from app.assessment.events import Entry, Event
from app.assessment.known import Known
from app.errors import Conflict, NotFound
from app.store.answers import AnswerStore, MemoryAnswers
from app.store.imports import ImportStore, MemoryImports
from app.store.store import Person, forgotten, new_id, new_token, token_hash


class MemoryStore:
    """Assessments in memory; see `Store` for what each verb does."""

    def __init__(self) -> None:
        self.imports: ImportStore = MemoryImports()
        self.answers: AnswerStore = MemoryAnswers(self._log)
        self._logs: dict[str, list[Entry]] = {}
        self._owners: dict[str, str] = {}
        self._links: dict[str, tuple[str, str]] = {}

    def _log(self, assessment: str, person: Person) -> list[Entry]:
        if self._owners.get(assessment) != person.id:
            raise NotFound
        return self._logs[assessment]

    def create(self, person: Person, at: datetime) -> str:
        """Begin an assessment."""
        assessment = new_id()
        self._logs[assessment] = []
        self._owners[assessment] = person.id
        return assessment

    def append(
        self,
        assessment: str,
        person: Person,
        after: int,
        acts: Sequence[tuple[str, Event]],
        at: datetime,
    ) -> list[Entry]:
        """Write one turn."""
        log = self._log(assessment, person)
        if len(log) != after:
            raise Conflict
        entries = numbered(acts, after, at)
        log.extend(entries)
        return entries

    def load(self, assessment: str, person: Person) -> Assessment:
        """Read an assessment."""
        return Assessment(assessment, tuple(self._log(assessment, person)))

    def shared(self, person: Person) -> list[Known]:
        """Read those that agreed to be counted."""
        found = (Assessment(one, tuple(log)).known for one, log in self._logs.items())
        return [known for known in found if known.shares_field]

    def last_seq(self, assessment: str, person: Person) -> int:
        """Return the number of the newest entry."""
        return len(self._log(assessment, person))

    def issue_link(self, assessment: str, person: Person, at: datetime) -> str:
        """Make a resume token; older ones stop working."""
        self.revoke_links(assessment, person, at)
        token = new_token()
        self._links[token_hash(token)] = (assessment, person.id)
        return token

    def resume(self, token: str) -> tuple[str, Person]:
        """Return what a token stands for."""
        try:
            assessment, person = self._links[token_hash(token)]
        except KeyError:
            raise NotFound from None
        return assessment, Person(person)

    def revoke_links(self, assessment: str, person: Person, at: datetime) -> None:
        """Make every resume link of the assessment useless."""
        self._log(assessment, person)
        self._links = {key: value for key, value in self._links.items() if value[0] != assessment}

    def forget(self, assessment: str, person: Person, turn: int | None = None) -> None:
        """Erase words for good."""
        log = self._log(assessment, person)
        for entry in forgotten(log, turn):
            log[entry.seq - 1] = entry
        if turn is None:
            self.answers.forget(assessment, person)
