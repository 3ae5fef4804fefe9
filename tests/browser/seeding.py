"""Put a talk into the store of a running server, as if it had been led and kept there."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from app.assessment.assessment import LEVIER, Assessment
from app.assessment.events import Event
from app.example import whole_example
from app.settings import Settings
from app.store.migrate import migrate
from app.store.sql import SqlStore, open_engine
from app.store.store import Person, new_id
from evaluation.servers import Server
from knowledge.language import Language

_SOMEBODY = "somebody"  # whoever keeps the talk is its author in the store


def resume_address(server: Server, assessment: Assessment) -> str:
    """Keep a talk in the server's store; return the address that resumes it."""
    data = Path(server.process.environ()["LEVIER_DATA"])
    engine = open_engine(Settings(data=data).database_url)
    migrate(engine)
    store, person, now = SqlStore(engine), Person(new_id()), datetime.now(UTC)
    kept = store.create(person, now)
    written = 0
    for turn in dict.fromkeys(entry.turn for entry in assessment.entries):
        own = [entry for entry in assessment.entries if entry.turn == turn]
        acts = [(LEVIER if one.by == LEVIER else person.id, one.event) for one in own]
        written += len(store.append(kept, person, written, acts, own[0].at))
    token = store.issue_link(kept, person, now)
    engine.dispose()
    return f"http://127.0.0.1:{server.port}/?resume={token}"


def example_with(language: Language, *events: Event) -> Assessment:
    """Return the example of a language, its question settled, with what was done in it since."""
    example = whole_example(language)
    return example.with_events([(_SOMEBODY, one) for one in events], example.entries[-1].at)
