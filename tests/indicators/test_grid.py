import csv
import os
from pathlib import Path

import pytest

from indicators.grid import PRACTICES, Grid
from indicators.grid_files import load_grid
from knowledge.language import LANGUAGES, Language
from knowledge.problems import Problem
from knowledge.territory import load_territories

SHARED = Path(os.environ.get("LEVIER_SHARED", Path(__file__).parents[3] / "shared"))

DOMAINS = """
- id: work
  name: {fr: Travail, nl: Werk, en: Work}
  definition: {fr: x, nl: x, en: x}
- id: practices
  name: {fr: Pratiques, nl: Praktijken, en: Practices}
  definition: {fr: x, nl: x, en: x}
"""
FACET = """
- id: work.jobs
  name: {fr: Emplois, nl: Jobs, en: Jobs}
  definition: {fr: x, nl: x, en: x}
  everyday: {fr: [on embauche], nl: [we werven aan], en: [we hire]}
  not_this: {fr: x, nl: x, en: x}
  stakeholders: {fr: [x], nl: [x], en: [x]}
  questions: {fr: [x], nl: [x], en: [x]}
  stories:
    - {ask: {fr: x, nl: x, en: x}, respect: {fr: x, nl: x, en: x}}
    - {ask: {fr: x, nl: x, en: x}, respect: {fr: x, nl: x, en: x}}
    - {ask: {fr: x, nl: x, en: x}, respect: {fr: x, nl: x, en: x}}
"""
INDICATOR = """
- id: WO01
  facet: work.jobs
  level: result
  segments: [integration]
  name: {fr: Emplois, nl: Jobs, en: Jobs}
  unit: {fr: postes, nl: jobs, en: jobs}
  tells: {fr: x, nl: x, en: x}
  formula: {fr: x, nl: x, en: x}
  method: {fr: x, nl: x, en: x}
  answered_by: [records]
  collection: [records]
  when: [yearly]
  minutes: 5
  sizes: [small]
  pitfalls: {fr: x, nl: x, en: x}
  breakdowns: [place]
  source: [field]
"""
STAND_IN = """
name: {fr: "{id} (parti)", nl: "{id} (weg)", en: "{id} (gone)"}
domain: {fr: Ailleurs, nl: Elders, en: Elsewhere}
definition: {fr: x, nl: x, en: x}
"""
PARTS = {
    "domains.yaml": DOMAINS,
    "facets/work.yaml": FACET,
    "indicators/work.yaml": INDICATOR,
    "stand_in.yaml": STAND_IN,
}


