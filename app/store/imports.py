"""Imported figures, kept with their owner: a table is taken, replaced and removed as one value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from app.errors import NotFound, TooManyTables
from app.store.store import Person

if TYPE_CHECKING:
    from knowledge.imported import ImportedTable, TableCard

# Whose tables everybody sees: what the operator of an installation imported.
EVERYONE = Person("everyone")
MOST_TABLES = 60  # of one owner


class ImportStore(Protocol):
    """Keeps imported tables; what belongs to another owner does not exist."""

    def take(self, owner: Person, table: ImportedTable, instead_of: Sequence[str] = ()) -> None:
        """Keep a table and drop those it replaces, all of it or nothing.

        Raises `NotFound` where a table to replace is not there, `TooManyTables` at the limit.
        """
        ...

    def cards(self, owner: Person) -> list[TableCard]:
        """List what an owner has, the oldest first, without reading a figure."""
        ...

    def load(self, owner: Person, table: str) -> ImportedTable:
        """Read one table; `NotFound` for another's."""
        ...

    def remove(self, owner: Person, table: str) -> None:
        """Drop one table for good; `NotFound` for another's."""
        ...


class MemoryImports:
    """Imported tables in memory; see `ImportStore` for what each verb does."""

    def __init__(self) -> None:
        self._tables: dict[str, tuple[str, ImportedTable]] = {}

    def take(self, owner: Person, table: ImportedTable, instead_of: Sequence[str] = ()) -> None:
        """Keep a table."""
        for one in instead_of:
            self.load(owner, one)
        if len(self.cards(owner)) - len(instead_of) >= MOST_TABLES:
            raise TooManyTables(most=str(MOST_TABLES))
        for one in instead_of:
            del self._tables[one]
        self._tables[table.card.id] = (owner.id, table)

    def cards(self, owner: Person) -> list[TableCard]:
        """List what an owner has."""
        own = (table.card for whose, table in self._tables.values() if whose == owner.id)
        return sorted(own, key=lambda card: (card.taken_at, card.id))

    def load(self, owner: Person, table: str) -> ImportedTable:
        """Read one table."""
        whose, found = self._tables.get(table, ("", None))
        if found is None or whose != owner.id:
            raise NotFound
        return found

    def remove(self, owner: Person, table: str) -> None:
        """Drop one table."""
        self.load(owner, table)
        del self._tables[table]
