"""One contract for every store of imported tables: in memory and in SQLite."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from pandas.testing import assert_frame_equal
from sqlalchemy import text

from app.assessment.events import Started
from app.errors import NotFound, TooManyTables
from app.store.imports import EVERYONE, MOST_TABLES, ImportStore, MemoryImports
from app.store.migrate import migrate
from app.store.sql import SqlStore, open_engine
from app.store.sql_imports import SqlImports
from app.store.store import Person
from knowledge.imported import ImportedTable
from tests.app.store.databases import sqlite_store
from tests.knowledge.imports import LILLE, imported

ME, STRANGER = Person("me"), Person("stranger")
ROWS = [("FR59350", "own_poverty", "2023", 25.5), ("FRE11", "own_poverty", "2023", 19.0)]


def _sqlite(folder: Path) -> ImportStore:
    return sqlite_store(folder).imports


@pytest.fixture(params=[lambda _: MemoryImports(), _sqlite], ids=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> ImportStore:
    make: Callable[[Path], ImportStore] = request.param
    return make(tmp_path)


@pytest.fixture
def table() -> ImportedTable:
    return imported(ROWS, [LILLE])


def _names(store: ImportStore, owner: Person = ME) -> list[str]:
    return [card.name for card in store.cards(owner)]


def test_what_was_taken_is_read_again(store: ImportStore, table: ImportedTable) -> None:
    store.take(ME, table)
    found = store.load(ME, table.card.id)
    assert found.card == table.card
    assert_frame_equal(found.figures, table.figures)
    assert_frame_equal(found.places, table.places)


def test_a_table_without_figures_or_places_is_kept_as_well(store: ImportStore) -> None:
    names, figures = imported([], [LILLE], name="names"), imported(ROWS, name="figures")
    store.take(ME, names)
    store.take(ME, figures)
    assert len(store.load(ME, names.card.id).figures) == 0
    assert len(store.load(ME, figures.card.id).places) == 0


def test_tables_are_listed_with_the_oldest_first(store: ImportStore) -> None:
    for name, day in (("new", 9), ("old", 2), ("middle", 5)):
        store.take(ME, imported(ROWS, name=name, day=day))
    assert _names(store) == ["old", "middle", "new"]


def test_a_table_takes_the_place_of_others_in_one_step(store: ImportStore) -> None:
    old, other = imported(ROWS, name="old"), imported(ROWS, name="other")
    store.take(ME, old)
    store.take(ME, other)
    store.take(ME, imported(ROWS, name="new"), [old.card.id, other.card.id])
    assert _names(store) == ["new"]


def test_nothing_is_taken_where_one_to_replace_is_gone(
    store: ImportStore, table: ImportedTable
) -> None:
    store.take(ME, table)
    with pytest.raises(NotFound):
        store.take(ME, imported(ROWS, name="new"), [table.card.id, "0" * 32])
    assert _names(store) == ["table"]


def test_a_table_that_was_removed_is_gone(store: ImportStore, table: ImportedTable) -> None:
    store.take(ME, table)
    store.remove(ME, table.card.id)
    assert _names(store) == []
    with pytest.raises(NotFound):
        store.load(ME, table.card.id)


def test_every_verb_refuses_a_stranger_as_if_nothing_were_there(
    store: ImportStore, table: ImportedTable
) -> None:
    store.take(ME, table)
    assert _names(store, STRANGER) == _names(store, EVERYONE) == []
    for asked in (table.card.id, "0" * 32):
        for verb in (
            lambda a=asked: store.load(STRANGER, a),
            lambda a=asked: store.remove(STRANGER, a),
            lambda a=asked: store.take(STRANGER, imported(ROWS, name="s"), [a]),
        ):
            with pytest.raises(NotFound) as caught:
                verb()
            assert str(caught.value) == "not_found"
    assert _names(store) == ["table"]


def test_an_owner_may_keep_so_many_tables_and_replace_one_at_the_limit(store: ImportStore) -> None:
    for number in range(MOST_TABLES):
        store.take(ME, imported(ROWS[:1], name=f"t{number:03}"))
    with pytest.raises(TooManyTables):
        store.take(ME, imported(ROWS, name="more"))
    first = store.cards(ME)[0]
    store.take(ME, imported(ROWS, name="more"), [first.id])
    assert len(_names(store)) == MOST_TABLES
    assert first.name not in _names(store)


def test_of_two_windows_that_replace_the_same_table_one_is_told(tmp_path: Path) -> None:
    stores = [_sqlite(tmp_path), _sqlite(tmp_path)]
    old = imported(ROWS, name="old")
    stores[0].take(ME, old)
    refused: list[str] = []

    def replace(store: ImportStore, name: str) -> None:
        try:
            store.take(ME, imported(ROWS, name=name), [old.card.id])
        except NotFound:
            refused.append(name)

    windows = [threading.Thread(target=replace, args=(one, name))
               for one, name in zip(stores, "ab", strict=True)]  # fmt: skip
    for window in windows:
        window.start()
    for window in windows:
        window.join()
    assert len(refused) == 1
    assert _names(stores[0]) == ["b" if refused == ["a"] else "a"]


def test_a_database_of_the_first_release_gets_the_table_and_keeps_its_talks(
    tmp_path: Path, now: datetime
) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'levier.db'}")
    migrate(engine, "0001")
    talks = SqlStore(engine)
    talk = talks.create(ME, now)
    talks.append(talk, ME, 0, [("me", Started(language="nl"))], now)
    migrate(engine)
    assert talks.load(talk, ME).known.language == "nl"
    talks.imports.take(ME, imported(ROWS))
    assert _names(talks.imports) == ["table"]


def test_a_transaction_that_breaks_leaves_the_old_figures(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'levier.db'}")
    migrate(engine)
    store = SqlImports(engine)
    old = imported(ROWS, name="old")
    store.take(ME, old)
    with engine.begin() as connection:
        connection.execute(
            text(
                "CREATE TRIGGER full BEFORE INSERT ON imported_tables"
                " BEGIN SELECT RAISE(ABORT, 'disk full'); END"
            )
        )
    with pytest.raises(Exception, match="disk full"):
        store.take(ME, imported(ROWS, name="new"), [old.card.id])
    assert _names(store) == ["old"]
