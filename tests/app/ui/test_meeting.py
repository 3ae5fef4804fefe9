"""What was said of the results, what changes, and the next round, on the page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from app.i18n import t
from app.ui.state import Session


def _page() -> None:
    from app.assessment.events import StoryChosen
    from app.ui.parts.meeting_notes import show_decisions, show_meeting_notes
    from app.ui.parts.meeting_round import show_next_round
    from app.ui.state import begin, session
    from app.ui.turns import note

    here = session()
    if not here.started:
        begin("en", keep=False)
        note([StoryChosen(facet="work.access", prompt=1)])
    show_meeting_notes(here.assessment())
    show_decisions(here.assessment())
    show_next_round(here.assessment())


@pytest.fixture
def page() -> Iterator[AppTest]:
    made = AppTest.from_function(_page, default_timeout=30).run()
    assert not made.exception
    yield made


def _session(page: AppTest) -> Session:
    found: Session = page.session_state["levier"]
    return found


def _press(page: AppTest, key: str) -> None:
    next(one for one in page.button if one.label == t(key, "en")).click().run()
    assert not page.exception


def test_what_was_said_is_kept_with_who_and_can_be_taken_out(page: AppTest) -> None:
    page.text_area(key="meeting_note.text").set_value("They left for the factory.")
    page.text_input(key="meeting_note.who").set_value("Trainees")
    _press(page, "meeting.notes.add")
    [noted] = _session(page).assessment().known.findings.interpretations.values()
    assert (noted.text, noted.who, noted.round) == ("They left for the factory.", "Trainees", 1)
    _press(page, "meeting.notes.remove")
    assert not _session(page).assessment().known.findings.interpretations


def test_an_empty_note_is_not_kept(page: AppTest) -> None:
    _press(page, "meeting.notes.add")
    assert not _session(page).assessment().known.findings.interpretations


def test_a_decision_is_kept_ticked_off_and_taken_out(page: AppTest) -> None:
    page.text_area(key="meeting_change.text").set_value("Begin at nine")
    _press(page, "meeting.changes.add")
    [decided] = _session(page).assessment().known.findings.changes.values()
    assert (decided.text, decided.done) == ("Begin at nine", False)
    page.checkbox[0].check().run()
    assert _session(page).assessment().known.findings.changes[decided.id].done
    _press(page, "meeting.changes.remove")
    assert not _session(page).assessment().known.findings.changes


def test_the_next_round_is_opened_and_keeps_the_plan(page: AppTest) -> None:
    before = _session(page).assessment().known.stories
    page.button(key="meeting_round_open").click().run()
    known = _session(page).assessment().known
    assert (known.findings.round, known.stories) == (2, before)
    assert t("meeting.round.now", "en", number="2") in [one.value for one in page.markdown]
