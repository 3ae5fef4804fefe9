import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.commands.upkeep import content_problems
from app.settings import settings
from tests.app.commands.conftest import Run


@pytest.fixture
def nothing_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A data folder in which nothing was built yet."""
    monkeypatch.setenv("LEVIER_DATA", str(tmp_path / "none"))
    settings.cache_clear()
    yield tmp_path / "none"
    settings.cache_clear()


def test_the_content_that_ships_has_no_fault() -> None:
    assert content_problems() == []


def test_doctor_says_what_is_there(run: Run) -> None:
    found = json.loads(run("doctor", "--json").stdout)
    assert set(found) == {
        "python", "packages", "model", "model_is_folder", "store", "index", "missing",
    }  # fmt: skip
    assert "streamlit" in found["packages"]
    assert all(set(one) == {"what", "mend"} for one in found["missing"])


def test_doctor_names_the_command_that_mends(run: Run, nothing_built: Path) -> None:
    result = run("doctor", "--json")
    assert result.exit_code == 1
    missing = {one["what"]: one["mend"] for one in json.loads(result.stdout)["missing"]}
    assert missing["search index"] == "python -m app index"


def test_doctor_builds_nothing(run: Run, nothing_built: Path) -> None:
    run("doctor")
    assert not nothing_built.exists()


def test_doctor_reads_well_without_json(run: Run, nothing_built: Path) -> None:
    result = run("doctor")
    assert "missing: search index -> python -m app index" in result.stdout


def test_check_says_that_all_is_well(run: Run) -> None:
    result = run("check")
    assert result.exit_code == 0, result.stderr[:500]
    assert "no fault" in result.stdout
