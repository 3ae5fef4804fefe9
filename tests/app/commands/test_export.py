import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest

from app.exports.assessment_file import from_json
from knowledge.language import LANGUAGES, Language
from tests.app.commands.conftest import Run
from tests.app.drafting.cases import NAME, case

AssessmentFile = Callable[[Language], Path]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_whole_comes_out_as_a_workbook(
    run: Run, assessment_file: AssessmentFile, tmp_path: Path, lang: Language
) -> None:
    out = tmp_path / "all.xlsx"
    result = run("export", assessment_file("fr"), "--format", "xlsx", "--lang", lang, "--out", out)
    assert result.exit_code == 0, result.output
    assert len(openpyxl.load_workbook(BytesIO(out.read_bytes())).worksheets) == 10


def test_the_whole_comes_out_in_brief(run: Run, assessment_file: AssessmentFile) -> None:
    result = run("export", assessment_file("nl"), "--format", "md", "--lang", "nl")
    assert result.stdout.startswith("# ")
    assert NAME in result.stdout


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_capsule_comes_out_in_each_language(
    run: Run, assessment_file: AssessmentFile, tmp_path: Path, lang: Language
) -> None:
    out = tmp_path / "capsule.json"
    run("export", assessment_file(lang), "--format", "jsonld", "--lang", lang, "--out", out)
    assert any("Organization" in str(one["@type"]) for one in json.loads(out.read_text("utf-8")))


def test_the_json_imports_again(run: Run, assessment_file: AssessmentFile, tmp_path: Path) -> None:
    out = tmp_path / "all.json"
    run("export", assessment_file("en"), "--out", out)
    assert from_json(out.read_text("utf-8")).known == case("en").known


def test_a_plan_that_asks_nobody_has_no_survey(run: Run, assessment_file: AssessmentFile) -> None:
    result = run("export", assessment_file("fr"), "--format", "xlsform")
    assert result.exit_code != 0
    assert "survey" in result.output
