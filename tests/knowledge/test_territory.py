import csv
import os
import shutil
from pathlib import Path

import pytest

from knowledge.problems import Problem
from knowledge.territory import TERRITORIES, Territories, load_territories

SHARED = Path(os.environ.get("LEVIER_SHARED", Path(__file__).parents[3] / "shared"))


@pytest.fixture(scope="module")
def territories() -> Territories:
    return load_territories()[0]


def test_the_shipped_figures_have_no_fault() -> None:
    assert load_territories()[1] == []


def test_every_territory_of_the_zone_has_at_least_eleven_statistics(
    territories: Territories,
) -> None:
    for one in territories.territories.values():
        if one.level == "NUTS3" and (one.country == "BE" or one.code.startswith("FRE")):
            assert len(territories.known(one.code)) >= 11, one.code


def test_every_figure_shown_has_a_source_with_an_address_and_a_year(
    territories: Territories,
) -> None:
    for code in territories.territories:
        for figure in territories.known(code):
            assert figure.source.publisher
            assert figure.source.url.startswith(("http://", "https://"))
            assert figure.period[:4].isdigit()


def test_a_lacking_figure_is_shown_for_the_nearest_level(territories: Territories) -> None:
    figure = territories.nearest("BE32B", "unemployment_rate_15_74")
    assert figure is not None
    assert figure.territory == "BE32"  # no rate is published for the arrondissement


def test_a_comparison_uses_one_period_and_names_each_level(territories: Territories) -> None:
    figures = territories.compare("BE32B", "share_65_plus")
    assert [figure.territory for figure in figures] == ["BE32B", "BE3", "BE"]
    assert len({figure.period for figure in figures}) == 1


def test_statistics_whose_perimeter_differs_are_compared_within_one_source(
    territories: Territories,
) -> None:
    for code in ("BE32B", "FRE11"):
        figures = territories.compare(code, "social_economy_share")
        assert len({figure.source.id for figure in figures}) <= 1


def test_the_region_is_nuts_1_in_both_countries(territories: Territories) -> None:
    regions = [territories.region(code) for code in ("BE32B", "FRE11", "BE254")]
    assert [one.code for one in regions if one] == ["BE3", "FRE", "BE2"]


def test_population_of_the_parts_adds_up_to_the_whole(territories: Territories) -> None:
    latest = {
        code: figure.value
        for code in territories.territories
        if (figure := territories.latest(code, "population_total"))
    }
    for parent in ("BE3", "BE32", "FRE", "FRE1"):
        children = [one.code for one in territories.territories.values() if one.parent == parent]
        assert sum(latest[code] for code in children) == latest[parent]


@pytest.mark.skipif(not SHARED.exists(), reason="the shared fact base is not here")
def test_every_figure_equals_the_one_of_the_fact_base(territories: Territories) -> None:
    with (SHARED / "data/territory/statistics.csv").open(encoding="utf-8") as file:
        expected = {
            (row["territory_code"], row["indicator_id"], row["period"]): float(row["value"])
            for row in csv.DictReader(file)
        }
    shipped = {
        (row.territory, row.statistic, row.period): row.value
        for row in territories.frame.itertuples()
    }
    assert shipped == expected


def test_a_comparison_never_mixes_statistics_or_sources_of_differing_perimeter(
    territories: Territories,
) -> None:
    for code in territories.territories:
        for statistic in territories.statistics.values():
            figures = territories.compare(code, statistic.id)
            assert {figure.statistic for figure in figures} <= {statistic.id}
            if statistic.perimeter:
                assert len({figure.source.id for figure in figures}) <= 1


def test_a_comparison_goes_from_near_to_far_and_never_repeats_a_level(
    territories: Territories,
) -> None:
    for code in territories.territories:
        line = [one.code for one in territories.lineage(code)]
        for statistic in territories.statistics:
            places = [figure.territory for figure in territories.compare(code, statistic)]
            assert places == sorted(set(places), key=line.index)


def test_the_european_union_stands_in_for_no_place(territories: Territories) -> None:
    for code, one in territories.territories.items():
        if one.level != "EU":
            assert "EU27_2020" not in {figure.territory for figure in territories.known(code)}


def test_a_statistic_that_no_level_has_is_left_out(territories: Territories) -> None:
    assert territories.compare("BE32B", "no_such_statistic") == []
    assert territories.latest("BE32B", "no_such_statistic") is None


def test_a_history_goes_from_old_to_new_without_gaps_of_kind(territories: Territories) -> None:
    periods = [figure.period for figure in territories.history("BE3", "population_total")]
    assert periods == sorted(set(periods))


def test_the_country_has_no_region(territories: Territories) -> None:
    assert territories.region("BE") is None


def test_an_unknown_territory_is_a_faulty_call(territories: Territories) -> None:
    with pytest.raises(KeyError):
        territories.lineage("XX999")


