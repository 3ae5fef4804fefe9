import json

import pytest

from knowledge.problems import Problem
from knowledge.territory_import.problems import ImportProblem
from knowledge.territory_import.read import read_table, sheets_of
from knowledge.territory_import.table import COLUMNS, Table
from tests.knowledge.territory_import import samples
from tests.knowledge.territory_import.books import book


def read(data: str | bytes, name: str = "table") -> Table:
    table, problems = read_table(data.encode() if isinstance(data, str) else data, name)
    assert table is not None, problems
    assert problems == []
    return table


def rows(table: Table) -> list[tuple[str, str, str, float, str]]:
    """Territory, series, period, value (-1 where missing) and flag."""
    frame = table.frame.fillna({"value": -1.0})
    wanted = ["territory", "statistic", "period", "value", "flag"]
    return [tuple(row) for row in frame[wanted].itertuples(index=False)]


def codes(problems: list[Problem]) -> list[str]:
    return [one.code for one in problems if isinstance(one, ImportProblem)]


@pytest.mark.parametrize("name", list(samples.ALL))
def test_each_form_is_recognised_from_its_content_whatever_the_name(name: str) -> None:
    data, form = samples.ALL[name]
    table = read_table(data, "download (3).bin")[0]
    assert table is not None
    assert table.form == form
    assert list(table.frame.columns) == list(COLUMNS)
    assert len(table.frame) > 0
    assert table.levels


def test_a_bulk_file_of_eurostat_keeps_flags_and_says_what_is_missing() -> None:
    table = read(samples.TSV)
    series = "indic_de=MEDAGEPOP, unit=YR"
    assert rows(table)[1:4] == [
        ("BE32B", series, "2022", 41.6, ""),
        ("BE323", series, "2021", 41.3, "b"),
        ("BE323", series, "2022", -1.0, ""),
    ]
    assert table.levels == ("NUTS3",)
    assert table.dimensions["unit"] == "YR"


def test_the_table_of_eurostat_is_named_by_its_usual_file_name() -> None:
    table = read(samples.TSV, "estat_demo_r_pjanind3.tsv")
    assert table.statistics == ["demo_r_pjanind3"]
    assert table.dimensions["table"] == "demo_r_pjanind3"


def test_a_bulk_file_before_2023_is_read_with_what_tells_its_series_apart() -> None:
    table = read(samples.TSV_OLD)
    assert table.statistics == ["sex=F", "sex=M", "sex=T"]
    assert ("BE32", "sex=M", "2021", -1.0, "c") in rows(table)
    assert table.periods == ["2021", "2022"]


def test_a_copy_with_commas_and_flags_without_blank_is_read_too() -> None:
    assert ("BE1", "unit=PC", "2021", 13.7, "b") in rows(read(samples.TSV_COMMAS))


def test_sdmx_csv_with_labels_gives_names_and_the_title() -> None:
    table = read(samples.SDMX_LABELS)
    assert list(table.frame["label"]) == ["Prov. Hainaut", "Nord-Pas de Calais"]
    assert table.dimensions["title"] == "Unemployment rate by NUTS 2 region"
    assert rows(table)[1] == ("FRE1", "tgs00010", "2023", 9.3, "u")


def test_sdmx_csv_without_labels_names_the_series_by_what_differs() -> None:
    table = read(samples.SDMX_1)
    assert table.statistics == ["sex=F", "sex=M"]
    assert table.dimensions["table"] == "une_rt_a"


def test_json_stat_is_read_by_the_product_of_its_sides() -> None:
    table = read(json.dumps(samples.JSON_STAT))
    assert rows(table) == [
        ("BE32", "demo_r_pjangrp3", "2021", 1344241.0, ""),
        ("BE32", "demo_r_pjangrp3", "2022", 1346840.0, "p"),
        ("BE32B", "demo_r_pjangrp3", "2021", -1.0, ""),
        ("BE32B", "demo_r_pjangrp3", "2022", 396622.0, ""),
    ]
    assert list(table.frame["label"])[-1] == "Arr. Charleroi"


def test_json_stat_with_values_as_a_list_is_the_same_table() -> None:
    listed = {**samples.JSON_STAT, "value": [1344241, 1346840, None, 396622]}
    assert rows(read(json.dumps(listed))) == rows(read(json.dumps(samples.JSON_STAT)))


def test_the_workbook_of_eurostat_joins_its_slices_and_leaves_out_the_notes() -> None:
    table = read(samples.EUROSTAT_BOOK)
    assert table.statistics == ["sex=F", "sex=M"]
    assert ("Prov. Hainaut", "sex=F", "2023", 8.4, "u") in rows(table)
    assert set(table.frame["territory"]) == {"Prov. Hainaut", "Burgenland"}
    assert table.dimensions["table"] == "tgs00010"


def test_statistiques_locales_keep_leading_zeros_and_say_why_a_figure_is_missing() -> None:
    table = read(samples.INSEE_LOCAL)
    assert list(table.frame["territory"].unique()) == ["02", "59", "2A"]
    assert ("59", "Taux brut de mortalité", "2023", -1.0, "N/A - secret statistique") in rows(table)
    assert table.levels == ("department",)


def test_commune_tables_tell_the_year_from_their_headings() -> None:
    table = read(samples.INSEE_COMMUNES)
    assert rows(table)[:4] == [
        ("02408", "P_POP", "2021", 24304.0, ""),
        ("02408", "P_POP", "2015", 25282.0, ""),
        ("02408", "MED", "2021", 19870.5, ""),
        ("02408", "TP60", "2021", 27.0, ""),
    ]
    assert table.levels == ("commune_fr",)


