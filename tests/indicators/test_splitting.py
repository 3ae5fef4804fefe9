import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.splitting import split_activities
from knowledge.language import LANGUAGES, Language

CASES: list[tuple[Language, str, list[str]]] = [
    (
        "fr",
        "entreprise d'insertion à Charleroi, 14 ETP, on répare des vélos et on forme des gens, "
        "des ateliers dans les écoles aussi, et une compta à mi-temps",
        [
            "on répare des vélos",
            "on forme des gens",
            "des ateliers dans les écoles",
            "une compta à mi-temps",
        ],
    ),
    (
        "fr",
        "on répare et vend des vélos d'occasion, surtout pour des gens du quartier",
        ["on répare et vend des vélos d'occasion, surtout pour des gens du quartier"],
    ),
    (
        "fr",
        "- réparation d'électroménager\n- vente en boutique\n- secrétariat",
        ["réparation d'électroménager", "vente en boutique", "secrétariat"],
    ),
    (
        "nl",
        "maatwerkbedrijf in Kortrijk, 14 VTE, we herstellen fietsen en we leiden mensen op, "
        "ook workshops in scholen, en een halftijdse boekhouder",
        [
            "we herstellen fietsen",
            "we leiden mensen op",
            "workshops in scholen",
            "een halftijdse boekhouder",
        ],
    ),
    (
        "nl",
        "we halen spullen op, sorteren ze en verkopen ze goedkoop",
        ["we halen spullen op, sorteren ze en verkopen ze goedkoop"],
    ),
    (
        "en",
        "charity in Lille: food parcels, cooking lessons, outings for families",
        ["food parcels", "cooking lessons", "outings for families"],
    ),
    (
        "en",
        "We run a community café and a tool library, and we help people with their applications.",
        ["We run a community café", "a tool library", "we help people with their applications"],
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_a_message_is_parted_into_its_activities(
    language: Language, text: str, expected: list[str]
) -> None:
    assert [one.text for one in split_activities(text, language) if one.activity] == expected


def test_an_enterprise_that_only_says_what_it_is_has_that_as_its_activity() -> None:
    clauses = split_activities("Nous sommes une crèche parentale à Lille", "fr")
    assert [one.text for one in clauses if one.activity] == [
        "Nous sommes une crèche parentale à Lille"
    ]


@given(st.text(max_size=300), st.sampled_from(LANGUAGES))
def test_any_text_can_be_parted_and_clauses_point_at_it(text: str, language: Language) -> None:
    for clause in split_activities(text, language):
        assert text[clause.start : clause.end] == clause.text
