"""What is wrong with a capsule, or was left out of it, in three languages.

The sentences are in `app/i18n/<language>/cids.yaml`, under `problem.<code>`.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.exports.plain import plain
from app.i18n import t
from knowledge.language import Language
from knowledge.problems import Problem

_LONGEST = 120  # characters of a value that a sentence repeats


@dataclass(frozen=True)
class CidsProblem(Problem):
    """A problem of one node.

    Attributes:
        remark: whether it is only said: advice, or what was left out; the file is valid with it.
        values: what is put into its sentences, by name.
    """

    code: str
    remark: bool = False
    values: tuple[tuple[str, str], ...] = ()


def problem(code: str, field: str, /, *, remark: bool = False, **values: str) -> CidsProblem:
    """Make the problem `code` of a field or node; KeyError where its sentence lacks a value."""
    short = {name: _short(value) for name, value in values.items()}
    fault, mend = (t(f"cids.problem.{code}.{part}", "en", **short) for part in _PARTS)
    return CidsProblem("", field, fault, mend, code, remark, tuple(short.items()))


def told(one: CidsProblem, language: Language) -> str:
    """Say what it is and what to do about it."""
    values = dict(one.values)
    fault, mend = (t(f"cids.problem.{one.code}.{part}", language, **values) for part in _PARTS)
    return t("cids.problem_line", language, fault=fault, mend=mend)


def fault(one: CidsProblem, language: Language) -> str:
    """Say only what is wrong or stayed out, for readers who cannot mend it."""
    return t(f"cids.problem.{one.code}.fault", language, **dict(one.values))


def _short(value: str) -> str:
    line = plain(value)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


_PARTS = ("fault", "mend")
