"""The server dies in the middle of a talk: what was accepted is on disk."""

from __future__ import annotations

import sqlite3
import threading
import time
from pathlib import Path

import pytest

from app.assessment.events import EVENT, Said
from evaluation.servers import LEVIER_APP, serving
from evaluation.visitor import Visitor
from tests.conftest import data_folder

_TOLD = ["crèche à Lille, on accueille 24 enfants", "oui", "La Petite Lanterne"]


def _said(data: Path) -> list[str]:
    """What a person said, in order, as the database has it."""
    with sqlite3.connect(data / "levier.db") as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        rows = database.execute("SELECT body FROM events WHERE kind = 'said' ORDER BY seq")
        events = [EVENT.validate_json(body) for (body,) in rows]
    return [event.text for event in events if isinstance(event, Said)]


@pytest.mark.parametrize("delay", [0.0, 0.02, 0.2])
def test_nothing_that_was_accepted_is_lost_when_the_server_is_killed(
    tmp_path: Path, delay: float
) -> None:
    data = data_folder(tmp_path)
    with serving(LEVIER_APP, data) as server, Visitor(server.port) as visitor:
        visitor.arrive()
        visitor.press("consent")
        for text in _TOLD:
            visitor.say(text)
        threading.Thread(target=_say_without_waiting, args=(visitor,), daemon=True).start()
        time.sleep(delay)
        server.process.kill()
    assert _said(tmp_path)[: len(_TOLD)] == _TOLD


def _say_without_waiting(visitor: Visitor) -> None:
    try:
        visitor.say("des familles du quartier")
    except Exception:
        return  # the server is being killed
