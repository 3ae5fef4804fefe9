import random
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.grid import Grid
from indicators.grid_files import load_grid
from indicators.mapping import Mapper
from indicators.pack import PackCard, examples_for, grid_with
from indicators.packs import Packs, load_grid_with_packs, read_packs
from knowledge.yaml_files import parse_yaml
from tests.indicators.small_pack import PACK, change, other_pack, write
from tests.indicators.test_grid import PARTS
from tests.indicators.tiny import example

DOCS = Path(__file__).parents[2] / "docs/packs.md"
SHIPPED = [example("we take on deck hands", "work.jobs"), example("the payroll")]


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Grid:
    """A grid of one facet, work.jobs, and the practices, which have none."""
    folder = tmp_path_factory.mktemp("grid")
    write(folder, PARTS)
    return load_grid(folder)[0]


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    """A folder with one sound pack, "ours"."""
    write(tmp_path / "ours", PACK)
    return tmp_path


def _card(packs: Path, line: str) -> None:
    change(packs / "ours/pack.yaml", "prefix: ab\n", f"prefix: ab\n{line}\n")


def _without_jobs(packs: Path) -> None:
    """Hide the one shipped facet, which the pack's own statement must then not name."""
    _card(packs, "hides: [work.jobs]")
    change(packs / "ours/examples/en.csv", ";work.jobs", "")


def _faults(found: Packs) -> list[str]:
    return [f"{one.path}: {one.field}: {one.fault}" for one in found.problems]


def test_without_packs_the_grid_is_what_ships(tmp_path: Path) -> None:
    for folder in (None, tmp_path):
        plain = load_grid_with_packs(folder)
        assert plain.packs == Packs()
        assert list(plain.grid.facets) == list(load_grid()[0].facets)


def test_a_pack_adds_domains_facets_indicators_and_statements(packs: Path, base: Grid) -> None:
    found = read_packs(packs, base, SHIPPED)
    assert _faults(found) == []
    grid = grid_with(base, found.used)
    assert list(grid.domains) == ["work", "ab-sea"]
    assert list(grid.facets) == ["work.jobs", "work.ab-nets", "ab-sea.fish"]
    assert [one.id for one in grid.indicators_of("ab-sea.fish")] == ["AB-02"]
    (pack,) = found.used
    said = [one.facets for one in pack.examples]
    assert said == [("ab-sea.fish",), ("work.ab-nets", "work.jobs"), ()]


def test_the_folder_of_one_pack_can_be_named_itself(packs: Path, base: Grid) -> None:
    assert [one.card.id for one in read_packs(packs / "ours", base, []).used] == ["our-pack"]


def test_a_pack_asks_more_about_a_shipped_facet(packs: Path, base: Grid) -> None:
    prompt = "{ask: {fr: q, nl: q, en: q}, respect: {fr: r, nl: r, en: r}}"
    _card(packs, "more_questions: {work.jobs: {fr: [Et ?], nl: [En?], en: [And?]}}")
    _card(packs, f"more_stories: {{work.jobs: [{prompt}]}}")
    found = read_packs(packs, base, [])
    assert _faults(found) == []
    jobs = grid_with(base, found.used).facets["work.jobs"]
    assert jobs.questions["fr"] == ("x", "Et ?")
    assert [one.ask["nl"] for one in jobs.stories] == ["x", "x", "x", "q"]
    assert base.facets["work.jobs"].questions["fr"] == ("x",)


def test_what_a_pack_hides_leaves_with_its_indicators_and_statements(
    packs: Path, base: Grid
) -> None:
    _without_jobs(packs)
    found = read_packs(packs, base, SHIPPED)
    assert _faults(found) == []
    grid = grid_with(base, found.used)
    assert "work.jobs" not in grid.facets
    assert "WO01" not in grid.indicators
    said = examples_for(grid, [*SHIPPED, example("they knit", "work.ab-nets", "work.jobs")])
    assert [(one.text, one.facets) for one in said] == [
        ("the payroll", ()), ("they knit", ("work.ab-nets",)),
    ]  # fmt: skip


def test_what_is_hidden_keeps_its_name_where_a_talk_confirmed_it(packs: Path, base: Grid) -> None:
    _without_jobs(packs)
    grid = grid_with(base, read_packs(packs, base, []).used)
    assert grid.facets["work.jobs"].name["fr"] == "Emplois"
    assert grid.indicators["WO01"].name["fr"] == "Emplois"
    assert grid.facets["zz-sky.wide_open"].name["en"] == "wide open (gone)"


def test_a_domain_with_nothing_left_goes_as_well(packs: Path, base: Grid) -> None:
    _without_jobs(packs)
    for name in ("facets/own.yaml", "indicators/own.yaml", "examples/en.csv"):
        change(packs / "ours" / name, "work.ab-nets", "ab-sea.nets")
    found = read_packs(packs, base, [])
    assert _faults(found) == []
    assert list(grid_with(base, found.used).domains) == ["ab-sea"]


