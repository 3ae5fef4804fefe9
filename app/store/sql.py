"""The store in a database: SQLite by default, any other by URL.

An answer is on disk before the next question is shown: SQLite runs in WAL mode with full syncing,
and forgotten words are overwritten in the file and truncated from the log.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, and_, create_engine, event, func, insert, select, update
from sqlalchemy.engine import make_url
from sqlalchemy.exc import IntegrityError

from app.assessment.assessment import Assessment, numbered
from app.assessment.events import EVENT, Entry, Event
from app.assessment.known import Known
from app.errors import Conflict, NotFound
from app.store.answers import AnswerStore
from app.store.imports import ImportStore
from app.store.schema import assessments, events, links, members
from app.store.sql_answers import SqlAnswers, erase_answers
from app.store.sql_imports import SqlImports
from app.store.sql_parts import check_member
from app.store.store import Person, forgotten, new_id, new_token, token_hash

OWNER = "owner"


def open_engine(url: str) -> Engine:
    """Open a database, making the folder of a SQLite file where it is missing."""
    parsed = make_url(url)
    is_sqlite = parsed.get_backend_name() == "sqlite"
    if is_sqlite and parsed.database:
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url)
    if is_sqlite:
        event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "busy_timeout=5000",
        "foreign_keys=ON",
        "secure_delete=ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


class SqlStore:
    """Assessments in a database; see `Store` for what each verb does."""

    def __init__(self, engine: Engine) -> None:
        """Take an engine whose tables are up to date (see `migrate`)."""
        self.imports: ImportStore = SqlImports(engine)
        self.answers: AnswerStore = SqlAnswers(engine)
        self._engine = engine

    @contextmanager
    def _writing(self, assessment: str, person: Person) -> Iterator[Connection]:
        """Open a transaction that holds the assessment's row, so that writers take turns."""
        row = assessments.c.id
        with self._engine.begin() as connection:
            connection.execute(update(assessments).where(row == assessment).values(id=row))
            check_member(connection, assessment, person)
            yield connection

    def create(self, person: Person, at: datetime) -> str:
        """Begin an assessment."""
        assessment = new_id()
        member = {"assessment": assessment, "person": person.id, "role": OWNER}
        with self._engine.begin() as connection:
            connection.execute(insert(assessments), {"id": assessment, "created_at": at})
            connection.execute(insert(members), member)
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
        entries = numbered(acts, after, at)
        rows = [{"assessment": assessment, **_row(entry)} for entry in entries]
        try:
            with self._writing(assessment, person) as connection:
                if _last(connection, assessment) != after:
                    raise Conflict
                connection.execute(insert(events), rows)
        except IntegrityError as error:
            raise Conflict from error
        return entries

    def load(self, assessment: str, person: Person) -> Assessment:
        """Read an assessment."""
        with self._engine.connect() as connection:
            check_member(connection, assessment, person)
            return Assessment(assessment, tuple(_entries(connection, assessment)))

    def shared(self, person: Person) -> list[Known]:
        """Read those that agreed to be counted."""
        agreed = select(events.c.assessment).where(events.c.kind == "field_shared").distinct()
        with self._engine.connect() as connection:
            ids = list(connection.execute(agreed).scalars())
            found = [Assessment(one, tuple(_entries(connection, one))).known for one in ids]
        return [known for known in found if known.shares_field]

    def last_seq(self, assessment: str, person: Person) -> int:
        """Return the number of the newest entry."""
        with self._engine.connect() as connection:
            check_member(connection, assessment, person)
            return _last(connection, assessment)

    def issue_link(self, assessment: str, person: Person, at: datetime) -> str:
        """Make a resume token; older ones stop working."""
        token = new_token()
        row = {
            "hash": token_hash(token),
            "assessment": assessment,
            "person": person.id,
            "created_at": at,
        }
        with self._writing(assessment, person) as connection:
            _revoke(connection, assessment, at)
            connection.execute(insert(links), row)
        return token

    def resume(self, token: str) -> tuple[str, Person]:
        """Return what a token stands for."""
        valid = and_(links.c.hash == token_hash(token), links.c.revoked_at.is_(None))
        with self._engine.connect() as connection:
            row = connection.execute(select(links).where(valid)).first()
        if row is None:
            raise NotFound
        return row.assessment, Person(row.person)

    def revoke_links(self, assessment: str, person: Person, at: datetime) -> None:
        """Make every resume link of the assessment useless."""
        with self._writing(assessment, person) as connection:
            _revoke(connection, assessment, at)

    def forget(self, assessment: str, person: Person, turn: int | None = None) -> None:
        """Erase words for good."""
        with self._writing(assessment, person) as connection:
            for entry in forgotten(_entries(connection, assessment), turn):
                here = and_(events.c.assessment == assessment, events.c.seq == entry.seq)
                connection.execute(update(events).where(here).values(**_row(entry)))
            if turn is None:
                erase_answers(connection, assessment)
        self._truncate_log()

    def _truncate_log(self) -> None:
        """Take forgotten words out of SQLite's write-ahead log as well."""
        if self._engine.dialect.name == "sqlite":
            with self._engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def _revoke(connection: Connection, assessment: str, at: datetime) -> None:
    live = and_(links.c.assessment == assessment, links.c.revoked_at.is_(None))
    connection.execute(update(links).where(live).values(revoked_at=at))


def _last(connection: Connection, assessment: str) -> int:
    newest = select(func.max(events.c.seq)).where(events.c.assessment == assessment)
    return connection.execute(newest).scalar() or 0


def _entries(connection: Connection, assessment: str) -> list[Entry]:
    rows = select(events).where(events.c.assessment == assessment).order_by(events.c.seq)
    return [
        Entry(
            seq=row.seq,
            turn=row.turn,
            at=row.at if row.at.tzinfo else row.at.replace(tzinfo=UTC),
            by=row.by,
            event=EVENT.validate_json(row.body),
        )
        for row in connection.execute(rows)
    ]


def _row(entry: Entry) -> dict[str, Any]:
    return {
        "seq": entry.seq,
        "turn": entry.turn,
        "at": entry.at,
        "by": entry.by,
        "kind": entry.event.kind,
        "body": entry.event.model_dump_json(),
    }
