"""What tests share: the real resources, loaded once, and a clock that stands still."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.dialogue.engine import Engine
from app.dialogue.resources import Resources
from app.loading import load_resources
from app.settings import Settings

# Models come from packages and folders only.
os.environ.setdefault("HF_HUB_OFFLINE", "1")

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    """A moment, always the same."""
    return NOW


@pytest.fixture(scope="session")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Resources]:
    """The real corpus, grid, figures, index and model."""
    data = Path(os.environ.get("LEVIER_DATA", "")) if "LEVIER_DATA" in os.environ else None
    yield load_resources(Settings(data=data or tmp_path_factory.mktemp("levier")))


@pytest.fixture(scope="session")
def engine(resources: Resources) -> Engine:
    """The real engine."""
    return Engine(resources)
