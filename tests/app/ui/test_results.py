"""Results and testimonies by hand, on the page."""

from decimal import Decimal

import pytest
from streamlit.testing.v1 import AppTest

from app.assessment.findings import Findings
from app.i18n import catalogue, t
from knowledge.language import LANGUAGES, Language


def _page(planned: bool = False) -> None:
    import streamlit as st

    from app.assessment.events import IndicatorChosen
    from app.ui.screens.results import show_collected
    from app.ui.state import begin, session
    from app.ui.turns import note
    from indicators.grid_files import load_grid

    here = session()
    if not here.started:
        begin("fr", keep=False)
        if planned:
            note([IndicatorChosen(indicator="WO01")])
    if not st.checkbox("elsewhere", key="elsewhere"):
        show_collected(here.assessment(), load_grid()[0])


def _run(planned: bool = False) -> AppTest:
    page = AppTest.from_function(_page, default_timeout=60, args=(planned,)).run()
    assert not page.exception
    return page


def _findings(page: AppTest) -> Findings:
    assert not page.exception
    found: Findings = page.session_state["levier"].assessment().known.findings
    return found


def _record(page: AppTest, name: str, value: str) -> None:
    page.text_input(key="result_new.name").input(name)
    page.text_input(key="result_new.value").input(value)
    page.button(key="result_new_save").click().run()


def test_a_figure_is_recorded_corrected_in_place_and_removed() -> None:
    page = _run()
    _record(page, "En emploi", "9 sur 15")
    [one] = _findings(page).results.values()
    assert (one.value, one.denominator, one.text) == (Decimal(9), Decimal(15), "En emploi")
    page.selectbox(key="result_chosen").select(one.id).run()
    page.text_input(key=f"result_{one.id}.value").input("10 sur 15")
    page.button(key=f"result_{one.id}_save").click().run()
    [again] = _findings(page).results.values()
    assert (again.id, again.number, again.value) == (one.id, 1, Decimal(10))
    assert any("9 sur 15" in text.value and "10 sur 15" in text.value for text in page.text)
    page.text_input(key=f"gone_{one.id}").input("Compté deux fois")
    page.button(key=f"remove_{one.id}").click().run()
    assert _findings(page).results == {}
    why = t("results.changed.why", "fr", reason="Compté deux fois")
    assert why in [text.value for text in page.text]


def test_what_was_removed_can_be_put_back() -> None:
    page = _run()
    _record(page, "En emploi", "9 sur 15")
    [one] = _findings(page).results.values()
    page.selectbox(key="result_chosen").select(one.id).run()
    page.button(key=f"remove_{one.id}").click().run()
    next(one for one in page.button if one.label == t("results.changed.back", "fr")).click().run()
    [back] = _findings(page).results.values()
    assert (back.id, back.text, back.value) == (one.id, "En emploi", Decimal(9))


def test_a_form_is_empty_once_it_is_saved() -> None:
    page = _run()
    _record(page, "En emploi", "9 sur 15")
    assert page.text_input(key="result_new.name").value == ""
    assert page.text_input(key="result_new.value").value == ""


def test_a_name_that_was_typed_stays_beside_an_indicator() -> None:
    page = _run(planned=True)
    page.text_input(key="result_new.name").input("Sorties de 2025")
    page.text_input(key="result_new.value").input("9 sur 15")
    page.selectbox(key="result_new.indicator").select("WO01")
    page.button(key="result_new_save").click().run()
    [one] = _findings(page).results.values()
    assert (one.indicator, one.name, one.text) == ("WO01", "Sorties de 2025", "9 sur 15")
    page.selectbox(key="result_chosen").select(one.id).run()
    assert page.text_input(key=f"result_{one.id}.name").value == "Sorties de 2025"


def test_what_is_typed_outlives_a_change_of_view() -> None:
    page = _run()
    page.text_input(key="result_new.value").input("9 sur 15")
    page.text_area(key="voice_new.words").input("J'ai repris confiance.").run()
    page.checkbox(key="elsewhere").check().run()
    assert not page.text_area
    page.checkbox(key="elsewhere").uncheck().run()
    assert page.text_input(key="result_new.value").value == "9 sur 15"
    assert page.text_area(key="voice_new.words").value == "J'ai repris confiance."


def test_nothing_typed_is_lost_on_a_problem() -> None:
    page = _run()
    _record(page, "En emploi", "17 sur 15")
    assert _findings(page).results == {}
    assert page.warning
    assert page.text_input(key="result_new.value").value == "17 sur 15"
    assert page.text_input(key="result_new.name").value == "En emploi"


def test_two_values_for_the_same_stand_side_by_side_until_decided() -> None:
    page = _run()
    _record(page, "En emploi", "9 sur 15")
    _record(page, "En emploi", "8 sur 15")
    assert len(_findings(page).results) == 1
    assert any("9 sur 15" in one.value and "8 sur 15" in one.value for one in page.warning)
    page.checkbox(key="result_new.both").check()
    page.button(key="result_new_save").click().run()
    assert len(_findings(page).results) == 2


def test_a_testimony_without_consent_says_that_it_stays() -> None:
    page = _run()
    page.text_area(key="voice_new.words").input("J'ai repris confiance.")
    page.button(key="voice_new_save").click().run()
    [one] = _findings(page).testimonies.values()
    stays = catalogue("fr")["results.testimony.stays"][0]
    assert stays in [info.value for info in page.info]
    page.radio(key=f"voice_{one.id}.consent").set_value("anonymous")
    page.button(key=f"voice_{one.id}_save").click().run()
    assert [two.consent for two in _findings(page).testimonies.values()] == ["anonymous"]
    assert stays not in [info.value for info in page.info]
    page.button(key=f"voice_remove_{one.id}").click().run()
    assert _findings(page).testimonies == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_there_in_each_language(language: Language) -> None:
    assert {key for key in catalogue(language) if key.startswith("results.")} == {
        key for key in catalogue("en") if key.startswith("results.")
    }
