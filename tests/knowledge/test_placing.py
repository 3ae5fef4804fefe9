import pytest

from knowledge.imported import with_imported
from knowledge.placing import place_codes, same_areas
from tests.knowledge.imports import ATH, imported, shipped

FR = ("department", "commune_fr")
BE = ("arrondissement_be", "commune_be")


@pytest.mark.parametrize(
    ("written", "levels", "code"),
    [
        ("BE32B", ("NUTS3",), "BE32B"),
        ("EU27_2020", ("EU",), "EU27_2020"),
        ("59", FR, "FRE11"),
        ("02", FR, "FRE21"),
        ("2024-DEP-59", FR, "FRE11"),
        ("32", ("region_fr",), "FRE"),
        ("FRANCE", FR, "FR"),
        ("52000", BE, "BE32B"),
        ("50000", ("province_be",), "BE32"),
        ("20002", ("province_be",), "BE31"),
        ("03000", ("region_be",), "BE3"),
        ("04000", ("region_be",), "BE1"),
        ("01000", BE, "BE"),
        ("Provincie Henegouwen", ("unknown",), "BE32"),
        ("arrondissement d’ath", ("unknown",), "BE32A"),
    ],
)
def test_a_code_of_a_territory_leads_to_it(
    written: str, levels: tuple[str, ...], code: str
) -> None:
    placed = place_codes({written: ""}, levels, shipped())
    assert placed.codes == {written: code}
    assert placed.places == ()


@pytest.mark.parametrize(
    ("written", "levels", "code", "parent"),
    [
        ("59350", FR, "FR59350", "FRE11"),
        ("2A004", FR, "FR2A004", "FR"),
        ("29019", FR, "FR29019", "FR"),
        ("COM-59350", FR, "FR59350", "FRE11"),
        ("52011", BE, "BE52011", "BE32B"),
        ("52011", FR, "FR52011", "FRF24"),
        ("63079", BE, "BE63079", "BE335"),
        ("63023", BE, "BE63023", "BE336"),
        ("200093201", ("epci",), "FR_EPCI_200093201", "FR"),
        ("593500101", ("iris",), "FR_IRIS_593500101", "FRE11"),
        ("QP059001", ("quartier",), "FR_QP059001", "FRE11"),
        ("QN05901M", ("quartier",), "FR_QN05901M", "FRE11"),
        ("52011A00-", ("sector",), "BE52011A00_", "BE32B"),
    ],
)
def test_a_place_below_gets_a_code_of_ours_and_its_territory(
    written: str, levels: tuple[str, ...], code: str, parent: str
) -> None:
    placed = place_codes({written: " Somewhere "}, levels, shipped())
    assert placed.codes == {written: code}
    (place,) = placed.places
    assert (place.code, place.name, place.parent) == (code, "Somewhere", parent)


def test_a_neighbourhood_lies_in_its_commune_where_that_is_known() -> None:
    known = with_imported(shipped(), [imported([], [ATH])])
    (place,) = place_codes({"51004A00-": ""}, ("sector",), known).places
    assert place.parent == "BE51004"


@pytest.mark.parametrize(
    ("written", "levels"), [("29", FR), ("DE300", ("NUTS3",)), ("63000", BE), ("?", ("unknown",))]
)
def test_what_has_no_place_here_is_left_out(written: str, levels: tuple[str, ...]) -> None:
    assert place_codes({written: "x"}, levels, shipped()).codes == {}


def test_codes_that_stand_for_one_area_are_known() -> None:
    assert same_areas(shipped()) == [("BE1", "BE10", "BE100"), ("BE31", "BE310")]
