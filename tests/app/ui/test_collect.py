"""The page Collecting: the plan thing by thing, the time it takes, and what it leaves out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from streamlit.testing.v1 import AppTest

from app.assessment.findings import Planned
from app.i18n import t
from app.ui.state import Session
from knowledge.language import LANGUAGES

MAY, JUNE = date(2026, 5, 1), date(2026, 6, 30)


def _page(language: str = "fr", indicators: str = "PE06", hours: str = "") -> None:
    """A talk with a plan; `hours` are those stated, with thirty people to ask."""
    from decimal import Decimal

    import streamlit as st

    from app.assessment.events import HoursStated, IndicatorChosen
    from app.ui.screens.collect import show_collect_of
    from app.ui.state import begin, session
    from app.ui.turns import note
    from tests.app.drafting.cases import grid

    here = session()
    if not here.started:
        begin(language, keep=False)  # type: ignore[arg-type]
        if indicators:
            note([IndicatorChosen(indicator=one) for one in indicators.split()])
        if hours:
            note([HoursStated(hours=Decimal(hours), people=30)])
        for one in indicators.split():
            st.session_state[f"collect_{one}_edit"] = True
    st.text(here.notice)
    show_collect_of(here.assessment(), grid())


def _run(*args: str) -> AppTest:
    return AppTest.from_function(_page, args=args, default_timeout=90).run()


def _planned(page: AppTest) -> Planned:
    assert not page.exception
    here: Session = page.session_state["levier"]
    [planned] = here.assessment().known.findings.planned.values()
    return planned


def _save(page: AppTest) -> None:
    label = t("collecting.edit.save", "fr")
    next(one for one in page.button if one.label == label).click().run()


def _texts(page: AppTest) -> str:
    return "\n".join(one.value for one in page.markdown)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_plan_the_page_says_where_to_begin_and_nothing_else(language: str) -> None:
    page = _run(language, "")

    assert not page.exception
    assert [one.value for one in page.markdown] == [t("collecting.nothing", language)]  # type: ignore[arg-type]
    assert not page.button
    assert not page.expander


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_thing_says_how_from_whom_when_who_and_how_long(language: str) -> None:
    page = _run(language, "PE06")

    assert not page.exception
    said = _texts(page)
    for name in ("how", "whom", "when", "asker", "time"):
        assert f"**{t(f'collecting.plan.{name}', language)}**" in said  # type: ignore[arg-type]
    assert t("collecting.plan.nobody", language) in said  # type: ignore[arg-type]


def test_noting_without_a_change_leaves_everything_as_proposed() -> None:
    page = _run()
    _save(page)

    assert _planned(page) == Planned(item="PE06")


def test_who_and_the_dates_of_each_moment_are_noted_and_shown() -> None:
    page = _run()
    page.text_input(key="when_PE06.asker").input("Nadia")
    page.date_input(key="when_PE06.begins_entry").set_value(MAY)
    page.date_input(key="when_PE06.ends_exit").set_value(JUNE)
    _save(page)

    planned = _planned(page)
    assert (planned.asker, planned.begins, planned.ends) == ("Nadia", MAY, JUNE)
    assert [(one.moment, one.begins, one.ends) for one in planned.dates] == [
        ("entry", MAY, None),
        ("exit", JUNE, JUNE),
    ]
    assert "Nadia" in _texts(page)
    assert "30/06/2026" in _texts(page)


def test_an_end_before_the_beginning_is_refused_with_what_to_do() -> None:
    page = _run()
    page.date_input(key="when_PE06.begins_entry").set_value(JUNE)
    page.date_input(key="when_PE06.ends_entry").set_value(MAY)
    _save(page)

    here: Session = page.session_state["levier"]
    assert here.assessment().known.findings.planned == {}
    assert "corrigez" in page.text[0].value


def test_of_two_hundred_people_a_sample_is_proposed_and_noted() -> None:
    page = _run()
    page.number_input(key="when_PE06.population").set_value(200)
    page.text_input(key="when_PE06.people").input("les stagiaires")
    _save(page)

    planned = _planned(page)
    assert (planned.people, planned.population, planned.sample) == ("les stagiaires", 200, 66)
    assert page.number_input(key="when_PE06.sample").value == 66
    assert "66 sur 200" in _texts(page)


def test_more_asked_than_there_are_is_refused() -> None:
    page = _run()
    page.number_input(key="when_PE06.population").set_value(10)
    page.number_input(key="when_PE06.sample").set_value(11)
    _save(page)

    here: Session = page.session_state["levier"]
    assert here.assessment().known.findings.planned == {}
    assert page.text[0].value == t("collecting.fault.too_many", "fr")


def test_a_method_and_hours_of_ones_own_are_noted_and_shown() -> None:
    page = _run()
    page.selectbox(key="when_PE06.method").set_value("focus_group")
    page.number_input(key="when_PE06.hours").set_value(4.0)
    _save(page)

    planned = _planned(page)
    assert (planned.method, planned.hours) == ("focus_group", Decimal("4.0"))
    assert t("collecting.plan.own", "fr", time="4 heures") in _texts(page)


def test_the_hours_are_asked_once_and_held_against_the_plan() -> None:
    page = _run()
    page.number_input(key="collect_hours").set_value(40.0)
    page.number_input(key="collect_people").set_value(30)
    label = t("grid.plan.save", "fr")
    next(one for one in page.button if one.label == label).click().run()

    assert not page.exception
    here: Session = page.session_state["levier"]
    stated = here.assessment().known.time
    assert stated and (stated.hours, stated.people) == (Decimal(40), 30)
    assert "10 heures sur 40 heures" in _texts(page)


def test_what_to_keep_for_later_is_named_with_its_reason_and_leaves_the_plan() -> None:
    page = _run("fr", "PE06 WO07", "6")

    assert t("collecting.hours.most", "fr", name="", time="10 heures").strip() in _texts(page)
    page.button(key="later_PE06").click().run()
    here: Session = page.session_state["levier"]
    assert [one.indicator for one in here.assessment().known.indicators] == ["WO07"]
    assert "cela tient" in _texts(page)
