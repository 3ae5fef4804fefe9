"""Two windows on one assessment: what either decides is made of the newest state, and kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hypothesis import given
from hypothesis import strategies as st

from app.assessment import events as e
from app.assessment.assessment import Assessment
from app.assessment.chain import links_of, moved, with_link
from app.assessment.known import Activity
from app.assessment.stakeholders import placed_as
from app.store.memory import MemoryStore
from app.store.store import Person
from app.ui.deciding import write_anew
from app.ui.state import Session
from tests.app.drafting.cases import START

WHO = Person("somebody")


def _windows() -> tuple[Session, Session]:
    """Two sessions of one person on one talk that has one activity and one stakeholder."""
    store = MemoryStore()
    talk = store.create(WHO, START)
    opened: list[tuple[str, e.Event]] = [
        (WHO.id, e.Started(language="fr")),
        (WHO.id, e.ActivityAdded(activity="act1", text="former")),
        (WHO.id, e.StakeholderPlaced(stakeholder="s", name="Voisins")),
    ]
    store.append(talk, WHO, 0, opened, START)
    first, second = (Session(person=WHO, assessment_id=talk, visitor=store) for _ in range(2))
    return first, second


def _activity(assessment: Assessment) -> Activity:
    found = assessment.known.activity("act1")
    assert found
    return found


def _adding(text: str) -> Callable[[Assessment], Sequence[e.Event]]:
    return lambda assessment: [with_link(_activity(assessment), "impact", text)]


@given(st.lists(st.tuples(st.booleans(), st.booleans()), max_size=8))
def test_links_added_in_two_windows_in_any_order_all_stand_in_the_chain(
    steps: list[tuple[bool, bool]],
) -> None:
    windows = _windows()
    for number, (which, moves) in enumerate(steps):
        write_anew(windows[which], _adding(f"ajout {number}"))
        if moves:
            write_anew(
                windows[not which],
                lambda now: [moved(_activity(now), links_of(_activity(now))[-1], -1)],
            )
    texts = {link.text for link in links_of(_activity(windows[0].assessment()))}
    assert texts == {"former", *(f"ajout {number}" for number in range(len(steps)))}


def test_two_windows_that_place_the_same_person_lose_neither_change() -> None:
    first, second = _windows()
    first.assessment(), second.assessment()
    write_anew(first, lambda now: [placed_as(now.known.stakeholders[0], voice=1)])
    write_anew(second, lambda now: [placed_as(now.known.stakeholders[0], affected=3)])
    (placed,) = first.assessment().known.stakeholders
    assert (placed.affected, placed.voice) == (3, 1)


def test_what_was_decided_upon_an_old_state_is_made_anew() -> None:
    first, second = _windows()
    seen: list[int] = []

    def slow(now: Assessment) -> Sequence[e.Event]:
        if not seen:
            write_anew(second, _adding("entre-temps"))
        seen.append(now.last_seq)
        return _adding("enfin")(now)

    write_anew(first, slow)
    assert len(seen) == 2
    texts = [link.text for link in links_of(_activity(first.assessment()))]
    assert texts == ["former", "entre-temps", "enfin"]
    assert first.notice == ""


def test_where_others_keep_writing_in_between_it_is_said() -> None:
    first, second = _windows()

    def hindered(now: Assessment) -> Sequence[e.Event]:
        write_anew(second, _adding("encore"))
        return _adding("jamais")(now)

    write_anew(first, hindered)
    assert first.notice
