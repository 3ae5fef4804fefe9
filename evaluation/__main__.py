"""`python -m evaluation [PART ...]`: measure Levier and write `evaluation/report/`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from evaluation import (
    analysis,
    answers,
    care,
    case_drafts,
    cids,
    coaching,
    drafts,
    embeddings,
    imports,
    mapping,
    messages,
    mistakes,
    page,
    retrieval,
    rounds_page,
    themes,
    turns,
)
from evaluation.report import Table, write_report
from evaluation.users import measure as users

REPORT = Path(__file__).parent / "report"

PARTS: dict[str, Callable[[], list[Table]]] = {
    "turns": turns.measure,
    "page": page.measure,
    "retrieval": retrieval.measure,
    "mapping": mapping.measure,
    "mistakes": mistakes.measure,
    "messages": messages.measure,
    "care": care.measure,
    "coaching": coaching.measure,
    "users": users.measure,
    "embeddings": embeddings.measure,
    "imports": imports.measure,
    "answers": answers.measure,
    "analysis": analysis.measure,
    "cids": cids.measure,
    "rounds": rounds_page.measure,
    "themes": themes.measure,
    "case_drafts": case_drafts.measure,
    "drafts-checker": drafts.measure,
}


def main(wanted: list[str]) -> int:
    """Measure the parts that were named, all without a name; return the exit status."""
    unknown = [part for part in wanted if part not in PARTS]
    if unknown:
        print(f"No part is called {', '.join(unknown)}; there are {', '.join(PARTS)}.")  # noqa: T201
        return 2
    for part in wanted or PARTS:
        path = write_report(REPORT / f"{part}.md", part, PARTS[part]())
        print(f"{path.relative_to(REPORT.parent.parent)} written")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
