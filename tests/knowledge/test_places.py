import pytest

from knowledge.places import Gazetteer, load_gazetteer
from knowledge.territory import load_territories


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
