from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO

import openpyxl  # type: ignore[import-untyped]
import pandas as pd
import pytest
from hypothesis import given, settings

from app.assessment import events as e
from app.assessment.assessment import Assessment
from app.assessment.vocabulary import ABOUT_AN_ACTIVITY, QUESTIONS
from app.exports.workbook.collected import collected_sheets
from app.exports.workbook.told import told_sheets
from app.exports.workbook.write import workbook
from knowledge.language import LANGUAGES, Language
from tests.app.assessment.strategies import assessments
from tests.app.drafting.cases import NAME, PERSON, START, WORDS, case, grid, said, territories, told

HOSTILE = [
    '=HYPERLINK("https://evil.example","x")', "+1+1", "@SUM(A1)", "-2", "<script>alert(1)</script>",
    "https://evil.example", "a\x00b\x0bc", "\u202eabc", "🚲", "x" * 50_000, "{=1}", "00123",
]  # fmt: skip


def _book(assessment: Assessment, language: Language = "fr") -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(workbook(assessment, grid(), territories(), language)))


def _result(**fields: object) -> Assessment:
    recorded = e.ResultRecorded(
        result="r1", text="9 sur 15 en emploi", begins=date(2025, 1, 1), ends=date(2025, 12, 31),
        **fields,
    )  # fmt: skip
    return case("fr").with_events([(PERSON, recorded)], START + timedelta(hours=1))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_has_its_title_and_titles_that_stay_in_sight(language: Language) -> None:
    book = _book(case(language), language)
    expected = [
        *told_sheets(case(language), grid(), language),
        *collected_sheets(case(language), grid(), territories(), language),
    ]
    assert book.sheetnames == [one.title(language) for one in expected]
    assert all(len(name) <= 31 for name in book.sheetnames)
    for page, sheet in zip(book, expected, strict=True):
        assert page.freeze_panes == "B2"
        assert [cell.value for cell in page[1]] == sheet.titles(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_the_talk_stand_in_it(language: Language) -> None:
    cells = {
        cell for page in _book(case(language), language) for row in page.values for cell in row
    }
    words = WORDS[language]
    assert {NAME, words.trains, words.people, words.story, words.question} <= cells


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_was_typed_is_text_and_never_a_formula_or_a_link(typed: str) -> None:
    named = told([said("fr", typed, e.PortraitStated(field="name", text=typed))], "fr")
    page = _book(named).worksheets[0]
    cell = page.cell(2, 2)
    assert cell.data_type == "s"
    assert cell.hyperlink is None
    assert len(str(cell.value)) <= 32_767


def test_numbers_and_dates_are_numbers_and_dates() -> None:
    file = workbook(_result(value=Decimal(9), denominator=Decimal(15)), grid(), territories(), "fr")
    frame = pd.read_excel(BytesIO(file), sheet_name="Résultats")
    assert frame.loc[0, "Nombre"] == 9
    assert frame.loc[0, "Sur"] == 15
    assert frame.loc[0, "Part"] == pytest.approx(0.6)
    assert frame.loc[0, "Au"] == pd.Timestamp(2025, 12, 31)


def test_a_result_of_fewer_than_five_people_shows_no_number() -> None:
    file = workbook(_result(value=Decimal(3), denominator=Decimal(4)), grid(), territories(), "fr")
    frame = pd.read_excel(BytesIO(file), sheet_name="Résultats")
    assert frame[["Nombre", "Sur", "Part"]].isna().all(axis=None)


def test_a_voice_without_consent_is_not_heard() -> None:
    kept = e.TestimonyRecorded(testimony="v1", text="je vais mieux", consent="not_asked")
    heard = case("fr").with_events([(PERSON, kept)], START + timedelta(hours=1))
    cells = [cell for page in _book(heard) for row in page.values for cell in row]
    assert not any("je vais mieux" in str(cell) for cell in cells)


def test_every_question_stands_in_it_put_or_not() -> None:
    assessment = case("fr")
    count = len(assessment.known.candidates)
    frame = pd.read_excel(
        BytesIO(workbook(assessment, grid(), territories(), "fr")), sheet_name="Questions"
    )
    about = len(ABOUT_AN_ACTIVITY)
    assert len(frame) == len(QUESTIONS) - about + about * count


def test_a_question_that_was_put_has_its_date_and_answer() -> None:
    turns: list[list[tuple[str, e.Event]]] = [
        [("levier", e.Asked(question="mission"))],
        said("fr", "réparer", e.PortraitStated(field="mission", text="réparer")),
    ]
    frame = pd.read_excel(
        BytesIO(workbook(told(turns, "fr"), grid(), territories(), "fr")), sheet_name="Questions"
    )
    (row,) = frame[frame["Question"] == "La mission"].to_dict("records")
    assert (row["Réponse"], row["État"]) == ("réparer", "répondue")
    assert row["Posée le"].date() == START.date()


@settings(max_examples=30)
@given(assessments())
def test_any_assessment_gives_a_workbook_that_opens(assessment: Assessment) -> None:
    assert len(_book(assessment).worksheets) == 10
