from __future__ import annotations

import pytest

from app.assessment.findings import Testimony
from app.assessment.vocabulary import EffectDirection
from app.charts.picture import svg
from app.charts.themes import themes_bars, themes_finding, themes_frame, themes_table
from knowledge.language import LANGUAGES, Language


def voice(direction: EffectDirection | None) -> Testimony:
    return Testimony(id="v", number=1, text="x", direction=direction)


SPLIT = {"Work": [voice("positive"), voice("positive"), voice("negative")], "Home": [voice(None)]}


def test_voices_are_counted_by_theme_and_side() -> None:
    assert themes_frame(SPLIT).to_records(index=False).tolist() == [
        ("Work", "for", 2),
        ("Work", "against", 1),
        ("Home", "for", 0),
        ("Home", "against", 0),
        ("Home", "open", 1),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_side_and_number_stand_in_words_in_the_picture(language: Language) -> None:
    drawn = svg(themes_bars(themes_frame(SPLIT), language))
    assert "Work" in drawn
    assert all(f": {count}" in drawn.replace("\u00a0", " ") for count in (2, 1, 0))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_name_the_theme_on_which_voices_contradict(language: Language) -> None:
    assert "Work" in themes_finding(SPLIT, language)
    assert "Home" not in themes_finding(SPLIT, language)
    assert themes_finding({"Home": [voice(None)]}, language) != themes_finding({}, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_is_titled_and_keeps_every_row(language: Language) -> None:
    table = themes_table(themes_frame(SPLIT), language)
    assert (len(table), len(set(table.columns))) == (5, 3)
