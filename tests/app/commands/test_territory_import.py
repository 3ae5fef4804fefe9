"""Figures imported, listed, found, refreshed and removed on the command line."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.settings import settings
from knowledge.language import LANGUAGES, Language
from tests.app.commands.conftest import Run
from tests.app.eurostat_api import employment
from tests.knowledge.server import Answer, source

COMMUNES = "CODGEO;LIBGEO;Taux de pauvreté 2023\n59350;Lille;25,4\n59512;Roubaix;43,8\n"
ORDINARY = "Gemeente,NIS,Armen (2024),Andere\nAth,51004,12.5,1\nKortrijk,34022,9.8,2\n"
BROKEN = "CODGEO;LIBGEO;Taux 2023\n59350;Lille;=1+1\n59512;Roubaix;abc\n"
SOURCE = ("--publisher", "Observatoire", "--licence", "CC BY 4.0")
File = Callable[[str], Path]


@pytest.fixture(autouse=True)
def _own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("LEVIER_DATA", str(tmp_path / "data"))
    settings.cache_clear()
    yield
    settings.cache_clear()


@pytest.fixture
def file(tmp_path: Path) -> File:
    def write(text: str) -> Path:
        path = tmp_path / "figures.csv"
        path.write_text(text, "utf-8")
        return path

    return write


def _tables(run: Run) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(run("territory", "list", "--json").stdout)
    return found


def test_a_file_is_taken_and_its_figures_are_shown(run: Run, file: File) -> None:
    result = run("territory", "import", file(COMMUNES), *SOURCE, "--yes", "--json")
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert found["taken"] is True
    assert found["changes"] == {"changed": 0, "new": 2, "unchanged": 0}
    shown = json.loads(run("territory", "show", "FR59512", "--json").stdout)
    own = next(one for one in shown["statistics"] if one["territory"] == "FR59512")
    assert (own["value"], own["source"]) == (43.8, "Observatoire, figures.csv")
    assert [one["level"] for one in shown["levels"]][:2] == ["commune", "NUTS3"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_preview_comes_before_the_question_and_no_keeps_nothing(
    run: Run, file: File, language: Language
) -> None:
    result = run("territory", "import", file(COMMUNES), *SOURCE, "--lang", language)
    assert result.exit_code == 1
    assert result.stdout.index("Roubaix") < result.stdout.index("[y/N]")
    assert _tables(run) == []


def test_all_problems_are_told_and_nothing_is_taken(run: Run, file: File) -> None:
    result = run("territory", "import", file(BROKEN), *SOURCE, "--yes", "--json", "--lang", "en")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["taken"] is False
    assert "=1+1" in result.stderr
    assert "abc" in result.stderr
    assert _tables(run) == []


def test_without_a_source_nothing_is_taken(run: Run, file: File) -> None:
    result = run("territory", "import", file(COMMUNES), "--yes", "--lang", "en")
    assert result.exit_code == 1
    assert "--publisher" in result.stderr
    assert _tables(run) == []


def test_a_statistic_may_be_one_of_ours_or_of_ones_own(run: Run, file: File) -> None:
    ours = ("--statistic", "poverty_rate_filosofi")
    result = run("territory", "import", file(COMMUNES), *SOURCE, *ours, "--yes", "--json")
    assert json.loads(result.stdout)["statistics"] == {"Taux de pauvreté": "poverty_rate_filosofi"}
    own = ("--statistic", "Pauvreté", "--unit", "percent", "--better", "higher_is_worse")
    result = run("territory", "import", file(COMMUNES), *SOURCE, *own, "--yes", "--json")
    assert json.loads(result.stdout)["statistics"] == {"Taux de pauvreté": "own_pauvrete"}
    statistics = [one["statistics"] for one in _tables(run)]
    assert statistics[1][0]["direction"] == "higher_is_worse"  # type: ignore[index]


def test_columns_may_be_named(run: Run, file: File) -> None:
    columns = ("--column", "territory=NIS", "--column", "value=Armen (2024)", "--column", "label=")
    result = run("territory", "import", file(ORDINARY), *SOURCE, *columns, "--yes", "--json")
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["statistics"] == {"Armen": "own_armen"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--column", "colour=red"), "colour=red"),
        (("--statistic", "x", "--better", "maybe"), "maybe"),
        (("--statistic", "x", "--unit", "miles"), "miles"),
        (("--statistic", "Nothing=x"), "SERIES="),
        (("--url", "ftp://somewhere"), "ftp://somewhere"),
        (("--lang", "de"), "de"),
    ],
)
def test_a_wrong_option_says_which_it_is(
    run: Run, file: File, words: tuple[str, ...], said: str
) -> None:
    result = run("territory", "import", file(COMMUNES), *SOURCE, *words, "--yes")
    assert result.exit_code == 2
    assert said in result.stderr
    assert _tables(run) == []


def test_a_list_of_names_makes_places_findable(run: Run, file: File) -> None:
    register = "Code INSEE;Nom commune;Code postal;Ancien nom\n59350;Lille;59800;Lomme\n"
    result = run("territory", "import", file(register), *SOURCE, "--yes")
    assert result.exit_code == 0, result.output
    for typed, by in (("lille", "name"), ("59800", "postal_code"), ("LOMME", "other_name")):
        found = json.loads(run("territory", "find", typed, "--json").stdout)
        assert (found[0]["code"], found[0]["by"]) == ("FR59350", by)
        assert found[0]["within"][:2] == ["FRE11", "FRE1"]


def test_what_is_not_known_is_not_found(run: Run) -> None:
    result = run("territory", "find", "Atlantis", "--lang", "en")
    assert result.exit_code == 1
    assert "Atlantis" in result.stdout


def test_a_table_can_be_removed_by_the_start_of_its_id(run: Run, file: File) -> None:
    run("territory", "import", file(COMMUNES), *SOURCE, "--yes")
    (card,) = _tables(run)
    assert run("territory", "remove", "zz").exit_code == 2
    assert run("territory", "remove", "").exit_code == 2
    assert run("territory", "remove", str(card["id"])[:8]).exit_code == 0
    assert _tables(run) == []


def test_eurostat_is_asked_at_the_address_of_the_setting(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    with source() as server:
        server.answers["/api/statistics/1.0/data/tgs00007"] = [Answer(employment({"BE32": 59.9}))]
        monkeypatch.setenv("LEVIER_EUROSTAT", f"{server.address}/api/")
        settings.cache_clear()
        result = run("territory", "refresh", "tgs00007", "--json")
        assert result.exit_code == 0, result.output
        (outcome,) = json.loads(result.stdout)
        assert (outcome["table"], outcome["state"]) == ("tgs00007", "taken")
        (again,) = json.loads(run("territory", "refresh", "tgs00007", "--json").stdout)
        assert again["state"] == "unchanged"
    shown = json.loads(run("territory", "show", "BE32B", "--json").stdout)
    rate = next(one for one in shown["statistics"] if one["indicator"] == "employment_rate_15_64")
    assert rate["value"] == 59.9


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_instead_of_data_is_said_in_a_sentence(
    run: Run, monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    with source() as server:
        server.answers["/statistics/1.0/data/tgs00007"] = [Answer(b"<!doctype html>")]
        monkeypatch.setenv("LEVIER_EUROSTAT", server.address)
        settings.cache_clear()
        result = run("territory", "refresh", "tgs00007", "--lang", language)
    assert result.exit_code == 1
    assert result.stdout.startswith("tgs00007")
    assert len(result.stdout.splitlines()) == 1


def test_an_unknown_table_of_eurostat_names_those_there_are(run: Run) -> None:
    result = run("territory", "refresh", "nothing")
    assert result.exit_code == 2
    assert "tgs00007" in result.stderr


def test_a_file_that_is_not_there_is_named(run: Run, tmp_path: Path) -> None:
    result = run("territory", "import", tmp_path / "gone.csv")
    assert result.exit_code == 1
    assert "gone.csv" in str(result.exception)
