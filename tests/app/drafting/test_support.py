from decimal import Decimal

import pytest

from app.drafting.claims import collect
from app.drafting.support import Support, support_of
from knowledge.language import LANGUAGES, Language
from tests.app.drafting.cases import WORDS, case, grid, territories


def _support(spoken: Language, written: Language) -> Support:
    held = case(spoken)
    claims = collect(held, grid(), territories())
    return support_of(claims, held.known, grid(), territories(), written)


@pytest.mark.parametrize("written", LANGUAGES)
@pytest.mark.parametrize("spoken", LANGUAGES)
def test_a_number_of_the_talk_is_supported_in_every_language(
    spoken: Language, written: Language
) -> None:
    assert Decimal(14) in {one.value for one in _support(spoken, written).facts.numbers}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_share_keeps_its_denominator(language: Language) -> None:
    shares = {(one.value, one.denominator) for one in _support(language, language).facts.numbers}
    assert (Decimal(6), Decimal(10)) in shares


def test_the_territory_and_all_that_contains_it_may_be_named() -> None:
    assert {"BE32B", "BE32", "BE3", "BE"} <= _support("fr", "fr").territories


def test_a_neighbouring_territory_may_not_be_named() -> None:
    assert "BE254" not in _support("fr", "fr").territories


def test_the_markers_are_those_of_the_claims() -> None:
    markers = _support("fr", "fr").markers
    assert {"A1", "A3", "T1"} <= markers
    assert not {"A2", "A12", "T9", "R1", "M1"} & markers


def test_what_was_said_may_be_quoted_whole() -> None:
    assert WORDS["fr"].story in _support("fr", "fr").verbatim


def test_a_single_word_is_no_quotation() -> None:
    assert all(" " in whole for whole in _support("fr", "fr").verbatim)


@pytest.mark.parametrize(
    ("language", "day"), [("fr", "2 mars 2026"), ("nl", "2 maart 2026"), ("en", "2 March 2026")]
)
def test_the_day_of_the_talk_is_supported_as_written(language: Language, day: str) -> None:
    assert day in _support(language, language).dates
