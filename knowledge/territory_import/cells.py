"""Read texts as numbers: decimal marks, spaces between thousands, signs for a missing figure.

Always all figures of a table at once: only together do they show what a comma means.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

# How a source's files write numbers: `machine` knows a decimal point and nothing else; `workbook`
# has numbers of its own with a point, beside texts; `text` shows its decimal mark, if at all, by
# what it holds.
Writing = Literal["machine", "workbook", "text"]
Where = npt.NDArray[np.int64]

_MISSING = frozenset(
    ": .. ... … - – — * / // /// n.d. n.d nd n/a #n/a na n.a. n.b. nan null none s c ss x so ns"
    " n.s. nc n.c. nr".split()
)
_MISSING_IN_WORDS = r"n/a\s*-.*"  # INSEE: "N/A - secret statistique"
_SAYS_NOTHING = frozenset({"", ":", "-", "–", "—", "nan", "null", "none"})
_FORMULA = r"[=@].*|[-+][A-Za-z(].*"
_SPACE = r"[ \u00a0\u202f\u2009'’]"
_SPACED = rf"[-+]?\d{{1,3}}(?:{_SPACE}\d{{3}})+(?:[.,]\d+)?"
_UNIT = r"[ \u00a0\u202f]*[%€]$"
_FLAGGED = r"^(.*?[\d:])\s*([a-z]{1,5}|\([a-z]{1,3}\))$"
_BEYOND_ANY = 1e15  # no figure of a territory is so large
_AMBIGUOUS = r"[-+]?[1-9]\d{0,2}[.,]\d{3}"
_LONG_WHOLE = r"[-+]?\d{4,}"


@dataclass(frozen=True)
class Numbers:
    """Texts read as numbers, in their order.

    Attributes:
        values: NaN where the source says that a figure is missing, and at each fault.
        flags: the source's marks, "" without any.
        faults: by code of the problem, the positions where it was met.
    """

    values: npt.NDArray[np.float64]
    flags: npt.NDArray[np.object_]
    faults: dict[str, Where] = field(default_factory=dict)


def read_numbers(
    texts: pd.Series[str], writing: Writing = "text", *, flagged: bool = False
) -> Numbers:
    """Read all figures of a table; `flagged` allows letters behind a figure, as Eurostat writes."""
    codes, distinct = pd.factorize(texts.str.strip())
    found = pd.Series(distinct, dtype="str")
    flags = pd.Series("", index=found.index, dtype="object")
    if flagged:
        found, flags = _without_flags(found)
    low = found.str.lower()
    missing = low.isin(_MISSING) | (found == "") | low.str.fullmatch(_MISSING_IN_WORDS)
    formula = found.str.fullmatch(_FORMULA) & ~missing
    says = missing & ~low.isin(_SAYS_NOTHING) & (flags == "")
    flags = flags.mask(says, found.astype("object"))
    rest = ~missing & ~formula
    values = pd.Series(np.nan, index=found.index)
    values[rest], unreadable, marks = _numbers(found[rest], writing)
    bad = pd.Series(found.index.isin(unreadable), index=found.index)
    faults = {"formula": formula, "number_unreadable": bad}
    faults |= {code: found.isin(list(shown)) for code, shown in marks.items()}
    where = {
        code: np.flatnonzero(mask.to_numpy(dtype=bool)[codes]) for code, mask in faults.items()
    }
    return Numbers(
        np.asarray(values, dtype=np.float64)[codes],
        flags.to_numpy(dtype=object)[codes],
        {code: positions for code, positions in where.items() if len(positions)},
    )


def _without_flags(texts: pd.Series[str]) -> tuple[pd.Series[str], pd.Series[str]]:
    """Cut off the letters behind a figure: "7.9 bu" is 7.9 with "bu"."""
    parts = texts.str.extract(_FLAGGED)
    has = parts[0].notna()
    bare = texts.mask(has, parts[0].str.strip())
    return bare, parts[1].fillna("").str.strip("()").astype("object")


def _numbers(
    texts: pd.Series[str], writing: Writing
) -> tuple[pd.Series[float], pd.Index[int], dict[str, tuple[str, ...]]]:
    """Read texts that must be numbers; with those that are none, and doubts about decimal marks."""
    if writing == "machine":
        values = _plain(texts.where(~texts.str.contains(",", regex=False)), ".")
        return values, values.index[values.isna()], {}
    plain = texts.str.replace("−", "-", regex=False).str.replace(_UNIT, "", regex=True)
    spaced = plain.str.fullmatch(_SPACED)
    plain = plain.mask(spaced, plain.str.replace(_SPACE, "", regex=True))
    mark, doubts = _decimal_mark(plain, writing)
    if mark:
        values = _plain(plain, mark)
        return values, values.index[values.isna()], _as_written(doubts, plain, texts)
    either = _plain(plain, ",").fillna(_plain(plain, "."))
    nothing = pd.Series(np.nan, index=texts.index)
    return nothing, either.index[either.isna()], _as_written(doubts, plain, texts)


def _as_written(
    doubts: dict[str, tuple[str, ...]], plain: pd.Series[str], texts: pd.Series[str]
) -> dict[str, tuple[str, ...]]:
    """Give back the blanks and signs of the texts that show a doubt."""
    return {
        code: tuple(str(texts[plain == one].iloc[0]) for one in shown)
        for code, shown in doubts.items()
    }


def _plain(texts: pd.Series[str], mark: str) -> pd.Series[float]:
    """Read numbers with one decimal mark; the other mark may only stand between thousands."""
    other = {".": ",", ",": "."}[mark]
    valid = texts.str.fullmatch(
        rf"[-+]?(?:\d{{1,3}}(?:[{other}]\d{{3}})+|\d+)(?:[{mark}]\d*)?(?:[eE][-+]?\d{{1,2}})?"
        rf"|[-+]?[{mark}]\d+"
    )
    bare = texts.str.replace(other, "", regex=False).str.replace(mark, ".", regex=False)
    bare = bare.where(valid.fillna(False).astype(bool))
    values = pd.to_numeric(bare, errors="coerce").astype("float64")
    return values.where(values.abs() < _BEYOND_ANY)


def _decimal_mark(
    texts: pd.Series[str], writing: Writing
) -> tuple[str, dict[str, tuple[str, ...]]]:
    """Find the decimal mark that the texts show; "" where they show two."""
    marked = texts[texts.str.contains(r"[.,]", regex=True)]
    comma, point = (marked[marked.str.fullmatch(_shows(mark))] for mark in ",.")
    if writing == "workbook" and point.empty:
        point = marked[marked.str.contains(".", regex=False)]
    if len(comma) and len(point):
        return "", {"decimal_mixed": (comma.iloc[0], point.iloc[0])}
    if len(comma) or len(point):
        return ("," if len(comma) else "."), {}
    unclear = marked[marked.str.fullmatch(_AMBIGUOUS)]
    kinds = [mark for mark in ",." if unclear.str.contains(mark, regex=False).any()]
    if len(kinds) == 2:
        shown = (unclear[unclear.str.contains(mark, regex=False)].iloc[0] for mark in kinds)
        return "", {"decimal_mixed": tuple(shown)}
    if not kinds:
        return ".", {}
    # "1.234" and "56.789" with no "12345" beside them are thousands; no source writes all its
    # decimals to three places and lets no figure fall below one.
    if texts.str.fullmatch(_LONG_WHOLE).any():
        return kinds[0], {"decimals_assumed": (unclear.iloc[0],)}
    return {".": ",", ",": "."}[kinds[0]], {"thousands_assumed": (unclear.iloc[0],)}


def _shows(mark: str) -> str:
    """Write the pattern of numbers in which `mark` can only be a decimal mark.

    "12,5" and "0,125" show it, and "1.234,567" and "1.234.567" too; "1,234" shows nothing.
    """
    other = {".": ",", ",": "."}[mark]
    return (
        rf"[-+]?\d*[{mark}](?:\d{{0,2}}|\d{{4,}})|[-+]?0[{mark}]\d+|[-+]?\d{{4,}}[{mark}]\d+"
        rf"|[-+]?\d{{1,3}}(?:[{other}]\d{{3}})+[{mark}]\d+|[-+]?\d{{1,3}}(?:[{other}]\d{{3}}){{2,}}"
    )
