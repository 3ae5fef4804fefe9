"""The catalogues against each other and against the code that reads them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

from app.assessment.levers import Reason
from app.assessment.vocabulary import (
    EVIDENCE_LEVELS,
    QUESTIONS,
    LeverStatus,
    PortraitField,
    StaffUnit,
)
from app.dialogue.coach import Finding
from app.drafting.checks.finding import Why
from app.drafting.draft import AUDIENCES
from app.drafting.plans import plans
from app.errors import LevierError
from app.i18n import catalogue, has_text, t
from indicators.grid import LEVELS
from knowledge.language import LANGUAGES, Language
from tests.app.drafting.cases import territories

ROOT = Path(__file__).parents[3]
FILES = sorted({path.stem for path in (ROOT / "app/i18n/fr").glob("*.yaml")})
KEYS = sorted(catalogue("en"))
_KEY = re.compile(rf"(?:{'|'.join(FILES)})(?:\.\w+)+")


def _placeholders(wording: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(wording) if name is not None}


@lru_cache(maxsize=1)
def _code() -> list[tuple[str, ast.AST]]:
    return [
        (f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}", node)
        for path in sorted((ROOT / "app").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
    ]


def _literals() -> dict[str, str]:
    """Keys written out anywhere in the code, with where they stand."""
    pieces = {
        id(piece) for _, node in _code() if isinstance(node, ast.JoinedStr) for piece in node.values
    }
    return {
        node.value: where
        for where, node in _code()
        if isinstance(node, ast.Constant)
        and id(node) not in pieces
        and isinstance(node.value, str)
        and _KEY.fullmatch(node.value)
    }


def _patterns() -> dict[str, str]:
    """Keys with a part filled in, as patterns; only a part called `key` may hold a dot."""
    found = {}
    for where, node in _code():
        if isinstance(node, ast.JoinedStr) and node.values:
            pattern = "".join(_part(value) for value in node.values)
            if re.match(rf"(?:{'|'.join(FILES)})\\\.", pattern):
                found[pattern] = where
    return found


def _part(value: ast.expr) -> str:
    if isinstance(value, ast.Constant):
        return re.escape(str(value.value))
    named_key = isinstance(value, ast.FormattedValue) and isinstance(value.value, ast.Name)
    if named_key and value.value.id == "key":  # type: ignore[attr-defined]
        return r"[\w.]+"
    return r"\w+"


LITERALS, PATTERNS = _literals(), _patterns()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_keys(language: Language) -> None:
    assert sorted(catalogue(language)) == KEYS


@pytest.mark.parametrize("key", KEYS)
def test_every_wording_of_a_sentence_has_the_same_placeholders(key: str) -> None:
    wordings = [one for language in LANGUAGES for one in catalogue(language)[key]]
    assert len({frozenset(_placeholders(one)) for one in wordings}) == 1, wordings


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_empty_or_ends_in_a_blank(language: Language) -> None:
    for key, wordings in catalogue(language).items():
        for one in wordings:
            assert one == one.strip() != "", key


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_have_names(language: Language) -> None:
    for key, wordings in catalogue(language).items():
        names = {name for one in wordings for name in _placeholders(one)}
        assert all(name and name.isidentifier() for name in names), key


def test_no_sentence_was_left_in_another_language() -> None:
    for key in KEYS:
        french, english = (catalogue(one)[key][0] for one in ("fr", "en"))
        if len(re.sub(r"\{\w+\}", "", french).split()) > 4:
            assert french != english, key


@pytest.mark.parametrize("key", sorted(LITERALS))
def test_every_key_in_the_code_has_its_sentence(key: str) -> None:
    assert has_text(key, "en"), LITERALS[key]


@pytest.mark.parametrize("pattern", sorted(PATTERNS))
def test_every_composed_key_in_the_code_can_be_found(pattern: str) -> None:
    assert any(re.fullmatch(pattern, key) for key in KEYS), PATTERNS[pattern]


@pytest.mark.parametrize("key", KEYS)
def test_no_sentence_is_unused(key: str) -> None:
    assert key in LITERALS or any(re.fullmatch(pattern, key) for pattern in PATTERNS)


def _refusals() -> set[str]:
    return {
        node.args[0].value
        for _, node in _code()
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "Refusal"
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    }


def test_every_refusal_has_its_sentence() -> None:
    assert [
        code for code in sorted(_refusals()) if not has_text(f"talk.refusal.{code}", "en")
    ] == []


def _codes(kind: type[LevierError]) -> Iterator[str]:
    yield kind.code
    for below in kind.__subclasses__():
        yield from _codes(below)


ABOUT: dict[str, list[str]] = {
    "question": [f"talk.question.{one}" for one in QUESTIONS],
    "why it is asked": [f"talk.why.{one}" for one in QUESTIONS],
    "example of an answer": [f"talk.example.{one}" for one in QUESTIONS],
    "evidence, said back": [f"talk.ack.evidence.{one}" for one in EVIDENCE_LEVELS],
    "evidence, shown": [f"ui.panel.evidence.{one}" for one in EVIDENCE_LEVELS],
    "evidence, offered": [f"ui.talk.evidence.{one}" for one in EVIDENCE_LEVELS],
    "section of a draft": [
        f"drafts.{audience}.{section.name}"
        for audience, plan in plans().items()
        for section in plan.sections
    ],
    "lever status": [f"grid.status_{one}" for one in get_args(LeverStatus)],
    "reason of a status": [f"talk.lever.standing.{one}" for one in get_args(Reason)],
    "coaching": [f"coach.findings.{one}" for one in get_args(Finding)],
    "finding of the checker": [f"check.{one}" for one in get_args(Why)],
    "error": [f"error.{one}" for one in _codes(LevierError)],
    "level": [f"grid.level.{one}" for one in LEVELS],
    "audience": [f"ui.drafts.{one}" for one in AUDIENCES],
    "title": [f"drafts.{one}.title" for one in AUDIENCES],
    "title without a name": [f"drafts.{one}.title_unnamed" for one in AUDIENCES],
    "portrait": [f"ui.panel.field.{one}" for one in get_args(PortraitField)],
    "size of the team": [f"units.staff_{one}" for one in get_args(StaffUnit)],
    "team of one": [f"units.staff_{one}_one" for one in get_args(StaffUnit)],
    "quarter": [f"units.quarter_{one}" for one in (1, 2, 3, 4)],
    "unit": [f"units.{one.unit}" for one in territories().statistics.values()],
}


@pytest.mark.parametrize("what", ABOUT)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_its_sentence(what: str, language: Language) -> None:
    assert [key for key in ABOUT[what] if not has_text(key, language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_statistic_is_named_and_defined(language: Language) -> None:
    for one in territories().statistics.values():
        assert one.name[language].strip(), one.id
        assert one.definition[language].strip(), one.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_the_talk_asks_two_questions_at_once(language: Language) -> None:
    for question in QUESTIONS:
        for wording in catalogue(language)[f"talk.question.{question}"]:
            assert wording.count("?") <= 2, wording


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_error_tells_a_person_no_code(language: Language) -> None:
    for code in ("unknown", "conflict", "not_found"):
        assert code not in t(f"error.{code}", language)
