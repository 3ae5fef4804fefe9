"""Find the row of headings, and what headings and titles say."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import pandas as pd

from knowledge.territory_import.grid import Grid
from knowledge.territory_import.layout import Measure
from knowledge.territory_import.periods import split_heading, years_named
from knowledge.text import fold

_MOST_TITLES = 40  # rows of title and explanation before the headings

# What a heading or a title says of the territories, longest words first.
_KINDS = (
    ("quartier", r"quartiers? prioritaires?|qpv|qp"),
    ("iris", r"iris"),
    ("epci", r"epci|intercommunalites?"),
    ("arrondissement_fr", r"arrondissements?"),
    ("commune_fr", r"communes?|com|codgeo"),
    ("department", r"departements?|dep"),
    ("region_fr", r"regions?|reg"),
)


def find_head(grid: Grid, is_head: Callable[[list[str]], bool]) -> int | None:
    """Return the position of the first row that is a head, or None."""
    for position in range(min(len(grid.cells), _MOST_TITLES)):
        if is_head(headings(grid, position)):
            return position
    return None


def headings(grid: Grid, position: int) -> list[str]:
    """Return the headings of a row, each on one line; an empty end is cut off."""
    return [" ".join(text.split()) for text in grid.row(position)]


def distinct(names: Sequence[str]) -> list[str]:
    """Number headings that stand twice, and name empty ones by their column."""
    found: list[str] = []
    for at, name in enumerate(names):
        name = name or f"({at + 1})"
        count = 2
        whole = name
        while whole in found:
            whole = f"{name} ({count})"
            count += 1
        found.append(whole)
    return found


def titles(grid: Grid, position: int) -> list[str]:
    """Return the texts above a row."""
    return [text for at in range(position) for text in headings(grid, at) if text]


def year_of(texts: Sequence[str]) -> str:
    """Return the one year that titles name; "" where there are none or several."""
    years = years_named(" ".join(texts))
    return years[0] if len(years) == 1 else ""


def measures_of(names: Sequence[str], positions: Sequence[int], title: str = "") -> list[Measure]:
    """Read what the headings of columns of figures say: the series and, where given, its period."""
    found = []
    for at in positions:
        statistic, period = split_heading(names[at])
        found.append(Measure(at, names[at], statistic or title or "value", period))
    return found


def kind_said(text: str) -> str:
    """Return the kind of French territory that a heading or title names, or ""."""
    plain = fold(text)
    for kind, words in _KINDS:
        if re.search(rf"\b({words})\b", plain):
            return kind
    return ""


def word_columns(rows: pd.DataFrame, width: int, territory: int) -> list[int]:
    """List the columns, but for the territory's, that hold words rather than figures."""
    found = []
    for at in range(min(width, rows.shape[1])):
        cells = rows.iloc[:, at].str.strip()
        cells = cells[cells != ""]
        words = cells.str.contains(r"[A-Za-z]{3,}") & ~cells.str.match(r"(?i)n/a")
        if at != territory and len(cells) and words.mean() > 0.5:
            found.append(at)
    return found
