"""The published files, where they are at hand, and assessments to write capsules of."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from app.assessment import events as e
from app.assessment.assessment import Assessment
from app.exports.assessment_file import from_json
from app.exports.cids.capsule import Capsule, capsule
from app.settings import Settings
from evaluation.cids_shapes import BASIC, Verdict, verdict
from knowledge.language import Language
from tests.app.drafting.cases import PERSON, START, case, grid, territories

FOLDER = Settings().cids_folder
CASES = Path(__file__).parents[4] / "evaluation" / "cases"
NAMES = ("le-germoir", "innov-enfance", "beauvent")
with_folder = pytest.mark.skipif(FOLDER is None, reason="the published files are not here")


@lru_cache(maxsize=3)
def real(name: str) -> Assessment:
    """One of the three enterprises."""
    return from_json((CASES / f"{name}.assessment.json").read_text("utf-8"))


def variants() -> list[dict[str, Any]]:
    """The 29 variants with their verdicts; none where the folder is not here."""
    if FOLDER is None:
        return []
    found: list[dict[str, Any]] = json.loads(
        (FOLDER / "samples" / "own-basic-mutants.json").read_text("utf-8")
    )
    return found


def published(document: object, shapes: str = BASIC) -> Verdict:
    """What the published shapes say."""
    assert FOLDER is not None
    return verdict(document, FOLDER, shapes)


def result(result_id: str = "r1", **fields: Any) -> e.ResultRecorded:
    """A result of 9 of 15 in 2025."""
    given: dict[str, Any] = {
        "indicator": "PE06",
        "text": "9 of 15",
        "value": Decimal(9),
        "denominator": Decimal(15),
        "begins": date(2025, 1, 1),
        "ends": date(2025, 12, 31),
    }
    return e.ResultRecorded(result=result_id, **(given | fields))


def with_results(results: Sequence[e.Event], language: Language = "fr") -> Assessment:
    """The small talk with further events behind it."""
    return case(language).with_events([(PERSON, one) for one in results], START)


def made(assessment: Assessment, language: Language = "fr", **options: Any) -> Capsule:
    """Its capsule with the real grid and figures."""
    return capsule(assessment, grid(), territories(), language, **options)
