"""Tables for a spreadsheet: in the signs of its language, and never a formula."""

import pandas as pd
import pytest

from app.exports.table import csv_table
from knowledge.language import Language


def _lines(written: bytes) -> list[str]:
    return written.decode("utf-8-sig").splitlines()


@pytest.mark.parametrize(
    ("language", "row"), [("fr", "Liège;8,5"), ("nl", "Liège;8,5"), ("en", "Liège,8.5")]
)
def test_columns_and_decimals_are_set_apart_as_the_language_does(
    language: Language, row: str
) -> None:
    frame = pd.DataFrame({"where": ["Liège"], "share": [8.5]})
    assert _lines(csv_table(frame, language))[1] == row


def test_a_spreadsheet_is_told_that_it_is_utf_8() -> None:
    assert csv_table(pd.DataFrame({"a": ["é"]}), "fr").startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("said", ["=1+1", "+32 65 00 00 00", "-1", "@SUM(A1)"])
def test_what_a_person_typed_is_never_a_formula(said: str) -> None:
    frame = pd.DataFrame({"said": [said]})
    assert _lines(csv_table(frame, "en"))[1] == f"'{said}"


def test_a_number_below_zero_stays_a_number() -> None:
    assert _lines(csv_table(pd.DataFrame({"moved": [-1.5]}), "en"))[1] == "-1.5"


def test_the_names_of_rows_are_kept_where_they_say_something() -> None:
    frame = pd.DataFrame({"result": ["to discover"]}, index=["Work"])
    assert _lines(csv_table(frame, "en", rows_named=True))[1] == "Work,to discover"
    assert _lines(csv_table(frame, "en"))[1] == "to discover"
