from collections.abc import Sequence

import pandas as pd
import pytest

from knowledge.language import Localised
from knowledge.problems import Problem
from knowledge.territory import Statistic, Territories, Territory, load_territories
from knowledge.territory_import.check import check_table
from knowledge.territory_import.problems import ImportProblem
from knowledge.territory_import.read import read_table
from knowledge.territory_import.table import COLUMNS, Table
from tests.knowledge.territory_import.samples import INSEE_MELODI

Row = tuple[str, str, str, float | None]  # territory, series, period, value


@pytest.fixture(scope="module")
def territories() -> Territories:
    return load_territories()[0]


def frame(rows: Sequence[Row], label: str = "") -> pd.DataFrame:
    full = [(code, label, series, period, value, "") for code, series, period, value in rows]
    return pd.DataFrame(full, columns=list(COLUMNS)).astype({"value": "float64"})


def table(
    *rows: Row, levels: tuple[str, ...] = ("NUTS3",), form: str = "eurostat_tsv", label: str = "",
    unit: str = "",
) -> Table:  # fmt: skip
    dimensions = {"unit": unit} if unit else {}
    return Table(frame(rows, label), form, levels, dimensions, "file.tsv")


def told(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(one.code, one.weight) for one in problems if isinstance(one, ImportProblem)]


def check(
    territories: Territories, one: Table, statistic: str = "", previous: pd.DataFrame | None = None
) -> list[Problem]:
    wanted = territories.statistics[statistic] if statistic else None
    return check_table(one, territories, wanted, previous)


def test_a_sound_table_has_no_problem(territories: Territories) -> None:
    one = table(("BE32B", "rate", "2023", 9.0), ("FRE11", "rate", "2023", 8.0))
    assert check(territories, one, "unemployment_rate_15_74") == []


@pytest.mark.parametrize(
    ("code", "levels", "told_as", "said"),
    [
        ("BE32X1", ("NUTS3",), "code_unknown", "BE32"),
        ("BE32F", ("NUTS3",), "code_newer", "BE323"),
        ("FRE19", ("NUTS3",), "code_newer", "FRE11"),
        ("99999", ("commune_be",), "code_unknown_alone", "99999"),
        ("Charlroi", ("unknown",), "name_unknown", "Charleroi"),
        ("Atlantis-sur-Mer-la-Neuve", ("unknown",), "name_unknown_alone", "Atlantis"),
    ],
)
def test_an_unknown_territory_is_told_with_the_nearest_known_one(
    territories: Territories, code: str, levels: tuple[str, ...], told_as: str, said: str
) -> None:
    one = table((code, "rate", "2023", 9.0), ("BE32B", "rate", "2023", 9.0), levels=levels)
    problems = check(territories, one)
    assert told(problems) == [(told_as, "refuse")]
    assert said in problems[0].fault + problems[0].mend


def test_territories_elsewhere_are_counted_and_their_figures_not_looked_at(
    territories: Territories,
) -> None:
    one = table(
        ("BE32B", "rate", "2023", 9.0),
        ("DE111", "rate", "2023", None),
        ("FR101", "rate", "2023", 900.0),
        ("BEZZZ", "rate", "2023", 5.0),
        ("EA20", "rate", "2023", 5.0),
        levels=("EU", "NUTS3"),
    )
    problems = check(territories, one, "unemployment_rate_15_74")
    assert told(problems) == [("outside_zone", "note")]
    assert problems[0].fault.endswith(": 4.")


def test_a_melodi_table_counts_areas_that_have_no_place_here(territories: Territories) -> None:
    read, problems = read_table(INSEE_MELODI.encode(), "DS_X.csv")
    assert read is not None
    assert problems == []
    assert told(check(territories, read)) == [("outside_zone", "note")]


def test_a_table_without_any_territory_of_ours_is_refused(territories: Territories) -> None:
    assert told(check(territories, table(("DE111", "rate", "2023", 9.0)))) == [
        ("all_outside", "refuse")
    ]


def test_codes_of_nuts_2016_name_what_replaced_them(territories: Territories) -> None:
    problems = check(territories, table(("BE322", "rate", "2016", 9.0)))
    assert told(problems) == [("code_redrawn", "refuse")]
    assert "BE32B, BE32C" in problems[0].fault
    renamed = check(territories, table(("FR30", "rate", "2014", 9.0), levels=("NUTS2",)))
    assert told(renamed) == [("code_renamed", "warn")]
    assert "FRE1" in renamed[0].fault


