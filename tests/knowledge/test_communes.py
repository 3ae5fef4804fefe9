from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.communes import NamedPlace, PlaceIndex, keys_of

INDEX = PlaceIndex(
    [
        NamedPlace("FR59350", "Lille", ("Rijsel",), ("59000", "59160", "59260", "59777", "59800")),
        NamedPlace("FR59527", "Saint-André-lez-Lille", (), ("59350",)),
        NamedPlace("FR62765", "Saint-Omer", ("Sint-Omaars", "Morin-la-Montagne"), ("62500",)),
        NamedPlace("FR59343", "Lesquin", (), ("59810",)),
        NamedPlace("BE58001", "La Louvière", (), ("7100", "7110")),
        NamedPlace("BE46021", "Sint-Niklaas", ("Saint-Nicolas",), ("9100",)),
        NamedPlace("BE32006", "Houthulst", (), ("8650",)),
        NamedPlace("BE35013", "Oostende", ("Ostende", "Ostend"), ("8400",)),
        NamedPlace("FR62633", "Œuf-en-Ternois", (), ("62130",)),
        NamedPlace("FR59512", "Roubaix", (), ("59100",)),
        NamedPlace("BE33040", "Langemark-Poelkapelle", (), ("8920",)),
        NamedPlace("BE_s", "'s-Gravenbrakel", (), ()),
        NamedPlace("FR80016", "Albert", ("Ancre",), ("80300",)),
        NamedPlace("FR59017", "Armentières", (), ("59280",)),
        NamedPlace("FR60007", "Agnetz", (), ("60600",)),
    ]
)


def _found(typed: str) -> list[str]:
    return [match.name for match in INDEX.find(typed)]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Lille", "Lille"),
        ("lille", "Lille"),
        ("  LILLE ", "Lille"),
        ("armentieres", "Armentières"),
        ("Armentie\u0300res", "Armentières"),
        ("saint andre lez lille", "Saint-André-lez-Lille"),
        ("St-André les Lille", "Saint-André-lez-Lille"),
        ("st. omer", "Saint-Omer"),
        ("la louviere", "La Louvière"),
        ("louviere", "La Louvière"),
        ("Louvière (La)", "La Louvière"),
        ("St.-Niklaas", "Sint-Niklaas"),
        ("poelkapelle", "Langemark-Poelkapelle"),
        ("oeuf", "Œuf-en-Ternois"),
        ("œuf en ternois", "Œuf-en-Ternois"),
        ("houth", "Houthulst"),
        ("s gravenbrakel", "'s-Gravenbrakel"),
    ],
)
def test_a_place_is_found_however_its_name_is_typed(typed: str, name: str) -> None:
    assert _found(typed)[0] == name


@pytest.mark.parametrize(
    ("typed", "name", "by", "heard"),
    [
        ("Rijsel", "Lille", "other_name", "Rijsel"),
        ("ostende", "Oostende", "other_name", "Ostende"),
        ("ancre", "Albert", "other_name", "Ancre"),
        ("59800", "Lille", "postal_code", "59800"),
        ("7110", "La Louvière", "postal_code", "7110"),
        ("59350", "Saint-André-lez-Lille", "postal_code", "59350"),
        ("FR59350", "Lille", "code", "FR59350"),
        ("Roubais", "Roubaix", "slip", "Roubaix"),
        ("Oubaix", "Roubaix", "slip", "Roubaix"),
    ],
)
def test_a_match_says_by_what_it_was_found(typed: str, name: str, by: str, heard: str) -> None:
    first = INDEX.find(typed)[0]
    assert (first.name, first.by, first.heard) == (name, by, heard)


def test_a_whole_name_comes_before_names_that_hold_it() -> None:
    assert _found("lille")[:2] == ["Lille", "Saint-André-lez-Lille"]


def test_a_place_stands_once_though_several_of_its_names_fit() -> None:
    assert _found("ost").count("Oostende") == 1
    assert _found("59").count("Lille") == 1


@pytest.mark.parametrize("typed", ["", "   ", "-", "()", "'", "xyzzy", "00000"])
def test_what_names_nothing_finds_nothing(typed: str) -> None:
    assert INDEX.find(typed) == []


def test_a_name_that_one_place_bears_leads_to_it_alone() -> None:
    assert INDEX.only("st omer") == "FR62765"
    assert INDEX.only("Ostend") == "BE35013"
    for typed in ("louviere", "59800", "Roubais", "", "saint"):
        assert INDEX.only(typed) is None, typed
    twins = PlaceIndex([NamedPlace("FR1", "Beauvoir"), NamedPlace("FR2", "Beauvoir")])
    assert twins.only("Beauvoir") is None


def test_no_more_are_listed_than_asked_for() -> None:
    assert len(INDEX.find("s", limit=2)) == 2


def test_an_index_of_nothing_finds_nothing() -> None:
    assert PlaceIndex([]).find("Lille") == []


@given(st.text(max_size=40))
def test_no_text_makes_it_fall_over(typed: str) -> None:
    assert len(INDEX.find(typed)) <= 10


_NAMES = st.lists(st.text("aàéŒœß-' ()", min_size=1, max_size=12), min_size=1, max_size=20)


@given(_NAMES, st.data())
def test_every_place_that_has_a_letter_is_found_by_its_own_name(
    names: Sequence[str], data: st.DataObject
) -> None:
    index = PlaceIndex([NamedPlace(f"FR{number}", name) for number, name in enumerate(names)])
    name = data.draw(st.sampled_from(names))
    found = [match.name for match in index.find(name, limit=len(names))]
    assert not keys_of(name) or name in found
