"""Does the coach see what a wording lacks, and does what it offers hold? A row a finding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.assessment.known import Known, Statement, TimeStated
from app.dialogue.coach import FINDINGS, findings
from evaluation.gold import gold_rows
from evaluation.report import Table
from indicators.grid import Grid
from indicators.grid_files import load_grid
from knowledge.language import LANGUAGES, Language


@dataclass(frozen=True)
class Worded:
    """A wording, what it lacks, and the hours and the purpose that it is judged with."""

    language: Language
    text: str
    lacks: frozenset[str]
    known: Known


def load_wordings() -> list[Worded]:
    """Read the wordings of all languages from `gold/coaching.<language>.csv`."""
    found: list[Worded] = []
    for language in LANGUAGES:
        for row in gold_rows("coaching", language):
            lacks = frozenset(one for one in row["lacks"].split(";") if one)
            found.append(Worded(language, row["text"], lacks, _known(language, row)))
    return found


def _known(language: Language, row: dict[str, str]) -> Known:
    hours, purpose = row["hours"], row["purpose"]
    time = TimeStated(hours=Decimal(hours), people=10, answer=1) if hours else None
    told = Statement(text=purpose, answer=1) if purpose else None
    return Known(language=language, time=time, purpose=told)


Judged = tuple[Worded, frozenset[str]]


def measure() -> list[Table]:
    """Measure each finding, then list the wordings that were judged otherwise."""
    grid = load_grid()[0]
    judged = [(one, _found(one, grid)) for one in load_wordings()]
    note = (
        "Development wordings; the patterns were written with them. Precision and recall of each "
        "finding, all languages together; then how many wordings are judged exactly right."
    )
    rows = [_row(finding, judged) for finding in FINDINGS]
    exact = [
        [f"judged exactly right, {language}", "", "", _exact(language, judged)]
        for language in LANGUAGES
    ]
    columns = ["", "precision", "recall", "wordings"]
    return [Table("What a wording lacks", note, columns, [*rows, *exact]), _wrong(judged)]


def _found(one: Worded, grid: Grid) -> frozenset[str]:
    return frozenset(findings(one.text, one.known, grid))


def _row(finding: str, judged: Sequence[Judged]) -> list[str]:
    right = sum(finding in one.lacks and finding in got for one, got in judged)
    said = sum(finding in got for _, got in judged)
    meant = sum(finding in one.lacks for one, _ in judged)
    return [finding, f"{right / max(1, said):.2f}", f"{right / max(1, meant):.2f}", str(meant)]


def _exact(language: Language, judged: Sequence[Judged]) -> str:
    own = [(one, got) for one, got in judged if one.language == language]
    return f"{sum(one.lacks == got for one, got in own)} of {len(own)}"


def _wrong(judged: Sequence[Judged]) -> Table:
    rows = [
        [one.language, ", ".join(sorted(one.lacks)), ", ".join(sorted(got)), one.text]
        for one, got in judged
        if one.lacks != got
    ]
    return Table("Judged otherwise", "", ["", "lacks", "found", "wording"], rows)
