"""What must hold of any talk: taken up at every turn, led from two windows, undone anywhere."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.assessment.assessment import LEVIER, Assessment, numbered
from app.assessment.events import Said, Started, Undone
from app.assessment.known import Known
from app.dialogue.engine import Engine, acts
from app.dialogue.scripted import exchange, talk
from app.errors import Conflict
from app.exports.assessment_file import from_json, to_json
from app.store.memory import MemoryStore
from app.store.store import Person
from tests.conftest import NOW

CASES = sorted((Path(__file__).parents[3] / "evaluation" / "cases").glob("*.script.jsonl"))
SCRIPTS = {path.name.split(".")[0]: json.loads(path.read_text("utf-8")) for path in CASES}


def told(known: Known) -> dict[str, object]:
    """What is known, without the course of the talk."""
    return known.model_dump(exclude={"open_question", "guided"})


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_talk_resumed_at_every_turn_ends_the_same(engine: Engine, name: str) -> None:
    script = SCRIPTS[name]
    straight, _, _ = talk(engine, name, script["lang"], script["turns"], NOW)
    resumed = Assessment(name).with_events([("person", Started(language=script["lang"]))], NOW)
    for said in script["turns"]:
        resumed = from_json(to_json(resumed))
        welcome = engine.open(resumed)
        resumed = resumed.with_events(acts("person", LEVIER, None, welcome), NOW)
        resumed, _, _ = exchange(engine, resumed, said, "person", NOW)
    assert told(resumed.known) == told(straight.known)


@given(st.data())
@settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow])
def test_two_windows_on_one_talk_lose_nothing(engine: Engine, data: st.DataObject) -> None:
    messages = SCRIPTS["le-germoir"]["turns"][:10]
    store, person = MemoryStore(), Person("person")
    own = store.create(person, NOW)
    store.append(own, person, 0, [("person", Started(language="fr"))], NOW)
    at_hand = [store.load(own, person), store.load(own, person)]
    for said in messages:
        window = data.draw(st.sampled_from([0, 1]))
        at_hand[window] = write(engine, store, own, person, at_hand[window], said)
    kept = [
        entry.event.text
        for entry in store.load(own, person).entries
        if isinstance(entry.event, Said)
    ]
    assert kept == messages


def write(
    engine: Engine, store: MemoryStore, own: str, person: Person, seen: Assessment, said: str
) -> Assessment:
    """Write a turn on what a window has at hand, and again on what is newest after a conflict."""
    for _ in range(2):
        _, _, done = exchange(engine, seen, said, person.id, NOW)
        try:
            return seen.extended(store.append(own, person, seen.last_seq, done, NOW))
        except Conflict:
            seen = store.load(own, person)
    raise AssertionError("a conflict with nobody")


@given(st.data())
@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
def test_undo_after_any_turn_gives_back_what_was_known(engine: Engine, data: st.DataObject) -> None:
    script = SCRIPTS[data.draw(st.sampled_from(sorted(SCRIPTS)))]
    turns: Sequence[str] = script["turns"]
    upto = data.draw(st.integers(1, len(turns)))
    before, _, _ = talk(engine, "undo", script["lang"], turns[: upto - 1], NOW)
    after, _, _ = exchange(engine, before, turns[upto - 1], "person", NOW)
    assert after.undoable is not None
    undone = after.extended(
        numbered([("person", Undone(turn=after.undoable))], after.last_seq, NOW)
    )
    assert told(undone.known) == told(before.known)
