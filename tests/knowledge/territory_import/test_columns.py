from dataclasses import replace

import pytest

from knowledge.problems import Problem
from knowledge.territory_import.problems import ImportProblem
from knowledge.territory_import.read import propose_columns, read_table
from knowledge.territory_import.table import Columns, ValueColumn
from tests.knowledge.territory_import.books import book
from tests.knowledge.territory_import.samples import SDMX_1

# The form of Walstat's tables is not documented; this is what one with names might look like.
OWN = (
    "Entité;Code INS;Année;Taux de chômage (%);Demandeurs d'emploi;Remarque\n"
    "Charleroi;52011;2023;19,4;17 042;\n"
    "Mons;53053;2023;16,1;7 310;p\n"
    "Tournai;57081;2023;12,9;3 988;\n"
).encode()


def codes(problems: list[Problem]) -> list[str]:
    return [one.code for one in problems if isinstance(one, ImportProblem)]


def proposed(data: bytes, name: str = "x.csv") -> Columns:
    found, _, problems = propose_columns(data, name)
    assert found is not None
    assert problems == []
    return found


def test_columns_are_proposed_from_headings_and_values() -> None:
    assert proposed(OWN) == Columns(
        territory="Code INS",
        label="Entité",
        period="Année",
        values=(
            ValueColumn("Taux de chômage (%)", "Taux de chômage (%)"),
            ValueColumn("Demandeurs d'emploi", "Demandeurs d'emploi"),
        ),
        flag="Remarque",
        head=1,
    )


def test_a_table_is_read_by_what_was_proposed() -> None:
    table, problems = read_table(OWN, "x.csv", proposed(OWN))
    assert problems == []
    assert table is not None
    assert table.form == "columns"
    assert table.levels == ("commune_be",)
    first = table.frame.iloc[0]
    assert tuple(first) == ("52011", "Charleroi", "Taux de chômage (%)", "2023", 19.4, "")
    assert list(table.frame["flag"][2:4]) == ["p", "p"]


def test_the_preview_shows_the_first_twenty_rows_under_the_headings_to_choose_from() -> None:
    data = b"code,name,2022\n" + b"".join(b"%d,x,1\n" % at for at in range(52001, 52100))
    found, preview, _ = propose_columns(data, "x.csv")
    assert found is not None
    assert list(preview.columns) == ["code", "name", "2022"]
    assert len(preview) == 20


def test_years_in_headings_are_periods_of_one_series() -> None:
    data = b"Gemeente;NIS-code;2021;2022\nKortrijk;34022;77741;78841\nGent;44021;263703;265086\n"
    table, problems = read_table(data, "x.csv", proposed(data))
    assert problems == []
    assert table is not None
    assert table.periods == ["2021", "2022"]
    assert table.statistics == ["value"]


def test_a_year_in_the_title_or_the_file_name_is_proposed_for_the_whole_file() -> None:
    data = b"nuts;rate\nBE32;5,5\nBE33;6,5\n"
    assert proposed(data, "chomage_2023.csv").fixed_period == "2023"
    titled = b"Taux au 1er janvier 2022;\n;\n" + data
    assert proposed(titled, "x.csv").fixed_period == "2022"


def test_without_any_year_the_person_is_asked_for_it() -> None:
    data = b"nuts;rate\nBE32;5,5\nBE33;6,5\n"
    choice = proposed(data)
    assert choice.fixed_period == ""
    assert codes(read_table(data, "x", choice)[1]) == ["period_missing"]
    table, problems = read_table(data, "x", replace(choice, fixed_period="2024"))
    assert problems == []
    assert table is not None
    assert table.periods == ["2024"]


def test_names_stand_for_territories_where_there_are_no_codes() -> None:
    data = b"Arrondissement,2023\nArrondissement de Mons,5.5\nArrondissement de Thuin,6.5\n"
    choice = proposed(data)
    assert choice.territory == "Arrondissement"
    assert choice.label == ""


def test_a_column_that_names_the_series_parts_the_figures() -> None:
    data = (
        "code nis;indicateur;année;valeur\n52011;emploi;2023;55,5\n52011;chômage;2023;19,4\n"
        "53053;emploi;2023;57,5\n53053;chômage;2023;16,1\n"
    ).encode()
    choice = proposed(data)
    assert choice.statistic == "indicateur"
    table = read_table(data, "x", choice)[0]
    assert table is not None
    assert table.statistics == ["valeur, emploi", "valeur, chômage"]