def test_a_former_code_among_those_of_today_does_not_refuse_the_table(
    territories: Territories,
) -> None:
    one = table(("BE322", "rate", "2016", 9.0), ("BE323", "rate", "2016", 9.0))
    assert told(check(territories, one)) == [("code_redrawn", "warn")]


def test_a_former_code_beside_its_successor_is_history(territories: Territories) -> None:
    one = table(("BE322", "rate", "2016", 9.0), ("BE32B", "rate", "2023", 9.0))
    assert told(check(territories, one)) == [("code_kept_besides", "note")]


@pytest.mark.parametrize(
    ("statistic", "value", "expected"),
    [
        ("unemployment_rate_15_74", 100.5, [("share_out_of_range", "refuse")]),
        ("unemployment_rate_15_74", -0.5, [("share_out_of_range", "refuse")]),
        ("unemployment_rate_15_74", 0.09, [("share_as_fraction", "warn")]),
        ("unemployment_rate_15_74", 99.9, []),
        ("wage_gap_to_national", -17.0, []),
        ("population_total", -1.0, [("negative", "refuse")]),
        ("population_total", 396622.0, []),
    ],
)
def test_figures_that_the_unit_does_not_allow_are_told(
    territories: Territories, statistic: str, value: float, expected: list[tuple[str, str]]
) -> None:
    one = table(("BE32B", "rate", "2023", value))
    assert told(check(territories, one, statistic)) == expected


def test_another_unit_of_the_source_is_told(territories: Territories) -> None:
    one = table(("BE32B", "rate", "2023", 9.0), unit="THS_PER")
    assert told(check(territories, one, "unemployment_rate_15_74")) == [("unit_differs", "warn")]
    fits = table(("BE32B", "rate", "2023", 9.0), unit="PC_ACT")
    assert check(territories, fits, "unemployment_rate_15_74") == []


def test_a_figure_with_two_values_is_refused_and_with_one_value_twice_remarked(
    territories: Territories,
) -> None:
    two = table(("BE32B", "rate", "2023", 9.0), ("BE32B", "rate", "2023", 8.0))
    problems = check(territories, two)
    assert told(problems) == [("duplicate", "refuse")]
    assert problems[0].field == "BE32B, ‘rate’, 2023"
    same = table(("BE32B", "rate", "2023", 9.0), ("BE32B", "rate", "2023", 9.0))
    assert told(check(territories, same)) == [("duplicate_same", "warn")]


def test_missing_figures_are_counted(territories: Territories) -> None:
    some = table(("BE32B", "rate", "2023", None), ("BE323", "rate", "2023", 9.0))
    problems = check(territories, some)
    assert told(problems) == [("missing_values", "note")]
    assert "1 of 2" in problems[0].fault
    none = table(("BE32B", "rate", "2023", None))
    assert told(check(territories, none)) == [("all_missing", "refuse")]


def test_years_and_quarters_in_one_series_are_told(territories: Territories) -> None:
    one = table(("BE32B", "rate", "2023", 9.0), ("BE32B", "rate", "2023-Q4", 9.0))
    assert told(check(territories, one)) == [("mixed_periods", "warn")]


def test_a_last_period_that_differs_between_territories_is_noted(territories: Territories) -> None:
    one = table(("BE32B", "rate", "2023", 9.0), ("BE323", "rate", "2022", 9.0))
    assert told(check(territories, one)) == [("periods_differ", "note")]


LAST_YEAR = frame([(f"BE25{at}", "rate", "2022", 10.0 + at) for at in range(1, 9)])


def test_a_leap_against_last_year_is_a_warning(territories: Territories) -> None:
    rows: list[Row] = [(f"BE25{at}", "rate", "2023", 10.3 + at) for at in range(1, 8)]
    problems = check(territories, table(*rows, ("BE258", "rate", "2023", 30.0)), "", LAST_YEAR)
    assert told(problems) == [("outlier", "warn")]
    assert problems[0].field == "BE258, ‘rate’, 2023"
    assert "from 18 (2022) to 30 (2023)" in problems[0].fault


