import csv
from collections import Counter

import pytest

from knowledge.language import LANGUAGES, Language
from knowledge.short_names import FILE, short_name, tile_names
from knowledge.territory import TERRITORIES, Territories, load_territories


@pytest.fixture(scope="module")
def territories() -> Territories:
    return load_territories()[0]


def test_short_names_are_of_known_territories(territories: Territories) -> None:
    with (TERRITORIES / FILE).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["code"] for row in rows} <= set(territories.territories)
    assert all(row[language].strip() for row in rows for language in LANGUAGES)


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [("BE32B", "fr", "Charleroi"), ("BE254", "nl", "Kortrijk"), ("BE254", "fr", "Courtrai"),
     ("BE231", "fr", "Alost"), ("BE329", "fr", "La Louvière"), ("FRE11", "en", "Nord"),
     ("BE3", "nl", "Wallonië"), ("BE32", "nl", "Henegouwen"), ("BE335", "fr", "Verviers")],
)  # fmt: skip
def test_a_territory_goes_by_what_people_call_it(
    code: str, language: Language, name: str, territories: Territories
) -> None:
    assert short_name(territories.territories[code], language) == name


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_territories_share_a_short_name_unless_they_are_one_place(
    language: Language, territories: Territories
) -> None:
    names: Counter[str] = Counter()
    for one in territories.territories.values():
        if one.code not in ("BE10", "BE100"):
            names[short_name(one, language)] += 1
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_short_names_are_short(language: Language, territories: Territories) -> None:
    for one in territories.territories.values():
        assert len(short_name(one, language)) <= 22, one.code


@pytest.mark.parametrize("language", LANGUAGES)
def test_tiles_of_a_phone_have_names_of_their_own(
    language: Language, territories: Territories
) -> None:
    smallest = [one for one in territories.territories.values() if one.level == "NUTS3"]
    names = tile_names(smallest, language)
    assert len(set(names.values())) == len(smallest)
    assert max(len(one) for one in names.values()) <= 4
