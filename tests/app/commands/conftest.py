"""The commands as a person runs them, on the content that the whole session shares."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

import app.loading
from app.__main__ import app as commands
from app.commands import common
from app.dialogue.resources import Resources
from app.exports.assessment_file import to_json
from knowledge.language import Language
from tests.app.drafting.cases import case

Run = Callable[..., Result]


@pytest.fixture(scope="session")
def loaded(resources: Resources) -> Iterator[None]:
    """Spare each command a second loading: it gets the real resources of the session."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(app.loading, "load_resources", lambda settings: resources)
        common.engine.cache_clear()
        yield
        common.engine.cache_clear()


@pytest.fixture(scope="session")
def run() -> Run:
    """Run a command that needs no engine."""
    return lambda *words: CliRunner().invoke(commands, [str(word) for word in words])


@pytest.fixture(scope="session")
def run_loaded(loaded: None, run: Run) -> Run:
    """Run a command with the engine."""
    return run


@pytest.fixture
def run_json(run_loaded: Run) -> Callable[..., Any]:
    """Run a command with `--json`; it must succeed and print one JSON document alone."""

    def read(*words: object) -> Any:
        result = run_loaded(*words, "--json")
        assert result.exit_code == 0, result.output
        return json.loads(result.stdout)

    return read


@pytest.fixture
def assessment_file(tmp_path: Path) -> Callable[[Language], Path]:
    """Write the case of a language as an assessment file."""

    def write(language: Language) -> Path:
        path = tmp_path / f"{language}.assessment.json"
        path.write_text(to_json(case(language)), "utf-8")
        return path

    return write
