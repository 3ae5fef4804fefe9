"""A table as a CSV file that the spreadsheet of its reader opens as a table."""

from __future__ import annotations

import pandas as pd

from knowledge.language import Language

# With French and Dutch settings a spreadsheet takes the comma for the sign before decimals.
_SIGNS: dict[Language, tuple[str, str]] = {"fr": (";", ","), "nl": (";", ","), "en": (",", ".")}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_table(frame: pd.DataFrame, language: Language, *, rows_named: bool = False) -> bytes:
    """Write a frame as CSV in UTF-8, with the signs of a language; `rows_named` keeps its index.

    A text that a spreadsheet would run as a formula is made a text again by an apostrophe.
    """
    told = frame.reset_index(names="") if rows_named else frame
    separator, decimal = _SIGNS[language]
    safe = told.map(_as_text)
    safe.columns = pd.Index([_as_text(str(one)) for one in told.columns])
    written: str = safe.to_csv(index=False, sep=separator, decimal=decimal)
    return written.encode("utf-8-sig")


def _as_text(value: object) -> object:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value