def test_zeros_that_a_spreadsheet_took_are_given_back_and_it_is_said() -> None:
    data = b"code commune;2023\n2408;5\n59350;6\n60057;7\n"
    table, problems = read_table(data, "x", proposed(data))
    assert table is not None
    assert list(table.frame["territory"]) == ["02408", "59350", "60057"]
    assert codes(problems) == ["zeros_lost"]


def test_all_columns_that_lack_are_told_at_once() -> None:
    choice = Columns("code", (ValueColumn("rate", "rate"),), label="name", fixed_period="soon")
    table, problems = read_table(OWN, "x", choice)
    assert table is None
    assert codes(problems) == ["column_missing"] * 3 + ["period_unreadable"]


def test_the_sheet_with_the_most_cells_is_taken_unless_one_is_named() -> None:
    data = book(
        {
            "Notes": [["about", "this"]],
            "2023": [["NUTS", "rate"], ["BE32", 5.5], ["BE33", 6.5]],
            "2022": [["NUTS", "rate"], ["BE32", 4.5]],
        }
    )
    choice = proposed(data)
    assert (choice.sheet, choice.fixed_period) == ("2023", "2023")
    other, _, _ = propose_columns(data, "x", sheet="2022")
    assert other is not None
    assert other.sheet == "2022"
    assert codes(propose_columns(data, "x", sheet="2021")[2]) == ["sheet_missing"]
    assert codes(read_table(data, "x", replace(choice, sheet="2021"))[1]) == ["sheet_missing"]


def test_the_line_of_the_headings_may_be_chosen() -> None:
    data = b"a;b\n1;2\ncode;2023\nBE32;5\n"
    table = read_table(data, "x", Columns("code", (ValueColumn("2023", "x", "2023"),), head=3))[0]
    assert table is not None
    assert list(table.frame["territory"]) == ["BE32"]


def test_columns_can_be_chosen_for_a_known_form_too() -> None:
    choice = Columns("geo", (ValueColumn("OBS_VALUE", "rate"),), period="TIME_PERIOD")
    table = read_table(SDMX_1.encode(), "x", choice)[0]
    assert table is not None
    assert table.form == "columns"


@pytest.mark.parametrize(
    ("data", "code", "field"),
    [
        (OWN.replace(b"19,4", b"=1+1"), "formula", "line 2, column ‘Taux de chômage (%)’"),
        (OWN.replace(b"Charleroi", b"=cmd|x"), "formula", "line 2, column ‘Entité’"),
        (OWN.replace(b"19,4", b"19.4"), "decimal_mixed", "line 2, column ‘Taux de chômage (%)’"),
        (
            OWN.replace(b"16,1", b"many"),
            "number_unreadable",
            "line 3, column ‘Taux de chômage (%)’",
        ),
        (OWN.replace(b"53053;2023", b"53053;soon"), "period_unreadable", "line 3, column ‘Année’"),
        (OWN.replace(b"53053", b""), "territory_missing", "line 3"),
        (OWN.replace(b"7 310;p", b"7 310"), "row_length", "line 3"),
        (OWN[:-12], "truncated", "line 4"),
        (OWN.replace(b"Mons", b'"Mons'), "quote_open", "line 3"),
    ],
)
def test_a_fault_in_a_cell_or_line_is_told_with_its_place(
    data: bytes, code: str, field: str
) -> None:
    problems = read_table(data, "x", proposed(OWN))[1]
    assert codes(problems) == [code]
    assert problems[0].field == field
    assert all(isinstance(one, ImportProblem) and one.refuses for one in problems)


def test_all_faults_of_a_file_are_told_at_once() -> None:
    data = OWN.replace(b"16,1", b"many").replace(b"7 310;p", b"7 310").replace(b"12,9", b"=A1")
    assert sorted(codes(read_table(data, "x", proposed(OWN))[1])) == [
        "formula", "number_unreadable", "row_length",
    ]  # fmt: skip


def test_of_many_faults_of_one_kind_the_first_are_told_and_the_others_counted() -> None:
    rows = b"".join(b"BE32;%d;many\n" % year for year in range(1950, 2020))
    choice = Columns("nuts", (ValueColumn("rate", "rate"),), period="year")
    problems = read_table(b"nuts;year;rate\n" + rows, "x", choice)[1]
    assert codes(problems) == ["number_unreadable"] * 12 + ["and_more"]
    assert "58 more" in problems[-1].fault


def test_a_formula_of_a_workbook_is_refused_by_its_cell() -> None:
    data = book({"Blad1": [["nuts", "2023"], ["BE32", "=B3*2"], ["BE33", 6.5]]})
    problems = read_table(data, "x.xlsx", proposed(data, "x.xlsx"))[1]
    assert codes(problems) == ["formula"]
    assert problems[0].field == "cell B2, sheet ‘Blad1’"
