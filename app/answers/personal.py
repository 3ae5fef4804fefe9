"""Personal data in a table of answers: columns that hold it, and free words that mention it."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pandas as pd

from app.answers.words import PersonalColumn, personal_heading
from app.assessment.answers import AnswerColumn
from app.dialogue.personal import masked
from app.dialogue.personal_numbers import numbers_and_addresses
from app.dialogue.personal_words import Kind, personal_words
from knowledge.language import Language

_LOOKED_AT = 200  # different answers of a column; a column of telephone numbers shows at once
_ENOUGH = 0.2  # of these, how many must be personal
# Nothing is found without one of these; looking closer takes a hundred times as long.
_MAY_BE = re.compile(r"@|(?:\d[^\w@]{0,3}){8}|[A-Z]{2}\d{2}[ \u00a0]?\w{4}", re.IGNORECASE)
_COLUMNS: dict[Kind, PersonalColumn] = {
    "email": "email",
    "phone": "phone",
    "national_number": "national_number",
    "iban": "iban",
}


def personal_columns(
    frame: pd.DataFrame, columns: Sequence[AnswerColumn]
) -> dict[str, PersonalColumn]:
    """Return the columns that hold personal data, each with what it holds.

    A question of a form that Levier made is known by its answers alone.
    """
    found = {}
    for column in columns:
        texts = frame[column.name]
        heading = "" if column.words else column.name
        if kind := personal_column(heading, texts):
            found[column.name] = kind
    return found


def personal_column(heading: str, texts: pd.Series[str]) -> PersonalColumn | None:
    """Return what of a person a column holds, by its heading or by its answers, or None."""
    return personal_heading(heading) or personal_answers(texts)


def personal_answers(texts: pd.Series[str]) -> PersonalColumn | None:
    """Return what of a person most of these answers are, or None."""
    distinct = texts[texts != ""].drop_duplicates().head(_LOOKED_AT)
    found = [kind for text in distinct if (kind := _is_personal(str(text)))]
    if not found or len(found) < _ENOUGH * len(distinct):
        return None
    return max(dict.fromkeys(found), key=found.count)


def without_mentions(texts: pd.Series[str], language: Language) -> pd.Series[str]:
    """Write free words with telephone numbers, addresses and the like masked."""
    suspect = texts.str.contains(_MAY_BE).fillna(False).astype(bool)
    if not suspect.any():
        return texts
    clean = texts.astype("object")
    clean[suspect] = [masked(str(text), language) for text in texts[suspect]]
    return clean.astype("str")


def _is_personal(text: str) -> PersonalColumn | None:
    """Whether an answer is an address or a number of a person, and little else."""
    if not _MAY_BE.search(text):
        return None
    for span in numbers_and_addresses(text, personal_words("fr")):
        if span.kind in _COLUMNS and 2 * (span.end - span.start) >= len(text.strip()):
            return _COLUMNS[span.kind]
    return None
