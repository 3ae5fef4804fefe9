import pandas as pd
import pytest

from knowledge.import_plan import Plan, own_statistic, plan_import, taken
from knowledge.imported import OwnSource, with_imported
from knowledge.language import LANGUAGES
from knowledge.territory import Statistic
from knowledge.territory_import.read import read_table
from tests.conftest import NOW
from tests.knowledge.imports import POVERTY, imported, shipped

HEAD = "CODGEO;LIBGEO;TX_PAUV_2023;MED_2023\n"
SOURCE = OwnSource(
    id="I1", publisher="INSEE", table="Filosofi", url="", licence="LO", reliability="B"
)


def _plan(text: str, meanings: dict[str, Statistic] | None = None) -> Plan:
    table, problems = read_table(text.encode(), "communes.csv")
    assert table is not None, problems
    chosen = meanings or {series: own_statistic(series, "ratio", "neutral")
                          for series in table.statistics}  # fmt: skip
    return plan_import(table, chosen, shipped(), problems)


def test_every_series_gets_its_meaning_and_every_code_its_place() -> None:
    plan = _plan(HEAD + "59350;Lille;25,4;19880\n29019;Brest;17,0;21500\n")
    rows = plan.figures[["territory", "statistic", "period", "value"]].values.tolist()
    assert ["FR59350", "own_tx_pauv", "2023", 25.4] in rows
    assert ["FR29019", "own_med", "2023", 21500.0] in rows
    assert list(plan.places["name"]) == ["Lille", "Brest"]
    assert list(plan.places["parent"]) == ["FRE11", "FR"]
    assert plan.may_be_taken


def test_a_series_without_a_meaning_is_left_out() -> None:
    plan = _plan(HEAD + "59350;Lille;25,4;19880\n", {"TX_PAUV": POVERTY})
    assert set(plan.figures["statistic"]) == {POVERTY.id}


def test_two_series_cannot_mean_the_same() -> None:
    with pytest.raises(ValueError, match="same statistic"):
        _plan(HEAD + "59350;Lille;25,4;19880\n", {"TX_PAUV": POVERTY, "MED": POVERTY})


def test_figures_that_the_source_lacks_are_no_figures() -> None:
    plan = _plan(HEAD + "59350;Lille;s;19880\n")
    assert list(plan.figures["statistic"]) == ["own_med"]


def test_a_territory_without_a_place_here_is_named_and_left_out() -> None:
    text = "Code;Libellé;Taux 2023\n59;Nord;19,1\n29;Finistère;11,4\n"
    plan = _plan(text)
    assert plan.left_out == ("29",)
    assert set(plan.figures["territory"]) == {"FRE11"}


def test_changes_are_counted_against_what_is_known() -> None:
    rate = shipped().statistics["poverty_rate_filosofi"]
    known = shipped().latest("FRE11", rate.id)
    assert known is not None
    text = f"Code;Libellé;Taux {known.period}\n59;Nord;{known.value}\n02;Aisne;99\n80;Somme;1\n"
    table, problems = read_table(text.encode(), "taux.csv")
    assert table is not None
    plan = plan_import(table, {"Taux": rate}, shipped(), problems)
    assert plan.changes == {"changed": 2, "new": 0, "unchanged": 1}
    assert list(plan.first(1)["change"]) == ["changed"]


def test_brussels_gets_its_figure_under_each_of_its_codes() -> None:
    text = "freq,unit,geo\\TIME_PERIOD\t2024 \nA,PC,BE10\t58.1 \nA,PC,BE32\t59.9 \n"
    plan = _plan(text)
    assert set(plan.figures["territory"]) == {"BE1", "BE10", "BE100", "BE32"}


def test_a_file_with_faults_is_planned_but_may_not_be_taken() -> None:
    plan = _plan(HEAD + "59350;Lille;25,4;19880\n59512;Roubaix;=1+1;20000\n")
    assert plan.problems
    assert not plan.may_be_taken
    with pytest.raises(ValueError, match="stand in the way"):
        taken(plan, "0" * 32, SOURCE, NOW)


def test_what_is_taken_carries_its_source_its_statistics_and_its_span() -> None:
    plan = _plan("CODGEO;LIBGEO;TX_2022;TX_2023\n59350;Lille;25,1;25,4\n")
    table = taken(plan, "0" * 32, SOURCE, NOW, digest="d")
    assert (table.card.rows, table.card.places) == (2, 1)
    assert (table.card.first, table.card.last) == ("2022", "2023")
    assert table.card.name == "communes.csv"
    found = with_imported(shipped(), [table])
    figure = found.latest("FR59350", "own_tx")
    assert figure is not None
    assert (figure.value, figure.source) == (25.4, SOURCE)


def test_next_years_table_goes_on_from_this_years() -> None:
    first = taken(_plan("CODGEO;LIBGEO;TX_2022\n59350;Lille;25,1\n"), "0" * 32, SOURCE, NOW)
    known = with_imported(shipped(), [first])
    table, problems = read_table(b"CODGEO;LIBGEO;TX_2023\n59350;Lille;25,4\n", "next.csv")
    assert table is not None
    plan = plan_import(table, {"TX": known.statistics["own_tx"]}, known, problems)
    both = with_imported(shipped(), [first, taken(plan, "1" * 32, SOURCE, NOW)])
    assert [one.period for one in both.history("FR59350", "own_tx")] == ["2022", "2023"]


def test_communes_that_were_imported_do_not_slow_or_change_the_check() -> None:
    known = with_imported(shipped(), [imported([("FR59350", POVERTY.id, "2022", 25.0)])])
    table, problems = read_table((HEAD + "59350;Lille;25,4;1\n").encode(), "c.csv")
    assert table is not None
    assert plan_import(table, {"TX_PAUV": POVERTY}, known, problems).may_be_taken


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Taux de pauvreté (60 %)", "own_taux_de_pauvrete_60"),
        ("  Armen   ", "own_armen"),
        ("%", "own_unnamed"),
        ("é" * 500, "own_" + "e" * 60),
    ],
)
def test_a_name_of_ones_own_gives_the_same_id_every_time(name: str, id: str) -> None:
    one = own_statistic(name, "percent", "higher_is_worse")
    assert one.id == id == own_statistic(name, "ratio", "neutral").id
    assert all(one.name[language] for language in LANGUAGES)


def test_an_empty_table_offers_nothing_to_take() -> None:
    plan = _plan(HEAD + "59350;Lille;s;s\n")
    assert plan.changes == {"changed": 0, "new": 0, "unchanged": 0}
    assert isinstance(plan.first(), pd.DataFrame)
    assert not plan.may_be_taken
