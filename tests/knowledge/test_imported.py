import pytest

from knowledge.imported import BETWEEN, compared, superseded, with_imported
from tests.knowledge.imports import ATH, BREST, LILLE, POVERTY, imported, shipped

RATE = "unemployment_rate_15_74"


def test_without_tables_all_is_as_it_ships() -> None:
    found = with_imported(shipped(), [])
    assert found.territories == dict(shipped().territories)
    for code in ("BE32B", "FRE11", "BE25", "EU27_2020"):
        assert found.known(code) == shipped().known(code)
        assert found.compare(code, "gdp_eur_hab") == shipped().compare(code, "gdp_eur_hab")


def test_an_imported_figure_stands_in_for_the_shipped_one_under_its_own_source() -> None:
    before = shipped().latest("BE32", RATE)
    assert before is not None
    table = imported([("BE32", RATE, before.period, 7.7)])
    after = with_imported(shipped(), [table]).latest("BE32", RATE)
    assert after is not None
    assert (after.value, after.source.publisher) == (7.7, "Observatoire")
    assert shipped().latest("BE32", RATE) == before


def test_periods_that_the_table_lacks_stay() -> None:
    table = imported([("BE32", RATE, "2030", 7.7)])
    history = with_imported(shipped(), [table]).history("BE32", RATE)
    assert history[:-1] == shipped().history("BE32", RATE)
    assert (history[-1].period, history[-1].value) == ("2030", 7.7)


def test_of_two_tables_that_know_the_same_the_last_counts() -> None:
    tables = [imported([("BE32", RATE, "2030", value)], name=str(value)) for value in (7.1, 7.2)]
    found = with_imported(shipped(), tables).latest("BE32", RATE)
    assert found is not None
    assert found.value == 7.2


def test_a_commune_lies_in_its_territory_and_borrows_what_it_lacks() -> None:
    table = imported([("BE51004", POVERTY.id, "2023", 14.5)], [ATH])
    found = with_imported(shipped(), [table])
    assert [one.code for one in found.lineage("BE51004")][:3] == ["BE51004", "BE32A", "BE32"]
    assert found.territories["BE51004"].in_zone
    statistics = {figure.statistic: figure.territory for figure in found.known("BE51004")}
    assert statistics[POVERTY.id] == "BE51004"
    assert statistics["population_total"] == "BE32A"


def test_a_commune_beyond_the_zone_lies_in_its_country() -> None:
    found = with_imported(shipped(), [imported([("FR29019", POVERTY.id, "2023", 9.0)], [BREST])])
    assert [one.code for one in found.lineage("FR29019")] == ["FR29019", "FR", "EU27_2020"]
    assert not found.territories["FR29019"].in_zone


def test_a_statistic_of_ones_own_is_named_and_compared() -> None:
    rows = [("FR59350", POVERTY.id, "2023", 25.0), ("FR", POVERTY.id, "2023", 15.0)]
    found = with_imported(shipped(), [imported(rows, [LILLE])])
    assert found.statistics[POVERTY.id].name.fr == "Pauvreté"
    assert [figure.value for figure in found.compare("FR59350", POVERTY.id)] == [25.0, 15.0]


@pytest.mark.parametrize("typed", ["lille", "Rijsel", "59800", "FR59350"])
def test_a_place_is_found_by_all_that_it_is_called(typed: str) -> None:
    found = with_imported(shipped(), [imported([], [LILLE, ATH])])
    assert found.places.find(typed)[0].code == "FR59350"


def test_territories_that_ship_are_found_by_name_as_well() -> None:
    assert with_imported(shipped(), []).places.find("henegouwen")[0].code == "BE32"


def test_names_and_postal_codes_of_two_tables_come_together() -> None:
    first = imported([], [LILLE._replace(others="", postal_codes="59000", name="")], name="one")
    register = imported([], [LILLE._replace(others=BETWEEN.join(["Rijsel", "L'Isle"]))], name="two")
    found = with_imported(shipped(), [first, register])
    assert found.territories["FR59350"].name.nl == "Lille"
    for typed in ("lille", "l'isle", "59000", "59800"):
        assert found.places.find(typed)[0].code == "FR59350", typed


def test_a_neighbourhood_whose_commune_is_known_lies_in_it() -> None:
    sector = ATH._replace(
        code="BE51004A00_", level="neighbourhood", name="ATH-CENTRE", parent="BE51004"
    )
    found = with_imported(shipped(), [imported([], [sector], name="s"), imported([], [ATH])])
    assert [one.code for one in found.lineage("BE51004A00_")][:2] == ["BE51004A00_", "BE51004"]
    alone = with_imported(shipped(), [imported([], [sector])])
    assert alone.territories["BE51004A00_"].parent == "BE"


def test_new_figures_are_told_from_other_and_same_ones() -> None:
    known = shipped().history("BE32", RATE)
    rows = [
        ("BE32", RATE, known[0].period, known[0].value),
        ("BE32", RATE, known[1].period, known[1].value + 1),
        ("BE32", RATE, "2030", 7.7),
    ]
    found = compared(imported(rows).figures, shipped())
    assert list(found["change"]) == ["unchanged", "changed", "new"]
    assert found["before"].tolist()[:2] == [known[0].value, known[1].value]


def test_a_table_supersedes_those_of_which_it_holds_everything() -> None:
    old = imported([("BE32", RATE, "2030", 7.0)], name="old")
    other = imported([("BE32", RATE, "2029", 7.0)], name="other")
    places = imported([("BE32", RATE, "2030", 7.0)], [LILLE], name="places")
    new = imported([("BE32", RATE, "2030", 7.1), ("BE33", RATE, "2030", 7.1)], name="new")
    assert superseded(new, [old, other, places]) == [old.card.id]