def test_melodi_tells_a_region_from_a_departement_of_the_same_number() -> None:
    table = read(samples.INSEE_MELODI)
    assert list(table.frame["territory"]) == ["REG-32", "59", "59350", "BV2022-59350"]
    assert list(table.frame["value"]) == [14.2, 14.8, 17.1, 15.3]
    assert set(table.frame["flag"]) == {""}  # "A" is a normal figure
    assert table.levels == ("region_fr", "department", "commune_fr", "unknown")


def test_localised_unemployment_is_read_by_quarter() -> None:
    table = read(samples.INSEE_UNEMPLOYMENT)
    series = "Taux de chômage localisés par département"
    assert rows(table)[2:] == [
        ("59", series, "2025-Q2", 9.2, ""),
        ("59", series, "2025-Q3", 9.4, ""),
    ]


def test_a_figure_of_a_publication_takes_its_year_from_the_title_not_from_the_notes() -> None:
    table = read(samples.INSEE_FIGURE)
    assert rows(table) == [
        ("02", "Taux de pauvreté (en %)", "2021", 18.8, ""),
        ("59", "Taux de pauvreté (en %)", "2021", 18.6, ""),
    ]


def test_statbel_names_a_commune_in_the_language_of_its_region() -> None:
    table = read(samples.STATBEL_TEXT)
    names = dict(zip(table.frame["territory"], table.frame["label"], strict=True))
    assert names == {"52011": "Charleroi", "34022": "Kortrijk", "53053": "Mons"}
    assert ("52011", "MS_TOT_NET_TAXABLE_INC", "2023", 2345678901.25, "") in rows(table)


def test_the_fiscal_workbook_gives_back_the_zero_of_a_region() -> None:
    table = read(samples.STATBEL_BOOK)
    assert ("02000", "Mediaan inkomen per aangifte", "2023", 31200.0, "") in rows(table)
    assert table.levels == ("country", "region_be", "arrondissement_be", "commune_be")


def test_a_fact_of_bestat_without_commune_is_of_the_wider_place() -> None:
    table = read(samples.BESTAT)
    assert list(table.frame["territory"]) == ["Kortrijk", "Arrondissement Kortrijk", "België"]
    assert set(table.frame["period"]) == {"2018-Q4"}
    assert table.levels == ("country", "arrondissement_be", "commune_be")


def test_a_table_without_a_known_form_asks_for_its_columns() -> None:
    table, problems = read_table(b"where,how many\nCharleroi,5\nMons,6\n", "own.csv")
    assert table is None
    assert codes(problems) == ["form_unknown"]


def test_a_message_of_eurostat_is_said_word_for_word() -> None:
    table, problems = read_table(json.dumps(samples.EUROSTAT_ERROR).encode(), "answer.json")
    assert table is None
    assert codes(problems) == ["service_says"]
    assert "Dimension xyz is not known." in problems[0].fault


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"size": [1, 1, 2, 3]}, "size"),
        ({"id": ["freq", "unit", "geo"]}, "size"),
        ({"id": ["freq", "unit", "time", "place"]}, "place"),
        ({"value": [1, 2]}, "value"),
        ({"value": {"99": 1}}, "value"),
        ({"value": {"x": 1}}, "value"),
        ({"status": {"-1": "b"}}, "status"),
        ({"dimension": 3}, "dimension"),
    ],
)
def test_a_json_stat_whose_parts_contradict_each_other_names_the_part(
    change: dict[str, object], part: str
) -> None:
    table, problems = read_table(json.dumps({**samples.JSON_STAT, **change}).encode(), "x.json")
    assert table is None
    assert codes(problems) == ["jsonstat_broken"]
    assert f"‘{part}’" in problems[0].fault


def test_months_are_no_period_that_is_kept() -> None:
    monthly = samples.TSV.replace("2021 \t2022 ", "2021-11 \t2021-12 ")
    assert set(codes(read_table(monthly.encode(), "x")[1])) == {"period_shorter", "no_rows"}


def test_a_row_whose_key_is_too_short_is_named_by_its_line() -> None:
    broken = samples.TSV.replace("A,MEDAGEPOP,YR,BE323", "A,MEDAGEPOP,BE323")
    problems = read_table(broken.encode(), "x")[1]
    assert codes(problems) == ["key_parts"]
    assert problems[0].field == "line 3"


def test_the_sheets_of_a_workbook_are_listed_and_no_other_file_has_any() -> None:
    assert sheets_of(book({"One": [["a"]], "Two": [["b"]], "Empty": []}), "x.xlsx") == [
        "One",
        "Two",
    ]
    assert sheets_of(samples.TSV.encode(), "x.tsv") == []


def test_open_data_of_statbel_in_a_workbook_says_its_faults_by_cell() -> None:
    data = book(
        {
            "TF": [
                ["CD_REFNIS", "TX_DESCR_NL", "TX_DESCR_FR", "CD_SEX", "MS_POPULATION", "CD_YEAR"],
                ["34022", "Kortrijk", "Courtrai", "F", 39000, 2023],
                ["34022", "Kortrijk", "Courtrai", "M", "many", 2023],
            ]
        }
    )
    table, problems = read_table(data, "TF_SOC_POP_STRUCT_2023.xlsx")
    assert table is not None
    assert table.statistics == ["MS_POPULATION, CD_SEX=F", "MS_POPULATION, CD_SEX=M"]
    assert set(table.frame["label"]) == {"Kortrijk"}
    assert [one.field for one in problems] == ["cell E3, sheet ‘TF’"]


def test_a_head_that_names_a_dimension_twice_or_not_at_all_is_of_no_known_form() -> None:
    for head in (",,unit,geo", "unit,unit,geo"):
        broken = samples.TSV.replace("freq,indic_de,unit,geo", head)
        assert codes(read_table(broken.encode(), "x")[1]) == ["form_unknown"]
