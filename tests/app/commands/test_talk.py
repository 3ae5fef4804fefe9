import json
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document

from app.errors import BadFile
from app.exports.assessment_file import from_json
from tests.app.commands.conftest import Run

TURNS = {
    "fr": [
        "entreprise d'insertion à Charleroi, 14 ETP, on répare des vélos et on forme des jeunes",
        "oui",
        "Le Pignon",
        "<script>alert(1)</script> # des jeunes",
    ],
    "nl": ["maatwerkbedrijf in Kortrijk, 14 VTE, wij herstellen fietsen", "ja", "De Trapper"],
    "en": ["work integration enterprise in Lille, 14 FTE, we repair bicycles", "yes", "The Shed"],
}


@pytest.fixture(scope="module")
def talked(run_loaded: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that a script of three talks leaves."""
    folder = tmp_path_factory.mktemp("talk")
    script, out = folder / "script.jsonl", folder / "out"
    lines = [{"id": f"case-{lang}", "lang": lang, "turns": turns} for lang, turns in TURNS.items()]
    script.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    result = run_loaded("talk", script, "--out", out)
    assert result.exit_code == 0, result.output
    return out


def test_each_talk_leaves_its_files(talked: Path) -> None:
    endings = ["transcript.md", "assessment.json", "grid.json"]
    endings += [f"{who}.{end}" for who in ("public_funder", "team") for end in ("md", "docx")]
    expected = {f"case-{lang}.{ending}" for lang in TURNS for ending in endings}
    assert {path.name for path in talked.iterdir()} == expected


@pytest.mark.parametrize("lang", TURNS)
def test_the_assessment_holds_every_turn_word_for_word(talked: Path, lang: str) -> None:
    held = from_json((talked / f"case-{lang}.assessment.json").read_text("utf-8"))
    said = [entry.event.text for entry in held.entries if entry.event.kind == "said"]
    assert said == TURNS[lang]
    assert held.known.language == lang


@pytest.mark.parametrize("lang", TURNS)
def test_the_assessment_is_the_same_file_as_the_export(
    talked: Path, run: Run, tmp_path: Path, lang: str
) -> None:
    file, out = talked / f"case-{lang}.assessment.json", tmp_path / "again.json"
    result = run("export", file, "--format", "json", "--out", out)
    assert result.exit_code == 0, result.output
    assert out.read_bytes() == file.read_bytes()


def test_the_transcript_reads_turn_by_turn_and_runs_nothing(talked: Path) -> None:
    text = (talked / "case-fr.transcript.md").read_text("utf-8")
    assert text.startswith("# case-fr\n")
    assert "\n> oui\n" in text
    assert text.count("**Levier**") == len(TURNS["fr"]) + 1
    assert "<script>" not in text.replace("\\<script\\>", "")


def test_the_grid_is_json_and_the_drafts_open(talked: Path) -> None:
    view = json.loads((talked / "case-nl.grid.json").read_text("utf-8"))
    assert set(view) == {"confirmed", "proposed", "support"}
    assert Document(str(talked / "case-nl.team.docx")).paragraphs


def test_the_same_script_gives_the_same_files(
    talked: Path, run_loaded: Run, tmp_path: Path
) -> None:
    again = tmp_path / "again"
    run_loaded("talk", talked.parent / "script.jsonl", "--out", again)
    for path in talked.iterdir():
        if path.suffix != ".docx":
            assert (again / path.name).read_bytes() == path.read_bytes()


def test_an_id_cannot_leave_the_folder(run_loaded: Run, tmp_path: Path) -> None:
    script, out = tmp_path / "script.jsonl", tmp_path / "deep" / "out"
    script.write_text(json.dumps({"id": "../../evil", "lang": "fr", "turns": []}), "utf-8")
    run_loaded("talk", script, "--out", out)
    assert len(list(out.iterdir())) == 7
    assert not list(tmp_path.glob("*evil*"))


@pytest.mark.parametrize(
    "line", ['{"lang": "fr"}', '{"turns": "oui"}', '{"turns": [1]}', "[]", "{"]
)
def test_a_broken_script_names_the_line(
    run_loaded: Callable[..., object], tmp_path: Path, line: str
) -> None:
    script = tmp_path / "script.jsonl"
    script.write_text(f"\n{line}\n", "utf-8")
    result = run_loaded("talk", script, "--out", tmp_path / "out")
    fault = getattr(result, "exception", None)
    assert isinstance(fault, BadFile)
    assert "line" in fault.params["fault"]
