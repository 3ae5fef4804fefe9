"""Whoever comes back is reminded of what is to be collected."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from streamlit.testing.v1 import AppTest


def _due_page(ends: str) -> None:
    from datetime import UTC, date, datetime

    from app.assessment.events import CollectionPlanned, IndicatorChosen
    from app.ui.parts.collect_when import show_due
    from app.ui.state import begin, session
    from app.ui.turns import note
    from indicators.grid_files import load_grid

    begin("nl", keep=False)
    today = datetime.now(UTC).date()
    last = date.fromisoformat(ends)
    planned = CollectionPlanned(item="PE06", begins=min(today, last), ends=last)
    note([IndicatorChosen(indicator="PE06"), planned])
    show_due(session().assessment(), load_grid()[0], "nl")


def test_whoever_comes_back_is_reminded_of_what_is_due_and_of_nothing_else() -> None:
    tomorrow, past = datetime.now(UTC).date() + timedelta(days=1), date(2020, 1, 1)
    told, silent = (
        AppTest.from_function(_due_page, args=(str(day),), default_timeout=30).run()
        for day in (tomorrow, past)
    )

    assert [one.value.startswith("Het is tijd") for one in told.info] == [True]
    assert not silent.info
    assert not silent.exception
