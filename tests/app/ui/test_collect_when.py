"""Who does what of the plan, and when."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from streamlit.testing.v1 import AppTest

from app.ui.state import Session


def _page() -> None:
    import streamlit as st

    from app.assessment.events import IndicatorChosen
    from app.collecting.schedule import schedule
    from app.ui.parts.collect_gaps import show_gaps
    from app.ui.parts.collect_plan import show_collect_plan
    from app.ui.parts.collect_when import show_when
    from app.ui.state import begin, session
    from app.ui.turns import note
    from indicators.grid_files import load_grid

    here = session()
    if not here.started:
        begin("fr", keep=False)
        note([IndicatorChosen(indicator="PE06")])
    grid = load_grid()[0]
    st.text(here.notice)
    items = schedule(here.assessment().known, grid, "fr")
    show_collect_plan(items, here.assessment().known, "fr")
    show_when(items, here.assessment(), "fr")
    show_gaps(here.assessment(), grid, "fr")


def test_who_and_when_are_noted_and_shown_in_the_plan() -> None:
    page = AppTest.from_function(_page, default_timeout=30).run()
    page.text_input(key="when_PE06.asker").input("Nadia")
    page.date_input(key="when_PE06.begins").set_value(date(2026, 5, 1))
    page.date_input(key="when_PE06.ends").set_value(date(2026, 5, 31))
    page.button[0].click().run()

    assert not page.exception
    here: Session = page.session_state["levier"]
    [planned] = here.assessment().known.findings.planned.values()
    assert (planned.asker, planned.begins, planned.ends) == (
        "Nadia",
        date(2026, 5, 1),
        date(2026, 5, 31),
    )
    assert "31 mai 2026" in page.markdown[0].value


def test_an_end_before_the_beginning_is_refused_with_what_to_do() -> None:
    page = AppTest.from_function(_page, default_timeout=30).run()
    page.date_input(key="when_PE06.begins").set_value(date(2026, 5, 31))
    page.date_input(key="when_PE06.ends").set_value(date(2026, 5, 1))
    page.button[0].click().run()

    here: Session = page.session_state["levier"]
    assert here.assessment().known.findings.planned == {}
    assert "corrigez" in page.text[0].value


def test_an_end_alone_is_the_one_day() -> None:
    page = AppTest.from_function(_page, default_timeout=30).run()
    page.date_input(key="when_PE06.ends").set_value(date(2026, 5, 1))
    page.button[0].click().run()

    here: Session = page.session_state["levier"]
    [planned] = here.assessment().known.findings.planned.values()
    assert planned.begins == planned.ends == date(2026, 5, 1)


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
