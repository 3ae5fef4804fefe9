from decimal import Decimal

import pytest

from indicators.people import People
from indicators.quantities import Quantity, find_quantities
from knowledge.language import LANGUAGES, Language
from tests.indicators.tiny import GRID


def _found(text: str, language: Language) -> list[Quantity]:
    return find_quantities(text, language, People(GRID, language).find(text))


@pytest.mark.parametrize(
    ("language", "text", "value", "unit", "counts"),
    [
        ("fr", "12 jeunes sans diplôme", 12, "jeunes", "jeunes sans diplôme"),
        ("nl", "12 jongeren zonder diploma", 12, "jongeren", "jongeren zonder diploma"),
        ("en", "12 young people a year", 12, "young", "young people"),
        ("fr", "2 tonnes de textile par an", 2, "tonnes", "textile"),
        ("nl", "2 ton textiel per jaar", 2, "ton", "textiel"),
        ("en", "2 tonnes of clothing a year", 2, "tonnes", "clothing"),
        ("fr", "60 % des stagiaires", 60, "%", "stagiaires"),
        ("nl", "60% van onze cursisten", 60, "%", "cursisten"),
        ("en", "60% of our trainees", 60, "%", "trainees"),
        ("fr", "vingt-cinq emplois créés ici", 25, "emplois", "emplois créés"),
        ("nl", "2000 warme maaltijden", 2000, "warme", "warme maaltijden"),
        ("en", "2,000 hot meals", 2000, "hot", "hot meals"),
        ("fr", "14 ETP", 14, "ETP", ""),
        ("nl", "35 uur per week", 35, "uur", ""),
        ("en", "£3 a head", 3, "£", ""),
        ("fr", "2 €/jour", 2, "€", ""),
        ("fr", "3,5 millions d'euros", 3_500_000, "euros", ""),
        ("fr", "on est 12", 12, "", ""),
    ],
)
def test_a_figure_has_a_unit_and_what_it_counts(
    language: Language, text: str, value: int, unit: str, counts: str
) -> None:
    (found,) = _found(text, language)
    assert (int(found.figure.value), found.unit, found.counts) == (value, unit, counts)


@pytest.mark.parametrize(
    ("language", "text", "counts"),
    [
        ("fr", "6 jeunes sur 10 trouvent du travail", "jeunes"),
        ("nl", "6 op de 10 jongeren vinden werk", "jongeren"),
        ("en", "6 out of 10 young people find work", "young people"),
        ("nl", "6 jongeren op 10", "jongeren"),
        ("fr", "6 sur 10 trouvent du travail", ""),
        ("en", "6 in 10 found work", ""),
    ],
)
def test_a_part_has_its_whole_wherever_that_stands(
    language: Language, text: str, counts: str
) -> None:
    (found,) = _found(text, language)
    assert (found.figure.value, found.figure.denominator) == (Decimal(6), Decimal(10))
    assert found.counts == counts
    assert text[found.figure.start : found.figure.end] == found.figure.text


def test_another_figure_behind_is_no_whole() -> None:
    found = _found("3 towns in 12 months", "en")
    assert [(one.figure.text, one.figure.denominator) for one in found] == [
        ("3", None), ("12", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "depuis 2015, en 2023 nous étions là le 15 août"),
        ("nl", "sinds 2015, in 2023 herstelden we, voor de 2e keer"),
        ("en", "since 2015 we came for the 2nd time"),
        ("en", "account 4539000000001234567890"),
    ],
)
def test_years_days_ranks_and_account_numbers_count_nothing(language: Language, text: str) -> None:
    assert _found(text, language) == []


def test_four_digits_with_something_to_count_are_a_figure() -> None:
    (found,) = _found("depuis 2015, 2000 repas chauds", "fr")
    assert (found.figure.value, found.counts) == (Decimal(2000), "repas chauds")


def test_the_same_people_counted_later_are_counted_whole() -> None:
    text = "Des jeunes du quartier : 12 jeunes du quartier l'an dernier"
    (found,) = _found(text, "fr")
    assert found.counts == "jeunes du quartier"


@pytest.mark.parametrize("text", ["", " ", "🚲", "\x07", "=1+1", "9" * 20_000, "12", "12 €" * 99])
@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_is_typed_is_read(language: Language, text: str) -> None:
    for one in _found(text, language):
        assert text[one.figure.start : one.figure.end] == one.figure.text
