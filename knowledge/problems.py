"""A fault of content, as a value: where it is, what it is, and what mends it.

Loaders return what is good together with the list of all problems, so that a person who edits
texts or figures sees every fault at once. Faulty *calls* are exceptions (`app/errors.py`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError


@dataclass(frozen=True, order=True)
class Problem:
    """One fault in one file.

    Attributes:
        path: the file, relative to the folder that was loaded where possible.
        field: the field or line, e.g. `facets.3.name.nl` or `line 12`.
        fault: what is wrong, in one English sentence (content is edited by its maintainers).
        mend: what to do about it.
    """

    path: str
    field: str
    fault: str
    mend: str

    def __str__(self) -> str:
        return f"{self.path}: {self.field}: {self.fault} {self.mend}"


class ContentError(Exception):
    """Raised at start when shipped or configured content cannot be used."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


_MENDS = {
    "missing": "Add the field.",
    "extra_forbidden": "Remove the field, or correct its spelling.",
    "literal_error": "Use one of the values named.",
    "string_pattern_mismatch": "Use the form named.",
    "string_too_short": "Write the text.",
    "too_short": "Add what is missing.",
}


def problems_from(error: ValidationError, path: Path | str, prefix: str = "") -> list[Problem]:
    """Turn a pydantic error into one problem a field, with the mend for its kind."""
    found = []
    for detail in error.errors():
        field = ".".join([prefix, *map(str, detail["loc"])]).strip(".") or "file"
        mend = _MENDS.get(detail["type"], "Correct the value.")
        found.append(Problem(str(path), field, detail["msg"] + ".", mend))
    return found
