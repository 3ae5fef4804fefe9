"""The mistakes of the mapping that were made with most certainty: each is worth reading.

`report/mapping-mistakes.md` says, by hand, what those of one day need.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.loading import load_resources
from app.settings import settings
from evaluation.gold import load_statements
from evaluation.mapping import Mapped, map_statements, within
from evaluation.report import Table
from knowledge.language import LANGUAGES

_EACH = 14  # a language: some forty in all, as many as one reads in an hour


def measure() -> list[Table]:
    """List the worst mistakes on the development statements, language after language."""
    mapper = load_resources(settings()).mapper
    mapped = map_statements(mapper, load_statements())
    return [_table(language, worst(_own(mapped, language), _EACH)) for language in LANGUAGES]


def _own(mapped: Sequence[Mapped], language: str) -> list[Mapped]:
    return [pair for pair in mapped if pair[0].language == language]


def worst(mapped: Sequence[Mapped], most: int) -> list[Mapped]:
    """Return the levers whose first facet no judge accepts, the highest chance said first."""
    wrong = [(one, got) for one, got in mapped if one.facets and not within(one, got, 1)]
    return sorted(wrong, key=lambda pair: -pair[1].facets[0].score)[:most]


def _table(language: str, mistakes: Sequence[Mapped]) -> Table:
    note = "Levers whose first facet is wrong, the highest chance said first; `python -m app map`."
    columns = ["statement", "meant", "taken for", "chance", "among three"]
    rows = []
    for one, got in mistakes:
        first = got.facets[0]
        among = "yes" if within(one, got, 3) else "no"
        text = one.text.replace("|", "/")
        rows.append([text, "; ".join(one.facets), first.facet, f"{first.score:.2f}", among])
    return Table(f"Worst mistakes: {language}", note, columns, rows)
