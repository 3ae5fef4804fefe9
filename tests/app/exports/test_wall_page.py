"""The plan on the wall, and in a calendar."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from icalendar import Calendar
from pikepdf import Pdf

from app.assessment.dates import MomentDates
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
TWICE = replace(
    UNDATED,
    begins=date(2026, 5, 1),
    ends=date(2026, 6, 30),
    dates=(
        MomentDates(moment="entry", begins=date(2026, 5, 1)),
        MomentDates(moment="exit", begins=date(2026, 6, 1), ends=date(2026, 6, 30)),
    ),
)
NOW = datetime(2026, 4, 1, 9, tzinfo=UTC)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_has_the_question_and_a_row_for_each_thing(language: Language) -> None:
    document = Document(BytesIO(wall_page([ITEM, UNDATED], "En quoi ?", language)))

    assert "En quoi ?" in [one.text for one in document.paragraphs]
    first, second = document.tables[0].rows[1:]
    assert "2026" in first.cells[4].text
    assert first.cells[3].text == "Nadia"
    assert second.cells[4].text


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_whom_and_how_many_stand_on_the_page(language: Language) -> None:
    counted = replace(UNDATED, population=200, asked=66)
    document = Document(BytesIO(wall_page([ITEM, counted], "", language)))

    first, second = (one.cells[2].text for one in document.tables[0].rows[1:])
    assert first == "jongeren"
    assert "66" in second
    assert "200" in second


def test_each_moment_of_a_thing_stands_on_a_line_of_its_own() -> None:
    document = Document(BytesIO(wall_page([TWICE], "", "en")))

    said = document.tables[0].rows[1].cells[4].text
    assert said == "on arrival: 01/05/2026\non leaving: 01\u201330/06/2026".replace(
        "01\u2013", "01/06\u2013"
    )


def test_the_page_is_an_a4_that_lies() -> None:
    section = Document(BytesIO(wall_page([ITEM], "", "fr"))).sections[0]

    sides = (section.page_width, section.page_height)
    assert [round(one.cm, 1) for one in sides if one] == [29.7, 21.0]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_twelve_things_with_long_names_stand_on_one_page(tmp_path: Path) -> None:
    long = replace(TWICE, name="n " * 75, people="p " * 45, asked=66, population=200)
    file = tmp_path / "wall.docx"
    file.write_bytes(wall_page([long] * 12, "En quoi ? " * 18, "fr"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*convert, str(file)], check=True, capture_output=True)

    with Pdf.open(tmp_path / "wall.pdf") as pages:
        assert len(pages.pages) == 1


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_moment_is_an_event_of_its_own_with_whom_and_how_many(language: Language) -> None:
    counted = replace(TWICE, population=200, asked=66)
    calendar = Calendar.from_ical(calendar_file([counted], "abc", NOW, language))

    entry, leaving = calendar.walk("VEVENT")
    assert (entry.decoded("dtstart"), entry.decoded("dtend")) == (
        date(2026, 5, 1),
        date(2026, 5, 2),
    )
    assert (leaving.decoded("dtstart"), leaving.decoded("dtend")) == (
        date(2026, 6, 1),
        date(2026, 7, 1),
    )
    assert entry["uid"] != leaving["uid"]
    assert entry["summary"] != leaving["summary"]
    assert "66" in str(entry["description"])


def test_a_thing_without_dates_of_its_moments_has_each_in_the_whole_time() -> None:
    whole = replace(TWICE, dates=())
    calendar = Calendar.from_ical(calendar_file([whole], "abc", NOW, "nl"))

    assert [one.decoded("dtend") for one in calendar.walk("VEVENT")] == [date(2026, 7, 1)] * 2
