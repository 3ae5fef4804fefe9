"""Where everything stands in the matrix: bands that grow with what the enterprise does."""

from __future__ import annotations

from typing import Any, NamedTuple

import pandas as pd

from app.assessment.assessment import Assessment
from app.charts.grid import UNTOLD, facets_in
from app.exports.grid_view import grid_view
from app.i18n import join, t
from indicators.grid import LEVELS, PRACTICES, Domain, Grid
from knowledge.language import Language

COLUMNS = len(LEVELS)

# In pixels.
HEAD = 40  # the titles of the columns
NAME = 17  # the domain's name above its cells, on a narrow screen
TILE = 27
GAP = 6
APART = 14  # before practices, which are a band of their own


class Cell(NamedTuple):
    """One cell: practices have a single one across all columns, with an empty level.

    Attributes:
        facets: pairs of state ("confirmed", "proposed") and facet, confirmed ones first.
    """

    domain: Domain
    level: str
    column: int
    span: int
    facets: list[tuple[str, str]]

    @property
    def id(self) -> str:
        """The cell's name, as the page knows it."""
        return f"{self.domain.id}/{self.level}"

    @property
    def state(self) -> str:
        """What is surest in it."""
        return self.facets[0][0] if self.facets else "empty"

    @property
    def abreast(self) -> int:
        """How many facets stand beside each other."""
        return max(1, min(self.span, len(self.facets)))

    @property
    def rows(self) -> int:
        """How many facets stand below each other, at least one."""
        return max(1, -(-len(self.facets) // self.abreast))


def cells_of(assessment: Assessment, grid: Grid) -> list[list[Cell]]:
    """List the cells of each domain, in the order of the grid."""
    view = grid_view(assessment, grid)
    bands = []
    for domain in grid.domains.values():
        band = []
        one_cell = domain.id == PRACTICES
        for column, level in enumerate((UNTOLD,) if one_cell else LEVELS):
            confirmed = facets_in(view["confirmed"], domain.id, level, any_level=one_cell)
            proposed = facets_in(view["proposed"], domain.id, level, any_level=one_cell)
            facets = [("confirmed", one) for one in confirmed]
            facets += [("proposed", one) for one in proposed if one not in confirmed]
            span = COLUMNS if one_cell else 1
            band.append(Cell(domain, "" if one_cell else level, column, span, facets))
        bands.append(band)
    return bands


def matrix_frames(
    assessment: Assessment, grid: Grid, language: Language
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Lay the grid out: a frame with a row a cell, and one with a row a facet within its cell.

    `left` and `right` count columns, `top` and `bottom` pixels; `row` of `rows` is a facet's place.
    """
    cells: list[dict[str, Any]] = []
    tiles: list[dict[str, Any]] = []
    top = HEAD
    for band in cells_of(assessment, grid):
        top += APART if band[0].domain.id == PRACTICES else 0
        bottom = top + NAME + TILE * max(cell.rows for cell in band)
        for cell in band:
            placed = _placed(cell, grid, language, top, bottom)
            cells.append(placed)
            tiles += _tiles(cell, placed, grid, language)
        top = bottom + GAP
    return pd.DataFrame(cells), pd.DataFrame(tiles, columns=[*cells[0], "name", "row", "rows"])


def _placed(cell: Cell, grid: Grid, language: Language, top: int, bottom: int) -> dict[str, Any]:
    return {
        "domain_id": cell.domain.id,
        "level_id": cell.level,
        "facet_id": "",
        "cell": cell.id,
        "domain": cell.domain.name[language],
        "level": t(f"grid.level.{cell.level}", language) if cell.level else "",
        "left": float(cell.column),
        "right": float(cell.column + cell.span),
        "top": top,
        "bottom": bottom,
        "state": cell.state,
        "says": cell_says(cell, grid, language),
    }


def _tiles(
    cell: Cell, placed: dict[str, Any], grid: Grid, language: Language
) -> list[dict[str, Any]]:
    width = cell.span / cell.abreast
    return [
        {
            **placed,
            "facet_id": facet,
            "state": state,
            "name": grid.facets[facet].name[language],
            "left": cell.column + place % cell.abreast * width,
            "right": cell.column + (place % cell.abreast + 1) * width,
            "row": place // cell.abreast,
            "rows": cell.rows,
        }
        for place, (state, facet) in enumerate(cell.facets)
    ]


def cell_says(cell: Cell, grid: Grid, language: Language) -> str:
    """Say in words what stands in a cell; an empty one says what could be looked at."""
    if not cell.facets:
        number = str(len(grid.facets_of(cell.domain.id)))
        return t("grid.cell.empty", language, number=number)
    named = [
        t(f"grid.cell.{state}", language, facet=grid.facets[facet].name[language])
        for state, facet in cell.facets
    ]
    return join(named, language)
