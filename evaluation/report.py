"""The report: one Markdown page a part, tables that say what was measured and what the aim is."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path


@dataclass(frozen=True)
class Table:
    """One table of a report.

    Attributes:
        title: what it shows.
        note: how it was measured, in a sentence or two.
        columns: headings, the first being what a row is about.
        rows: cells as texts, already rounded.
    """

    title: str
    note: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]


def write_report(path: Path, part: str, tables: Sequence[Table]) -> Path:
    """Write one page; return its path."""
    lines = [
        f"# {part.capitalize()}",
        "",
        f"Written by `python -m evaluation {part}` on {datetime.now(UTC):%Y-%m-%d}, "
        f"Python {platform.python_version()}, {os.cpu_count()} cores. "
        "Machines are noisy: compare within one table only.",
    ]
    for table in tables:
        lines += ["", f"## {table.title}", "", table.note, "", *_table(table)]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def _table(table: Table) -> list[str]:
    def row(cells: Sequence[str]) -> str:
        return f"| {' | '.join(cells)} |"

    ruler = ["---", *("---:" for _ in table.columns[1:])]
    return [row(table.columns), row(ruler), *(row(cells) for cells in table.rows)]
