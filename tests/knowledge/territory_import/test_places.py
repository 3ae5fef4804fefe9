import pytest

from knowledge.territory import Territories, load_territories
from knowledge.territory_import.places import KnownPlaces, nuts_changes


@pytest.fixture(scope="module")
def territories() -> Territories:
    return load_territories()[0]


@pytest.fixture(scope="module")
def places(territories: Territories) -> KnownPlaces:
    return KnownPlaces(territories)


@pytest.mark.parametrize(
    ("code", "kind", "nuts"),
    [
        ("BE32B", "NUTS3", "BE32B"),
        ("59", "department", "FRE11"),
        ("DEP-59", "department", "FRE11"),
        ("75", "department", None),
        ("32", "region_fr", "FRE"),
        ("REG-32", "region_fr", "FRE"),
        ("F", "country", "FR"),
        ("01000", "country", "BE"),
        ("04000", "region_be", "BE1"),
        ("50000", "province_be", "BE32"),
        ("52000", "arrondissement_be", "BE32B"),
        ("52011", "commune_be", None),
        ("Prov. Hainaut", "unknown", "BE32"),
        ("Provincie Henegouwen", "unknown", "BE32"),
        ("Arr. Charleroi", "unknown", "BE32B"),
        ("Arrondissement de Namur", "unknown", "BE352"),
        ("Province de Namur", "unknown", "BE35"),
        ("Wallonie", "unknown", "BE3"),
        ("Charleroi", "unknown", None),  # the town, not the arrondissement
    ],
)
def test_a_code_or_name_means_a_territory(
    places: KnownPlaces, code: str, kind: str, nuts: str | None
) -> None:
    assert places.nuts_of(code, kind) == nuts


@pytest.mark.parametrize(
    ("code", "kind", "nuts"),
    [
        ("52011", "commune_be", "BE32B"),
        ("63023", "commune_be", "BE336"),
        ("63079", "commune_be", "BE335"),
        ("54007", "commune_be", "BE328"),
        ("52011A00-", "sector", "BE32B"),
        ("59350", "commune_fr", "FRE11"),
        ("75056", "commune_fr", None),
        ("593500101", "iris", "FRE11"),
        ("QP059001", "quartier", "FRE11"),
        ("QN05901M", "quartier", "FRE11"),
        ("Charleroi", "unknown", "BE32B"),
        ("Courtrai", "unknown", "BE254"),
    ],
)
def test_what_lies_below_nuts_3_is_placed_in_it(
    places: KnownPlaces, code: str, kind: str, nuts: str | None
) -> None:
    assert places.within(code, kind) == nuts


def test_the_crosswalk_leads_from_codes_that_are_gone_to_codes_of_today(
    territories: Territories,
) -> None:
    for change in nuts_changes().values():
        assert change.code not in territories.territories
        assert set(change.now) <= set(territories.territories)
        assert not change.same_area or len(change.now) == 1
        assert change.until in ("2003", "2013", "2016")
