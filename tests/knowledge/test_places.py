import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.language import LANGUAGES
from knowledge.places import Gazetteer, load_gazetteer
from knowledge.territory import TERRITORIES, load_territories
from knowledge.text import fold


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer(list(load_territories()[0].territories.values()))


@pytest.mark.parametrize(
    ("text", "territory"),
    [
        ("entreprise d'insertion à Charleroi, 14 ETP", "BE32B"),
        ("on est basés à gilly", "BE32B"),
        ("Courtrai", "BE254"),
        ("wij werken in Kortrijk", "BE254"),
        ("een crèche in Gent", "BE234"),
        ("notre local est à Lille", "FRE11"),
        ("Roubaix et Tourcoing", "FRE11"),
        ("we are in Ghent", "BE234"),
        ("Liège", "BE332"),
        ("province de Namur", "BE35"),
        ("Hauts-de-France", "FRE"),
    ],
)
def test_places_are_found_as_people_name_them(
    gazetteer: Gazetteer, text: str, territory: str
) -> None:
    assert gazetteer.find(text)[0].territory == territory


@pytest.mark.parametrize(
    "text",
    [
        "la marche des femmes et le centre du quartier",
        "on vend du ham et du fromage",
        "ils vont vers le nord",
        "on accueille des enfants",
        "we lend tools",
        "wij halen spullen op",
    ],
)
def test_everyday_words_are_no_places(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.find(text) == []


def test_the_nearest_names_are_offered_for_a_misspelt_one(gazetteer: Gazetteer) -> None:
    assert "Charleroi" in gazetteer.nearest("Charleroy")
    assert gazetteer.nearest("🎉") == []


def test_a_place_points_at_its_words(gazetteer: Gazetteer) -> None:
    text = "Nous sommes à La Louvière depuis 2010"
    place = gazetteer.find(text)[0]
    assert text[place.start : place.end] == "La Louvière"


ROWS = list(csv.DictReader((TERRITORIES / "places.csv").open(encoding="utf-8", newline="")))
NAMES = [
    (name.strip(), row["territory"])
    for row in ROWS
    for name in (row["name"], *row["aliases"].split(";"))
    if name.strip()
]


def test_every_town_lies_in_a_territory_of_the_smallest_level() -> None:
    known = load_territories()[0].territories
    assert [row for row in ROWS if known[row["territory"]].level != "NUTS3"] == []


def test_no_name_of_a_town_means_two_territories() -> None:
    meant: dict[str, set[str]] = {}
    for name, territory in NAMES:
        meant.setdefault(fold(name), set()).add(territory)
    assert {name: codes for name, codes in meant.items() if len(codes) > 1} == {}


@pytest.mark.parametrize(
    "sentence", ["{}", "Nous sommes à {} depuis 2010", "wij werken in {}", "We are in {} now"]
)
def test_every_town_is_found_by_each_of_its_names(gazetteer: Gazetteer, sentence: str) -> None:
    for name, territory in NAMES:
        found = gazetteer.find(sentence.format(name))
        assert [place.territory for place in found] == [territory], name


def test_every_territory_is_found_by_its_name(gazetteer: Gazetteer) -> None:
    for one in load_territories()[0].territories.values():
        found = {
            place.territory
            for language in LANGUAGES
            for place in gazetteer.find(one.name[language])
        }
        # Brussels is one place at three levels: the widest stands for all.
        assert found == {"BE1" if one.code == "BE10" else one.code}


@pytest.mark.parametrize(
    ("misspelt", "name"),
    [("Kortrijck", "Kortrijk"), ("Rubaix", "Roubaix"), ("Turnai", "Tournai"), ("Gand.", "Gand")],
)
def test_the_right_name_is_among_the_nearest(
    gazetteer: Gazetteer, misspelt: str, name: str
) -> None:
    assert name in gazetteer.nearest(misspelt)


def test_nothing_is_near_to_what_no_place_resembles(gazetteer: Gazetteer) -> None:
    assert gazetteer.nearest("xqzwkj") == []
    assert gazetteer.nearest("") == []


def test_no_more_names_than_asked_are_offered(gazetteer: Gazetteer) -> None:
    assert len(gazetteer.nearest("Saint-Martin", limit=2)) <= 2


@given(st.text(max_size=80))
def test_any_text_can_be_searched_and_places_do_not_overlap(
    gazetteer: Gazetteer, text: str
) -> None:
    end = 0
    for place in gazetteer.find(text):
        assert end <= place.start < place.end <= len(text)
        end = place.end
