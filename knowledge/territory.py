"""The territories of the cross-border zone and the figures known of them.

Codes follow NUTS 2021. In both countries the region is NUTS 1 (Wallonia, Hauts-de-France) and the
arrondissement or département is NUTS 3. A figure always carries its period and its source; where a
territory lacks one, the nearest level that has it stands in, under its own name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, TypeVar

import numpy as np
import pandas as pd
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.csv_files import read_csv
from knowledge.language import Localised
from knowledge.problems import Problem, problems_from
from knowledge.yaml_files import read_yaml

TERRITORIES = Path(__file__).parent / "territories"

# What ships goes down to NUTS 3; an imported table may go below (`knowledge/imported.py`).
TerritoryLevel = Literal[
    "EU", "country", "NUTS1", "NUTS2", "NUTS3", "arrondissement", "EPCI", "commune", "neighbourhood"
]
Direction = Literal["neutral", "higher_is_better", "higher_is_worse"]


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Territory(_Row):
    """One territory; `parent` is empty for the European Union only."""

    code: str = Field(pattern=r"^[A-Z]{2}[0-9A-Z_]*$")
    level: TerritoryLevel
    parent: str
    country: str
    name: Localised
    in_zone: bool


class Statistic(_Row):
    """What a figure means.

    Attributes:
        unit: a key of the interface's units, e.g. `percent`.
        group: statistics of one group differ in definition: never two of them on one axis.
        perimeter: each source draws the line elsewhere, or is of another year's vintage: compare
            within one source only.
    """

    id: str = Field(pattern=r"^[a-z0-9_]+$")
    unit: str
    direction: Direction
    name: Localised
    definition: Localised
    group: str = ""
    perimeter: bool = False


class FigureSource(_Row):
    """Who published a figure, in which table, under which licence; C is a secondary source."""

    id: str
    publisher: str = Field(min_length=1)
    table: str
    url: str = Field(pattern=r"^https?://")
    licence: str = Field(min_length=1)
    reliability: Literal["A", "B", "C"]


class TerritoryFigure(_Row):
    """One published value for one territory and period ("2022" or "2025-Q3")."""

    territory: str
    statistic: str
    period: str
    value: float
    flag: str
    source: FigureSource

    @property
    def secondary(self) -> bool:
        """Whether the figure was read in a press or association page quoting the official one."""
        return self.source.reliability == "C"


class Territories:
    """All territories and figures; the figures as one tidy frame.

    `frame` has the columns territory, statistic, period, value, flag, method, source; one row a
    figure, the key being territory, statistic and period.
    """

    def __init__(
        self,
        territories: Iterable[Territory],
        statistics: Iterable[Statistic],
        sources: Iterable[FigureSource],
        frame: pd.DataFrame,
    ) -> None:
        self.territories: Mapping[str, Territory] = {one.code: one for one in territories}
        self.statistics: Mapping[str, Statistic] = {one.id: one for one in statistics}
        self.sources: Mapping[str, FigureSource] = {one.id: one for one in sources}
        self.frame = frame

    @cached_property
    def _series(self) -> Mapping[tuple[str, str], dict[str, TerritoryFigure]]:
        """Figures by (territory, statistic), then by period in order."""
        series: dict[tuple[str, str], dict[str, TerritoryFigure]] = {}
        for row in self.frame.sort_values("period").to_dict("records"):
            figure = TerritoryFigure(
                territory=row["territory"],
                statistic=row["statistic"],
                period=row["period"],
                value=row["value"],
                flag=row["flag"],
                source=self.sources[row["source"]],
            )
            key = (figure.territory, figure.statistic)
            series.setdefault(key, {})[figure.period] = figure
        return series

    def lineage(self, code: str) -> list[Territory]:
        """List a territory and what contains it, the nearest first; KeyError if unknown."""
        chain = [self.territories[code]]
        while chain[-1].parent:
            chain.append(self.territories[chain[-1].parent])
        return chain

    def region(self, code: str) -> Territory | None:
        """Return the region (NUTS 1) of a territory, or None above that level."""
        return next((one for one in self.lineage(code) if one.level == "NUTS1"), None)

    def history(self, code: str, statistic: str) -> list[TerritoryFigure]:
        """List the yearly figures of one territory, oldest first (quarters where no years are)."""
        figures = list(self._series.get((code, statistic), {}).values())
        yearly = [figure for figure in figures if "-" not in figure.period]
        return yearly or figures

    def latest(self, code: str, statistic: str) -> TerritoryFigure | None:
        """Return the newest figure of exactly this territory, or None."""
        history = self.history(code, statistic)
        return history[-1] if history else None

    def nearest(self, code: str, statistic: str) -> TerritoryFigure | None:
        """Return the newest figure of the territory, or of the nearest level that has one.

        The European Union is no stand-in for a place: where only it has a figure, None.
        """
        for territory in self.lineage(code):
            figure = self.latest(territory.code, statistic)
            if figure and territory.level != "EU":
                return figure
        return None

    def known(self, code: str) -> list[TerritoryFigure]:
        """List the nearest figure of every statistic that exists for a territory."""
        found = (self.nearest(code, statistic) for statistic in self.statistics)
        return [figure for figure in found if figure]

    def compare(self, code: str, statistic: str) -> list[TerritoryFigure]:
        """Set a territory beside its region and its country, for one common period if there is one.

        The first figure is the territory's own or its nearest stand-in; levels without a figure are
        left out. Where no period is common, each level's newest figure is given with its own
        period. Figures of a statistic with differing perimeters are compared within one source
        only.
        """
        first = self.nearest(code, statistic)
        if first is None:
            return []
        above = [
            one
            for one in self.lineage(first.territory)[1:]
            if one.level in ("NUTS1", "country") and (one.code, statistic) in self._series
        ]
        series = [self._series[(first.territory, statistic)]]
        series += [self._series[(one.code, statistic)] for one in above]
        common = set(series[0]).intersection(*series[1:])
        common = {period for period in common if "-" not in period} or common
        if common:
            figures = [one[max(common)] for one in series]
        else:
            newest = (self.latest(one.code, statistic) for one in above)
            figures = [first, *(figure for figure in newest if figure)]
        if self.statistics[statistic].perimeter:
            figures = [figure for figure in figures if figure.source == figures[0].source]
        return figures


def load_territories(folder: Path = TERRITORIES) -> tuple[Territories, list[Problem]]:
    """Read territories, statistics, sources and figures; return them with all problems, sorted."""
    problems: list[Problem] = []
    rows = _rows(folder / "territories.csv", _TERRITORY_COLUMNS, problems)
    territories = _build(
        Territory, [_territory_fields(row) for row in rows], "territories.csv", problems
    )
    rows = _rows(folder / "sources.csv", tuple(FigureSource.model_fields), problems)
    sources = _build(FigureSource, rows, "sources.csv", problems)
    entries = _entries(folder / "statistics.yaml", problems)
    statistics = _build(Statistic, entries, "statistics.yaml", problems)
    frame = _figures(folder / "figures.csv", problems)
    found = Territories(territories, statistics, sources, frame)
    problems += _check_figures(found)
    return found, sorted(problems)


_TERRITORY_COLUMNS = (
    "code", "level", "parent", "country", "name_fr", "name_nl", "name_en", "in_zone",
)  # fmt: skip


def _rows(path: Path, columns: Sequence[str], problems: list[Problem]) -> list[dict[str, str]]:
    rows, faults = read_csv(path, columns)
    problems += faults
    return [row for _, row in rows]


def _entries(path: Path, problems: list[Problem]) -> list[dict[str, Any]]:
    data, faults = read_yaml(path, path.parent)
    problems += faults
    if faults:
        return []
    if not isinstance(data, list) or not all(isinstance(entry, dict) for entry in data):
        fault = "is not a list of entries."
        problems.append(Problem(path.name, "file", fault, "Start each entry with '- id: '."))
        return []
    return data


def _territory_fields(row: dict[str, str]) -> dict[str, Any]:
    names = {language: row[f"name_{language}"] for language in ("fr", "nl", "en")}
    kept = {key: row[key] for key in ("code", "level", "parent", "country")}
    return {**kept, "name": names, "in_zone": row["in_zone"] == "1"}


Item = TypeVar("Item", bound=_Row)


def _build(
    kind: type[Item], rows: Iterable[Mapping[str, Any]], name: str, problems: list[Problem]
) -> list[Item]:
    found: dict[str, Item] = {}
    for values in rows:
        label = str(values.get("code") or values.get("id") or "")
        if label in found:
            problems.append(Problem(name, label, "stands twice.", "Keep one."))
        try:
            found.setdefault(label, kind.model_validate(values))
        except ValidationError as error:
            problems += problems_from(error, name, label)
    return list(found.values())


_PERIOD = r"\d{4}(?:-Q[1-4])?"
_FIGURE_COLUMNS = ("territory", "statistic", "period", "value", "flag", "method", "source")


def _figures(path: Path, problems: list[Problem]) -> pd.DataFrame:
    read, faults = read_csv(path, _FIGURE_COLUMNS)
    problems += faults
    lines = [line for line, _ in read]
    rows = pd.DataFrame([row for _, row in read], index=lines, columns=list(_FIGURE_COLUMNS))
    values = pd.to_numeric(rows["value"], errors="coerce").astype(float)
    values = values.where(np.isfinite(values))
    for line in rows.index[values.isna()]:
        fault = f"the value '{rows['value'][line]}' is no number."
        problems.append(Problem(path.name, f"line {line}", fault, "Correct or remove it."))
    for line in rows.index[~rows["period"].astype(str).str.fullmatch(_PERIOD)]:
        fault = f"the period '{rows['period'][line]}' is no year or quarter."
        problems.append(Problem(path.name, f"line {line}", fault, "Write 2024 or 2024-Q3."))
    return rows.assign(value=values).dropna(subset=["value"]).reset_index(drop=True)


def _check_figures(found: Territories) -> list[Problem]:
    problems = []
    checks: list[tuple[str, Iterable[str]]] = [
        ("territory", found.territories),
        ("statistic", found.statistics),
        ("source", found.sources),
    ]
    for column, known in checks:
        for value in sorted(set(found.frame[column]) - set(known)):
            fault = f"the {column} '{value}' is not known."
            problems.append(Problem("figures.csv", column, fault, "Add it to its own table."))
    doubled = found.frame[found.frame.duplicated(["territory", "statistic", "period"])]
    for row in doubled.itertuples():
        where = f"{row.territory} {row.statistic} {row.period}"
        problems.append(Problem("figures.csv", where, "stands twice.", "Keep one row."))
    for one in found.territories.values():
        if one.parent and one.parent not in found.territories:
            fault = f"the parent '{one.parent}' is not known."
            problems.append(Problem("territories.csv", one.code, fault, "Correct the code."))
        elif _lies_in_itself(one, found.territories):
            fault = "lies in itself, by way of its parents."
            problems.append(Problem("territories.csv", one.code, fault, "Correct a parent."))
    return problems


def _lies_in_itself(territory: Territory, territories: Mapping[str, Territory]) -> bool:
    passed: set[str] = set()
    while territory.parent in territories and territory.code not in passed:
        passed.add(territory.code)
        territory = territories[territory.parent]
    return territory.code in passed
