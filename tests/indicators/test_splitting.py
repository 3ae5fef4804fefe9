import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.splitting import describes_enterprise, split_activities
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
    (
        "fr",
        "repas à domicile + transport + petit bricolage",
        ["repas à domicile", "transport", "petit bricolage"],
    ),
    (
        "fr",
        "aide aux devoirs / alphabétisation / potager",
        ["aide aux devoirs", "alphabétisation", "potager"],
    ),
    (
        "fr",
        "1) accueil de jour 2) hébergement d'urgence",
        ["accueil de jour", "hébergement d'urgence"],
    ),
    (
        "fr",
        "ON REPARE DES VELOS ET ON FORME DES JEUNES",
        ["ON REPARE DES VELOS", "ON FORME DES JEUNES"],
    ),
    (
        "fr",
        "on récupère des meubles, on les retape puis on les revend. aussi des formations",
        ["on récupère des meubles, on les retape puis on les revend", "des formations"],
    ),
    (
        "fr",
        "on cuisine avec et pour les gens du quartier",
        ["on cuisine avec et pour les gens du quartier"],
    ),
    (
        "nl",
        "- fietsatelier\n- naaiatelier\n- boekhouding",
        ["fietsatelier", "naaiatelier", "boekhouding"],
    ),
    (
        "nl",
        "strijkatelier + een klein cafe",
        ["strijkatelier", "een klein cafe"],
    ),
    (
        "nl",
        "vzw in Gent. 8 vrijwilligers. taallessen voor nieuwkomers",
        ["taallessen voor nieuwkomers"],
    ),
    (
        "en",
        "laundry + ironing + a small cafe",
        ["laundry", "ironing", "a small cafe"],
    ),
    (
        "en",
        "10 staff, 25 volunteers. outings for older people every week",
        ["outings for older people every week"],
    ),
    (
        "en",
        "we run a food bank, do cooking lessons and a community garden",
        ["we run a food bank", "do cooking lessons", "a community garden"],
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


@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", "asbl à Namur"), ("fr", "14 ETP"), ("nl", "12 VTE"), ("en", "30 volunteers")],
)
def test_form_and_size_only_describe_the_enterprise(language: Language, text: str) -> None:
    assert describes_enterprise(text, language)


def test_an_activity_does_not_describe_the_enterprise() -> None:
    assert not describes_enterprise("on répare des vélos", "fr")


@pytest.mark.parametrize(
    ("language", "text", "done"),
    [
        ("fr", "on est 14, on forme 12 personnes et on répare des vélos",
         ["on forme 12 personnes", "on répare des vélos"]),
        ("nl", "vzw, we begeleiden 12 mensen, we herstellen fietsen",
         ["we begeleiden 12 mensen", "we herstellen fietsen"]),
        ("en", "we employ 9 people, we train 12 young people, we repair bikes",
         ["we train 12 young people", "we repair bikes"]),
    ],
)  # fmt: skip
def test_what_is_done_with_a_number_of_people_is_an_activity_and_how_many_work_there_is_none(
    language: Language, text: str, done: list[str]
) -> None:
    assert [one.text for one in split_activities(text, language) if one.activity] == done


@pytest.mark.parametrize("text", ["", "   ", "🎉", "?", "…", "-", "1)", "+ / ,"])
def test_what_says_nothing_names_no_activity(text: str) -> None:
    assert [one for one in split_activities(text, "fr") if one.activity] == []


def test_the_same_message_is_always_cut_the_same_way() -> None:
    text = CASES[0][1]
    assert split_activities(text, "fr") == split_activities(text, "fr")


_MARKS = [*"et en and , ; . : • - + /".split(), "\n", "1)"]
_PIECES: dict[Language, list[str]] = {
    "fr": [*"on répare des vélos forme jeunes les ateliers aussi asbl 14 ETP".split(), *_MARKS],
    "nl": [*"we herstellen fietsen leiden op ze ateliers ook vzw 14 VTE".split(), *_MARKS],
    "en": [*"we repair bikes train people them workshops also cic 9 staff".split(), *_MARKS],
}


@given(data=st.data(), language=st.sampled_from(LANGUAGES))
def test_clauses_of_any_clumsy_message_come_in_order_and_never_overlap(
    data: st.DataObject, language: Language
) -> None:
    text = " ".join(data.draw(st.lists(st.sampled_from(_PIECES[language]), max_size=20)))
    end = 0
    for clause in split_activities(text, language):
        assert text[clause.start : clause.end] == clause.text == clause.text.strip()
        assert end <= clause.start < clause.end
        end = clause.end


@given(st.text(max_size=300), st.sampled_from(LANGUAGES))
def test_any_text_can_be_parted_and_clauses_point_at_it(text: str, language: Language) -> None:
    for clause in split_activities(text, language):
        assert text[clause.start : clause.end] == clause.text
