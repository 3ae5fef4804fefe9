"""The plan on the wall, and in a calendar."""

from __future__ import annotations

from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from docx import Document
from icalendar import Calendar

from app.collecting.schedule import Item
from app.exports.calendar import calendar_file
from app.exports.wall_page import wall_page
from knowledge.language import LANGUAGES, Language

ITEM = Item(
    "people.health/1",
    "Wat veranderde er?\x0b",
    "interview",
    (),
    "jongeren",
    ("exit",),
    "Nadia",
    date(2026, 5, 1),
    date(2026, 5, 31),
)
UNDATED = Item("PE06", "Self-esteem", "survey", ("participants",), "", ("entry", "exit"))
NOW = datetime(2026, 4, 1, 9, tzinfo=UTC)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_has_the_question_and_a_row_for_each_thing(language: Language) -> None:
    document = Document(BytesIO(wall_page([ITEM, UNDATED], "En quoi ?", language)))

    assert "En quoi ?" in [one.text for one in document.paragraphs]
    first, second = document.tables[0].rows[1:]
    assert "2026" in first.cells[3].text
    assert first.cells[2].text == "Nadia"
    assert second.cells[3].text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_calendar_holds_what_has_a_date_to_its_last_day(language: Language) -> None:
    calendar = Calendar.from_ical(calendar_file([ITEM, UNDATED], "abc", NOW, language))

    [event] = calendar.walk("VEVENT")
    assert event.decoded("dtstart") == date(2026, 5, 1)
    assert event.decoded("dtend") == date(2026, 6, 1)
    assert "Wat veranderde er?" in str(event["summary"])


def test_the_same_thing_keeps_its_identity() -> None:
    one, other = (
        Calendar.from_ical(calendar_file([ITEM], "abc", NOW, language)).walk("VEVENT")[0]
        for language in ("fr", "nl")
    )
    assert one["uid"] == other["uid"]
