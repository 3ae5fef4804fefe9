"""Problems of an imported file: said to people in three languages, so each carries a code.

The sentences are data, in `messages.yaml`: one entry a code, with what is wrong and what to do.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal, get_args

from babel.numbers import format_decimal
from pydantic import BaseModel, ConfigDict

from knowledge.language import LOCALES, Language, Localised
from knowledge.problems import Problem
from knowledge.yaml_files import parse_yaml

_MESSAGES = Path(__file__).parent / "messages.yaml"

_NO_BREAK = "\u00a0"
_BREAKS = re.compile(r"(?<=«) | (?=[»?!:;%])")  # no line begins with high punctuation

# refuse: the file must not be taken as it is; warn: a person must look; note: good to know.
Weight = Literal["refuse", "warn", "note"]
WEIGHTS: tuple[Weight, ...] = get_args(Weight)

Value = str | int | float

_WRITTEN_OUT = 1e15  # beyond, a number is written with its power of ten
MOST_TOLD = 12  # problems of one kind; beyond, their number is said


@dataclass(frozen=True, order=True)
class Place:
    """Where in a file: a kind of place (`file`, `line`, `cell` …) and what names it there."""

    kind: str
    values: tuple[tuple[str, str], ...] = ()


def place(kind: str, /, **values: str | int) -> Place:
    """Name a place, e.g. `place("line", line=12)`; its numbers are names, not amounts."""
    return Place(kind, tuple((key, str(value)) for key, value in values.items()))


WHOLE = place("file")


@dataclass(frozen=True, order=True)
class ImportProblem(Problem):
    """A problem that can be told in three languages; the texts of `Problem` are the English ones.

    Attributes:
        code: the entry of `messages.yaml`.
        values: what is put into its sentences, by name.
        place: where in the file.
        weight: whether it stands in the way of taking the file.
    """

    code: str
    values: tuple[tuple[str, Value], ...]
    place: Place
    weight: Weight

    @property
    def refuses(self) -> bool:
        """Whether the file must not be taken as it is."""
        return self.weight == "refuse"


@dataclass(frozen=True)
class Told:
    """A problem in one language: where it is, what is wrong, what to do."""

    where: str
    fault: str
    mend: str


class _Message(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    weight: Weight
    fault: Localised
    mend: Localised


class _Messages(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    places: dict[str, Localised]
    messages: dict[str, _Message]


@lru_cache(maxsize=1)
def messages() -> _Messages:
    """Read all sentences about imported files."""
    return _Messages.model_validate(parse_yaml(_MESSAGES.read_text("utf-8")))


def problem(code: str, name: str, where: Place = WHOLE, /, **values: Value) -> ImportProblem:
    """Make the problem `code` of the file `name`; KeyError where its sentence lacks a value."""
    message = messages().messages[code]
    return ImportProblem(
        path=name,
        field=_fill(messages().places[where.kind], dict(where.values), "en"),
        fault=_fill(message.fault, values, "en"),
        mend=_fill(message.mend, values, "en"),
        code=code,
        values=tuple(values.items()),
        place=where,
        weight=message.weight,
    )


def some(found: Sequence[ImportProblem], total: int | None = None) -> list[Problem]:
    """Keep the first problems of one kind, and say how many more there are."""
    more = (len(found) if total is None else total) - MOST_TOLD
    kept: list[Problem] = list(found[:MOST_TOLD])
    if more > 0:
        last = found[MOST_TOLD - 1]
        code = "and_more" if last.refuses else "and_more_to_see"
        kept.append(problem(code, last.path, more=more, told=MOST_TOLD))
    return kept


def tell(one: Problem, language: Language) -> Told:
    """Say a problem in a language; one that is not of an import stays as it is written."""
    if not isinstance(one, ImportProblem):
        return Told(one.field, one.fault, one.mend)
    message = messages().messages[one.code]
    return Told(
        _fill(messages().places[one.place.kind], dict(one.place.values), language),
        _fill(message.fault, dict(one.values), language),
        _fill(message.mend, dict(one.values), language),
    )


def refuses(problems: list[Problem]) -> bool:
    """Whether any problem stands in the way of taking the file."""
    return any(not isinstance(one, ImportProblem) or one.refuses for one in problems)


def softened(one: ImportProblem) -> ImportProblem:
    """Return the same problem as a remark that a person must look at, where it does not refuse."""
    return replace(one, weight="warn")


def _fill(text: Localised, values: Mapping[str, Value], language: Language) -> str:
    said = {key: _said(value, language) for key, value in values.items()}
    return _BREAKS.sub(_NO_BREAK, text[language].format_map(MappingProxyType(said)))


def _said(value: Value, language: Language) -> str:
    if isinstance(value, str):
        return value
    if not abs(value) < _WRITTEN_OUT:
        return f"{value:.3g}"
    return str(format_decimal(value, format="#,##0.###", locale=LOCALES[language]))
