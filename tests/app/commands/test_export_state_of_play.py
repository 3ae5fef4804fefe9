"""`export --format docx`: the state of play without a page, a server or a model."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from app.i18n import t
from knowledge.language import LANGUAGES, Language
from tests.app.commands.conftest import Run
from tests.app.drafting.cases import NAME

AssessmentFile = Callable[[Language], Path]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_state_of_play_is_written_in_the_language_of_the_talk(
    run: Run, assessment_file: AssessmentFile, tmp_path: Path, language: Language
) -> None:
    out = tmp_path / "state.docx"
    result = run("export", assessment_file(language), "--format", "docx", "--out", out)
    assert result.exit_code == 0, result.output
    title = Document(BytesIO(out.read_bytes())).paragraphs[0].text
    assert title == t("question.state_of_play.title", language, name=NAME)


def test_the_state_of_play_can_be_had_in_another_language(
    run: Run, assessment_file: AssessmentFile, tmp_path: Path
) -> None:
    out = tmp_path / "state.docx"
    run("export", assessment_file("fr"), "--format", "docx", "--lang", "nl", "--out", out)
    text = [one.text for one in Document(BytesIO(out.read_bytes())).paragraphs]
    assert t("question.state_of_play.portrait", "nl") in text