@pytest.fixture(scope="module")
def grid() -> Grid:
    return load_grid()[0]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A grid of one facet and one indicator, to be broken by the test."""
    for name, text in PARTS.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def _change(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")


def _problems(folder: Path) -> list[Problem]:
    return load_grid(folder)[1]


def test_the_shipped_grid_has_no_fault() -> None:
    assert load_grid()[1] == []


def test_nine_domains_end_with_the_practices(grid: Grid) -> None:
    assert len(grid.domains) == 9
    assert list(grid.domains)[-1] == PRACTICES


@pytest.mark.skipif(not SHARED.exists(), reason="the shared design is not here")
def test_all_facets_of_the_design_ship_under_their_names(grid: Grid) -> None:
    with (SHARED / "design/facets.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["facet"]: row for row in csv.DictReader(file)}
    assert set(grid.facets) == set(rows)
    assert len(rows) == 42
    for facet in grid.facets.values():
        told = {language: facet.name[language] for language in LANGUAGES}
        assert told == {language: rows[facet.id][f"name_{language}"] for language in LANGUAGES}


def test_every_facet_has_an_indicator(grid: Grid) -> None:
    assert [facet for facet in grid.facets if not grid.indicators_of(facet)] == []


def test_practices_have_no_level_and_everything_else_has_one(grid: Grid) -> None:
    for one in grid.indicators.values():
        assert (one.level is None) == (grid.facets[one.facet].domain == PRACTICES), one.id


def test_every_facet_speaks_natively_in_each_language(grid: Grid) -> None:
    for facet in grid.facets.values():
        texts = [facet.definition[language] for language in LANGUAGES]
        assert len(set(texts)) == len(LANGUAGES), facet.id
        for language in LANGUAGES:
            assert all(said.strip() for said in facet.everyday[language]), facet.id


def test_the_statistics_that_show_a_need_exist(grid: Grid) -> None:
    known = set(load_territories()[0].statistics)
    for facet in grid.facets.values():
        assert set(facet.statistics) <= known, facet.id


def test_facets_and_indicators_are_listed_by_domain_and_level(folder: Path) -> None:
    grid, _ = load_grid(folder)
    assert [facet.id for facet in grid.facets_of("work")] == ["work.jobs"]
    assert grid.facets_of(PRACTICES) == []
    assert [one.id for one in grid.indicators_of("work.jobs", "result")] == ["WO01"]
    assert grid.indicators_of("work.jobs", "impact") == []


def test_no_shipped_id_has_the_hyphen_that_is_kept_for_packs(grid: Grid) -> None:
    ids = [*grid.domains, *grid.facets, *grid.indicators]
    assert [one for one in ids if "-" in one] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_in_the_grid_has_a_stand_in_that_can_be_shown(
    grid: Grid, language: Language
) -> None:
    facet = grid.facets["xy-things.right_to_repair"]
    assert facet.name[language].startswith("right to repair (")
    assert facet.definition[language]
    assert facet.questions[language] == facet.everyday[language] == ()
    assert (facet.domain, facet.statistics, facet.stories) == ("xy-things", (), ())
    assert grid.domains[facet.domain].name[language]
    assert "XY-01" in grid.indicators["XY-01"].name[language]


def test_a_stand_in_is_not_in_the_grid(grid: Grid) -> None:
    _ = grid.facets["gone.facet"]
    assert "gone.facet" not in grid.facets
    assert grid.facets.get("gone.facet") is None
    assert "gone.facet" not in list(grid.facets)


def test_without_a_stand_in_an_unknown_id_is_an_error() -> None:
    with pytest.raises(KeyError):
        _ = Grid([], [], []).facets["gone.facet"]


def test_a_small_grid_without_fault_is_read(folder: Path) -> None:
    assert _problems(folder) == []


@pytest.mark.parametrize(
    ("name", "before", "after", "field"),
    [
        ("facets/work.yaml", "- id: work.jobs", "- id: work.jobs\n  colour: red", "colour"),
        ("facets/work.yaml", "- id: work.jobs", "- id: Work Jobs", "id"),
        ("facets/work.yaml", "en: Jobs", "", "name.en"),
        ("facets/work.yaml", "en: [we hire]", "en: []", "everyday.en"),
        ("facets/work.yaml", "  not_this: {fr: x, nl: x, en: x}\n", "", "not_this"),
        ("indicators/work.yaml", "level: result", "level: outcome", "level"),
        ("indicators/work.yaml", "segments: [integration]", "segments: []", "segments"),
        ("indicators/work.yaml", "source: [field]", "source: []", "source"),
        ("indicators/work.yaml", "source: [field]", "source: [field]\n  iris: 5", "iris"),
        ("indicators/work.yaml", "minutes: 5", "minutes: 0", "minutes"),
        ("indicators/work.yaml", "collection: [records]", "collection: []", "collection"),
        ("facets/work.yaml", "  stories:\n", "  stories: []\n  more:\n", "stories"),
        ("domains.yaml", "nl: Werk", "de: Arbeit", "name.de"),
    ],
)
def test_a_fault_is_told_with_file_entry_field_and_mend(
    folder: Path, name: str, before: str, after: str, field: str
) -> None:
    _change(folder / name, before, after)
    told = [one for one in _problems(folder) if one.path == name]
    assert any(one.field.endswith(f".{field}") for one in told)
    assert all(one.mend for one in told)


@pytest.mark.parametrize(
    ("name", "before", "after", "fault"),
    [
        ("facets/work.yaml", "work.jobs", "play.jobs", "the domain 'play' does not exist."),
        ("indicators/work.yaml", "work.jobs", "work.joy", "the facet 'work.joy' does not exist."),
        ("indicators/work.yaml", "work.jobs", "work.joy", "the facet has no indicator."),
        ("indicators/work.yaml", "[field]", "[V999]", "the source code V999 does not exist."),
        ("indicators/work.yaml", "level: result", "level: null", "practices have no level"),
    ],
)
def test_what_points_nowhere_is_a_problem(
    folder: Path, name: str, before: str, after: str, fault: str
) -> None:
    _change(folder / name, before, after)
    assert any(one.fault.startswith(fault) for one in _problems(folder))


def test_an_indicator_of_practices_with_a_level_is_a_problem(folder: Path) -> None:
    _change(folder / "facets/work.yaml", "work.jobs", "practices.jobs")
    _change(folder / "indicators/work.yaml", "work.jobs", "practices.jobs")
    assert [one.fault for one in _problems(folder)] == [
        "practices have no level, and everything else has one."
    ]


@pytest.mark.parametrize("name", [name for name in PARTS if name != "stand_in.yaml"])
def test_an_id_that_stands_twice_is_a_problem(folder: Path, name: str) -> None:
    (folder / name).write_text(PARTS[name] * 2, "utf-8")
    assert {(one.path, one.mend) for one in _problems(folder)} == {(name, "Give it another id.")}


def test_an_id_may_not_return_in_another_file(folder: Path) -> None:
    (folder / "indicators/zz.yaml").write_text(INDICATOR, "utf-8")
    assert [one.path for one in _problems(folder)] == ["indicators/zz.yaml"]


@pytest.mark.parametrize("content", ["", "hello", "a: 1", "- 3", "- [a]", "- id: [", "\x00"])
def test_a_file_of_another_shape_is_a_problem(folder: Path, content: str) -> None:
    (folder / "facets/work.yaml").write_text(content, "utf-8")
    assert "facets/work.yaml" in {one.path for one in _problems(folder)}


def test_problems_of_all_files_are_told_at_once_in_order(folder: Path) -> None:
    (folder / "domains.yaml").write_text("- id: [", "utf-8")
    _change(folder / "facets/work.yaml", "en: Jobs", "english: Jobs")
    (folder / "indicators/work.yaml").write_bytes(b"\xe9")
    (folder / "stand_in.yaml").unlink()
    problems = _problems(folder)
    assert problems == sorted(problems)
    assert {one.path for one in problems} == set(PARTS)
