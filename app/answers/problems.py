"""What stands in the way of taking a table of answers, said in three languages.

The sentences are in `app/i18n/<language>/taking.yaml`, under `problem.<code>`.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from app.i18n import t
from knowledge.language import Language
from knowledge.problems import Problem
from knowledge.territory_import.problems import MOST_TOLD, ImportProblem, Told, tell

_SHOWN = 60  # characters of a cell


@dataclass(frozen=True)
class AnswersProblem(Problem):
    """A problem of a table of answers; `column` and `row` are "" where it has none.

    Attributes:
        row: the line of the file, the first being 1.
        values: what is put into its sentences, by name.
    """

    code: str
    column: str = ""
    row: str = ""
    values: tuple[tuple[str, str], ...] = ()


def problem(
    code: str, name: str, /, *, column: str = "", row: Hashable = "", **values: str
) -> AnswersProblem:
    """Make the problem `code` of the file `name`; KeyError where its sentence lacks a value."""
    shown = {key: _short(value) for key, value in values.items()}
    where = _where(column, str(row), "en")
    fault, mend = (t(f"taking.problem.{code}.{part}", "en", **shown) for part in ("fault", "mend"))
    return AnswersProblem(name, where, fault, mend, code, column, str(row), tuple(shown.items()))


def some(found: Sequence[AnswersProblem], total: int) -> list[Problem]:
    """Keep the first problems of one kind, and say how many more there are."""
    kept: list[Problem] = list(found[:MOST_TOLD])
    if total > MOST_TOLD:
        last = found[MOST_TOLD - 1]
        more = str(total - MOST_TOLD)
        kept.append(problem("and_more", last.path, column=last.column, more=more))
    return kept


def told(one: Problem, language: Language) -> Told:
    """Say a problem in a language: where it is, what is wrong, what to do."""
    if isinstance(one, AnswersProblem):
        values = dict(one.values)
        return Told(
            _where(one.column, one.row, language),
            t(f"taking.problem.{one.code}.fault", language, **values),
            t(f"taking.problem.{one.code}.mend", language, **values),
        )
    if isinstance(one, ImportProblem) and one.code in _OURS:
        fault, mend = (
            t(f"taking.problem.{one.code}.{part}", language) for part in ("fault", "mend")
        )
        return Told(tell(one, language).where, fault, mend)
    return tell(one, language)


# What the readers of figures say of territories and statistics is said otherwise of answers.
_OURS = frozenset({"no_columns", "unpacks_too_large"})


def _where(column: str, row: str, language: Language) -> str:
    if column and row:
        return t("taking.where.cell", language, column=column, row=row)
    if column:
        return t("taking.where.column", language, column=column)
    return t("taking.where.row", language, row=row) if row else t("taking.where.file", language)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
