"""What the documents list is what there is."""

from pathlib import Path

from typer.main import get_command

from app.__main__ import app
from app.settings import Settings

ROOT = Path(__file__).resolve().parent.parent


def test_every_command_stands_in_the_list_of_commands() -> None:
    listed = (ROOT / "docs" / "commands.md").read_text("utf-8")
    names = list(getattr(get_command(app), "commands"))  # noqa: B009
    assert [name for name in names if f"`{name}" not in listed] == []


def test_every_setting_stands_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    settings = [f"LEVIER_{name.upper()}" for name in Settings.model_fields]
    assert [name for name in settings if name not in readme] == []


def test_every_folder_at_the_top_stands_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    folders = [one.name for one in ROOT.iterdir() if (one / "__init__.py").exists()]
    assert sorted(name for name in folders if f"{name}/" not in readme) == []


def test_every_decision_stands_in_their_index() -> None:
    folder = ROOT / "docs" / "decisions"
    index = (folder / "README.md").read_text("utf-8")
    assert [one.name for one in sorted(folder.glob("0*.md")) if one.name not in index] == []


def test_the_changelog_names_the_version_that_is_worked_on() -> None:
    assert "## 0.1.0" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_no_path_of_a_machine_stands_in_a_report_or_document() -> None:
    pages = [*(ROOT / "docs").rglob("*.md"), *(ROOT / "evaluation").rglob("*.md")]
    assert [one.name for one in pages if str(ROOT) in one.read_text("utf-8")] == []
