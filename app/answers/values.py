"""What the answers of one column are, and how each kind of them is read."""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt
import pandas as pd

from app.assessment.answers import JOINED
from app.assessment.form import QuestionKind
from knowledge.territory_import.cells import read_numbers

_MOST_OPTIONS = 20  # different answers of a question with ready ones
_LONGEST_OPTION = 80  # characters
_MANY = 10  # answers; of fewer, two long ones that are the same may be chance
_LOOKED_AT = 1000  # answers, from all over the column
_MOST = 0.75  # of the answers, how many must be readable as a kind; the rest shows as problems
_SOME = 0.1  # of the answers, how many hold several choices where several could be chosen
_HIGHEST = 10  # of a scale
_ISO = r"^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$"
_TIME = r"[ T]\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?$"
_DATES = ("%Y-%m-%d", "%d/%m/%Y", "%d/%m/%y", "%Y/%m/%d")
_EARLIEST = 1900
_SPLIT = re.compile(r"\s*[;|]\s*")
_MIXED = r"^([-+]?\d+),(\d{1,2})$"
_UNREADABLE = ("formula", "number_unreadable", "decimal_mixed")
_NO_NUMBER = ("c", "s", "ss", "x", "so", "*", "/")  # secrecy in statistics, a slip in an answer

Faults = npt.NDArray[np.int64]


def kind_of(texts: pd.Series[str]) -> QuestionKind:
    """Propose the kind of a column by its answers; without any it is text."""
    answers = texts[texts != ""]
    if answers.empty:
        return "text"
    sample = answers.iloc[:: len(answers) // _LOOKED_AT + 1]
    if dates(sample)[0].notna().mean() >= _MOST:
        return "date"
    values, faults = numbers(sample)
    if len(faults) <= (1 - _MOST) * len(sample) and values.notna().any():
        return "scale" if _is_scale(values.dropna().drop_duplicates()) else "number"
    if answers.str.contains(_SPLIT).mean() >= _SOME and _few(_singles(answers)):
        return "choices"
    return "choice" if _few(answers) else "text"


def options_of(texts: pd.Series[str], kind: QuestionKind) -> list[str]:
    """List the different answers of a column with ready ones, the most frequent first."""
    if kind not in ("choice", "choices"):
        return []
    answers = texts[texts != ""]
    singles = _singles(answers) if kind == "choices" else answers
    return [str(one) for one in singles.value_counts().head(_MOST_OPTIONS).index]


def numbers(texts: pd.Series[str]) -> tuple[pd.Series[float], Faults]:
    """Read numbers, NaN for none; with the positions of what is no number.

    People type "3,5" and "3.5" in one column; where that is so, both are decimals.
    """
    read = read_numbers(texts)
    if "decimal_mixed" in read.faults:
        read = read_numbers(texts.str.replace(_MIXED, r"\1.\2", regex=True))
    bad = [read.faults.get(code, np.array([], dtype=np.int64)) for code in _UNREADABLE]
    bad.append(np.flatnonzero(texts.str.lower().isin(_NO_NUMBER).to_numpy(dtype=bool)))
    return pd.Series(read.values, index=texts.index), np.unique(np.concatenate(bad))


def dates(texts: pd.Series[str]) -> tuple[pd.Series[pd.Timestamp], Faults]:
    """Read days, NaT for none; with the positions of what is no date. The day comes first."""
    plain = texts.str.replace(_ISO, r"\1", regex=True).str.replace(_TIME, "", regex=True)
    plain = plain.str.replace(r"^(\d{1,2})[.-](\d{1,2})[.-]", r"\1/\2/", regex=True)
    found = pd.Series(pd.NaT, index=texts.index, dtype="datetime64[s]")
    for form in _DATES:
        day = pd.to_datetime(plain, format=form, errors="coerce")
        found = found.fillna(day.astype("datetime64[s]"))
    found = found.where(found.dt.year >= _EARLIEST)
    return found, np.flatnonzero((found.isna() & (texts != "")).to_numpy(dtype=bool))


def choices(texts: pd.Series[str], known: frozenset[str]) -> pd.Series[str]:
    """Write several choices as "a; b"; blanks part them where only known names stand there."""

    def written(text: str) -> str:
        parts = [one for one in _SPLIT.split(text) if one]
        if len(parts) == 1 and parts[0] not in known and set(text.split()) <= known:
            parts = text.split()
        return JOINED.join(dict.fromkeys(parts))

    return texts.map({text: written(str(text)) for text in texts.unique()}).astype("str")


def _singles(answers: pd.Series[str]) -> pd.Series[str]:
    singles = answers.str.split(_SPLIT.pattern, regex=True).explode()
    return singles[singles != ""]


def _few(answers: pd.Series[str]) -> bool:
    """Whether there are so few different answers that they were ready ones."""
    distinct = answers.unique()
    most = min(_MOST_OPTIONS, max(2, len(answers) // 2))
    longest = max((len(str(one)) for one in distinct), default=0)
    longest_option = _LONGEST_OPTION if len(answers) >= _MANY else _LONGEST_OPTION // 2
    return 0 < len(distinct) <= most and longest <= longest_option


def _is_scale(values: pd.Series[float]) -> bool:
    whole = bool((values == values.round()).all())
    return whole and len(values) > 2 and values.min() >= 0 and values.max() <= _HIGHEST
