from pathlib import Path

import pytest
from pydantic import ValidationError

from app.settings import ROOT, Settings


@pytest.fixture(autouse=True)
def _nothing_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither environment nor `.env` of the person who runs the tests."""
    for name in Settings.model_fields:
        monkeypatch.delenv(f"LEVIER_{name.upper()}", raising=False)
    monkeypatch.chdir(tmp_path)


def test_the_defaults_need_nothing() -> None:
    chosen = Settings()
    assert chosen.data == ROOT / ".levier"
    assert chosen.database_url == f"sqlite:///{ROOT / '.levier' / 'levier.db'}"
    assert chosen.index_folder == ROOT / ".levier" / "index"


def test_the_default_address_is_this_machine_only() -> None:
    assert Settings().address == "localhost"


def test_the_data_folder_moves_store_and_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEVIER_DATA", str(tmp_path))
    assert Settings().database_url == f"sqlite:///{tmp_path / 'levier.db'}"
    assert Settings().index_folder == tmp_path / "index"


def test_packs_lie_in_the_data_folder_unless_another_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert Settings(data=tmp_path).packs_folder is None
    (tmp_path / "packs").mkdir()
    assert Settings(data=tmp_path).packs_folder == tmp_path / "packs"
    monkeypatch.setenv("LEVIER_PACKS", "somewhere/else")
    assert Settings(data=tmp_path).packs_folder == Path("somewhere/else")


def test_a_database_url_wins_over_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEVIER_STORE_URL", "postgresql://db/levier")
    assert Settings().database_url == "postgresql://db/levier"


def test_the_environment_wins_over_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text("LEVIER_PORT=8600\nLEVIER_ADDRESS=0.0.0.0\nOTHER=1\n", "utf-8")
    monkeypatch.setenv("LEVIER_PORT", "8700")
    assert (Settings().port, Settings().address) == (8700, "0.0.0.0")


@pytest.mark.parametrize("port", ["-1", "65536", "http"])
def test_a_port_that_is_none_is_refused(port: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEVIER_PORT", port)
    with pytest.raises(ValidationError, match="port"):
        Settings()


def test_every_setting_says_what_it_is_for() -> None:
    assert all(field.description for field in Settings.model_fields.values())


def test_the_published_cids_files_are_read_where_the_setting_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEVIER_CIDS_SHAPES", str(tmp_path))
    assert Settings().cids_folder == tmp_path
    monkeypatch.setenv("LEVIER_CIDS_SHAPES", str(tmp_path / "nowhere"))
    assert Settings().cids_folder is None
