"""Imported tables in a database, each in one row.

A table is kept as it was taken, packed, rather than in a row a figure: no figure of it is ever
asked for alone, and 700,000 rows would take longer to write than all the rest of an import.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Engine, and_, delete, func, insert, select

from app.errors import NotFound, TooManyTables
from app.store.imports import MOST_TABLES
from app.store.schema import imported_tables
from app.store.sql_parts import packed, unpacked
from app.store.store import Person
from knowledge.imported import ImportedTable, TableCard


class SqlImports:
    """Imported tables in a database; see `ImportStore` for what each verb does."""

    def __init__(self, engine: Engine) -> None:
        """Take an engine whose tables are up to date (see `migrate`)."""
        self._engine = engine

    def take(self, owner: Person, table: ImportedTable, instead_of: Sequence[str] = ()) -> None:
        """Keep a table."""
        row = _row(owner, table)
        with self._engine.begin() as connection:
            for one in instead_of:
                _drop(connection, owner, one)
            if _count(connection, owner) >= MOST_TABLES:
                raise TooManyTables(most=str(MOST_TABLES))
            connection.execute(insert(imported_tables), row)

    def cards(self, owner: Person) -> list[TableCard]:
        """List what an owner has."""
        own = (
            select(imported_tables.c.card)
            .where(imported_tables.c.owner == owner.id)
            .order_by(imported_tables.c.taken_at, imported_tables.c.id)
        )
        with self._engine.connect() as connection:
            return [TableCard.model_validate_json(card) for card in connection.scalars(own)]

    def load(self, owner: Person, table: str) -> ImportedTable:
        """Read one table."""
        with self._engine.connect() as connection:
            row = connection.execute(select(imported_tables).where(_is(owner, table))).first()
        if row is None:
            raise NotFound
        return ImportedTable(
            TableCard.model_validate_json(row.card), unpacked(row.figures), unpacked(row.places)
        )

    def remove(self, owner: Person, table: str) -> None:
        """Drop one table."""
        with self._engine.begin() as connection:
            _drop(connection, owner, table)


def _is(owner: Person, table: str) -> Any:
    return and_(imported_tables.c.owner == owner.id, imported_tables.c.id == table)


def _drop(connection: Connection, owner: Person, table: str) -> None:
    if connection.execute(delete(imported_tables).where(_is(owner, table))).rowcount == 0:
        raise NotFound


def _count(connection: Connection, owner: Person) -> int:
    own = select(func.count()).where(imported_tables.c.owner == owner.id)
    return connection.execute(own).scalar_one()


def _row(owner: Person, table: ImportedTable) -> dict[str, Any]:
    return {
        "id": table.card.id,
        "owner": owner.id,
        "taken_at": table.card.taken_at,
        "card": table.card.model_dump_json(),
        "figures": packed(table.figures),
        "places": packed(table.places),
    }
