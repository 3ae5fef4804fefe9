"""INSEE's tables with one row a territory: Statistiques locales, unemployment, communes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from knowledge.problems import Problem
from knowledge.territory_import.assemble import assemble
from knowledge.territory_import.codes import kind_of
from knowledge.territory_import.grid import Grid
from knowledge.territory_import.heads import (
    distinct,
    find_head,
    headings,
    kind_said,
    measures_of,
    titles,
    word_columns,
    year_of,
)
from knowledge.territory_import.layout import Layout, Measure
from knowledge.territory_import.periods import read_period
from knowledge.territory_import.problems import problem
from knowledge.territory_import.table import Table
from knowledge.text import fold

# Columns of commune tables that say where a commune lies, not how it fares.
_ATTRIBUTES = frozenset(
    "codgeo libgeo com dep reg epci arr cv canton ept iris typ_iris lab_iris libcom libdep libreg"
    " libepci libept libiris ze ze2020 bv2022 bv2012 uu uu2020 au2010 aav aav2020 cataeu2010"
    " typecom nature_epci depcom code libelle siren year annee".split()
)
_FILOSOFI = re.compile(r"([A-Z][A-Z0-9_]*?)([0-3][0-9])")


def _is_head(names: list[str]) -> bool:
    plain = [fold(name) for name in names]
    if len(plain) < 3:
        return len(plain) == 2 and "codgeo" in plain
    return "codgeo" in plain or (plain[0] == "code" and plain[1] == "libelle") or _is_figure(plain)


def _is_figure(plain: Sequence[str]) -> bool:
    return plain[0].startswith("code ") and kind_said(plain[0]) != "" and plain[1] != ""


def is_insee(grid: Grid) -> bool:
    """Whether one of the first rows has INSEE's headings (`Code;Libellé`, `CODGEO` …)."""
    return find_head(grid, _is_head) is not None


def read_insee(grid: Grid) -> tuple[Table | None, list[Problem]]:
    """Read a table of INSEE; the period stands in a heading or, once, in the title."""
    position = find_head(grid, _is_head)
    if position is None:
        return None, [problem("no_rows", grid.name)]
    above = titles(grid, position)
    names = distinct(headings(grid, position))
    plain = [fold(name) for name in names]
    geo = plain.index("codgeo") if "codgeo" in plain else 0
    label = next((at for at, name in enumerate(plain) if name in ("libgeo", "libelle")), None)
    if label is None and _is_figure(plain):
        label = 1
    form = _form(above, plain, names)
    aside = {geo, label, *word_columns(grid.cells.iloc[position + 1 :], len(names), geo)}
    aside |= {at for at, name in enumerate(plain) if name in _ATTRIBUTES}
    positions = [
        at for at in range(len(names)) if at not in aside and not names[at].startswith("(")
    ]
    if not positions:
        return None, [problem("no_figures", grid.name)]
    title = above[0] if form in ("insee_unemployment", "insee_figure") and above else ""
    layout = Layout(
        form=form,
        first=position + 1,
        territory=geo,
        label=label,
        measures=_with_years(measures_of(names, positions, title)),
        fixed_period=year_of(above),
        writing="workbook" if grid.sheet else "text",
        country="fr",
        kinds=_kinds(grid, position, geo, [names[geo], *above]),
        dimensions={"title": " – ".join(above)} if above else {},
        names=names,
    )
    return assemble(grid, layout)


def _with_years(measures: list[Measure]) -> list[Measure]:
    """Read the year off headings such as MED21 and TP6021, where all end in the same one."""
    undated = [one for one in measures if not one.period]
    found = [_FILOSOFI.fullmatch(one.heading) for one in undated]
    years = {one[2] for one in found if one}
    if len(undated) < 2 or not all(found) or len(years) != 1:
        return measures
    period = f"20{years.pop()}"
    return [
        one if one.period else replace(one, statistic=one.heading[:-2], period=period)
        for one in measures
    ]


def _form(above: Sequence[str], plain: Sequence[str], names: Sequence[str]) -> str:
    said = fold(" ".join(above))
    if "statistiques locales" in said or "referentiel geographique" in said:
        return "insee_local"
    if "codgeo" in plain:
        return "insee_communes"
    if plain[0] == "code" and all(read_period(name) for name in names[2:]):
        return "insee_unemployment"
    return "insee_figure"


def _kinds(grid: Grid, position: int, geo: int, said: Sequence[str]) -> pd.Series[str] | None:
    """Tell what kind of territory the codes stand for, where a heading or a title says it."""
    kind = next(filter(None, (kind_said(text) for text in [*said, grid.sheet])), "")
    if not kind:
        return None
    codes = grid.cells.iloc[position + 1 :, geo].str.strip()
    found = {str(code): kind_of(str(code), "fr") for code in codes.unique().tolist()}
    known = {code: own if own in ("country", "unknown") else kind for code, own in found.items()}
    return codes.map(known).astype("str")
