from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.dialogue.effects import figures_in
from app.dialogue.message import Message
from app.dialogue.personal import KINDS, find, masked, notice
from app.i18n import has_text, t
from knowledge.language import LANGUAGES, Language
from tests.app.dialogue.strategies import MESSAGES


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("son numéro national est le 85.07.30-033.28", "national_number", "85.07.30-033.28"),
        ("niss 85073003328", "national_number", "85073003328"),
        ("sécu 2 95 10 99 126 111 93", "national_number", "2 95 10 99 126 111 93"),
        ("appelez-la au 0471 12 34 56", "phone", "0471 12 34 56"),
        ("tél. 065/12.34.56", "phone", "065/12.34.56"),
        ("mon portable : 06 12 34 56 78", "phone", "06 12 34 56 78"),
        ("+32 471 12 34 56", "phone", "+32 471 12 34 56"),
        ("écrivez à fatima.b@exemple.be", "email", "fatima.b@exemple.be"),
        ("compte BE68 5390 0754 7034 merci", "iban", "BE68 5390 0754 7034"),
        ("il est né le 12/05/1984 à Namur", "birth_date", "12/05/1984"),
        ("née le 3 mars 1990", "birth_date", "3 mars 1990"),
    ],
)
def test_what_belongs_to_a_person_is_found_where_it_stands(
    text: str, kind: str, found: str
) -> None:
    assert [(one.kind, text[one.start : one.end]) for one in find(text, "fr")] == [(kind, found)]


@pytest.mark.parametrize(
    "text",
    [
        "0,85 ETP et 12 500 euros en 2024-2025",
        "de 2019 à 2024, 1 200 000 € et 45 000 repas",
        "notre numéro d'entreprise est le 0403.019.261, TVA BE 0471.123.456",
        "24/06 et 25/06, de 10h30 à 12h45",
        "6 sur 10, soit 60,5 %",
        "notre coopérative est née le 12 mai 2016",
        "nous sommes le 12/05/2024",
        "appelez le 0800 32 123 ou le 112",
        "1030 Bruxelles, 6000 Charleroi, 59000 Lille",
        "12 345 678 visiteurs",
        "un lot de 01 02 03 pièces",
        "il y en a 7, 77, 777, 7777 et 77777",
    ],
)
def test_years_amounts_and_numbers_of_an_enterprise_are_nobodys(text: str) -> None:
    assert find(text, "fr") == []


@given(
    st.lists(
        st.one_of(
            st.integers(1900, 2099).map(str),
            st.decimals(0, 99, places=2).map(lambda one: f"{one} ETP".replace(".", ",")),
            st.integers(0, 999_999).map(lambda one: f"{one:,} euros".replace(",", " ")),
            st.integers(0, 100).map(lambda one: f"{one} %"),
            st.integers(1, 9).map(lambda one: f"{one} sur 10"),
        ),
        max_size=6,
    ).map(", ".join)
)
def test_no_list_of_amounts_is_taken_for_a_person(text: str) -> None:
    assert find(text, "fr") == []
    assert masked(text, "fr") == text


@given(text=MESSAGES, language=st.sampled_from(LANGUAGES))
def test_finds_never_overlap_and_masking_twice_changes_nothing(
    text: str, language: Language
) -> None:
    spans = find(text, language)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    once = masked(text, language)
    assert masked(once, language) == once


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mask_says_what_stood_there(language: Language) -> None:
    text = masked("0471 12 34 56", language)
    assert text == t("personal.mask.phone", language)
    for kind in KINDS:
        assert has_text(f"personal.kind.{kind}", language)


def test_a_notice_names_each_kind_once_in_the_language_of_the_talk() -> None:
    text = notice("0471 12 34 56, 0472 12 34 56, a@b.be", "fr", "nl")
    assert text.count("telefoonnummer") == 1 and "e-mailadres" in text


def test_the_enterprises_own_contact_is_noticed_kindly() -> None:
    own = notice("notre mail : info@laremise.be", "fr", "fr")
    assert own.startswith("J'y vois") and notice("rien de tel", "fr", "fr") == ""


def test_a_telephone_number_is_no_figure() -> None:
    text = "appelez le 0471 12 34 56, 6 sur 10 répondent"
    assert [one.value for one in figures_in(text, "fr")] == [6]
    assert [one.value for one in Message(text, "fr").figures] == [6]
