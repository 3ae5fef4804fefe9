"""Whoever has the link of a form sees that form, fills it in, and loses nothing on the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from app.i18n import t
from app.settings import ROOT, settings
from app.store.sql import SqlStore
from app.store.store import Person, new_id
from app.ui.shared import sql_store
from tests.app.collecting.a_form import a_form


@dataclass(frozen=True)
class Opened:
    store: SqlStore
    assessment: str
    person: Person
    published: str
    token: str

    def page(self, token: str = "") -> AppTest:
        """Open the link of the form as a stranger does."""
        page = AppTest.from_file(str(ROOT / "app/main.py"), default_timeout=30)
        page.query_params["form"] = token or self.token
        page.query_params["lang"] = "en"
        return page.run()

    def answers(self) -> list[dict[str, object]]:
        """What came in, by question."""
        store = self.store.answers
        _, found = store.form_answers(self.assessment, self.person, self.published)
        return [dict(answer) for _, answer in found]


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opened]:
    monkeypatch.setenv("LEVIER_DATA", str(tmp_path))
    monkeypatch.setenv("LEVIER_STORE_URL", f"sqlite:///{tmp_path / 'levier.db'}")
    settings.cache_clear()
    st.cache_resource.clear()
    store, person = sql_store(), Person(new_id())
    assessment = store.create(person, datetime(2026, 3, 2, tzinfo=UTC))
    published, token = store.answers.open_form(assessment, person, a_form())
    yield Opened(store, assessment, person, published, token)
    settings.cache_clear()
    st.cache_resource.clear()


def _send(page: AppTest) -> AppTest:
    return page.button(key="form_send").click().run()


def _said(page: AppTest) -> list[str]:
    return [one.value for kind in (page.info, page.warning, page.success) for one in kind]


def test_the_page_holds_the_form_and_nothing_is_agreed_to_beforehand(opened: Opened) -> None:
    page = opened.page()
    assert not page.exception
    assert page.title[0].value == "Your view"
    assert "Why we ask" in [one.value for one in page.markdown]
    assert page.checkbox(key="form_agreed").value is False
    assert not page.sidebar.children


def test_answers_of_every_kind_arrive(opened: Opened) -> None:
    page = opened.page()
    page.checkbox(key="form_agreed").check()
    page.text_input(key="form_own_code_en").input("MA07")
    page.radio(key="form_en01_en").set_value("steady")
    page.checkbox(key="form_en02_en.bus").check()
    page.radio(key="form_pe01_en").set_value(4)
    page.number_input(key="form_ec01_en").set_value(12.5)
    page.date_input(key="form_since_en").set_value(date(2025, 9, 1))
    page.text_area(key="form_story_1_people_en").input(" I can do it now. ")
    _send(page)
    assert opened.answers() == [
        {
            "own_code": "MA07",
            "en01": "steady",
            "en02": ["bus"],
            "pe01": 4,
            "ec01": 12.5,
            "since": "2025-09-01",
            "story_1_people": "I can do it now.",
        }
    ]
    assert t("form.answer.sent", "en") in _said(page)
    assert "Thank you" in [one.value for one in page.markdown]
    assert not page.radio


def test_without_consent_nothing_is_sent_and_nothing_lost(opened: Opened) -> None:
    page = opened.page()
    page.text_area(key="form_remark_en").input("Well done")
    _send(page)
    assert _said(page) == [t("form.answer.agree_first", "en")]
    assert page.text_area(key="form_remark_en").value == "Well done"
    assert opened.answers() == []


def test_an_empty_form_is_not_sent(opened: Opened) -> None:
    page = opened.page()
    page.checkbox(key="form_agreed").check()
    assert _said(_send(page)) == [t("form.answer.nothing", "en")]
    assert opened.answers() == []


def test_another_language_keeps_what_was_answered(opened: Opened) -> None:
    page = opened.page()
    page.radio(key="form_en01_en").set_value("odd")
    page.checkbox(key="form_en02_en.foot").check()
    page.number_input(key="form_ec01_en").set_value(3.0).run()
    page.button_group(key="form_language").set_value("nl").run()
    assert page.title[0].value == "Your view (nl)"
    assert page.radio(key="form_en01_nl").value == "odd"
    assert page.checkbox(key="form_en02_nl.foot").value is True
    assert page.number_input(key="form_ec01_nl").value == 3.0


def test_a_form_that_closes_meanwhile_says_so(opened: Opened) -> None:
    page = opened.page()
    page.checkbox(key="form_agreed").check()
    page.text_area(key="form_remark_en").input("Well done")
    opened.store.answers.close_form(opened.assessment, opened.person, opened.published)
    _send(page)
    assert t("error.form_closed", "en") in _said(page)
    assert opened.answers() == []


def test_a_link_that_leads_nowhere_says_so(opened: Opened) -> None:
    page = opened.page("nowhere")
    assert _said(page) == [t("form.answer.not_found", "en")]
    assert not page.button


def test_the_next_person_on_a_device_finds_an_empty_form(opened: Opened) -> None:
    page = opened.page()
    page.checkbox(key="form_agreed").check()
    page.text_area(key="form_remark_en").input("Well done")
    _send(page)
    page.button(key="form_next").click().run()
    assert page.checkbox(key="form_agreed").value is False
    assert page.text_area(key="form_remark_en").value == ""
