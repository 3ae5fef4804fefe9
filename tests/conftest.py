"""What tests share: the real resources, loaded once, and a clock that stands still."""

from __future__ import annotations

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings

from app.dialogue.engine import Engine
from app.dialogue.resources import Resources
from app.loading import load_resources
from app.settings import Settings

# Models come from packages and folders only.
os.environ.setdefault("HF_HUB_OFFLINE", "1")

# The first example of a property also pays for imports; time is measured in `evaluation/`.
hypothesis_settings.register_profile("levier", deadline=None)
hypothesis_settings.load_profile("levier")

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    """A moment, always the same."""
    return NOW


def data_folder(folder: Path) -> Path:
    """Give a data folder what the checkout has indexed and learnt: that takes minutes anew."""
    for name in ("index", "learnt"):
        ready = Settings().data / name
        if ready.is_dir():
            shutil.copytree(ready, folder / name)
    return folder


@pytest.fixture(scope="session")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Resources:
    """The real corpus, grid, figures, index and model."""
    return load_resources(Settings(data=data_folder(tmp_path_factory.mktemp("levier"))))


@pytest.fixture(scope="session")
def engine(resources: Resources) -> Engine:
    """The real engine."""
    return Engine(resources)
