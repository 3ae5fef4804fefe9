"""What the stores in a database share: who may see an assessment, and frames kept as one value."""

from __future__ import annotations

import io

import pandas as pd
from sqlalchemy import Connection, and_, select

from app.errors import NotFound
from app.store.schema import members
from app.store.store import Person


def check_member(connection: Connection, assessment: str, person: Person) -> None:
    """Raise `NotFound` where a person may not see an assessment."""
    is_member = and_(members.c.assessment == assessment, members.c.person == person.id)
    if connection.execute(select(members.c.role).where(is_member)).first() is None:
        raise NotFound


def packed(frame: pd.DataFrame) -> bytes:
    """Pack a frame as Parquet, which keeps types and is read by many programs."""
    written = io.BytesIO()
    frame.to_parquet(written, index=False, compression="zstd")
    return written.getvalue()


def unpacked(value: bytes) -> pd.DataFrame:
    """Read a frame that was packed."""
    return pd.read_parquet(io.BytesIO(value))
