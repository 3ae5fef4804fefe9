"""The forms on the page: opened by link, answered, taken over, closed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from app.assessment.events import FormShaped
from app.collecting.forms import forms
from app.collecting.shaping import with_own
from app.i18n import t
from app.settings import ROOT, settings
from app.ui.shared import sql_store
from indicators.asking import load_asking
from tests.app.drafting.cases import grid


def _page() -> None:
    """A kept talk with one indicator that is asked of people, and its forms."""
    from app.assessment.events import IndicatorChosen
    from app.ui.deciding import decide
    from app.ui.parts.forms import show_forms_of
    from app.ui.state import begin, session
    from tests.app.drafting.cases import grid

    if not session().started:
        begin("en", keep=True)
        asked = next(i for i in grid().indicators.values() if i.collection[0] == "survey")
        decide(lambda _: [IndicatorChosen(indicator=asked.id)])
    show_forms_of(session().assessment(), grid())


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    monkeypatch.setenv("LEVIER_DATA", str(tmp_path))
    monkeypatch.setenv("LEVIER_STORE_URL", f"sqlite:///{tmp_path / 'levier.db'}")
    settings.cache_clear()
    st.cache_resource.clear()
    yield AppTest.from_function(_page, default_timeout=60).run()
    settings.cache_clear()
    st.cache_resource.clear()


def _said(page: AppTest) -> list[str]:
    return [one.value for one in page.markdown]


def test_the_forms_of_the_plan_can_be_read_and_taken_away(page: AppTest) -> None:
    assert not page.exception
    assert f"### {t('form.page.kind.survey', 'en')}" in _said(page)
    assert page.text[0].value.startswith("1. ")


def test_a_form_is_opened_answered_taken_over_and_closed(page: AppTest) -> None:
    page.number_input(key="form_asked_survey").set_value(20)
    page.button(key="form_open_survey").click().run()
    assert t("form.page.opened_of", "en", count="0", asked="20") in _said(page)
    link = page.code[0].value
    token = link.split("form=")[1].split("&")[0]

    sql_store().answers.answer(token, {"remark": "Well done"}, date(2026, 3, 2))
    page.run()
    assert t("form.page.opened_of", "en", count="1", asked="20") in _said(page)

    here = page.session_state["levier"]
    published = next(iter(here.assessment().known.findings.published))
    page.button(key=f"form_take_{published}").click().run()
    card = here.assessment().known.findings.answers[published]
    assert (card.origin, card.rows, card.asked) == ("form", 1, 20)
    rows = sql_store().answers.rows(here.assessment_id, here.who, published)
    assert rows["remark"].tolist() == ["Well done"]

    page.button(key=f"form_close_{published}").click().run()
    assert t("form.page.closed_of", "en", count="1", asked="20") in _said(page)
    assert not page.code


def test_who_has_the_link_is_asked_the_form_as_it_was_shaped(page: AppTest) -> None:
    here = page.session_state["levier"]
    form = forms(here.assessment().known, grid(), load_asking())[0]
    shaped = with_own(form, {"nl": "Wat mist u?"})
    here.append([(here.who.id, FormShaped(form=shaped))])
    page.run()
    page.button(key="form_open_survey").click().run()
    token = page.code[0].value.split("form=")[1].split("&")[0]

    asked = AppTest.from_file(str(ROOT / "app/main.py"), default_timeout=60)
    asked.query_params["form"], asked.query_params["lang"] = token, "en"
    asked.run()
    assert "**Wat mist u?**" in _said(asked)
    hints = [one.value for one in asked.caption]
    assert t("formedit.own.hint.nl", "en") in hints


def test_a_link_that_asks_the_former_questions_is_pointed_out(page: AppTest) -> None:
    here = page.session_state["levier"]
    page.button(key="form_open_survey").click().run()
    former = t("formedit.state.open_link", "en")
    assert former not in [one.value for one in page.info]
    form = forms(here.assessment().known, grid(), load_asking())[0]
    here.append([(here.who.id, FormShaped(form=with_own(form, {"en": "What else?"})))])
    page.run()
    assert former in [one.value for one in page.info]
