"""What is to be said of a result before it is kept, in three languages.

The sentences are in `app/i18n/<language>/results.yaml`, under `problem.<code>`.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.i18n import t
from knowledge.language import Language
from knowledge.problems import Problem


@dataclass(frozen=True)
class ResultProblem(Problem):
    """A problem of one result.

    Attributes:
        remark: whether it is only said, and stands in the way of nothing.
        values: what is put into its sentences, by name.
    """

    code: str
    remark: bool = False
    values: tuple[tuple[str, str], ...] = ()


def problem(code: str, field: str, /, *, remark: bool = False, **values: str) -> ResultProblem:
    """Make the problem `code` of a field of a result; KeyError where its sentence lacks a value."""
    fault, mend = (t(f"results.problem.{code}.{part}", "en", **values) for part in _PARTS)
    return ResultProblem("", field, fault, mend, code, remark, tuple(values.items()))


def told(one: ResultProblem, language: Language) -> str:
    """Say what is wrong and what to do about it."""
    values = dict(one.values)
    fault, mend = (t(f"results.problem.{one.code}.{part}", language, **values) for part in _PARTS)
    return t("results.problem_line", language, fault=fault, mend=mend)


_PARTS = ("fault", "mend")
