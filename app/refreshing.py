"""Fetch the tables of Eurostat anew and take those that are sound, each as a whole or not."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from app.store.imports import EVERYONE, ImportStore
from app.store.store import new_id
from knowledge.eurostat_tables import WantedTable, question, recognise
from knowledge.fetching import Fault, FetchError, Patience, Version, fetch
from knowledge.import_plan import Plan, plan_import, taken
from knowledge.imported import OwnSource, with_imported
from knowledge.problems import Problem
from knowledge.territory import Territories
from knowledge.territory_import.read import read_table

LICENCE = "Eurostat reuse policy (CC BY 4.0, source acknowledged)"
_VIEW = "https://ec.europa.eu/eurostat/databrowser/view/{table}/default/table"

# taken: new figures are kept; unchanged: the source has nothing new; the others leave the old ones.
State = Literal["taken", "unchanged", "unreachable", "unreadable", "changed_form", "refused"]


@dataclass(frozen=True)
class Outcome:
    """What became of one table.

    Attributes:
        fault: why nothing came, for `unreachable`.
        missing: statistics that are no longer found in it, for `changed_form`.
        plan: what was taken, or would have been.
    """

    table: str
    state: State
    problems: tuple[Problem, ...] = ()
    fault: Fault | None = None
    missing: tuple[str, ...] = ()
    plan: Plan | None = None


def refresh(
    tables: Iterable[WantedTable],
    store: ImportStore,
    shipped: Territories,
    address: str,
    at: datetime,
    patience: Patience | None = None,
) -> Iterator[Outcome]:
    """Fetch table after table; the old figures of one stay until its new ones are taken.

    Args:
        address: of the API, e.g. `https://ec.europa.eu/eurostat/api/dissemination`.
    """
    known = with_imported(shipped, (store.load(EVERYONE, one.id) for one in store.cards(EVERYONE)))
    for wanted in tables:
        yield _refreshed(wanted, store, known, address, at, patience)


def _refreshed(
    wanted: WantedTable,
    store: ImportStore,
    known: Territories,
    address: str,
    at: datetime,
    patience: Patience | None,
) -> Outcome:
    before = [one for one in store.cards(EVERYONE) if one.name == _name(wanted)]
    path, query = question(wanted, known)
    version = Version(before[-1].etag, before[-1].modified) if before else None
    try:
        fetched = fetch(f"{address.rstrip('/')}/{path}", query, version, patience)
    except FetchError as error:
        return Outcome(wanted.table, "unreachable", fault=error.fault)
    digest = hashlib.sha256(fetched.body or b"").hexdigest()
    if fetched.body is None or (before and before[-1].digest == digest):
        return Outcome(wanted.table, "unchanged")
    outcome = _planned(wanted, fetched.body, known)
    if outcome.state == "taken" and outcome.plan:
        found = taken(
            outcome.plan,
            new_id(),
            _source(wanted),
            at,
            name=_name(wanted),
            digest=digest,
            etag=fetched.version.etag,
            modified=fetched.version.modified,
        )
        store.take(EVERYONE, found, [one.id for one in before])
    return outcome


def _planned(wanted: WantedTable, body: bytes, known: Territories) -> Outcome:
    table, problems = read_table(body, f"{wanted.table}.json")
    if table is None:
        return Outcome(wanted.table, "unreadable", tuple(problems))
    found = recognise(table, known, wanted)
    if found.missing:
        return Outcome(wanted.table, "changed_form", tuple(problems), missing=found.missing)
    plan = plan_import(table, found.meanings, known, problems)
    state: State = "taken" if plan.may_be_taken else "refused"
    return Outcome(wanted.table, state, plan.problems, plan=plan)


def _name(wanted: WantedTable) -> str:
    return f"Eurostat {wanted.table}"


def _source(wanted: WantedTable) -> OwnSource:
    return OwnSource(
        id=f"I{wanted.table}",
        publisher="Eurostat",
        table=wanted.table,
        url=_VIEW.format(table=wanted.table),
        licence=LICENCE,
        reliability="A",
    )
