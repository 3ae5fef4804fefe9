"""What people are told: the team's words, and what is always promised."""

from __future__ import annotations

import pytest

from app.collecting.informing import information, promise
from knowledge.language import LANGUAGES, Language
from tests.app.collecting.asked import words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_promise_always_follows_the_opening(language: Language) -> None:
    told = information("survey", words("We ask."), 2)
    assert told[language] == f"{words('We ask.')[language]} {promise('survey', language, 2)}"


def test_how_long_answers_are_kept_is_said_in_years_or_left_open() -> None:
    assert "for 2 years at most" in promise("survey", "en", 2)
    assert "for a year at most" in promise("interview", "en", 1)
    assert "as long as this work goes on" in promise("survey", "en")


def test_a_sheet_of_the_team_promises_what_a_sheet_can() -> None:
    assert promise("observation", "en") == promise("records", "en")
    assert "no name" in promise("records", "en", 3)
