"""The form of everything that happens: immutable, and nothing in it that is not declared."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Happening(BaseModel):
    """Something that stands in the log; its kind and fields are never renamed once shipped."""

    model_config = ConfigDict(frozen=True, extra="forbid")
