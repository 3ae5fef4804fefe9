from decimal import Decimal

import pytest

from app.drafting.grammar import FILTERS, at_place, capital, elided, inverted, plural
from knowledge.language import LANGUAGES, Language


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("Charleroi", "à Charleroi"),
        ("La Louvière", "à La Louvière"),
        ("la région de Charleroi", "dans la région de Charleroi"),
        ("Province de Hainaut", "dans la province de Hainaut"),
        ("Arrondissement de Mons", "dans l'arrondissement de Mons"),
        ("Hainaut", "dans le Hainaut"),
        ("Belgique", "en Belgique"),
        ("Hauts-de-France", "dans les Hauts-de-France"),
    ],
)
def test_french_says_where_with_the_preposition_of_the_place(place: str, said: str) -> None:
    assert at_place(place, "fr") == said


@pytest.mark.parametrize(
    ("count", "language", "said"),
    [
        (0, "fr", "un"),
        (Decimal("1.5"), "fr", "un"),
        (2, "fr", "des"),
        (0, "nl", "des"),
        (1, "nl", "un"),
        (Decimal("1.5"), "en", "des"),
    ],
)
def test_a_word_agrees_with_its_number_as_the_language_does(
    count: Decimal, language: Language, said: str
) -> None:
    assert plural(count, "un", "des", language) == said


def test_dutch_puts_the_verb_before_we_behind_an_opening() -> None:
    assert inverted("leiden mensen op") == "leiden we mensen op"
    assert inverted("herstellen") == "herstellen we"


@pytest.mark.parametrize(
    ("words", "said"), [("il", "qu'il"), ("elles", "qu'elles"), ("nous", "que nous")]
)
def test_que_elides_before_a_vowel(words: str, said: str) -> None:
    assert elided(words, "que") == said


def test_a_capital_stands_behind_an_opening_quotation_mark() -> None:
    assert capital("« été »") == "« Été »"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_filters(language: Language) -> None:
    assert FILTERS[language].keys() == FILTERS["fr"].keys()
