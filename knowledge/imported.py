"""Figures that somebody imported, set beside those that ship; places below NUTS 3 come with them.

An imported figure stands in for the shipped one of the same territory, statistic and period, under
its own source. Nothing that ships is changed: without the table all is as before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import NamedTuple

import numpy as np
import pandas as pd
from pydantic import BaseModel, ConfigDict, Field

from knowledge.communes import NamedPlace, PlaceIndex
from knowledge.language import Localised
from knowledge.lazy_series import LazySeries
from knowledge.territory import (
    FigureSource,
    Statistic,
    Territories,
    Territory,
    TerritoryFigure,
    TerritoryLevel,
)

FIGURES = ("territory", "statistic", "period", "value", "flag")  # columns of `figures`
KEY = ["territory", "statistic", "period"]
BETWEEN = ";"  # between the names, and between the postal codes, of one place


class PlaceRow(NamedTuple):
    """One place below NUTS 3; its fields are the columns of `ImportedTable.places`."""

    code: str
    level: TerritoryLevel
    name: str
    parent: str
    country: str
    others: str = ""
    postal_codes: str = ""


PLACES = PlaceRow._fields


class OwnSource(FigureSource):
    """Where an imported table comes from; it need not have an address."""

    url: str = Field(pattern=r"^(https?://\S+)?$", max_length=500)
    publisher: str = Field(min_length=1, max_length=200)
    table: str = Field(max_length=200)
    licence: str = Field(min_length=1, max_length=200)


class TableCard(BaseModel):
    """What an imported table is, without its figures.

    Attributes:
        name: of the file, or of the series that was fetched.
        form: the form that was recognised, e.g. `eurostat_tsv`.
        statistics: what its figures mean, one for each series; shipped ones among them.
        digest: SHA-256 of the file, to tell the same file when it comes again.
        etag, modified: what the server said of the version that was fetched.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[0-9a-f]{32}$")
    name: str = Field(min_length=1, max_length=200)
    form: str
    statistics: tuple[Statistic, ...]
    source: OwnSource
    taken_at: datetime
    rows: int = Field(ge=0)
    places: int = Field(ge=0)
    first: str = ""
    last: str = ""
    digest: str = ""
    etag: str = ""
    modified: str = ""


@dataclass(frozen=True)
class ImportedTable:
    """One table that was taken: its card, its figures, and the places that it alone knows.

    Attributes:
        figures: columns `FIGURES`, one row a figure.
        places: columns `PLACES`, one row a place; `others` (names) and `postal_codes` hold several
            joined by ";".
    """

    card: TableCard
    figures: pd.DataFrame
    places: pd.DataFrame


def with_imported(territories: Territories, tables: Iterable[ImportedTable]) -> WithImported:
    """Set imported tables beside what is known; the last of those that know the same counts."""
    return WithImported(territories, tuple(tables))


class WithImported(Territories):
    """Territories with imported figures and places; `places` finds a place by its name.

    Attributes:
        shipped: the same without the imports.
    """

    def __init__(self, base: Territories, tables: Sequence[ImportedTable]) -> None:
        self.shipped = base
        self._tables = tables
        statistics = dict(base.statistics)
        for one in (meaning for table in tables for meaning in table.card.statistics):
            statistics.setdefault(one.id, one)
        super().__init__(
            [*base.territories.values(), *_below(base.territories, tables)],
            statistics.values(),
            [*base.sources.values(), *(table.card.source for table in tables)],
            _joined(base.frame, tables),
        )

    @cached_property
    def _series(self) -> Mapping[tuple[str, str], dict[str, TerritoryFigure]]:
        return LazySeries(self.frame, self.sources)

    @cached_property
    def places(self) -> PlaceIndex:
        """The territories and all places below them, to be found by name or postal code."""
        named: dict[str, NamedPlace] = {}
        for one in self.territories.values():
            if one.level not in _BELOW:
                names = dict.fromkeys((one.name.fr, one.name.nl, one.name.en))
                named[one.code] = NamedPlace(one.code, one.name.fr, tuple(names)[1:])
        for row in (row for table in self._tables for row in _rows(table.places)):
            own = self.territories[row.code].name.fr
            known = named.get(row.code, NamedPlace(row.code, own))
            named[row.code] = NamedPlace(
                known.code,
                known.name,
                _more(known.others, row.others, row.name, without=known.name),
                _more(known.postal_codes, row.postal_codes),
            )
        return PlaceIndex(named.values())


_BELOW: tuple[TerritoryLevel, ...] = ("arrondissement", "EPCI", "commune", "neighbourhood")


def compared(figures: pd.DataFrame, known: Territories) -> pd.DataFrame:
    """Set figures (columns `FIGURES`) beside what is known of the same key.

    Returns them with two columns more: `before`, NaN where nothing is known, and `change`: "new",
    "changed" or "unchanged".
    """
    before = known.frame[known.frame["statistic"].isin(figures["statistic"].unique())]
    both = figures.merge(
        before[[*KEY, "value"]].rename(columns={"value": "before"}), on=KEY, how="left"
    )
    is_new = both["before"].isna()
    same = np.isclose(both["value"], both["before"], rtol=1e-9, atol=1e-9)
    return both.assign(change=np.where(is_new, "new", np.where(same, "unchanged", "changed")))


def superseded(table: ImportedTable, others: Iterable[ImportedTable]) -> list[str]:
    """List the ids of tables of which `table` holds every figure and every place."""
    own = pd.MultiIndex.from_frame(table.figures[KEY])
    codes = set(table.places["code"])
    return [
        one.card.id
        for one in others
        if len(one.figures) <= len(own)
        and set(one.places["code"]) <= codes
        and bool(pd.MultiIndex.from_frame(one.figures[KEY]).isin(own).all())
    ]


def _rows(places: pd.DataFrame) -> Iterator[PlaceRow]:
    return (PlaceRow(*row) for row in places[list(PLACES)].itertuples(index=False, name=None))


def _more(known: tuple[str, ...], joined: str, *names: str, without: str = "") -> tuple[str, ...]:
    added = [*joined.split(BETWEEN), *names]
    return tuple(dict.fromkeys(one for one in (*known, *added) if one and one != without))


def _below(known: Mapping[str, Territory], tables: Sequence[ImportedTable]) -> Iterator[Territory]:
    """Yield each place once; a parent that nothing knows gives way to the country."""
    rows: dict[str, PlaceRow] = {}
    for row in (row for table in tables for row in _rows(table.places)):
        if not (row.code in rows and rows[row.code].name):
            rows[row.code] = row
    for code, row in rows.items():
        if code in known:
            continue
        parent = row.parent
        while parent in rows and parent not in known:
            parent = rows[parent].parent
        above = known.get(parent) or known[row.country]
        name = row.name or code
        yield Territory(
            code=code,
            level=row.level,
            parent=row.parent if row.parent in rows else above.code,
            country=row.country,
            name=Localised(fr=name, nl=name, en=name),
            in_zone=above.in_zone,
        )


def _joined(shipped: pd.DataFrame, tables: Sequence[ImportedTable]) -> pd.DataFrame:
    """Join all figures, the last table first, and keep the first of each key."""
    added = [
        table.figures[list(FIGURES)].assign(method="imported", source=table.card.source.id)
        for table in reversed(tables)
    ]
    if not added:
        return shipped
    return pd.concat([*added, shipped], ignore_index=True).drop_duplicates(KEY, ignore_index=True)
