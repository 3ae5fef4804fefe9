"""From a file that somebody gives to figures that are taken: the steps that page and command share.

Read, propose what its series mean and where it comes from, set it against what is known; a person
decides. Nothing is kept before `take`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import pandas as pd

from app.store.imports import EVERYONE, ImportStore
from app.store.store import Person, new_id
from knowledge.eurostat_tables import recognise
from knowledge.import_plan import Plan, own_statistic, taken
from knowledge.imported import (
    FIGURES,
    ImportedTable,
    OwnSource,
    TableCard,
    WithImported,
    superseded,
    with_imported,
)
from knowledge.problems import Problem
from knowledge.register import read_register
from knowledge.territory import Statistic, Territories
from knowledge.territory_import.problems import ImportProblem
from knowledge.territory_import.read import propose_columns, read_table
from knowledge.territory_import.table import Columns, Table

# Publisher and licence that go with a form which nobody else writes.
_EUROSTAT = ("Eurostat", "Eurostat reuse policy (CC BY 4.0, source acknowledged)")
_INSEE = ("INSEE", "Licence Ouverte / Open Licence 2.0 (Etalab)")
_STATBEL = ("Statbel", "CC BY 4.0 (Statbel)")
_SOURCES = {
    "eurostat_tsv": _EUROSTAT,
    "eurostat_tsv_old": _EUROSTAT,
    "eurostat_workbook": _EUROSTAT,
    "eurostat_sdmx_csv": _EUROSTAT,
    "insee_local": _INSEE,
    "insee_melodi": _INSEE,
    "statbel_text": _STATBEL,
    "bestat_json": _STATBEL,
}
_A_SHARE = re.compile(
    r"%|\b(taux|part|pct|pourcentage|share|rate|aandeel|percentage)\b|graad\b", re.IGNORECASE
)


@dataclass(frozen=True)
class ReadFile:
    """A file as it was read.

    Attributes:
        table: its figures; None where none could be read.
        choice: the columns by which it was read; None for a form that is recognised.
        preview: for columns, the first rows as texts, under the headings that `choice` uses.
        names: the places of a register of names; None for a file with figures.
        problems: all that reading found.
    """

    name: str
    digest: str
    table: Table | None
    choice: Columns | None = None
    preview: pd.DataFrame | None = None
    names: pd.DataFrame | None = None
    problems: tuple[Problem, ...] = ()


def read_file(
    data: bytes, name: str, known: Territories, choice: Columns | None = None
) -> ReadFile:
    """Read a file; one whose form is not recognised is read by the columns that are proposed."""
    digest = hashlib.sha256(data).hexdigest()
    if choice is not None:
        return _by_columns(data, name, digest, choice)
    names = read_register(data, known)
    if names is not None:
        return ReadFile(name, digest, None, names=names)
    table, problems = read_table(data, name)
    if table is None and any(_is_unknown_form(one) for one in problems):
        proposed = propose_columns(data, name)[0]
        if proposed is not None:
            return _by_columns(data, name, digest, proposed)
    return ReadFile(name, digest, table, problems=tuple(problems))


def read_by_columns(data: bytes, name: str, sheet: str = "") -> ReadFile | None:
    """Read a file by the columns that are proposed, though its form may be known; or None."""
    proposed = propose_columns(data, name, sheet=sheet)[0]
    if proposed is None:
        return None
    return _by_columns(data, name, hashlib.sha256(data).hexdigest(), proposed)


def _is_unknown_form(one: Problem) -> bool:
    return isinstance(one, ImportProblem) and one.code == "form_unknown"


def _by_columns(data: bytes, name: str, digest: str, choice: Columns) -> ReadFile:
    preview = propose_columns(data, name, sheet=choice.sheet)[1]
    table, problems = read_table(data, name, choice)
    return ReadFile(name, digest, table, choice, preview, problems=tuple(problems))


def proposed_meanings(table: Table, known: Territories) -> dict[str, Statistic]:
    """Propose what each series is a figure of: one of ours where it is recognised, else its own."""
    recognised = recognise(table, known).meanings
    if recognised:
        return dict(recognised)
    meanings: dict[str, Statistic] = {}
    for series in table.statistics:
        unit = "percent" if _A_SHARE.search(series) else "ratio"
        own = own_statistic(series, unit, "neutral")
        if own.id not in {one.id for one in meanings.values()}:
            meanings[series] = known.statistics.get(own.id, own)
    return meanings


@dataclass(frozen=True)
class UsualSource:
    """What a file tells of where it comes from; publisher and licence may be empty."""

    publisher: str
    table: str
    licence: str


def usual_source(read: ReadFile) -> UsualSource:
    """Return the source that goes with a file; a table without a name is called as its file is."""
    if read.table is None:
        return UsualSource("", read.name, "")
    publisher, licence = _SOURCES.get(read.table.form, ("", ""))
    dimensions = read.table.dimensions
    title = dimensions.get("table") or dimensions.get("title") or read.name
    return UsualSource(publisher, title[:200], licence)


def seen_by(
    owner: Person, stores: Sequence[ImportStore]
) -> list[tuple[ImportStore, Person, TableCard]]:
    """List the tables that an owner sees: those of the installation, then their own."""
    return [
        (store, whose, card)
        for whose in dict.fromkeys((EVERYONE, owner))
        for store in stores
        for card in store.cards(whose)
    ]


def known_to(owner: Person, stores: Sequence[ImportStore], shipped: Territories) -> WithImported:
    """Set all tables that an owner sees beside what ships; their own count most."""
    seen = seen_by(owner, stores)
    return with_imported(shipped, (store.load(whose, card.id) for store, whose, card in seen))


def own_source(publisher: str, table: str, url: str, licence: str) -> OwnSource:
    """Make the source of a table that is to be taken; pydantic's error names what is missing."""
    return OwnSource(
        id=f"I{new_id()}",
        publisher=publisher.strip(),
        table=table.strip(),
        url=url.strip(),
        licence=licence.strip(),
        reliability="B",
    )


def take(
    store: ImportStore, owner: Person, plan: Plan, source: OwnSource, at: datetime, digest: str
) -> ImportedTable:
    """Keep a table, and drop those of the owner that it holds altogether.

    Raises ValueError for a plan that may not be taken, `TooManyTables` at the limit.
    """
    table = taken(plan, new_id(), source, at, digest=digest)
    _keep(store, owner, table)
    return table


def take_names(
    store: ImportStore, owner: Person, read: ReadFile, source: OwnSource, at: datetime
) -> ImportedTable:
    """Keep a register of names, which has no figure; ValueError for a file that is none."""
    if read.names is None:
        raise ValueError("the file is no register of names")
    card = TableCard(
        id=new_id(), name=read.name[:200], form="names", statistics=(), source=source,
        taken_at=at, rows=0, places=len(read.names), digest=read.digest,
    )  # fmt: skip
    table = ImportedTable(card, pd.DataFrame(columns=list(FIGURES)), read.names)
    _keep(store, owner, table)
    return table


def _keep(store: ImportStore, owner: Person, table: ImportedTable) -> None:
    earlier = (store.load(owner, card.id) for card in store.cards(owner))
    store.take(owner, table, superseded(table, earlier))
