from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from app.__main__ import app
from app.assessment import events as e
from app.settings import settings
from app.store.migrate import migrate
from app.store.sql import SqlStore, open_engine
from app.store.store import Person
from tests.conftest import NOW


def enterprise(store: SqlStore, name: str, *, shared: bool) -> None:
    person = Person(name)
    own = store.create(person, NOW)
    acts: list[e.Event] = [
        e.Started(language="fr"),
        e.TerritoryStated(place="Charleroi", territory="BE32B"),
        e.ActivityAdded(activity="act1", text=name),
        e.LeverConfirmed(activity="act1", facets=("work.skills",)),
        e.FieldShared(shared=shared),
    ]
    store.append(own, person, 0, [(person.id, one) for one in acts], NOW)


@pytest.mark.parametrize(("agreed", "counted"), [(5, True), (4, False)])
def test_only_those_who_agreed_are_counted_and_never_fewer_than_five(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, agreed: int, counted: bool
) -> None:
    monkeypatch.setenv("LEVIER_DATA", str(tmp_path))
    settings.cache_clear()
    database = open_engine(f"sqlite:///{tmp_path / 'levier.db'}")
    migrate(database)
    store = SqlStore(database)
    for number in range(8):
        enterprise(store, f"enterprise {number}", shared=number < agreed)
    database.dispose()
    result = CliRunner().invoke(app, ["territory", "field", "--json"])
    settings.cache_clear()
    assert result.exit_code == 0
    counts = json.loads(result.stdout)["counts"]
    found = [one for one in counts if one["territory"] == "BE32B" and one["facet"] == "work.skills"]
    assert bool(found) is counted
    assert all(one["enterprises"] == agreed for one in found)
    assert "enterprise 1" not in result.stdout
