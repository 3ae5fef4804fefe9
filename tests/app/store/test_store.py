"""One contract for every store: in memory and in SQLite (a server's database in a later issue)."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from app.assessment.events import PortraitStated, Replied, Said, Started
from app.errors import Conflict, NotFound
from app.store.memory import MemoryStore
from app.store.sql import SqlStore
from app.store.store import Person, Store
from tests.app.store.databases import sqlite_store

ME, STRANGER = Person("me"), Person("stranger")


@pytest.fixture(params=[lambda _: MemoryStore(), sqlite_store], ids=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    make: Callable[[Path], Store] = request.param
    return make(tmp_path)


@pytest.fixture
def talk(store: Store, now: datetime) -> str:
    """A talk of two turns: begun, and a name said and answered."""
    assessment = store.create(ME, now)
    store.append(assessment, ME, 0, [("me", Started(language="fr"))], now)
    name = PortraitStated(field="name", text="La Remise")
    said = Said(text="c'est La Remise", language="fr")
    answered = Replied(text="Merci, c'est La Remise.")
    store.append(assessment, ME, 1, [("me", said), ("me", name), ("levier", answered)], now)
    return assessment


def test_what_was_written_is_read_again(store: Store, talk: str) -> None:
    assert store.load(talk, ME).known.portrait["name"].text == "La Remise"
    assert store.last_seq(talk, ME) == 4


def test_entries_of_one_turn_share_its_number(store: Store, talk: str) -> None:
    assert [entry.turn for entry in store.load(talk, ME).entries] == [1, 2, 2, 2]


def test_a_late_writer_gets_a_conflict_and_nothing_is_lost(
    store: Store, talk: str, now: datetime
) -> None:
    with pytest.raises(Conflict):
        store.append(talk, ME, 2, [("me", Said(text="late", language="fr"))], now)
    assert store.last_seq(talk, ME) == 4


def test_a_writer_that_runs_ahead_gets_a_conflict(store: Store, talk: str, now: datetime) -> None:
    with pytest.raises(Conflict):
        store.append(talk, ME, 9, [("me", Said(text="early", language="fr"))], now)


def test_every_verb_refuses_a_stranger_as_if_nothing_were_there(
    store: Store, talk: str, now: datetime
) -> None:
    for asked in (talk, "0" * 32):
        for verb in (
            lambda a=asked: store.load(a, STRANGER),
            lambda a=asked: store.last_seq(a, STRANGER),
            lambda a=asked: store.append(a, STRANGER, 4, [("s", Started(language="fr"))], now),
            lambda a=asked: store.issue_link(a, STRANGER, now),
            lambda a=asked: store.revoke_links(a, STRANGER, now),
            lambda a=asked: store.forget(a, STRANGER),
        ):
            with pytest.raises(NotFound) as caught:
                verb()
            assert str(caught.value) == "not_found"


def test_a_resume_link_leads_to_the_talk(store: Store, talk: str, now: datetime) -> None:
    token = store.issue_link(talk, ME, now)
    assert store.resume(token) == (talk, ME)
    assert len(token) >= 40


def test_a_new_link_makes_the_old_one_useless(store: Store, talk: str, now: datetime) -> None:
    old = store.issue_link(talk, ME, now)
    new = store.issue_link(talk, ME, now)
    assert store.resume(new) == (talk, ME)
    with pytest.raises(NotFound):
        store.resume(old)


def test_revoked_and_invented_links_are_told_apart_by_nothing(
    store: Store, talk: str, now: datetime
) -> None:
    token = store.issue_link(talk, ME, now)
    store.revoke_links(talk, ME, now)
    told = []
    for one in (token, "never-existed"):
        with pytest.raises(NotFound) as caught:
            store.resume(one)
        told.append(str(caught.value))
    assert told[0] == told[1]


def test_a_forgotten_turn_leaves_empty_events_in_its_place(store: Store, talk: str) -> None:
    store.forget(talk, ME, 2)
    kinds = [entry.event.kind for entry in store.load(talk, ME).entries]
    assert kinds == ["started", "forgotten", "forgotten", "forgotten"]
    assert store.load(talk, ME).known.portrait == {}


def test_replies_that_repeat_forgotten_words_are_emptied_with_them(
    store: Store, talk: str, now: datetime
) -> None:
    repeats = Replied(text="Je reviens à La Remise.")
    store.append(talk, ME, 4, [("levier", repeats)], now)
    store.forget(talk, ME, 2)
    assert store.load(talk, ME).entries[-1].event.kind == "forgotten"


def test_forgetting_everything_leaves_no_word(store: Store, talk: str) -> None:
    store.forget(talk, ME)
    assert {entry.event.kind for entry in store.load(talk, ME).entries} == {"forgotten"}


def test_forgotten_words_are_gone_from_the_disk(tmp_path: Path, now: datetime) -> None:
    store = sqlite_store(tmp_path)
    assessment = store.create(ME, now)
    said = Said(text="un mot que personne ne doit retrouver", language="fr")
    store.append(assessment, ME, 0, [("me", said)], now)
    files = list((tmp_path / "deep").iterdir())
    assert any(b"personne ne doit" in path.read_bytes() for path in files)
    store.forget(assessment, ME)
    assert not any(b"personne ne doit" in path.read_bytes() for path in files)


def test_only_the_hash_of_a_link_is_kept(tmp_path: Path, now: datetime) -> None:
    store = sqlite_store(tmp_path)
    token = store.issue_link(store.create(ME, now), ME, now)
    files = (tmp_path / "deep").iterdir()
    assert not any(token.encode() in path.read_bytes() for path in files)


def test_of_two_writers_at_once_one_wins_and_the_other_may_try_again(
    tmp_path: Path, now: datetime
) -> None:
    first, second = sqlite_store(tmp_path), sqlite_store(tmp_path)
    assessment = first.create(ME, now)
    first.append(assessment, ME, 0, [("me", Started(language="fr"))], now)

    def write(store: SqlStore, words: str) -> None:
        for _ in range(200):
            try:
                after = store.last_seq(assessment, ME)
                said = Said(text=words, language="fr")
                store.append(assessment, ME, after, [("me", said)], now)
                return
            except Conflict:
                continue

    writers = [
        threading.Thread(target=write, args=(store, f"{name}{number}"))
        for store, name in ((first, "a"), (second, "b"))
        for number in range(10)
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    entries = first.load(assessment, ME).entries
    assert [entry.seq for entry in entries] == list(range(1, 22))
    assert len({entry.event.text for entry in entries if isinstance(entry.event, Said)}) == 20
