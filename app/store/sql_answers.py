"""Answers in a database; rows of a table are kept packed, as one value (see `sql_imports`)."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Engine, and_, delete, func, insert, select, update

from app.assessment.form import Form
from app.errors import FormClosed, FormFull, NotFound
from app.store.answers import MOST_ANSWERS, Answer, new_form_token
from app.store.schema import answer_tables, form_answers, forms
from app.store.sql_parts import check_member, packed, unpacked
from app.store.store import Person, new_id, token_hash


class SqlAnswers:
    """Answers in a database; see `AnswerStore` for what each verb does."""

    def __init__(self, engine: Engine) -> None:
        """Take an engine whose tables are up to date (see `migrate`)."""
        self._engine = engine

    def keep(self, assessment: str, person: Person, table: str, rows: pd.DataFrame) -> None:
        """Keep the rows of a table."""
        row = {"id": table, "assessment": assessment, "rows": packed(rows)}
        with self._engine.begin() as connection:
            check_member(connection, assessment, person)
            connection.execute(delete(answer_tables).where(_table(assessment, table)))
            connection.execute(insert(answer_tables), row)

    def rows(self, assessment: str, person: Person, table: str) -> pd.DataFrame:
        """Read the rows of a table."""
        with self._engine.connect() as connection:
            check_member(connection, assessment, person)
            kept = connection.scalar(select(answer_tables.c.rows).where(_table(assessment, table)))
        if kept is None:
            raise NotFound
        return unpacked(kept)

    def drop(self, assessment: str, person: Person, table: str) -> None:
        """Erase the rows of a table."""
        with self._engine.begin() as connection:
            check_member(connection, assessment, person)
            gone = connection.execute(delete(answer_tables).where(_table(assessment, table)))
            if gone.rowcount == 0:
                raise NotFound

    def open_form(self, assessment: str, person: Person, form: Form) -> tuple[str, str]:
        """Open a form by link."""
        token, published = new_form_token(), new_id()
        row = {
            "id": published,
            "assessment": assessment,
            "hash": token_hash(token),
            "form": form.model_dump_json(),
            "closed": False,
        }
        with self._engine.begin() as connection:
            check_member(connection, assessment, person)
            connection.execute(insert(forms), row)
        return published, token

    def form(self, token: str) -> Form:
        """Return the form that a link stands for."""
        with self._engine.connect() as connection:
            return Form.model_validate_json(_by_token(connection, token).form)

    def answer(self, token: str, answer: Answer, on: date) -> None:
        """Add one person's answers; two at once get two numbers."""
        with self._engine.begin() as connection:
            # Writing to the row first makes those who answer at once take turns.
            held = update(forms).where(forms.c.hash == token_hash(token)).values(id=forms.c.id)
            connection.execute(held)
            published = _by_token(connection, token).id
            last = select(func.max(form_answers.c.number)).where(form_answers.c.form == published)
            number = (connection.scalar(last) or 0) + 1
            if number > MOST_ANSWERS:
                raise FormFull(most=str(MOST_ANSWERS))
            body = json.dumps(dict(answer), ensure_ascii=False)
            row = {"form": published, "number": number, "day": on, "body": body}
            connection.execute(insert(form_answers), row)

    def form_answers(
        self, assessment: str, person: Person, published: str
    ) -> tuple[Form, list[tuple[date, Answer]]]:
        """Return a form and what was answered."""
        given = (
            select(form_answers.c.day, form_answers.c.body)
            .where(form_answers.c.form == published)
            .order_by(form_answers.c.number)
        )
        with self._engine.connect() as connection:
            check_member(connection, assessment, person)
            form = connection.scalar(select(forms.c.form).where(_form(assessment, published)))
            if form is None:
                raise NotFound
            rows = connection.execute(given).all()
        return Form.model_validate_json(form), [(day, json.loads(body)) for day, body in rows]

    def close_form(self, assessment: str, person: Person, published: str) -> None:
        """Take no more answers."""
        closed = update(forms).where(_form(assessment, published)).values(closed=True)
        with self._engine.begin() as connection:
            check_member(connection, assessment, person)
            if connection.execute(closed).rowcount == 0:
                raise NotFound

    def forget(self, assessment: str, person: Person) -> None:
        """Erase everything of an assessment."""
        with self._engine.begin() as connection:
            check_member(connection, assessment, person)
            erase_answers(connection, assessment)


def erase_answers(connection: Connection, assessment: str) -> None:
    """Erase all tables, forms and answers of an assessment within a transaction."""
    own = select(forms.c.id).where(forms.c.assessment == assessment)
    connection.execute(delete(form_answers).where(form_answers.c.form.in_(own)))
    connection.execute(delete(forms).where(forms.c.assessment == assessment))
    connection.execute(delete(answer_tables).where(answer_tables.c.assessment == assessment))


def _table(assessment: str, table: str) -> Any:
    return and_(answer_tables.c.assessment == assessment, answer_tables.c.id == table)


def _form(assessment: str, published: str) -> Any:
    return and_(forms.c.assessment == assessment, forms.c.id == published)


def _by_token(connection: Connection, token: str) -> Any:
    row = connection.execute(select(forms).where(forms.c.hash == token_hash(token))).first()
    if row is None:
        raise NotFound
    if row.closed:
        raise FormClosed
    return row