_MORE = "more_questions: {work.joy: {fr: [x], nl: [x], en: [x]}}"


@pytest.mark.parametrize(
    ("name", "before", "after", "told"),
    [
        ("pack.yaml", "id: our-pack", "id: Our Pack", "pack.yaml: id: String should match"),
        ("pack.yaml", '"1.0"', "1.0", "pack.yaml: version: Input should be a valid string"),
        ("pack.yaml", "De onze", "' '", "pack.yaml: name.nl: the text is blank."),
        ("pack.yaml", "prefix: ab", "prefix: cd", "the id does not carry the prefix of the pack."),
        ("pack.yaml", "prefix: ab", "prefix: ab\nhides: [work.joy]", "'work.joy' is no facet or"),
        ("pack.yaml", "prefix: ab", "prefix: ab\nhides: [WO01]", "'work.jobs' keeps no indicator"),
        ("pack.yaml", "prefix: ab", "prefix: ab\nhides: [AB-01]", "'AB-01' is no facet or"),
        ("pack.yaml", "prefix: ab", f"prefix: ab\n{_MORE}", "'work.joy' does not ship with Levier"),
        ("domains.yaml", "ab-sea", "work", "domains.yaml: work: the id ships with Levier already."),
        ("domains.yaml", "fr: Mer", "fr: Travail", "the name 'Travail' is that of 'work' already."),
        ("facets/own.yaml", "ab-sea.fish", "ab-sea.eel", "the facet 'ab-sea.fish' does not exist"),
        ("facets/own.yaml", "ab-sea.fish", "work.fish", "ab-sea: the domain has no facet."),
        ("facets/own.yaml", "work.ab-nets", "work.jobs", "work.jobs: the id ships with Levier"),
        ("facets/own.yaml", "work.ab-nets", "work.nets", "work.nets: the id does not carry the"),
        ("facets/own.yaml", "work.ab-nets", "play.ab-nets", "the domain 'play' does not exist."),
        ("facets/own.yaml", "en: Nets", "en: jobs", "the name 'jobs' is that of 'work.jobs'"),
        (
            "facets/own.yaml",
            "  not_this",
            "  statistics: [j]\n  not_this",
            "the statistic 'j' does",
        ),
        ("indicators/own.yaml", "AB-01", "WO01", "WO01: the id ships with Levier already."),
        ("indicators/own.yaml", "AB-01", "WO02", "WO02: the id does not carry the prefix"),
        ("indicators/own.yaml", "[field]", "[Z9]", "the source code Z9 does not exist."),
        ("indicators/own.yaml", "level: result", "level: null", "practices have no level"),
        ("examples/en.csv", "ab-sea.fish", "ab-sea.eel", "line 2: the facet 'ab-sea.eel' does"),
        ("examples/en.csv", "the harbour dues", "payroll", "says nearly the same as 'the payroll'"),
        ("examples/en.csv", "harbour dues", "herring in my bay", "same as 'more herring in the ba"),
    ],
)
def test_a_faulty_pack_is_left_out_whole_and_says_why(
    packs: Path, base: Grid, name: str, before: str, after: str, told: str
) -> None:
    change(packs / "ours" / name, before, after)
    found = read_packs(packs, base, SHIPPED)
    assert found.used == ()
    assert [one.folder for one in found.left_out] == ["ours"]
    assert any(told in fault for fault in _faults(found)), _faults(found)
    assert all(one.path.startswith("ours/") and one.mend for one in found.problems)


def test_a_pack_does_not_hide_what_it_adds_to(packs: Path, base: Grid) -> None:
    _without_jobs(packs)
    _card(packs, "more_stories: {work.jobs: []}")
    change(packs / "ours/indicators/own.yaml", "work.ab-nets", "work.jobs")
    told = _faults(read_packs(packs, base, []))
    assert "ours/pack.yaml: more_stories: the pack hides 'work.jobs'." in told
    assert "ours/indicators: AB-01: it belongs to 'work.jobs', which the pack hides." in told


def test_all_faults_are_told_at_once(packs: Path, base: Grid) -> None:
    (packs / "ours/pack.yaml").unlink()
    change(packs / "ours/facets/own.yaml", "en: Nets", "english: Nets")
    (packs / "ours/indicators/own.yaml").write_text("- id: [", "utf-8")
    (packs / "ours/examples/en.csv").write_text("facet,level,text\n", "utf-8")
    found = read_packs(packs, base, [])
    names = ("pack.yaml", "facets/own.yaml", "indicators/own.yaml", "examples/en.csv")
    assert {one.path for one in found.problems} >= {f"ours/{name}" for name in names}
    assert found.problems == sorted(found.problems)


