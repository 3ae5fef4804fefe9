import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.commands.upkeep import content
from app.settings import settings
from indicators.packs import SHIPPED_PACKS
from tests.app.commands.conftest import Run


@pytest.fixture
def nothing_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A data folder in which nothing was built yet."""
    monkeypatch.setenv("LEVIER_DATA", str(tmp_path / "none"))
    settings.cache_clear()
    yield tmp_path / "none"
    settings.cache_clear()


@pytest.fixture
def packs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of packs with the one that ships, which a test may break."""
    shutil.copytree(SHIPPED_PACKS, tmp_path / "packs")
    monkeypatch.setenv("LEVIER_PACKS", str(tmp_path / "packs"))
    settings.cache_clear()
    yield tmp_path / "packs"
    settings.cache_clear()


def test_the_content_that_ships_has_no_fault() -> None:
    assert content()[0] == []


def test_doctor_says_what_is_there(run: Run) -> None:
    found = json.loads(run("doctor", "--json").stdout)
    assert set(found) == {
        "python", "packages", "model", "model_is_folder", "store", "index", "packs",
        "missing",
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


def test_doctor_lists_the_packs_in_use(run: Run, packs: Path) -> None:
    assert json.loads(run("doctor", "--json").stdout)["packs"] == {"reuse-and-repair": "1.0.0"}


def test_a_broken_pack_is_named_by_doctor_and_explained_by_check(run: Run, packs: Path) -> None:
    card = packs / "reuse-and-repair" / "pack.yaml"
    card.write_text(card.read_text("utf-8").replace("publisher: Levier\n", ""), "utf-8")
    found = json.loads(run("doctor", "--json").stdout)
    assert found["packs"] == {}
    assert {
        "what": "grid pack reuse-and-repair, left out (faults: 1)",
        "mend": "python -m app check",
    } in found["missing"]
    checked = run("check")
    assert checked.exit_code == 1
    told = "reuse-and-repair/pack.yaml: publisher: Field required. Add the field."
    assert told in checked.stderr


def test_check_remarks_on_a_facet_that_no_statement_teaches(run: Run, packs: Path) -> None:
    (packs / "reuse-and-repair" / "examples" / "nl.csv").unlink()
    checked = run("check")
    assert checked.exit_code == 0
    assert "Remark: reuse-and-repair/examples: rr-life.trade: no statement in nl" in checked.stderr
