"""What all commands share: languages, batches, and errors in one line."""

import json
import sys
from pathlib import Path

import pytest
import typer

from app.__main__ import main
from app.commands.common import as_language, read_lines, run_batch
from app.errors import BadFile
from tests.app.commands.conftest import Run


@pytest.mark.parametrize("text", ["xx", "", "FR", "français"])
def test_an_unknown_language_names_those_there_are(text: str) -> None:
    with pytest.raises(typer.BadParameter, match="fr, nl, en"):
        as_language(text)


@pytest.mark.parametrize(
    "words",
    [
        ("ask", "quoi ?"),
        ("map", "réparer"),
        ("understand", "oui"),
        ("territory", "show", "BE32B"),
    ],
)
def test_an_unknown_language_is_a_usage_error(run: Run, words: tuple[str, ...]) -> None:
    result = run(*words, "--lang", "xx", "--json")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "xx" in result.stderr
    assert "nl" in result.stderr


@pytest.mark.parametrize("command", ["ask", "map", "understand"])
def test_a_batch_without_out_is_a_usage_error(run: Run, tmp_path: Path, command: str) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text("{}", "utf-8")
    result = run(command, "--batch", source)
    assert result.exit_code == 2
    assert "--out" in result.stderr


def test_lines_are_read_past_blank_ones_and_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"id": 1}\r\n\r\n  \n{"id": 2}')
    assert list(read_lines(path)) == [{"id": 1}, {"id": 2}]


@pytest.mark.parametrize("line", ["{", "[]", '"text"', "nul"])
def test_a_line_that_is_no_object_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text('{"id": 1}\n' + line, "utf-8")
    with pytest.raises(BadFile) as refused:
        list(read_lines(path))
    assert "line 2" in refused.value.params["fault"]


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(b"\xff\xfe\x00\x00")
    with pytest.raises(BadFile):
        list(read_lines(path))


def test_thousands_of_lines_keep_their_order_and_ids(tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("\n".join(json.dumps({"id": f"é{one}"}) for one in range(3000)), "utf-8")
    run_batch(source, out, lambda line: {"seen": True})
    answers = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert [one["id"] for one in answers] == [f"é{one}" for one in range(3000)]


def test_an_answer_never_overwrites_the_id_of_its_line(tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text('{"question": "?"}', "utf-8")
    run_batch(source, out, lambda line: {"answer": ""})
    assert json.loads(out.read_text("utf-8")) == {"id": None, "answer": ""}


def test_what_goes_wrong_is_one_line_on_stderr(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "broken.json"
    path.write_text("{", "utf-8")
    monkeypatch.setattr(sys, "argv", ["levier", "export", str(path)])
    with pytest.raises(SystemExit) as left:
        main()
    printed = capsys.readouterr()
    assert left.value.code == 1
    assert printed.out == ""
    assert len(printed.err.splitlines()) == 1
    assert "broken.json" in printed.err


def test_without_a_command_the_help_lists_them(run: Run) -> None:
    output = run("--help").output
    for command in ("run", "ask", "map", "understand", "talk", "draft", "check-draft", "doctor"):
        assert command in output
