import pytest
from streamlit.testing.v1 import AppTest

from app.i18n import catalogue
from app.ui.state import Session
from knowledge.language import LANGUAGES, Language

GOOD = "Genre;WO01;E-mail\nfemme;4;a@b.be\nhomme;5;c@d.be\nfemme;2;e@f.be\n"
BAD = "Genre;WO01\nfemme;4\nhomme;cinq\nfemme;1\nfemme;2\nhomme;3\nfemme;4\n"


def _page(text: str) -> None:
    from app.assessment.events import IndicatorChosen
    from app.ui.parts.answers_tables import show_answer_tables
    from app.ui.parts.answers_take import show_file
    from app.ui.state import begin, session
    from app.ui.turns import note
    from indicators.grid_files import load_grid

    here = session()
    if not here.started:
        begin("fr", keep=False)
        note([IndicatorChosen(indicator="WO01")])
    assessment = here.assessment()
    show_file(text.encode(), "réponses.csv", assessment, load_grid()[0])
    show_answer_tables(assessment)


def _run(text: str) -> AppTest:
    page = AppTest.from_function(_page, args=(text,), default_timeout=30).run()
    assert not page.exception
    return page


def _session(page: AppTest) -> Session:
    found: Session = page.session_state["levier"]
    return found


def test_a_table_is_taken_as_proposed_and_erased_again() -> None:
    page = _run(GOOD)
    page.button(key="answers_take").click().run()
    assert not page.exception
    here = _session(page)
    [card] = here.assessment().known.findings.answers.values()
    assert [(one.name, one.use) for one in card.columns] == [
        ("Genre", "group"),
        ("WO01", "measure"),
    ]
    rows = here.store.answers.rows(here.assessment_id, here.who, card.id)
    assert rows["WO01"].tolist() == [4.0, 5.0, 2.0]
    page.button(key=f"answers_remove_{card.id}").click().run()
    assert here.assessment().known.findings.answers == {}


def test_the_same_file_is_noticed_and_replaces() -> None:
    page = _run(GOOD)
    page.button(key="answers_take").click().run()
    assert page.warning
    page.button(key="answers_take").click().run()
    assert len(_session(page).assessment().known.findings.answers) == 1


def test_a_cell_that_cannot_be_read_stands_in_the_way_of_all() -> None:
    page = _run(BAD)
    assert page.button(key="answers_take").disabled
    kinds = [one for one in page.selectbox if one.key and one.key.endswith(".kind")]
    kinds[-1].select("text").run()
    assert not page.button(key="answers_take").disabled


def test_personal_data_is_kept_only_with_a_reason() -> None:
    page = _run(GOOD)
    uses = [one for one in page.selectbox if one.key and one.key.endswith(".use")]
    uses[-1].select("pairing").run()
    assert page.button(key="answers_take").disabled
    page.text_input[0].input("Pour relier les deux questionnaires.").run()
    assert not page.button(key="answers_take").disabled


def test_fewer_asked_than_answers_cannot_be() -> None:
    page = _run(GOOD)
    page.number_input[0].set_value(2).run()
    assert page.error
    assert page.button(key="answers_take").disabled


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_there_in_each_language(language: Language) -> None:
    assert {key for key in catalogue(language) if key.startswith("taking.")} == {
        key for key in catalogue("en") if key.startswith("taking.")
    }
