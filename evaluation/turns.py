"""A turn of the engine, with the store on disk: understand, events, store, reply."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from app.assessment.assessment import LEVIER
from app.assessment.events import Started
from app.dialogue.engine import Engine, acts
from app.dialogue.scripted import exchange
from app.loading import load_resources
from app.settings import settings
from app.store.migrate import migrate
from app.store.sql import SqlStore, open_engine
from app.store.store import Person, new_id
from evaluation.report import Table
from evaluation.scripts import Script, case_scripts

_ROUNDS = 5
_AIMS = {"p50": 60.0, "p95": 150.0}  # milliseconds on two cores


def measure() -> list[Table]:
    """Run the cases several times against a real SQLite file; times in milliseconds."""
    resources = load_resources(settings())
    resources.warm()
    engine = Engine(resources)
    with tempfile.TemporaryDirectory() as folder:
        database = open_engine(f"sqlite:///{Path(folder) / 'bench.db'}")
        migrate(database)
        store = SqlStore(database)
        taken = [
            seconds * 1000
            for _ in range(_ROUNDS)
            for script in case_scripts()
            for seconds in _turns(engine, store, script)
        ]
        database.dispose()
    found = {"p50": np.percentile(taken, 50), "p95": np.percentile(taken, 95)}
    rows = [[name, f"{found[name]:.1f}", f"< {aim:.0f}"] for name, aim in _AIMS.items()]
    note = (
        f"{len(taken)} turns of the talks in `evaluation/cases`, each stored in SQLite (WAL, "
        "synced) before the next, model loaded. Milliseconds."
    )
    return [Table("One turn of the engine", note, ["", "measured", "aim"], rows)]


def _turns(engine: Engine, store: SqlStore, script: Script) -> Iterator[float]:
    """Yield the seconds that each turn took, from the message to the stored reply."""
    now = datetime.now(UTC)
    person = Person(new_id())
    own = store.create(person, now)
    opening = [(person.id, Started(language=script.language))]
    store.append(own, person, 0, opening, now)
    assessment = store.load(own, person)
    greeting = acts(person.id, LEVIER, None, engine.open(assessment))
    store.append(own, person, assessment.last_seq, greeting, now)
    assessment = store.load(own, person)
    for said in script.turns:
        begun = time.perf_counter()
        before = assessment.last_seq
        assessment, _, done = exchange(engine, assessment, said, person.id, now)
        store.append(own, person, before, done, now)
        yield time.perf_counter() - begun
