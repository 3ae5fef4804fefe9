from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.figures import find_figures, parse_number
from knowledge.language import LANGUAGES, Language


@pytest.mark.parametrize(
    ("text", "language", "value", "denominator", "percent"),
    [
        ("6 sur 10 trouvent du travail", "fr", 6, 10, False),
        ("trois sur cinq", "fr", 3, 5, False),
        ("9/15 en emploi", "fr", 9, 15, False),
        ("soixante-dix pour cent", "fr", 70, None, True),
        ("septante-cinq familles", "fr", 75, None, False),
        ("drie op de vijf vindt werk", "nl", 3, 5, False),
        ("25 procent", "nl", 25, None, True),
        ("twee derde? nee, 1.250 fietsen", "nl", 2, None, False),
        ("two out of three stay", "en", 2, 3, False),
        ("12.5 % of them", "en", "12.5", None, True),
    ],
)
def test_figures_are_read_as_they_are_said(
    text: str, language: Language, value: str, denominator: int | None, percent: bool
) -> None:
    figure = find_figures(text, language)[0]
    assert figure.value == Decimal(value)
    assert figure.denominator == (None if denominator is None else Decimal(denominator))
    assert figure.percent is percent


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1 234", "1234"),
        ("1.234", "1234"),
        ("1,234", "1234"),
        ("3.265.266,53", "3265266.53"),
        ("1,234.5", "1234.5"),
        ("12,5", "12.5"),
        ("12.5", "12.5"),
        ("0,125", "0.125"),
        ("0.125", "0.125"),
    ],
)
def test_continental_and_british_separators_are_read(written: str, value: str) -> None:
    assert parse_number(written) == Decimal(value)


def test_articles_are_no_numbers() -> None:
    assert find_figures("un jeune et une dame", "fr") == []
    assert find_figures("een jongen en een van hen", "nl") == []
    assert find_figures("one of them, a woman", "en") == []


def test_the_unit_is_the_word_that_follows() -> None:
    assert find_figures("14 ETP à Charleroi", "fr")[0].unit == "ETP"


def test_a_year_is_known_as_one() -> None:
    assert find_figures("en 2024", "fr")[0].is_year


@given(st.text(), st.sampled_from(LANGUAGES))
def test_any_text_can_be_searched_and_figures_point_at_it(text: str, language: Language) -> None:
    for figure in find_figures(text, language):
        assert text[figure.start : figure.end] == figure.text


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("3,5 millions d'euros", "fr", 3_500_000),
        ("15 mille repas", "fr", 15_000),
        ("1,5 miljoen euro", "nl", 1_500_000),
        ("2 miljard", "nl", 2_000_000_000),
        ("1.5 million pounds", "en", 1_500_000),
        ("12 thousand meals", "en", 12_000),
    ],
)
def test_digits_and_the_word_that_multiplies_them_are_one_number(
    text: str, language: Language, value: int
) -> None:
    assert [figure.value for figure in find_figures(text, language)] == [value]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("we trained 12 in 2023", "en"),
        ("we trained 12 in 3 months", "en"),
        ("le 24/06/2024", "fr"),
        ("depuis 06/2019", "fr"),
    ],
)
def test_a_date_or_a_span_of_time_is_no_denominator(text: str, language: Language) -> None:
    assert {figure.denominator for figure in find_figures(text, language)} == {None}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("à 7 h du matin", "fr"),
        ("ils arrivent vers neuf heures", "fr"),
        ("ouvert de 9 h à 17 h", "fr"),
        ("om zeven uur 's ochtends", "nl"),
        ("om half acht", "nl"),
        ("open van 9 tot 17 uur", "nl"),
        ("seven in the morning", "en"),
        ("we open at 7 a.m.", "en"),
        ("from 9 to 5 pm", "en"),
        ("at 7:30", "en"),
    ],
)
def test_a_time_of_day_counts_nothing(text: str, language: Language) -> None:
    found = find_figures(text, language)
    assert found
    assert all(one.clock for one in found)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("7 heures de formation", "fr"),
        ("de 10 à 20 heures par semaine", "fr"),
        ("trois heures par semaine", "fr"),
        ("zeven uur per week", "nl"),
        ("na 20 uur opleiding", "nl"),
        ("seven hours a week", "en"),
        ("seven in ten", "en"),
    ],
)
def test_a_span_of_hours_is_a_figure(text: str, language: Language) -> None:
    assert not any(one.clock for one in find_figures(text, language))


def test_a_range_is_two_figures() -> None:
    assert [figure.value for figure in find_figures("de 18 à 25 ans", "fr")] == [18, 25]


_NUMBER_WORDS: dict[Language, list[str]] = {
    "fr": "un deux dix vingt soixante septante quatre-vingt cent cents mille et sur , 3 %".split(),
    "nl": "een één twee eenentwintig honderd duizend miljoen en op van half , 3 %".split(),
    "en": "one two twenty-one hundred thousand million and point in out of half , 3 %".split(),
}


@given(data=st.data(), language=st.sampled_from(LANGUAGES))
def test_any_heap_of_number_words_can_be_read(data: st.DataObject, language: Language) -> None:
    heap = data.draw(st.lists(st.sampled_from(_NUMBER_WORDS[language]), max_size=8))
    text = " ".join(heap)
    ends = [0]
    for figure in find_figures(text, language):
        assert text[figure.start : figure.end] == figure.text
        assert figure.start >= ends[-1]
        ends.append(figure.end)


@given(st.text("0123456789., '", max_size=20))
def test_any_digits_make_a_number_or_none(written: str) -> None:
    value = parse_number(written)
    assert value is None or value.is_finite()
