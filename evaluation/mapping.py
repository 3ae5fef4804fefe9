"""Does a statement find its facets, is support told apart, and is doubt said where it is due?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.loading import load_resources
from app.settings import settings
from evaluation.gold import Stated, load_statements
from evaluation.report import Table
from indicators.mapping import Mapper, Mapping
from knowledge.language import LANGUAGES, Language


@dataclass(frozen=True)
class Scores:
    """Shares of one language's statements.

    Attributes:
        first, third: an accepted facet comes first, among the first three.
        lever: lever and support are told apart.
        sure: how often the mapping is sure; sure_right: how often it is then right.
    """

    first: float
    third: float
    lever: float
    sure: float
    sure_right: float


def measure() -> list[Table]:
    """Measure the mapping on the development statements, a row a language."""
    mapper = load_resources(settings()).mapper
    statements = load_statements()
    rows = []
    for language in LANGUAGES:
        own = [one for one in statements if one.language == language]
        scores = score(mapper, own, language)
        values = (scores.first, scores.third, scores.lever, scores.sure, scores.sure_right)
        rows.append([f"{language} ({len(own)})", *(f"{value:.3f}" for value in values)])
    note = (
        "Development statements that the mapping never saw. First and among three: an accepted "
        "facet, levers only. They come from the same desk as the examples and the grid, so real "
        f"users will be read less well. Model: {Path(settings().embeddings).name}."
    )
    columns = ["", "first", "among three", "lever or support", "is sure", "right when sure"]
    return [Table("Statement to facet", note, columns, rows)]


def score(mapper: Mapper, statements: Sequence[Stated], language: Language) -> Scores:
    """Score statements of one language."""
    found = mapper.map_many([one.text for one in statements], language)
    levers = [(one, got) for one, got in zip(statements, found, strict=True) if one.facets]
    told = [got.lever == bool(one.facets) for one, got in zip(statements, found, strict=True)]
    sure = [_within(one, got, 1) for one, got in levers if got.sure]
    return Scores(
        first=_share([_within(one, got, 1) for one, got in levers]),
        third=_share([_within(one, got, 3) for one, got in levers]),
        lever=_share(told),
        sure=len(sure) / max(1, len(levers)),
        sure_right=_share(sure),
    )


def _within(one: Stated, got: Mapping, depth: int) -> bool:
    return any(match.facet in one.facets for match in got.facets[:depth])


def _share(found: Sequence[bool]) -> float:
    return sum(found) / max(1, len(found))
