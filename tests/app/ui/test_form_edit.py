"""A form is changed on the page: order, words, what is asked, what is told before."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from app.assessment.form import Form
from app.i18n import t

EDIT = "form_edit_survey"


def _page() -> None:
    """A talk with one indicator that is asked of people, and its forms."""
    import streamlit as st

    from app.assessment.events import IndicatorChosen, PortraitStated
    from app.ui.deciding import decide
    from app.ui.parts.forms import show_forms_of
    from app.ui.state import begin, session
    from tests.app.drafting.cases import grid

    if not session().started:
        begin("en", keep=False)
        asked = next(i for i in grid().indicators.values() if i.collection[0] == "survey")
        decide(
            lambda _: [
                PortraitStated(field="name", text="La Remise"),
                IndicatorChosen(indicator=asked.id),
            ]
        )
        st.session_state["form_edit_survey"] = True  # open the editor
    show_forms_of(session().assessment(), grid())


@pytest.fixture
def page() -> AppTest:
    return AppTest.from_function(_page, default_timeout=60).run()


def _known(page: AppTest) -> Any:
    return page.session_state["levier"].assessment().known


def _form(page: AppTest) -> Form:
    form: Form = _known(page).findings.forms["survey"]
    return form


def _area(page: AppTest, language: str) -> Any:
    return next(one for one in page.text_area if one.label == t(f"formedit.words.{language}", "en"))


def _save(page: AppTest, key: str = "save") -> None:
    label = t(f"formedit.{key}", "en")
    next(one for one in page.button if one.label == label).click().run()


def _names(form: Form) -> list[str]:
    return [one.name for one in form.questions]


def _said(page: AppTest) -> str:
    kinds = (page.markdown, page.caption, page.warning, page.info)
    return "\n".join(str(one.value) for kind in kinds for one in kind).replace("\\", "")


def test_a_question_is_asked_later_and_that_is_taken_back_by_hand(page: AppTest) -> None:
    assert not page.exception
    page.button(key=f"{EDIT}_later").click().run()
    assert _names(_form(page))[1] == "own_code"
    assert t("formedit.state.shaped", "en") in _said(page)
    page.button(key=f"{EDIT}_earlier").click().run()
    assert "survey" not in _known(page).findings.forms  # it follows the plan again


def test_what_is_left_out_says_what_is_lost_and_comes_back(page: AppTest) -> None:
    page.button(key=f"{EDIT}_leave_out").click().run()
    assert "own_code" not in _names(_form(page))
    assert t("formedit.is_lost.pairing", "en") in _said(page)
    assert t("formedit.state.left_out", "en", count="1") in _said(page)
    page.button(key=f"{EDIT}_put_back_own_code").click().run()
    assert "survey" not in _known(page).findings.forms


def test_other_words_in_one_language_only_are_kept_and_remarked(page: AppTest) -> None:
    original = _area(page, "en").value
    _area(page, "en").set_value("Your code?")
    _save(page)
    assert _form(page).questions[0].label.en == "Your code?"
    assert any("Changed in English, not in" in one.value for one in page.warning)
    assert t("formedit.state.some_languages", "en", questions="1") in _said(page)
    assert original.split(",")[0] in _said(page)  # the proposed words stay in sight


def test_an_empty_wording_is_refused_with_what_was_typed_kept(page: AppTest) -> None:
    _area(page, "nl").set_value(" ")
    _area(page, "fr").set_value("Un code ?")
    _save(page)
    assert "survey" not in _known(page).findings.forms
    assert "Question 1 is empty in Dutch" in _said(page)
    assert _area(page, "fr").value == "Un code ?"


def test_an_own_question_is_shown_as_it_is_in_the_other_languages(page: AppTest) -> None:
    page.segmented_control(key=f"{EDIT}_view").set_value("own").run()
    _save(page, "own.add")
    assert t("formedit.problem.own_empty.fault", "en") in _said(page)
    _area(page, "fr").set_value("Que manque-t-il ?")
    _save(page, "own.add")
    own = _form(page).questions[-2]
    assert (own.label.nl, own.written_in) == ("Que manque-t-il ?", ("fr",))
    assert page.selectbox(key=f"{EDIT}_which").value == own.name  # to be seen where it stands
    assert _area(page, "nl").value == ""
    _area(page, "nl").set_value("Wat mist u?")
    _save(page)
    assert _form(page).questions[-2].label.nl == "Wat mist u?"


def test_the_introduction_keeps_its_promise_and_the_name_of_who_asks(page: AppTest) -> None:
    page.segmented_control(key=f"{EDIT}_view").set_value("intro").run()
    label = t("formedit.intro.opening", "en")
    opening = [one for one in page.text_area if one.label == label]
    opening[0].set_value("We are curious.")  # the page's own language comes first
    _save(page)
    assert "In English the introduction no longer says who is asking. Name La Remise" in _said(page)
    next(one for one in page.text_area if one.label == label).set_value("La Remise is curious.")
    page.number_input[0].set_value(2)
    _save(page)
    told = _form(page).information.en
    assert told.startswith("La Remise is curious. ")
    assert "for 2 years at most" in told
    assert "without giving a reason" in told


def test_the_proposed_form_comes_back_and_so_does_ones_own(page: AppTest) -> None:
    page.button(key=f"{EDIT}_later").click().run()
    page.button(key=f"{EDIT}_back").click().run()
    assert "survey" not in _known(page).findings.forms
    page.button(key=f"{EDIT}_again").click().run()
    assert _names(_form(page))[1] == "own_code"


def test_a_shaped_form_follows_the_plan_by_what_it_says_only(page: AppTest) -> None:
    from app.assessment.events import IndicatorChosen, IndicatorDropped
    from tests.app.drafting.cases import grid

    page.button(key=f"{EDIT}_later").click().run()
    here = page.session_state["levier"]
    first, second = [i for i in grid().indicators.values() if i.collection[0] == "survey"][:2]
    here.append(
        [
            (here.who.id, IndicatorDropped(indicator=first.id)),
            (here.who.id, IndicatorChosen(indicator=second.id)),
        ]
    )
    page.run()
    measured = [one.indicator for one in _form(page).questions if one.indicator]
    assert set(measured) == {first.id}
    number = str([one.indicator for one in _form(page).questions].index(first.id) + 1)
    assert t("formedit.state.not_planned", "en", questions=number) in _said(page)
    assert second.name.en in _said(page)  # and what the plan asks for now is offered


def test_a_form_says_that_people_already_answered_in_other_words(page: AppTest) -> None:
    from datetime import date

    from app.assessment.events import AnswersTaken
    from app.assessment.findings import PublishedForm
    from app.collecting.form_table import form_table
    from app.collecting.forms import forms
    from indicators.asking import load_asking
    from tests.app.drafting.cases import grid

    here = page.session_state["levier"]
    form = forms(_known(page), grid(), load_asking())[0]
    card, _ = form_table(PublishedForm(id="p1", form="survey"), form, [(date(2026, 3, 2), {})])
    here.append([(here.who.id, AnswersTaken(card=card))])
    page.run()
    assert t("formedit.state.same_words", "en") in _said(page)
    measured = next(one for one in form.questions if one.indicator)
    page.selectbox(key=f"{EDIT}_which").select(measured.name).run()
    assert t("formedit.answered", "en") in _said(page)  # before anything is changed
    for language in ("fr", "nl", "en"):
        _area(page, language).set_value("Quite another question?")
    _save(page)
    number = str(_names(form).index(measured.name) + 1)
    assert t("formedit.state.reworded", "en", questions=number) in _said(page)
