import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.language import LANGUAGES, Language
from tests.app.commands.conftest import Run
from tests.app.drafting.cases import WORDS

AssessmentFile = Callable[[Language], Path]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_corrections_come_out_as_lines_for_a_pack(
    run: Run, assessment_file: AssessmentFile, tmp_path: Path, lang: Language
) -> None:
    out = tmp_path / f"{lang}.csv"
    result = run("export", assessment_file(lang), "--format", "examples", "--out", out)
    assert result.exit_code == 0, result.output
    assert "Read each line first" in result.stderr
    words = WORDS[lang]
    with out.open(encoding="utf-8", newline="") as file:
        assert list(csv.DictReader(file)) == [
            {
                "facets": "people.confidence;people.autonomy",
                "level": "",
                "text": f"{words.trains}. {words.story}. {words.figure}",
            }
        ]


def test_what_was_told_in_another_language_is_not_among_them(
    run: Run, assessment_file: AssessmentFile
) -> None:
    result = run("export", assessment_file("fr"), "--format", "examples", "--lang", "nl")
    assert result.stdout == "facets,level,text\n"


def test_an_unknown_format_names_those_there_are(run: Run, assessment_file: AssessmentFile) -> None:
    result = run("export", assessment_file("fr"), "--format", "xml")
    assert result.exit_code != 0
    assert "examples" in result.output
