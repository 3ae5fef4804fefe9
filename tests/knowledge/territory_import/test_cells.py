import math

import pandas as pd
import pytest

from knowledge.territory_import.cells import Numbers, Writing, read_numbers


def read(*texts: str, writing: Writing = "text", flagged: bool = False) -> Numbers:
    return read_numbers(pd.Series(texts, dtype="str"), writing, flagged=flagged)


@pytest.mark.parametrize(
    ("texts", "values"),
    [
        (("12,5", "3"), (12.5, 3)),
        (("12.5", "3"), (12.5, 3)),
        (("1 234,5", "1\u202f234\u00a0567"), (1234.5, 1234567)),
        (("1.234,5", "1.234.567"), (1234.5, 1234567)),
        (("1,234.5", "12,345"), (1234.5, 12345)),
        (("12,5 %", "3 €"), (12.5, 3)),
        (("−4,2", "+3"), (-4.2, 3)),
        (("0,125", "0,250"), (0.125, 0.25)),
        (("1.5e3", "2"), (1500, 2)),
    ],
)
def test_numbers_are_read_as_the_table_writes_them(
    texts: tuple[str, ...], values: tuple[float, ...]
) -> None:
    found = read(*texts)
    assert tuple(found.values) == values
    assert found.faults == {}


@pytest.mark.parametrize("texts", [("12,5", "12.5"), ("1.234,5", "1,234.5"), ("1,234", "1.234")])
def test_two_decimal_marks_in_one_table_are_a_fault_and_no_value_is_guessed(
    texts: tuple[str, ...],
) -> None:
    found = read(*texts)
    assert all(math.isnan(value) for value in found.values)
    assert list(found.faults) == ["decimal_mixed"]


def test_three_figures_behind_every_mark_are_thousands_and_it_is_said() -> None:
    found = read("1.234", "56.789", "12")
    assert list(found.values) == [1234, 56789, 12]
    assert list(found.faults) == ["thousands_assumed"]


def test_three_figures_beside_long_whole_numbers_are_decimals_and_it_is_said() -> None:
    found = read("1.234", "56789")
    assert list(found.values) == [1.234, 56789]
    assert list(found.faults) == ["decimals_assumed"]


def test_the_numbers_of_a_workbook_have_a_point_whatever_they_look_like() -> None:
    assert list(read("1.234", "56.789", writing="workbook").values) == [1.234, 56.789]


@pytest.mark.parametrize("text", ["", ":", "..", "-", "n.d.", "nd", "N/A", "///", "s", "x"])
def test_signs_for_a_missing_figure_are_no_fault(text: str) -> None:
    found = read(text, "1")
    assert math.isnan(found.values[0])
    assert found.faults == {}


def test_why_a_figure_is_missing_is_kept() -> None:
    assert list(read("N/A - secret statistique", "s", ":", "").flags) == [
        "N/A - secret statistique", "s", "", "",
    ]  # fmt: skip


def test_letters_behind_a_figure_are_flags_only_where_the_form_has_them() -> None:
    found = read("7.9 bu", ": c", "8.5b", writing="machine", flagged=True)
    assert list(found.values[[0, 2]]) == [7.9, 8.5]
    assert list(found.flags) == ["bu", "c", "b"]
    assert list(read("7.9 b", "1").faults) == ["number_unreadable"]


@pytest.mark.parametrize("text", ["=1+1", "=cmd|' /C calc'!A0", "@SUM(A1)", "+cmd", "-A1"])
def test_a_formula_is_told_as_such(text: str) -> None:
    found = read("5", text)
    assert list(found.faults) == ["formula"]
    assert list(found.faults["formula"]) == [1]


@pytest.mark.parametrize(
    "text", ["abc", "1_000", "inf", "1e999", "9" * 400, "0x1F", "1.2.3,4", "٣", "12,5,1"]
)
def test_what_is_no_number_is_told_and_never_read_as_one(text: str) -> None:
    found = read("5", text, "6,5" if "," in text else "6")
    assert list(found.faults) == ["number_unreadable"]
    assert math.isnan(found.values[1])


def test_a_machine_never_writes_a_comma() -> None:
    assert list(read("1,234", writing="machine").faults) == ["number_unreadable"]
