"""A store in a SQLite file of its own, with all its tables."""

from __future__ import annotations

from pathlib import Path

from app.store.migrate import migrate
from app.store.sql import SqlStore, open_engine


def sqlite_store(folder: Path) -> SqlStore:
    """Open the store of a folder, making both where they are not there."""
    engine = open_engine(f"sqlite:///{folder / 'deep' / 'levier.db'}")
    migrate(engine)
    return SqlStore(engine)
