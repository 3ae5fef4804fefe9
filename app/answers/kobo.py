"""What an export of Kobo or ODK adds to the answers: metadata, groups, one column an option."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from app.assessment.answers import JOINED
from knowledge.territory_import.heads import distinct

_METADATA = frozenset(
    "start end deviceid device_id devicephonenum username phonenumber simserial simid subscriberid"
    " audit instanceid instancename uuid rootuuid deprecatedid __version__ background-audio".split()
)
_MARKS = {"_id", "_uuid", "_submission_time"}
_TICKED = {"1", "1.0", "true"}
_TICKS = _TICKED | {"0", "0.0", "false", ""}


def is_kobo(names: Sequence[str]) -> bool:
    """Whether headings are those of an export of Kobo or ODK."""
    return len(_MARKS & set(names)) > 1


def without_kobo(frame: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, str]]:
    """Keep the answers alone, each question by its own name; with the headings by those names.

    Several choices are written "a; b": the columns of their options tell them apart, and go.
    """
    paths = [str(one) for one in frame.columns if not _is_metadata(str(one))]
    kept: dict[str, pd.Series[str]] = {}
    gone: set[str] = set()
    for path in paths:
        if path in gone:
            continue
        options = [one for one in paths if one.startswith(f"{path}/") and _is_ticks(frame[one])]
        kept[path] = _chosen(frame, path, options) if options else frame[path]
        gone.update(options)
    names = distinct([path.rpartition("/")[2] for path in kept])
    labels = dict(zip(names, kept, strict=True))
    return pd.DataFrame(dict(zip(names, kept.values(), strict=True)), index=frame.index), labels


def _is_metadata(path: str) -> bool:
    first, _, rest = path.partition("/")
    if rest:
        return first in ("meta", "formhub")
    return path.startswith("_") or path.lower() in _METADATA


def _is_ticks(column: pd.Series[str]) -> bool:
    return set(column.str.lower().unique()) <= _TICKS


def _chosen(frame: pd.DataFrame, path: str, options: list[str]) -> pd.Series[str]:
    names = [one.removeprefix(f"{path}/") for one in options]
    ticked = pd.DataFrame({one: frame[one].str.lower().isin(_TICKED) for one in options})
    joined = [
        JOINED.join(name for name, on in zip(names, row, strict=True) if on)
        for row in ticked.to_numpy(dtype=bool)
    ]
    return pd.Series(joined, index=frame.index, dtype="str").where(frame[path] != "", "")
