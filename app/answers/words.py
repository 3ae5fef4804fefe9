"""The words by which columns, moments and personal data are known, in all three languages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, get_args

from indicators.grid import Breakdown, Moment
from knowledge.text import fold
from knowledge.yaml_files import own_yaml

Role = Literal["pairing", "date", "moment", "percent"]
PersonalColumn = Literal[
    "email", "phone", "national_number", "birth_date", "iban", "address", "name"
]

_MOST_WORDS = 7  # of a heading that names a role; longer ones are questions about something else


@lru_cache(maxsize=1)
def _words() -> dict[str, Any]:
    data: dict[str, Any] = own_yaml(Path(__file__).with_name("words.yaml"))
    return data


def said(text: str) -> str:
    """Fold a heading or an answer for comparing: one blank between words, marks left out."""
    bare = fold(text).replace("’", "'").replace("_", " ").strip(" .:;?!*()")
    return " ".join(bare.split())


@lru_cache(maxsize=64)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(map(re.escape, words), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest)})(?!\w)")


def _names(heading: str, words: Iterable[str]) -> bool:
    return bool(_pattern(tuple(words)).search(heading))


def breakdown_of(heading: str) -> Breakdown | None:
    """Return what the groups of a column are by, as its heading says; a long heading says none."""
    text = said(heading)
    if len(text.split()) > _MOST_WORDS:
        return None
    of: dict[Breakdown, list[str]] = _words()["breakdown"]
    return next((one for one in get_args(Breakdown) if _names(text, of[one])), None)


def has_role(heading: str, role: Role) -> bool:
    """Whether a heading names a code for pairing, a date, a moment, or a percentage."""
    text = said(heading)
    if role == "percent":
        return "%" in heading or _names(text, _words()["percent"][1:])
    return len(text.split()) <= _MOST_WORDS and _names(text, _words()[role])


def personal_heading(heading: str) -> PersonalColumn | None:
    """Return what of a person a heading asks for, or None."""
    text = said(heading)
    if len(text.split()) > _MOST_WORDS:
        return None
    of: dict[PersonalColumn, list[str]] = _words()["personal"]
    found = next((one for one in get_args(PersonalColumn) if _names(text, of[one])), None)
    # "Nom de l'atelier", "naam van de gemeente": the name of a thing, not of a person.
    return None if found == "name" and breakdown_of(heading) else found


def moment_of(answer: str) -> Moment | None:
    """Read an answer as a moment, or None."""
    text = said(answer)
    of: dict[Moment, list[str]] = _words()["moments"]
    return next((moment for moment, words in of.items() if text in words), None)


def counts(answer: str) -> bool:
    """Whether a ready answer is one that a share usually counts: yes, quite so."""
    return said(answer) in _words()["counts"]
