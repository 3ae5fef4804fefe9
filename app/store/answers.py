"""Answers of people: tables that were taken over, and forms that are filled in by link.

Tables and forms belong to an assessment; its members see them. Whoever fills in a form needs its
link and nothing else, and sees nothing but the questions.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Protocol

from app.assessment.form import Form
from app.errors import FormClosed, FormFull, NotFound
from app.store.store import Person, new_id, token_hash

if TYPE_CHECKING:
    import pandas as pd

MOST_ANSWERS = 2000  # of one form
_FORM_TOKEN_BYTES = 12  # short enough to be typed from a sheet of paper, still not to be guessed

Answer = Mapping[str, str | list[str] | int | float | None]


class AnswerStore(Protocol):
    """Keeps answers; what belongs to an assessment of others does not exist (`NotFound`)."""

    def keep(self, assessment: str, person: Person, table: str, rows: pd.DataFrame) -> None:
        """Keep the rows of a table under the id of its card; rows kept earlier are replaced."""
        ...

    def rows(self, assessment: str, person: Person, table: str) -> pd.DataFrame:
        """Read the rows of a table."""
        ...

    def drop(self, assessment: str, person: Person, table: str) -> None:
        """Erase the rows of a table for good."""
        ...

    def open_form(self, assessment: str, person: Person, form: Form) -> tuple[str, str]:
        """Open a form by link; return its id and the token, of which only the hash is kept."""
        ...

    def form(self, token: str) -> Form:
        """Return the form that a link stands for; `NotFound`, or `FormClosed`."""
        ...

    def answer(self, token: str, answer: Answer, on: date) -> None:
        """Add one person's answers; `NotFound`, `FormClosed`, or `FormFull`."""
        ...

    def form_answers(
        self, assessment: str, person: Person, published: str
    ) -> tuple[Form, list[tuple[date, Answer]]]:
        """Return a form as it was opened, and what was answered, the first first."""
        ...

    def close_form(self, assessment: str, person: Person, published: str) -> None:
        """Take no more answers; those given stay."""
        ...

    def forget(self, assessment: str, person: Person) -> None:
        """Erase all tables, forms and answers of an assessment for good."""
        ...


def new_form_token() -> str:
    """Make a link that cannot be guessed."""
    return secrets.token_urlsafe(_FORM_TOKEN_BYTES)


@dataclass
class _Opened:
    assessment: str
    hash: str
    form: Form
    closed: bool = False
    answers: list[tuple[date, Answer]] = field(default_factory=list)


class MemoryAnswers:
    """Answers in memory, of a visitor who keeps nothing; see `AnswerStore`.

    A form that is opened here ends with the visitor's session, so pages do not offer one.
    """

    def __init__(self, check: Callable[[str, Person], object]) -> None:
        """Take what raises `NotFound` where a person may not see an assessment."""
        self._check = check
        self._rows: dict[tuple[str, str], pd.DataFrame] = {}
        self._forms: dict[str, _Opened] = {}

    def keep(self, assessment: str, person: Person, table: str, rows: pd.DataFrame) -> None:
        """Keep the rows of a table."""
        self._check(assessment, person)
        self._rows[assessment, table] = rows

    def rows(self, assessment: str, person: Person, table: str) -> pd.DataFrame:
        """Read the rows of a table."""
        self._check(assessment, person)
        if (assessment, table) not in self._rows:
            raise NotFound
        return self._rows[assessment, table]

    def drop(self, assessment: str, person: Person, table: str) -> None:
        """Erase the rows of a table."""
        self.rows(assessment, person, table)
        del self._rows[assessment, table]

    def open_form(self, assessment: str, person: Person, form: Form) -> tuple[str, str]:
        """Open a form by link."""
        self._check(assessment, person)
        token, published = new_form_token(), new_id()
        self._forms[published] = _Opened(assessment, token_hash(token), form)
        return published, token

    def _by_token(self, token: str) -> _Opened:
        hashed = token_hash(token)
        found = next((one for one in self._forms.values() if one.hash == hashed), None)
        if found is None:
            raise NotFound
        if found.closed:
            raise FormClosed
        return found

    def form(self, token: str) -> Form:
        """Return the form that a link stands for."""
        return self._by_token(token).form

    def answer(self, token: str, answer: Answer, on: date) -> None:
        """Add one person's answers."""
        found = self._by_token(token)
        if len(found.answers) >= MOST_ANSWERS:
            raise FormFull(most=str(MOST_ANSWERS))
        found.answers.append((on, dict(answer)))

    def _own(self, assessment: str, person: Person, published: str) -> _Opened:
        self._check(assessment, person)
        found = self._forms.get(published)
        if found is None or found.assessment != assessment:
            raise NotFound
        return found

    def form_answers(
        self, assessment: str, person: Person, published: str
    ) -> tuple[Form, list[tuple[date, Answer]]]:
        """Return a form and what was answered."""
        found = self._own(assessment, person, published)
        return found.form, list(found.answers)

    def close_form(self, assessment: str, person: Person, published: str) -> None:
        """Take no more answers."""
        self._own(assessment, person, published).closed = True

    def forget(self, assessment: str, person: Person) -> None:
        """Erase everything of an assessment."""
        self._check(assessment, person)
        self._rows = {key: one for key, one in self._rows.items() if key[0] != assessment}
        self._forms = {key: one for key, one in self._forms.items() if one.assessment != assessment}
