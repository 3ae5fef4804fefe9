from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.results.typed import Typed, read_value
from knowledge.language import LANGUAGES, Language

D = Decimal


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("9/15", "fr", Typed(D(9), D(15))),
        ("9 sur 15", "fr", Typed(D(9), D(15))),
        ("9 jeunes sur 15", "fr", Typed(D(9), D(15), unit="jeunes")),
        ("9 van de 15", "nl", Typed(D(9), D(15))),
        ("9 out of 15", "en", Typed(D(9), D(15))),
        ("60 %", "fr", Typed(D(60), percent=True)),
        ("60 procent", "nl", Typed(D(60), percent=True)),
        ("60 % de 15", "fr", Typed(D(60), D(15), percent=True)),
        ("trois sur cinq", "fr", Typed(D(3), D(5))),
        ("drie op vijf", "nl", Typed(D(3), D(5))),
        ("three in five", "en", Typed(D(3), D(5))),
        ("1 250,5", "fr", Typed(D("1250.5"))),
        ("1.250,5", "nl", Typed(D("1250.5"))),
        ("1,250.5", "en", Typed(D("1250.5"))),
        ("1.250", "nl", Typed(D(1250))),
        ("0,125", "fr", Typed(D("0.125"))),
        ("42", "fr", Typed(D(42))),
        ("-3", "fr", Typed(D(-3))),
        ("17/15", "fr", Typed(D(17), D(15))),
        ("5/0", "en", Typed(D(5), D(0))),
    ],
)
def test_a_value_is_read_as_people_say_it(text: str, language: Language, value: Typed) -> None:
    assert read_value(text, language) == value


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "value_missing"),
        ("beaucoup", "value_unread"),
        ("environ 60", "value_unread"),
        ("60 ou 70", "value_unread"),
        ("entre 3 et 5", "value_unread"),
        ("1,250", "value_unclear"),
    ],
)
def test_what_is_not_one_value_is_said_and_not_guessed(text: str, code: str) -> None:
    read = read_value(text, "fr")
    assert isinstance(read, list)
    assert [one.code for one in read] == [code]


@given(some.text(), some.sampled_from(LANGUAGES))
def test_whatever_is_typed_is_read_or_refused(text: str, language: Language) -> None:
    assert read_value(text, language)


@given(some.integers(0, 10**6), some.integers(0, 10**6), some.sampled_from(LANGUAGES))
def test_a_share_comes_back_as_it_was_typed(part: int, whole: int, language: Language) -> None:
    assert read_value(f"{part}/{whole}", language) == Typed(D(part), D(whole))
