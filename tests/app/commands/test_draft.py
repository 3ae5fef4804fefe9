import json
from collections.abc import Callable
from io import BytesIO
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from app.drafting.draft import AUDIENCES, Audience, Draft
from app.errors import BadFile
from knowledge.language import LANGUAGES, Language
from tests.app.commands.conftest import Run
from tests.app.drafting.cases import NAME, WORDS

AssessmentFile = Callable[[Language], Path]


@pytest.mark.parametrize(("audience", "lang"), product(AUDIENCES, LANGUAGES))
def test_a_draft_is_printed_as_markdown(
    run_loaded: Run, assessment_file: AssessmentFile, audience: Audience, lang: Language
) -> None:
    result = run_loaded(
        "draft", assessment_file(lang), "--audience", audience, "--lang", lang, "--format", "md"
    )
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("# ")
    assert NAME in result.stdout


def test_a_draft_as_json_is_a_draft(run_loaded: Run, assessment_file: AssessmentFile) -> None:
    result = run_loaded("draft", assessment_file("nl"), "--lang", "nl", "--format", "json")
    draft = Draft.model_validate_json(result.stdout)
    assert (draft.audience, draft.language) == ("public_funder", "nl")


def test_a_draft_as_docx_opens(
    run_loaded: Run, assessment_file: AssessmentFile, tmp_path: Path
) -> None:
    out = tmp_path / "draft.docx"
    result = run_loaded("draft", assessment_file("en"), "--lang", "en", "--format", "docx",
                        "--out", out)  # fmt: skip
    assert result.stdout == ""
    assert NAME in Document(BytesIO(out.read_bytes())).paragraphs[0].text


@pytest.mark.parametrize(
    ("option", "value", "named"),
    [("--format", "odt", "docx"), ("--audience", "poem", "team"), ("--lang", "xx", "nl")],
)
def test_an_unknown_choice_names_those_there_are(
    run_loaded: Run, assessment_file: AssessmentFile, option: str, value: str, named: str
) -> None:
    result = run_loaded("draft", assessment_file("fr"), option, value)
    assert result.exit_code != 0
    assert value in result.output
    assert named in result.output


@pytest.mark.parametrize(("audience", "lang"), product(AUDIENCES, LANGUAGES))
def test_our_own_draft_has_no_finding(
    run_loaded: Run,
    run_json: Callable[..., Any],
    assessment_file: AssessmentFile,
    tmp_path: Path,
    audience: Audience,
    lang: Language,
) -> None:
    held, out = assessment_file(lang), tmp_path / "draft.md"
    run_loaded("draft", held, "--audience", audience, "--lang", lang, "--out", out)
    found = run_json("check-draft", out, "--assessment", held, "--lang", lang)
    assert found == {"unsupported": []}


@pytest.mark.parametrize(
    ("lang", "text", "marked"),
    [
        ("fr", "Nous formons 14 stagiaires à Namur.", ["14 stagiaires", "Namur"]),
        ("nl", "Wij leiden 14 cursisten op in Brugge.", ["14 cursisten", "Brugge"]),
        ("en", "We train 14 apprentices in Ghent.", ["14 apprentices", "Ghent"]),
    ],
)
def test_findings_have_position_words_and_reason(
    run_json: Callable[..., Any],
    assessment_file: AssessmentFile,
    tmp_path: Path,
    lang: Language,
    text: str,
    marked: list[str],
) -> None:
    draft = tmp_path / "draft.md"
    draft.write_bytes(f"# 🚲 {NAME}\r\n\r\n{text}\r\n".encode())
    source = draft.read_bytes().decode()
    found = run_json("check-draft", draft, "--assessment", assessment_file(lang))["unsupported"]
    assert [one["text"] for one in found] == marked
    for one in found:
        assert set(one) == {"start", "end", "text", "why"}
        assert source[one["start"] : one["end"]] == one["text"]
        assert one["text"] in one["why"]


def test_a_person_who_checks_gets_an_exit_status(
    run_loaded: Run, assessment_file: AssessmentFile, tmp_path: Path
) -> None:
    good, bad = tmp_path / "good.md", tmp_path / "bad.md"
    good.write_text(f"« {WORDS['fr'].story} »", "utf-8")
    bad.write_text("99 vélos", "utf-8")
    held = assessment_file("fr")
    assert run_loaded("check-draft", good, "--assessment", held).exit_code == 0
    result = run_loaded("check-draft", bad, "--assessment", held)
    assert result.exit_code == 1
    assert "99" in result.stdout


@pytest.mark.parametrize("content", [b"", b"{}", b"not json", b"\xff\xfe\x00", b"[]"])
def test_a_broken_assessment_is_refused_by_name(
    run: Run, run_loaded: Run, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "broken.json"
    path.write_bytes(content)
    for result in (run("export", path), run_loaded("draft", path)):
        assert isinstance(result.exception, BadFile)
        assert result.exception.params["file"] == "broken.json"


def test_a_draft_that_is_no_text_is_refused_by_name(
    run_loaded: Run, assessment_file: AssessmentFile, tmp_path: Path
) -> None:
    path = tmp_path / "draft.md"
    path.write_bytes(b"\xff\xfe\x00")
    result = run_loaded("check-draft", path, "--assessment", assessment_file("fr"))
    assert isinstance(result.exception, BadFile)


def test_an_export_is_the_assessment_itself(run: Run, assessment_file: AssessmentFile) -> None:
    path = assessment_file("fr")
    result = run("export", path)
    assert result.exit_code == 0
    assert json.loads(result.stdout) == json.loads(path.read_text("utf-8"))


def test_an_export_in_an_unknown_format_is_refused(
    run: Run, assessment_file: AssessmentFile
) -> None:
    result = run("export", assessment_file("fr"), "--format", "xml")
    assert result.exit_code != 0
    assert "json" in result.output


def test_a_file_that_is_not_there_is_a_usage_error(run: Run, tmp_path: Path) -> None:
    result = run("export", tmp_path / "none.json")
    assert result.exit_code == 2
    assert "none.json" in result.output.replace("\n", "")