FIGURES = "territory,statistic,period,value,flag,method,source\n"
STATISTIC = """
- id: jobs
  unit: persons
  direction: neutral
  name: {fr: Emplois, nl: Jobs, en: Jobs}
  definition: {fr: x, nl: x, en: x}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two territories, one statistic and one figure, to be broken by the test."""
    head = "code,level,parent,country,name_fr,name_nl,name_en,in_zone\n"
    rows = (
        "BE,country,,BE,Belgique,België,Belgium,1\nBE3,NUTS1,BE,BE,Wallonie,Wallonië,Wallonia,1\n"
    )
    (tmp_path / "territories.csv").write_text(head + rows, "utf-8")
    head = "id,publisher,table,url,licence,reliability\n"
    rows = "S01,Statbel,jobs,https://statbel.fgov.be,CC BY 4.0,A\n"
    (tmp_path / "sources.csv").write_text(head + rows, "utf-8")
    (tmp_path / "statistics.yaml").write_text(STATISTIC, "utf-8")
    (tmp_path / "figures.csv").write_text(FIGURES + "BE3,jobs,2024,5,,,S01\n", "utf-8")
    return tmp_path


def _problems(folder: Path) -> list[Problem]:
    return load_territories(folder)[1]


def test_a_small_folder_without_fault_is_read(folder: Path) -> None:
    found, problems = load_territories(folder)
    assert problems == []
    figure = found.latest("BE3", "jobs")
    assert figure is not None
    assert (figure.value, figure.period, figure.source.publisher) == (5.0, "2024", "Statbel")


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ("BE9,jobs,2024,5,,,S01", "territory"),
        ("BE3,cats,2024,5,,,S01", "statistic"),
        ("BE3,jobs,2024,5,,,S99", "source"),
        ("BE3,jobs,2024,5,,,", "source"),
        ("BE3,jobs,,5,,,S01", "line 2"),
        ("BE3,jobs,last year,5,,,S01", "line 2"),
        ("BE3,jobs,2024,many,,,S01", "line 2"),
        ("BE3,jobs,2024,,,,S01", "line 2"),
        ("BE3,jobs,2024,inf,,,S01", "line 2"),
        ("BE3,jobs,2024,5", "line 2"),
        ("BE3,jobs,2024,5,,,S01\nBE3,jobs,2024,6,,,S01", "BE3 jobs 2024"),
    ],
)
def test_a_figure_that_cannot_be_shown_is_a_problem(folder: Path, row: str, field: str) -> None:
    (folder / "figures.csv").write_text(f"{FIGURES}{row}\n", "utf-8")
    assert [(one.path, one.field) for one in _problems(folder)] == [("figures.csv", field)]


def test_problems_of_all_tables_are_told_at_once(folder: Path) -> None:
    (folder / "figures.csv").write_bytes(b"\xff\xfe")
    (folder / "sources.csv").write_text("", "utf-8")
    (folder / "statistics.yaml").write_text("- id: [", "utf-8")
    with (folder / "territories.csv").open("a", encoding="utf-8") as file:
        file.write("be4,NUTS9,BE,BE,x,x,x,1\n")
    told = {(one.path, one.field) for one in _problems(folder)}
    assert told >= {
        ("figures.csv", "file"),
        ("sources.csv", "head"),
        ("statistics.yaml", "line 2"),
        ("territories.csv", "be4.code"),
        ("territories.csv", "be4.level"),
    }


@pytest.mark.parametrize("content", ["hello", "a: 1", "- 1\n- [2]", ""])
def test_statistics_that_are_no_list_of_entries_are_a_problem(folder: Path, content: str) -> None:
    (folder / "statistics.yaml").write_text(content, "utf-8")
    assert ("statistics.yaml", "file") in {(one.path, one.field) for one in _problems(folder)}


@pytest.mark.parametrize("name", ["territories.csv", "sources.csv", "statistics.yaml"])
def test_an_entry_that_stands_twice_is_a_problem(folder: Path, name: str) -> None:
    text = (folder / name).read_text("utf-8")
    last = text if name.endswith("yaml") else text.splitlines()[-1] + "\n"
    (folder / name).write_text(text + last, "utf-8")
    assert [(one.path, one.fault) for one in _problems(folder)] == [(name, "stands twice.")]


@pytest.mark.parametrize(
    ("parent", "fault"),
    [
        ("BE9", "the parent 'BE9' is not known."),
        ("BE3", "lies in itself, by way of its parents."),
    ],
)
def test_a_parent_must_exist_and_lead_upwards(folder: Path, parent: str, fault: str) -> None:
    path = folder / "territories.csv"
    text = path.read_text("utf-8")
    path.write_text(text.replace("BE,country,,BE", f"BE,country,{parent},BE"), "utf-8")
    assert fault in {one.fault for one in _problems(folder) if one.field == "BE"}


@pytest.mark.parametrize(
    "name", ["territories.csv", "sources.csv", "figures.csv", "statistics.yaml"]
)
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    shutil.copytree(TERRITORIES, tmp_path / "copy")
    (tmp_path / "copy" / name).unlink()
    assert (name, "file") in {(one.path, one.field) for one in _problems(tmp_path / "copy")}