@pytest.mark.parametrize(
    "name", ["facet/own.yaml", "facets/own.yml", "examples/de.csv", "nets.yaml", "a/b/fr.csv"]
)
def test_a_file_that_is_not_read_is_a_fault(packs: Path, base: Grid, name: str) -> None:
    write(packs / "ours", {name: "- id: x\n"})
    assert _faults(read_packs(packs, base, [])) == [f"ours/{name}: file: is not read."]


def test_what_is_no_content_may_lie_in_a_pack(packs: Path, base: Grid) -> None:
    write(packs / "ours", {"README.md": "x", "facets/._own.yaml": "\0", "LICENCE": "x"})
    assert _faults(read_packs(packs, base, [])) == []


def test_a_facet_without_statements_is_allowed_and_said(packs: Path, base: Grid) -> None:
    (pack,) = read_packs(packs, base, []).used
    assert [(one.path, one.field) for one in pack.remarks] == [
        ("ours/examples", "ab-sea.fish"), ("ours/examples", "work.ab-nets"),
    ]  # fmt: skip
    assert all("no statement in fr, nl has it" in one.fault for one in pack.remarks)


def test_several_packs_stand_side_by_side_in_the_order_of_their_ids(
    packs: Path, base: Grid
) -> None:
    write(packs / "yours", other_pack())
    found = read_packs(packs, base, [])
    assert _faults(found) == []
    assert [one.card.id for one in found.used] == ["a-pack", "our-pack"]
    grid = grid_with(base, found.used)
    assert list(grid.domains) == ["work", "zz-sea", "ab-sea"]
    assert [one.id for one in grid.facets_of("work")] == [
        "work.jobs", "work.zz-nets", "work.ab-nets",
    ]  # fmt: skip


def test_the_same_pack_twice_is_used_once(packs: Path, base: Grid) -> None:
    shutil.copytree(packs / "ours", packs / "ours copied")
    found = read_packs(packs, base, [])
    assert len(found.used) == 1
    assert [one.folder for one in found.left_out] == ["ours copied"]
    assert "ours copied/pack.yaml: id: another pack has the id 'our-pack'." in _faults(found)
    assert "ours copied/pack.yaml: prefix: another pack has the prefix 'ab'." in _faults(found)


def test_a_broken_pack_does_not_take_its_neighbour_along(packs: Path, base: Grid) -> None:
    (packs / "torn").mkdir()
    found = read_packs(packs, base, [])
    assert [one.card.id for one in found.used] == ["our-pack"]
    assert [one.folder for one in found.left_out] == ["torn"]


def test_a_folder_that_is_not_there_is_said(tmp_path: Path, base: Grid) -> None:
    found = read_packs(tmp_path / "nowhere", base, [])
    assert _faults(found) == ["nowhere: folder: cannot be opened (No such file or directory)."]


def test_a_statement_is_mapped_onto_a_facet_of_a_pack_that_is_on(packs: Path, base: Grid) -> None:
    (pack,) = read_packs(packs, base, SHIPPED).used
    mapper = Mapper(grid_with(base, [pack]), [*SHIPPED, *pack.examples])
    match = mapper.map("the herring is back in our bay", "en").facets[0]
    assert (match.facet, match.example) == ("ab-sea.fish", "more herring in the bay")


@settings(max_examples=150)
@given(
    name=st.sampled_from(sorted(PACK)),
    seed=st.integers(0, 10**6),
    put=st.text(st.sampled_from("ab-:.,;{}[]&*!|>'\"#%@0é\t\n \x00"), max_size=6),
)
def test_any_broken_file_leaves_the_pack_in_use_or_out_with_its_reason(
    base: Grid, tmp_path_factory: pytest.TempPathFactory, name: str, seed: int, put: str
) -> None:
    folder = tmp_path_factory.getbasetemp() / "any"
    write(folder / "ours", PACK)
    dice, text = random.Random(seed), PACK[name]
    at, cut = dice.randrange(len(text)), dice.choice((0, 1, 5, 40, len(text)))
    (folder / "ours" / name).write_text(text[:at] + put + text[at + cut :], "utf-8")
    found = read_packs(folder, base, SHIPPED)
    assert len(found.used) + len(found.left_out) == 1
    for one in found.left_out:
        assert one.problems
        assert all(fault.path.startswith("ours/") and fault.mend for fault in one.problems)
    assert "work" in grid_with(base, found.used).domains


def test_the_card_in_the_documentation_is_a_card() -> None:
    shown = DOCS.read_text("utf-8").split("```yaml\n")[1].split("```")[0]
    card = PackCard.model_validate(parse_yaml(shown))
    grid, _ = load_grid()
    assert set(card.hides) <= {*grid.facets, *grid.indicators}
    assert {*card.more_questions, *card.more_stories} <= set(grid.facets)
