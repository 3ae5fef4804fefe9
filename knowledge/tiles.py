"""The tile map of the zone: each NUTS 3 territory one tile, placed by hand about as in reality.

`territories/tiles.csv` is the drawing itself: a column and a row a territory, from the north-west.
Where not every neighbour can touch, those that talk to each other across the border come first.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.csv_files import read_csv
from knowledge.problems import Problem, problems_from
from knowledge.territory import TERRITORIES

FILE = "tiles.csv"


class Tile(BaseModel):
    """Where a territory stands, counted from 0 at the north-west."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str = Field(min_length=1)
    column: int = Field(ge=0)
    row: int = Field(ge=0)


def load_tiles(
    codes: Collection[str] | None = None, folder: Path = TERRITORIES
) -> tuple[dict[str, Tile], list[Problem]]:
    """Read the tiles, with all problems; without `codes` any code is taken for known."""
    rows, problems = read_csv(folder / FILE, tuple(Tile.model_fields))
    tiles: dict[str, Tile] = {}
    taken: dict[tuple[int, int], str] = {}
    for line, row in rows:
        try:
            tile = Tile.model_validate(row)
        except ValidationError as error:
            problems += problems_from(error, FILE, f"line {line}")
            continue
        place = (tile.column, tile.row)
        if codes is not None and tile.code not in codes:
            fault = f"the territory '{tile.code}' is not known."
            problems.append(Problem(FILE, f"line {line}", fault, "Correct the code."))
        elif tile.code in tiles:
            problems.append(Problem(FILE, f"line {line}", "stands twice.", "Keep one row."))
        elif place in taken:
            fault = f"stands where '{taken[place]}' stands."
            problems.append(Problem(FILE, f"line {line}", fault, "Move one of them."))
        else:
            tiles[tile.code] = tile
            taken[place] = tile.code
    for code in sorted(set(codes or ()) - set(tiles)):
        problems.append(Problem(FILE, code, "has no tile.", "Give it a free place."))
    return tiles, problems


@lru_cache(maxsize=1)
def tiles() -> Mapping[str, Tile]:
    """Return the tiles that ship."""
    return load_tiles()[0]
