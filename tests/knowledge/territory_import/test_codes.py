import pytest

from knowledge.territory_import.codes import Country, country_of, kind_of, kinds_in


@pytest.mark.parametrize(
    ("code", "country", "kind"),
    [
        ("EU27_2020", "nuts", "EU"),
        ("BE", "nuts", "country"),
        ("BE3", "nuts", "NUTS1"),
        ("BE32", "nuts", "NUTS2"),
        ("BE32B", "nuts", "NUTS3"),
        ("FRE11", "", "NUTS3"),
        ("59", "fr", "department"),
        ("2A", "fr", "department"),
        ("974", "fr", "department"),
        ("591", "fr", "arrondissement_fr"),
        ("59350", "fr", "commune_fr"),
        ("2A004", "fr", "commune_fr"),
        ("97411", "fr", "commune_fr"),
        ("FM", "fr", "country"),
        ("200093201", "fr", "epci"),
        ("593500101", "fr", "iris"),
        ("QP059001", "fr", "quartier"),
        ("QN05901M", "fr", "quartier"),
        ("2024-COM-59350", "fr", "commune_fr"),
        ("REG-32", "fr", "region_fr"),
        ("01000", "be", "country"),
        ("03000", "be", "region_be"),
        ("50000", "be", "province_be"),
        ("20002", "be", "province_be"),
        ("52000", "be", "arrondissement_be"),
        ("52011", "be", "commune_be"),
        ("52011", "fr", "commune_fr"),
        ("52011A00-", "be", "sector"),
        ("99999", "be", "unknown"),
        ("LILLE", "", "unknown"),
        ("HUY", "", "unknown"),
        ("GENT", "", "unknown"),
        ("", "", "unknown"),
    ],
)
def test_a_code_tells_what_it_stands_for(code: str, country: Country, kind: str) -> None:
    assert kind_of(code, country) == kind


@pytest.mark.parametrize(
    ("codes", "said", "country"),
    [
        (["52011", "53053", "34022"], "", "be"),
        (["52011", "59350"], "", "fr"),
        (["52011", "52121"], "code insee", "fr"),
        (["52011", "52012"], "code ins", "be"),
        (["02408"], "", "fr"),
        (["BE32"], "", ""),
    ],
)
def test_five_figures_are_told_apart_by_the_whole_table(
    codes: list[str], said: str, country: str
) -> None:
    assert country_of(codes, said) == country


def test_two_figures_are_a_region_where_the_table_has_regions_only() -> None:
    assert kinds_in(["32"], ("region_fr",)) == {"32": "region_fr"}
    assert kinds_in(["32"], ("region_fr", "department")) == {"32": "department"}
