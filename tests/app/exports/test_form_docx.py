"""A form on paper: what stands on it, and room to answer."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from docx import Document

from app.collecting.shaping import with_own, without
from app.exports.form_docx import BOX, form_docx
from app.i18n import t
from knowledge.language import LANGUAGES, Language
from tests.app.collecting.a_form import a_form
from tests.app.collecting.asked import words


def _document(language: Language) -> Any:
    return Document(BytesIO(form_docx(a_form(), language)))


def _lines(document: Any) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_why_before_it_asks_and_thanks_at_the_end(language: Language) -> None:
    form, lines = a_form(), _lines(_document(language))
    assert lines[:3] == [
        form.title[language],
        form.information[language],
        f"{BOX}\t{form.consent[language]}",
    ]
    assert lines[-1] == form.thanks[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_are_numbered_in_order(language: Language) -> None:
    headings = [p.text for p in _document(language).paragraphs if p.style.name == "Heading 2"]
    assert headings == [
        f"{place}. {one.label[language]}" for place, one in enumerate(a_form().questions, start=1)
    ]


def test_ready_answers_have_a_box_each() -> None:
    lines = _lines(_document("en"))
    at = lines.index("3. Your job")
    assert lines[at + 1 : at + 5] == [
        "As of today",
        f"{BOX}\tSteady",
        f"{BOX}\tOdd",
        f"{BOX}\tNone",
    ]


def test_a_scale_is_a_row_of_its_points_with_what_the_ends_mean() -> None:
    document = _document("en")
    row = document.tables[0].rows[0]
    assert [cell.text for cell in row.cells] == ["1", "2", "3", "4", "5"]
    assert "1 = not at all; 5 = entirely" in _lines(document)


def test_who_asks_finds_the_note_and_a_story_has_more_room_than_a_code() -> None:
    lines = _lines(_document("en"))
    story, code = lines.index("8. Tell us"), lines.index("1. Code")
    assert lines[story + 1] == t("form.paper.note", "en", note="Take your time")
    assert lines[story + 2 : story + 10] == ["\t"] * 8
    assert lines[code + 1 : code + 3] == ["\t", "2. When"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_shaped_form_stands_on_paper_as_it_was_left(language: Language) -> None:
    form = with_own(without(a_form(), "own_code"), {"fr": "Que manque-t-il ?"})
    document: Any = Document(BytesIO(form_docx(form, language)))
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 2"]
    assert headings[0] == f"1. {form.questions[0].label[language]}"
    assert headings[-2] == "9. Que manque-t-il ?"
    own = form.questions[-2]
    assert own.hint is not None
    assert own.hint[language] in _lines(document)


def test_characters_that_a_file_cannot_hold_are_left_out() -> None:
    form = a_form().model_copy(update={"title": words("Your\x0bview\x00")})
    assert Document(BytesIO(form_docx(form, "en"))).paragraphs[0].text
