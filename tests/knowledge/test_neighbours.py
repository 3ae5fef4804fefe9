import csv
import os
from pathlib import Path

import pytest

from knowledge.neighbours import across, borders, load_borders, touches_border
from knowledge.territory import Territories, load_territories

SHARED = Path(os.environ.get("LEVIER_SHARED", Path(__file__).parents[3] / "shared"))


@pytest.fixture(scope="module")
def territories() -> Territories:
    return load_territories()[0]


def _across(code: str, territories: Territories) -> list[str]:
    return [one.code for one in across(code, territories, borders())]


def test_the_borders_that_ship_have_no_fault(territories: Territories) -> None:
    codes = {code for code, one in territories.territories.items() if one.level == "NUTS3"}
    found, problems = load_borders(codes)
    assert problems == []
    assert set(found) == codes


def test_a_border_is_the_same_from_both_sides() -> None:
    for code, others in borders().items():
        for other, length in others.items():
            assert borders()[other][code] == length


def test_kortrijk_has_the_nord_across_the_border(territories: Territories) -> None:
    assert _across("BE254", territories) == ["FRE11"]
    assert touches_border("BE254", territories, borders())


def test_the_longest_border_comes_first(territories: Territories) -> None:
    found = _across("FRE11", territories)
    lengths = [borders()["FRE11"][code] for code in found]
    assert lengths == sorted(lengths, reverse=True)
    assert {"BE254", "BE328", "BE253"} <= set(found)


def test_one_territory_from_the_border_those_beyond_it_count(territories: Territories) -> None:
    assert not touches_border("BE32B", territories, borders())
    assert set(_across("BE32B", territories)) == {"FRE11", "FRE21", "FRF21"}


def test_further_away_nobody_does(territories: Territories) -> None:
    assert _across("BE100", territories) == []
    assert _across("BE211", territories) == []


@pytest.mark.parametrize(
    ("code", "others"),
    [("BE32", {"FRE1", "FRE2", "FRF2"}), ("FRE", {"BE2", "BE3"}), ("BE", {"FR"})],
)
def test_a_territory_meets_those_of_its_own_level(
    code: str, others: set[str], territories: Territories
) -> None:
    assert set(_across(code, territories)) == others


def test_the_union_has_no_neighbour(territories: Territories) -> None:
    assert _across("EU27_2020", territories) == []


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ("BE254,BE254,3\n", "borders on itself"),
        ("BE254,FRE11,3\nFRE11,BE254,3\n", "stands twice"),
        ("BE254,XX9,3\n", "is not known"),
        ("BE254,FRE11,far\n", "valid integer"),
        ("BE254,FRE11,0\n", "greater than 0"),
    ],
)
def test_a_fault_of_the_borders_is_named(tmp_path: Path, rows: str, fault: str) -> None:
    (tmp_path / "neighbours.csv").write_text(f"code,neighbour,border_km\n{rows}", "utf-8")
    problems = load_borders({"BE254", "FRE11"}, tmp_path)[1]
    assert any(fault in one.fault for one in problems)


@pytest.mark.skipif(not SHARED.exists(), reason="the shared table is not here")
def test_the_borders_are_those_of_the_shared_table() -> None:
    path = SHARED / "data" / "territory" / "geo" / "neighbours_nuts3.csv"
    with path.open(encoding="utf-8", newline="") as file:
        pairs = {
            (row["code"], row["neighbour_code"]): int(row["shared_border_km_approx"])
            for row in csv.DictReader(file)
            if row["neighbour_in_territories"] == "1"
        }
    assert {pair: borders()[pair[0]][pair[1]] for pair in pairs} == pairs
    assert sum(len(others) for others in borders().values()) == len(pairs)
