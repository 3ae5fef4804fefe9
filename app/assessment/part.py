"""The form of everything that is known: immutable, and nothing in it that is not declared."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """A part of what is known of an enterprise."""

    model_config = ConfigDict(frozen=True, extra="forbid")
