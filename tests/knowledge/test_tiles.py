from pathlib import Path

import pytest

from knowledge.neighbours import borders
from knowledge.problems import Problem
from knowledge.territory import load_territories
from knowledge.tiles import load_tiles, tiles

CODES = {code for code, one in load_territories()[0].territories.items() if one.level == "NUTS3"}


def _touch(code: str, other: str) -> bool:
    one, two = tiles()[code], tiles()[other]
    return max(abs(one.column - two.column), abs(one.row - two.row)) == 1


def _problems(folder: Path, rows: str) -> list[Problem]:
    (folder / "tiles.csv").write_text(f"code,column,row\n{rows}", "utf-8")
    return load_tiles({"BE32B", "BE254"}, folder)[1]


def test_every_territory_has_one_tile_of_its_own() -> None:
    found, problems = load_tiles(CODES)
    assert problems == []
    assert set(found) == CODES
    assert len({(tile.column, tile.row) for tile in found.values()}) == len(CODES)


def test_those_who_meet_across_the_border_touch_on_the_map() -> None:
    for code, other in [("FRE11", "BE254"), ("FRE11", "BE328"), ("FRE11", "BE253"),
                        ("FRE11", "BE323"), ("FRF21", "BE353"), ("FRF21", "BE32D")]:  # fmt: skip
        assert _touch(code, other), (code, other)


def test_most_neighbours_touch() -> None:
    pairs = [(one, two) for one, others in borders().items() for two in others if one < two]
    touching = sum(_touch(one, two) for one, two in pairs)
    assert touching / len(pairs) > 0.8


@pytest.mark.parametrize(
    ("west", "east"), [("FRE12", "BE332"), ("BE258", "BE225"), ("BE254", "BE32B")]
)
def test_west_is_left(west: str, east: str) -> None:
    assert tiles()[west].column < tiles()[east].column


@pytest.mark.parametrize(
    ("north", "south"), [("BE211", "BE100"), ("BE254", "FRE11"), ("BE32B", "FRF23")]
)
def test_north_is_up(north: str, south: str) -> None:
    assert tiles()[north].row < tiles()[south].row


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ("BE32B,1,1\nBE32B,1,2\nBE254,2,2\n", "stands twice"),
        ("BE32B,1,1\nBE254,1,1\n", "stands where 'BE32B' stands"),
        ("BE32B,1,1\n", "has no tile"),
        ("BE32B,1,1\nBE254,2,2\nXX1,3,3\n", "is not known"),
        ("BE32B,1,1\nBE254,west,2\n", "valid integer"),
        ("BE32B,1,1\nBE254,-1,2\n", "greater than or equal"),
    ],
)
def test_a_fault_of_the_drawing_is_named(tmp_path: Path, rows: str, fault: str) -> None:
    assert any(fault in one.fault for one in _problems(tmp_path, rows))


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    assert load_tiles({"BE32B"}, tmp_path)[1]
