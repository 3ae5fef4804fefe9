"""Where everything stands in the matrix: bands that grow with what the enterprise does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import pandas as pd

from app.assessment.assessment import Assessment
from app.charts.grid import OUTSIDE, UNTOLD, domain_name, facets_in, rows_of
from app.charts.lettering import in_lines
from app.exports.grid_view import grid_view
from app.i18n import join, t
from indicators.grid import LEVELS, PRACTICES, Domain, Grid
from knowledge.language import Language

COLUMNS = len(LEVELS)

# In pixels.
HEAD = 40  # the titles of the columns
NAME = 17  # the domain's name above its cells, on a narrow screen
GAP = 6
APART = 14  # before practices, which are a band of their own
LABEL, LABEL_SIZE, LABEL_LEADING = 146, 13, 16  # the domain's name at the left of its cells

# A facet's name is set for columns of three widths: the room of a line and its size of type.
SETTINGS = {"narrow": (106, 11), "medium": (138, 12), "wide": (220, 12)}
LEADING = 14
_AROUND = 16  # above and below the lines of a name, in a narrow column


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
    def rows(self) -> list[list[tuple[str, str]]]:
        """The facets that stand beside each other, row by row."""
        step = self.abreast
        return [self.facets[at : at + step] for at in range(0, len(self.facets), step)]


def cells_of(assessment: Assessment, grid: Grid) -> list[list[Cell]]:
    """List the cells of each domain, in the order of the grid.

    Facets whose domain has left the grid stand in a last band, `OUTSIDE`, where there are any.
    """
    view = grid_view(assessment, grid)
    bands = []
    for domain in rows_of(view, grid):
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

    `left` and `right` count columns, `top` and `bottom` pixels; `begins` and `ends` are parts of
    the height of the cell. Names are set in lines, once for each of `SETTINGS`.
    """
    cells: list[dict[str, Any]] = []
    tiles: list[dict[str, Any]] = []
    top = HEAD
    for band in cells_of(assessment, grid):
        top += APART if band[0].domain.id in (PRACTICES, OUTSIDE) else 0
        name = domain_name(band[0].domain, language)
        label = in_lines(name, LABEL, LABEL_SIZE, language, bold=True)
        heights = [_heights(cell, grid, language) for cell in band]
        tall = max(sum(rows) for rows in heights)
        bottom = top + max(NAME + tall, LABEL_LEADING * len(label))
        for cell, rows in zip(band, heights, strict=True):
            placed = _placed(cell, grid, language, name, top, bottom)
            cells.append({**placed, "label": "\n".join(label)})
            tiles += _tiles(cell, placed, rows, grid, language)
        top = bottom + GAP
    columns = [*cells[0], *SETTINGS, "row", "begins", "ends"]
    return pd.DataFrame(cells), pd.DataFrame(tiles, columns=columns)


def _set(facet: str, setting: str, grid: Grid, language: Language, abreast: float) -> list[str]:
    room, size = SETTINGS[setting]
    name = grid.facets[facet].name[language]
    return in_lines(name, room * abreast, size, language, bold=True, balanced=True)


def _heights(cell: Cell, grid: Grid, language: Language) -> list[int]:
    """How tall each row of a cell must be, in pixels, for its names in a narrow column."""
    wide = cell.span / cell.abreast
    lines = [
        max(len(_set(facet, "narrow", grid, language, wide)) for _, facet in row)
        for row in cell.rows
    ]
    return [_AROUND + LEADING * one for one in lines or [1]]


def _placed(
    cell: Cell, grid: Grid, language: Language, name: str, top: int, bottom: int
) -> dict[str, Any]:
    return {
        "domain_id": cell.domain.id,
        "level_id": cell.level,
        "facet_id": "",
        "cell": cell.id,
        "domain": name,
        "level": t(f"grid.level.{cell.level}", language) if cell.level else "",
        "left": float(cell.column),
        "right": float(cell.column + cell.span),
        "top": top,
        "bottom": bottom,
        "state": cell.state,
        "gone": cell.domain.id == OUTSIDE,
        "says": cell_says(cell, grid, language),
    }


def _tiles(
    cell: Cell, placed: dict[str, Any], heights: Sequence[int], grid: Grid, language: Language
) -> list[dict[str, Any]]:
    width = cell.span / cell.abreast
    ends = [sum(heights[: row + 1]) / sum(heights) for row in range(len(heights))]
    return [
        {
            **placed,
            "facet_id": facet,
            "state": state,
            "gone": facet not in grid.facets,
            **{one: "\n".join(_set(facet, one, grid, language, width)) for one in SETTINGS},
            "left": cell.column + place * width,
            "right": cell.column + (place + 1) * width,
            "row": row,
            "begins": ends[row - 1] if row else 0.0,
            "ends": ends[row],
        }
        for row, beside in enumerate(cell.rows)
        for place, (state, facet) in enumerate(beside)
    ]


def cell_says(cell: Cell, grid: Grid, language: Language) -> str:
    """Say in words what stands in a cell; an empty one says what could be looked at, if any."""
    if not cell.facets and cell.domain.id == OUTSIDE:
        return ""
    if not cell.facets:
        number = str(len(grid.facets_of(cell.domain.id)))
        return t("grid.cell.empty", language, number=number)
    named = [
        t(f"grid.cell.{state}", language, facet=grid.facets[facet].name[language])
        for state, facet in cell.facets
    ]
    return join(named, language)
