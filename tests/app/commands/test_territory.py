import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.settings import settings
from knowledge.language import LANGUAGES, Language
from tests.app.commands.conftest import Run
from tests.app.drafting.cases import territories


@pytest.fixture(autouse=True)
def _nothing_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A data folder of its own: figures that the person who runs the tests imported stay out."""
    monkeypatch.setenv("LEVIER_DATA", str(tmp_path))
    settings.cache_clear()
    yield
    settings.cache_clear()


@pytest.mark.parametrize("code", ["BE32B", "BE254", "FRE11"])
def test_a_territory_has_the_shape_that_scripts_rely_on(run: Run, code: str) -> None:
    result = run("territory", "show", code, "--json")
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert set(found) == {"code", "name", "levels", "statistics"}
    assert found["levels"][0]["code"] == code
    assert len(found["statistics"]) >= 11
    for one in found["statistics"]:
        assert set(one) == {
            "indicator", "period", "value", "unit", "territory", "source", "url",
        }  # fmt: skip
        assert isinstance(one["value"], float | int)
        assert one["url"].startswith("http")


def test_a_stand_in_says_whose_figure_it_is(run: Run) -> None:
    found = json.loads(run("territory", "show", "BE32B", "--json").stdout)
    lineage = {one["code"] for one in found["levels"]}
    assert {one["territory"] for one in found["statistics"]} <= lineage
    rate = next(one for one in found["statistics"] if one["indicator"] == "unemployment_rate_15_74")
    assert rate["territory"] == "BE32"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_person_reads_names_in_their_language(run: Run, language: Language) -> None:
    result = run("territory", "show", "BE254", "--lang", language)
    assert result.stdout.splitlines()[0] == territories().territories["BE254"].name[language]


@pytest.mark.parametrize("code", ["XX999", "", "be32b", "Charleroi", "<b>"])
def test_an_unknown_code_names_what_codes_look_like(run: Run, code: str) -> None:
    result = run("territory", "show", code, "--json")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "BE" in result.stderr
