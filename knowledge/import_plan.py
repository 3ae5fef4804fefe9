"""What would change if a table that was read were taken: decided by a person, then taken as one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

import pandas as pd

from knowledge.imported import (
    FIGURES,
    KEY,
    PLACES,
    ImportedTable,
    OwnSource,
    TableCard,
    WithImported,
    compared,
)
from knowledge.language import Localised
from knowledge.placing import Placed, place_codes, same_areas
from knowledge.problems import Problem
from knowledge.territory import Direction, Statistic, Territories
from knowledge.territory_import.check import check_table
from knowledge.territory_import.problems import refuses
from knowledge.territory_import.table import COLUMNS, Table
from knowledge.text import fold

Change = Literal["changed", "new", "unchanged"]
CHANGES: tuple[Change, ...] = get_args(Change)

OWN = "own_"  # what the id of a statistic begins with that does not ship
# Units that a person may choose for a statistic of their own: keys of the interface's units.
OWN_UNITS = (
    "percent", "ratio", "persons", "euro", "years", "jobs", "establishments", "per_1000",
    "per_100000", "persons_per_km2", "percentage_points",
)  # fmt: skip


@dataclass(frozen=True)
class Plan:
    """A table made ready to be taken.

    Attributes:
        figures: columns `FIGURES` with our codes and ids, then `before` and `change` (see
            `compared`).
        places: columns of `PlaceRow`, those below NUTS 3.
        left_out: the source's codes that have no place here, in the order of the file.
        problems: all that is wrong or doubtful, of reading and of checking.
    """

    table: Table
    meanings: Mapping[str, Statistic]
    figures: pd.DataFrame
    places: pd.DataFrame
    left_out: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def changes(self) -> dict[Change, int]:
        """How many figures are new, say otherwise than before, and say the same."""
        counted = self.figures["change"].value_counts()
        return {change: int(counted.get(change, 0)) for change in CHANGES}

    def first(self, count: int = 20) -> pd.DataFrame:
        """Return some figures to look at: those that change first, new ones next."""
        order = self.figures["change"].map({change: at for at, change in enumerate(CHANGES)})
        return self.figures.loc[order.sort_values(kind="stable").index[:count]]

    @property
    def may_be_taken(self) -> bool:
        """Whether there is something to take and nothing stands in the way."""
        something = len(self.figures) > 0
        return something and not refuses(list(self.problems))


def plan_import(
    table: Table, meanings: Mapping[str, Statistic], known: Territories, found: list[Problem]
) -> Plan:
    """Set a table against what is known, without taking anything.

    Args:
        table: as it was read.
        meanings: what each of its series is a figure of; series that are absent are left out. No
            two may mean the same: ValueError.
        known: what is known already, the earlier imports among it.
        found: the problems of reading.
    """
    if len({one.id for one in meanings.values()}) != len(meanings):
        raise ValueError("two series mean the same statistic")
    chosen = table.known[table.known["statistic"].isin(list(meanings))]
    labels = chosen.drop_duplicates("territory").set_index("territory")["label"]
    placed = place_codes({str(code): str(one) for code, one in labels.items()}, table.levels, known)
    figures = _figures(chosen, placed, meanings, known)
    statistic = next(iter(meanings.values())) if len(meanings) == 1 else None
    previous = _previous(placed, meanings, known)
    problems = check_table(table, _without_places(known), statistic, previous)
    return Plan(
        table=table,
        meanings=meanings,
        figures=compared(figures, known),
        places=pd.DataFrame(placed.places, columns=list(PLACES), dtype="str"),
        left_out=tuple(str(code) for code in labels.index if code not in placed.codes),
        problems=(*found, *problems),
    )


def taken(
    plan: Plan,
    table_id: str,
    source: OwnSource,
    at: datetime,
    *,
    name: str = "",
    digest: str = "",
    etag: str = "",
    modified: str = "",
) -> ImportedTable:
    """Make the table that is kept; raises ValueError for a plan that may not be taken.

    `name` is the file's, where none is given; the rest is as in `TableCard`.
    """
    if not plan.may_be_taken:
        raise ValueError("the plan has problems that stand in the way")
    periods = plan.figures["period"]
    card = TableCard(
        id=table_id,
        name=(name or plan.table.name or plan.table.form)[:200],
        form=plan.table.form,
        statistics=tuple(plan.meanings.values()),
        source=source,
        taken_at=at,
        rows=len(plan.figures),
        places=len(plan.places),
        first=str(periods.min()),
        last=str(periods.max()),
        digest=digest,
        etag=etag,
        modified=modified,
    )
    return ImportedTable(card, plan.figures[list(FIGURES)], plan.places)


def own_statistic(name: str, unit: str, direction: Direction, definition: str = "") -> Statistic:
    """Make a statistic that does not ship, from what a person calls it.

    The same name always gives the same id, so next year's table goes on from this year's.
    """
    said = " ".join(name.split())[:120]
    slug = re.sub(r"[^a-z0-9]+", "_", fold(said)).strip("_")[:60] or "unnamed"
    meaning = definition or said
    return Statistic(
        id=OWN + slug,
        unit=unit,
        direction=direction,
        name=Localised(fr=said, nl=said, en=said),
        definition=Localised(fr=meaning, nl=meaning, en=meaning),
    )


def _figures(
    chosen: pd.DataFrame, placed: Placed, meanings: Mapping[str, Statistic], known: Territories
) -> pd.DataFrame:
    ids = {series: one.id for series, one in meanings.items()}
    figures = chosen.assign(
        territory=chosen["territory"].map(placed.codes), statistic=chosen["statistic"].map(ids)
    )
    figures = figures.dropna(subset=["territory"])[list(FIGURES)]
    copies = [
        figures[figures["territory"].isin(codes)].assign(territory=code)
        for codes in same_areas(known)
        for code in codes
    ]
    return pd.concat([figures, *copies]).drop_duplicates(KEY, ignore_index=True)


def _without_places(known: Territories) -> Territories:
    """Leave out tens of thousands of communes, which no code or name is checked against."""
    if not isinstance(known, WithImported):
        return known
    shipped = known.shipped.territories.values()
    return Territories(shipped, known.statistics.values(), known.sources.values(), known.frame)


def _previous(
    placed: Placed, meanings: Mapping[str, Statistic], known: Territories
) -> pd.DataFrame:
    """Write what is known of these territories and statistics as the source would write it."""
    codes = {ours: theirs for theirs, ours in placed.codes.items()}
    series = {one.id: name for name, one in meanings.items()}
    frame = known.frame
    frame = frame[frame["statistic"].isin(list(series)) & frame["territory"].isin(list(codes))]
    frame = frame.assign(
        territory=frame["territory"].map(codes),
        statistic=frame["statistic"].map(series),
        label="",
    )
    return frame[list(COLUMNS)].reset_index(drop=True)
