"""A search finds what says something of it, and says so when nothing does."""

from __future__ import annotations

import pytest

from app.dialogue.resources import Resources
from app.ui.parts.search import LONGEST, Result, search
from knowledge.language import Language


def _search(wanted: str, language: Language, resources: Resources) -> list[Result]:
    return search(wanted, language, resources.corpus, resources.answerer)


@pytest.mark.parametrize(
    ("language", "wanted", "mark"),
    [
        ("fr", "partie prenante", "<mark>prenante</mark>"),
        ("nl", "belanghebbenden", "<mark>belanghebbende"),
        ("en", "stakeholders", "<mark>stakeholder"),
    ],
)
def test_a_word_is_found_and_marked(
    resources: Resources, language: Language, wanted: str, mark: str
) -> None:
    first = _search(wanted, language, resources)[0]
    assert first.passage.id == f"stakeholders.{language}"
    assert mark in first.excerpt


def test_a_word_of_another_language_is_found(resources: Resources) -> None:
    found = _search("belanghebbenden", "fr", resources)
    assert found[0].passage.id == "stakeholders.fr"


@pytest.mark.parametrize(
    "wanted", ["", "!!!", "a", "pizza", "zzzz qqqq", "z" * LONGEST, "🙂", "<br>" * 50]
)
@pytest.mark.parametrize("language", ["fr", "nl", "en"])
def test_what_no_passage_says_finds_nothing(
    resources: Resources, language: Language, wanted: str
) -> None:
    assert [one.passage.id for one in _search(wanted, language, resources)] == []


def test_a_question_in_other_words_is_still_answered(resources: Resources) -> None:
    found = _search("is this just head office spying on us in disguise", "en", resources)
    assert found[0].passage.topic == "fears"