@pytest.mark.parametrize("last", [20.0, 19.5])  # a lot for the others, but less than 30 %
def test_a_change_that_is_large_only_beside_the_others_is_none(
    territories: Territories, last: float
) -> None:
    rows: list[Row] = [(f"BE25{at}", "rate", "2023", 10.1 + at) for at in range(1, 8)]
    assert check(territories, table(*rows, ("BE258", "rate", "2023", last)), "", LAST_YEAR) == []


def test_a_leap_where_all_leap_is_none(territories: Territories) -> None:
    rows: list[Row] = [(f"BE25{at}", "rate", "2023", 20.0 + 2 * at) for at in range(1, 9)]
    assert check(territories, table(*rows), "", LAST_YEAR) == []


def test_a_leap_inside_the_table_is_told_too_and_quarters_are_no_years(
    territories: Territories,
) -> None:
    rows: list[Row] = []
    for at in range(1, 9):
        rows += [(f"BE25{at}", "rate", "2022", 10.0), (f"BE25{at}", "rate", "2023", 10.1)]
    rows[-1] = ("BE258", "rate", "2023", 50.0)
    assert told(check(territories, table(*rows))) == [("outlier", "warn")]
    quarterly = [(code, series, f"{period}-Q1", value) for code, series, period, value in rows]
    assert told(check(territories, table(*quarterly), "", LAST_YEAR)) == [("outlier", "warn")]


def test_territories_that_had_a_figure_and_have_none_now_are_told(
    territories: Territories,
) -> None:
    rows: list[Row] = [(f"BE25{at}", "rate", "2023", 10.0 + at) for at in range(1, 7)]
    problems = check(territories, table(*rows), "", LAST_YEAR)
    assert told(problems) == [("territories_gone", "warn")]
    assert problems[0].fault.startswith("2 territories")


def test_a_commune_that_was_not_in_the_table_before_is_told(territories: Territories) -> None:
    before = frame([(f"520{at}", "rate", "2022", 5.0) for at in range(10, 40)])
    rows: list[Row] = [(f"520{at}", "rate", "2023", 5.0) for at in range(10, 40)]
    one = table(*rows, ("52099", "rate", "2023", 5.0), levels=("commune_be",), label="Neuville")
    assert told(check(territories, one, "", before)) == [("commune_not_seen", "warn")]


def test_a_commune_that_is_not_in_the_register_is_told_with_the_nearest(
    territories: Territories,
) -> None:
    communes = [
        Territory(
            code=f"BE{code}", level="commune", parent="BE32B", country="BE", in_zone=True,
            name=Localised(fr=name, nl=name, en=name),
        )
        for code, name in {"52011": "Charleroi", "52012": "Châtelet", "52015": "Courcelles"}.items()
    ]  # fmt: skip
    known = Territories(
        [*territories.territories.values(), *communes],
        territories.statistics.values(),
        territories.sources.values(),
        territories.frame,
    )
    one = table(("52016", "rate", "2023", 5.0), levels=("commune_be",), label="Courcelle")
    problems = check(known, one)
    assert told(problems) == [("commune_unknown", "warn")]
    assert "52015 (Courcelles)" in problems[0].fault
    assert check(territories, one) == []  # without a register nothing can be said


def test_all_problems_are_told_at_once(territories: Territories) -> None:
    one = table(
        ("BE32B", "rate", "2023", 120.0),
        ("BE323", "rate", "2023", 8.0),
        ("BE323", "rate", "2023", 9.0),
        ("BE32F", "rate", "2023", 8.0),
        ("BE328", "rate", "2023", None),
    )
    assert {code for code, _ in told(check(territories, one, "unemployment_rate_15_74"))} == {
        "code_newer", "share_out_of_range", "duplicate", "missing_values",
    }  # fmt: skip


def test_an_empty_table_has_nothing_to_check(territories: Territories) -> None:
    assert check(territories, table()) == []


def test_a_statistic_of_their_own_is_checked_by_its_unit(territories: Territories) -> None:
    own = Statistic(
        id="own_jobs", unit="jobs", direction="neutral",
        name=Localised(fr="x", nl="x", en="x"), definition=Localised(fr="x", nl="x", en="x"),
    )  # fmt: skip
    one = table(("BE32B", "jobs", "2023", -5.0))
    assert told(check_table(one, territories, own)) == [("negative", "refuse")]
