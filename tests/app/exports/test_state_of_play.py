"""The state of play in Word: all that was told, pictures with their words, nothing invented."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

import pytest
from docx import Document

from app.assessment import events as e
from app.assessment.assessment import Assessment
from app.assessment.stakeholders import id_of
from app.charts.chain_words import chain_said
from app.exports.state_of_play import state_of_play
from app.i18n import t
from knowledge.language import LANGUAGES, Language
from tests.app.drafting.cases import NAME, PERSON, START, WORDS, case, grid, opening, told


def _opened(assessment: Assessment, language: Language) -> Any:
    return Document(BytesIO(state_of_play(assessment, grid(), language)))


def _lines(document: Any) -> str:
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def _placed(language: Language) -> Assessment:
    young = e.StakeholderPlaced(
        stakeholder=id_of("young"), name="Young people", affected=3, voice=1, involve="decide"
    )
    chosen = e.IndicatorChosen(indicator=next(iter(grid().indicators)))
    return case(language).with_events([(PERSON, young), (PERSON, chosen)], START)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_holds_portrait_levers_stakeholders_question_and_plan(language: Language) -> None:
    document = _opened(_placed(language), language)
    headings = [one.text for one in document.paragraphs if one.style.name == "Heading 1"]
    parts = ("portrait", "levers", "stakeholders", "question", "plan")
    assert headings == [t(f"question.state_of_play.{part}", language) for part in parts]
    words, text = WORDS[language], _lines(document)
    assert document.paragraphs[0].text == t("question.state_of_play.title", language, name=NAME)
    for said in (words.staff, words.place, words.story, words.question, words.purpose, words.other):
        assert said in text
    assert next(iter(grid().indicators.values())).name[language] in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_lever_gives_its_reason_in_a_sentence(language: Language) -> None:
    assert t("question.state_of_play.reason.seen", language) in _lines(
        _opened(case(language), language)
    )


def test_every_picture_has_the_text_that_stands_for_it() -> None:
    document = _opened(_placed("fr"), "fr")
    alternatives = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    activity = case("fr").known.activity("act1")
    assert activity and chain_said(activity, "fr") in alternatives
    assert len(alternatives) == len(case("fr").known.candidates) + 1
    assert all(alternatives)


def test_the_table_of_stakeholders_says_how_to_involve_each() -> None:
    (table,) = _opened(_placed("en"), "en").tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0][0] == t("stakeholders.column.name", "en")
    assert ["Young people", "", "much affected", "little heard", "Decide together"] in rows


def test_what_is_not_known_yet_is_said_to_be_so() -> None:
    text = _lines(_opened(told([opening("nl")], "nl"), "nl"))
    for nothing in ("no_levers", "no_question", "no_plan"):
        assert t(f"question.state_of_play.{nothing}", "nl") in text


def test_a_version_that_was_not_settled_is_under_consideration() -> None:
    drafted = e.QuestionDrafted(text="Et autrement ?")
    text = _lines(_opened(case("fr").with_events([(PERSON, drafted)], START), "fr"))
    assert "Et autrement ?" in text
    assert WORDS["fr"].question not in text


def test_typed_control_characters_do_not_break_the_file() -> None:
    odd = e.ChainStated(
        activity="act1", links=(e.ChainLink(level="impact", text="a\x00b\ufffe <i>"),)
    )
    file = state_of_play(case("fr").with_events([(PERSON, odd)], START), grid(), "fr")
    with zipfile.ZipFile(BytesIO(file)) as archive:
        assert archive.testzip() is None
    assert "<i>" in _lines(Document(BytesIO(file)))
